"""The source types of codebook §6 in words for readers."""

from __future__ import annotations

from ontherecord.model import SourceType

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
DEFINITIONS: dict[SourceType, str] = {
    "gov-national": "Heads of state or government, ministers and ministries, their spokespeople,"
    " ambassadors, regulators, intelligence services; and a country or capital that stands for its"
    " government.",
    "gov-subnational": "Governors, mayors and councils: the offices of a region or a town.",
    "military": "Armed forces and defence ministries, and those who speak for them.",
    "police-emergency": "Police, fire brigades and the state’s rescue services.",
    "legislature-court": "Parliaments and their members, courts, judges and prosecutors.",
    "igo": "Organizations of states, such as the United Nations, NATO or the European Union.",
    "de-facto-authority": "Those who govern a territory without being widely recognised, as the"
    " article or a cited entry says.",
    "state-media": "Media owned or paid by a state, as a cited entry says; the same bar holds for"
    " every country.",
    "news-agency": "Agencies whose reports other media print.",
    "news-outlet": "Newspapers, broadcasters and news sites, and their reporters.",
    "party-candidate": "Parties and candidates who speak for no public office.",
    "former-official": "People who held a public office and speak without one.",
    "expert": "People asked for what they know: researchers, analysts, authors.",
    "ngo": "Churches, unions, schools, hospitals, aid groups and other associations.",
    "company": "Companies, also those a state owns, and those who speak for them.",
    "witness-affected": "People who saw it or whom it concerns: residents, relatives, rescuers,"
    " medics, activists, defence lawyers.",
    "online-poster": "Bloggers, channels and users who post online. An official who posts online"
    " stays an official.",
    "armed-group": "Armed groups that are no state’s forces, and their spokespeople.",
    "document-data": "A document or a set of data that names no body behind it.",
    "unnamed-source": "A source without a name and without any hint of an office.",
    "unspecified": "The text hands the words to someone and does not say to whom.",
}
"""Who belongs to a type (codebook §6), in one sentence for readers."""
