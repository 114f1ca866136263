"""Who said what a document then records (codebook §4.5). In: an attribution. Out: the teller."""

from __future__ import annotations

import re

from ontherecord.engine.records.attribution import Attribution
from ontherecord.model import Span

TELLER = re.compile(
    r"[\"”’]\s(he|she|they|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2})\s"
    r"(?:said|told|wrote|says|added|tells|writes)\b"
)


def teller(text: str, attribution: Attribution) -> Span | None:
    """ "…,” she told guests, according to a transcript": she is the origin (§4.5)."""
    cue = text[attribution.cues[0].start : attribution.cues[0].end] if attribution.cues else ""
    if not cue.lower().startswith("according") or not attribution.sources:
        return None
    start = attribution.content[0].start
    match = TELLER.search(text, start, attribution.sources[0].start)
    return Span(start=match.start(1), end=match.end(1)) if match else None
