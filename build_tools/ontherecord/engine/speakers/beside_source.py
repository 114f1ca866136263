"""What stands beside a source's description: an apposition, a name, a clause, a dateline.

In: the text, a source's span or words. Out: whom the apposition belongs to, the name that explains
a description, the description alone.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import plain
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.model import Span

APPOSITION = re.compile(r"an?\s(?:[\w’'-]+\s){1,8}?who\b")
OTHER = re.compile(r"(?:the\s)?(another|other)\s", re.I)
OWN = re.compile(
    r"(his|her|one|two|three|four|five|six|seven|eight|nine|ten|both|several|many|some)"
    r"\s(?=[\w’'-])(?!(?:of|who|that|in|at|from)\b)",
    re.I,
)
"""Before a description: "his lawyer", "one nurse", "two sources"; it is part of who they are."""
NAME_REACH = 60
"""Code points before an apposition in which its name begins: own decision."""
APPOSED = re.compile(
    r",\s+((?:[Tt]he\s)?[A-Z][\w.’'&-]*(?:\s(?:of|for|and|the|&|[A-Z][\w.’'&-]*))*),?$"
)
"""After a description: the name that it explains ("the warehouse’s owner, Tarn Logistics,")."""
RELATIVE = re.compile(r"(?:,\s|\s+(?:who|which|whose|whom|that)\b|\s+\().*$", re.S)
WHEN = re.compile(
    r"(?<!ed)\s+(?:(?:late|early)\s+)?(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight)"
    r"(?:\s+(?:morning|afternoon|evening|night))?$"
)
""" "The allies on Monday": when they spoke is no part of who they are."""
DATELINE = re.compile(
    r"[A-Z][^()\n]{1,80}\((?:[A-Z][\w.&-]*\s?){1,4}\)\s?(?:[—–]|-{1,2})\s?(?=[A-Z])"
    r"|[A-Z][A-Z.’' -]{2,30}(?:,\s[A-Z][\w. ]{1,20})?\s?(?:[—–]|\s-{1,2})\s(?=[A-Z])"
)
"""A press release's "FENLAND, Ohio, May 3, 2024 (NORTHWIRE) — Acme Ltd", a paper's "FENLAND - "."""


def apposed_to(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """ "Roy, a former mayor who …": the person whose apposition is the source's span."""
    if not APPOSITION.match(words) or not text.endswith(", ", 0, span.start):
        return None
    before = cast.at(max(0, span.start - NAME_REACH), span.start)
    return next((a for a in before if a.is_person
                 and any(m.end == span.start - 2 for m in a.mentions)), None)  # fmt: skip


def explained_by(words: str) -> str:
    """The name after a description that it explains; empty if none is there."""
    named = APPOSED.search(words)
    return plain(named[1]) if named and capacity(words[: named.start()]) else ""


def short(words: str) -> str:
    """An unnamed source without article, relative clause and apposition; "another" stays, since it
    tells that the one named before is not meant."""
    bare = plain(WHEN.sub("", RELATIVE.sub("", words)))
    if own := OWN.match(words):
        counted = bare.lower().startswith(f"{own[1].lower()} ")
        return bare[0].lower() + bare[1:] if counted else f"{own[1].lower()} {bare}"
    if other := OTHER.match(words):
        return f"{other[1].lower()} {bare}"
    whole = " ".join(words.split()[:4])
    return whole[0].lower() + whole[1:] if re.match(r"(?:in|from|of|across)\s", bare) else bare


def without_dateline(text: str, span: Span) -> Span:
    """The source after a dateline that the sentence's subject begins with."""
    match = DATELINE.match(text, span.start, span.end)
    return Span(start=match.end(), end=span.end) if match else span
