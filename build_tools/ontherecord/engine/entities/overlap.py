"""Spans that share characters. In and out: spans, in order, so that time grows with the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from ontherecord.model import Span

NEAR = 3
"""Spans before a place that are looked at: names nest no deeper."""


def overlaps(closed: Sequence[Span], span: Span) -> bool:
    """Whether a span shares a character with one of the sorted `closed`."""
    last = bisect_left(closed, Span(start=span.end, end=span.end))
    return any(c.end > span.start for c in closed[max(0, last - NEAR) : last])


def within(closed: Sequence[Span], span: Span) -> bool:
    """Whether a span lies inside one of the sorted `closed`."""
    last = bisect_right(closed, Span(start=span.start, end=span.end))
    around = closed[max(0, last - NEAR) : last + 1]
    return any(c.start <= span.start and span.end <= c.end for c in around)


def outermost(spans: Iterable[Span]) -> list[Span]:
    """In text order, without those that lie inside another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def around(spans: Sequence[Span], span: Span) -> list[Span]:
    """Those of the sorted `spans` that hold all of a span, itself included."""
    last = bisect_left(spans, Span(start=span.start + 1, end=span.start))
    return [s for s in spans[max(0, last - NEAR) : last] if s.end >= span.end]
