"""The sentences around a place, by their stops. In: a text, a place. Out: spans, or None."""

from __future__ import annotations

import re

from ontherecord.model import Span

STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bGov)(?<!\bSen)"
    r"(?<!\bRep)(?<!\bProf)[.!?][”\"’']?\s+(?=[“\"‘A-ZÀ-Þ])|\n+"
)
FAR = 600
"""Characters that one sentence may have: own decision."""


def sentence_before(text: str, at: int) -> Span | None:
    """The sentence before the one that a place stands in; a paragraph's end is a stop, too."""
    base = max(0, at - 2 * FAR)
    stops = list(STOP.finditer(text, base, at + 1))
    if not stops:
        return None
    start = stops[-2].end() if len(stops) > 1 else base
    return Span(start=start, end=stops[-1].start() + 1)


def next_sentence(text: str, at: int) -> Span | None:
    """The sentence behind the one that a place stands in."""
    stop = STOP.search(text, at, at + FAR)
    if stop is None:
        return None
    after = STOP.search(text, stop.end(), stop.end() + FAR)
    return Span(
        start=stop.end(), end=after.start() + 1 if after else min(len(text), stop.end() + FAR)
    )
