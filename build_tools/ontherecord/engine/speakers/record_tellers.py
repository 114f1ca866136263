"""Who said what a document then records (codebook §4.5). In: an attribution. Out: the teller."""

from __future__ import annotations

import re

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.attribution import Attribution
from ontherecord.model import Span

TELLER = re.compile(
    r"[\"”’]\s(he|she|they|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2})\s"
    r"(?:said|told|wrote|says|added|tells|writes)\b"
)
INNER = re.compile(
    r"(?P<who>(?:[\w.’'-]+\s){1,6}?)(?:(?:has|had|also|later|then)\s)?"
    r"(?:told\s(?:[\w’'-]+\s){1,4}?(?=that\b|he\b|she\b|they\b|it\b|the\b|there\b)"
    r"|(?:stated|said|claimed|confessed|testified|admitted|alleged)\s(?!to\b))"
)
""" "According to an affidavit, | one of the men told detectives the …"."""
PRONOUNS = frozenset(("it", "there", "this", "that", "which", "who"))


def teller(text: str, cast: Cast, attribution: Attribution) -> Span | None:
    """ "…,” she told guests, according to a transcript": she is the origin (§4.5)."""
    cue = text[attribution.cues[0].start : attribution.cues[0].end] if attribution.cues else ""
    if not cue.lower().startswith("according") or not attribution.sources:
        return None
    start = attribution.content[0].start
    match = TELLER.search(text, start, attribution.sources[0].start)
    if match:
        return Span(start=match.start(1), end=match.end(1))
    return _inner(text, cast, attribution)


def _inner(text: str, cast: Cast, attribution: Attribution) -> Span | None:
    """ "According to police, the guard told them that …": the guard is the origin of a relay."""
    start, end = attribution.content[0].start, attribution.content[-1].end
    match = INNER.match(text, start, end) if attribution.sources[0].start < start else None
    if match is None or match["who"].strip().lower() in PRONOUNS:
        return None
    who = Span(start=start, end=match.end("who") - 1)
    return who if cast.is_subject(who) else None
