"""The source types of codebook §6 in words for readers."""

from __future__ import annotations

from build_tools.model import SourceType

IN_WORDS: dict[SourceType, str] = {
    "gov-national": "national government",
    "gov-subnational": "regional or local government",
    "military": "armed forces or defence ministry",
    "police-emergency": "police or rescue service",
    "legislature-court": "parliament or court",
    "igo": "international organization",
    "de-facto-authority": "de facto authority",
    "state-media": "state media",
    "news-agency": "news agency",
    "news-outlet": "news outlet",
    "party-candidate": "party or candidate",
    "former-official": "former official",
    "expert": "expert",
    "ngo": "civil society organization",
    "company": "company",
    "witness-affected": "witness or person affected",
    "online-poster": "people posting online",
    "armed-group": "armed group",
    "document-data": "document or data",
    "unnamed-source": "unnamed source",
    "unspecified": "no source named",
}
