"""Some, others, many without a noun: people of whom the sentence before is ("The first survivors
came ashore. Some say …").

In: the text, the cast, a source's span and words. Out: a `Voice`, or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import plain
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.model import Span

SOME = re.compile(r"(some|others|many|most|several|a few|few)(?: of (?:them|these|those))?", re.I)
SENTENCES = 3
"""Sentences back in which the people are named: own decision."""


def elliptical(text: str, cast: Cast, span: Span, words: str) -> Voice | None:
    """Those people of the newest main clause whose head the tables know."""
    some = SOME.fullmatch(words)
    if some is None:
        return None
    since = cast.sentence(span.start, back=SENTENCES)
    for place in reversed(cast.descriptions):
        if place.start >= span.start or not (place.many and place.main):
            continue
        if place.start < since or cast.is_quoted(place.start):
            return None
        people = " ".join(text[place.start : place.end].split())
        if capacity(people) is None:
            continue
        which = some[1].lower().replace("others", "other")
        who = f"{which} {plain(text[place.head.start : place.end])}"
        return Voice(speaker=who, span=span, words=who,
                     by=because("points-back", words, speaker=who))  # fmt: skip
    return None
