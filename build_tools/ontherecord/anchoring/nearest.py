"""The passage most like some words, as an offer to a person (design §3). Nothing is moved by it.

In: words and a text. Out: a span in whole words, or None.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from ontherecord.anchoring.anchoring import CONTEXT
from ontherecord.model import Span

ALIKE = 55.0
"""rapidfuzz partial ratio (0 to 100) below which a passage is not worth offering."""
_TRIED = 8
"""Edges of words and marks tried on either side of an approximate match."""
_PIECE = re.compile(r"\w+|[^\w\s]")


def closest(words: str, text: str) -> Span | None:
    """The passage most like `words`, in whole words; None if nothing is alike. Only an offer."""
    if not words.strip() or not text:
        return None
    found = fuzz.partial_ratio_alignment(words, text, score_cutoff=ALIKE)
    if found is None:
        return None
    # The alignment is as long as `words`; the passage may be a few words longer or shorter.
    edges = [m.span() for m in _PIECE.finditer(text, *_around(found.dest_start, found.dest_end))]
    starts = sorted(edges, key=lambda edge: abs(edge[0] - found.dest_start))[:_TRIED]
    ends = sorted(edges, key=lambda edge: abs(edge[1] - found.dest_end))[:_TRIED]
    pairs = [(start, end) for start, _ in starts for _, end in ends if start < end]
    if not pairs:
        return None
    start, end = max(pairs, key=lambda pair: (fuzz.ratio(words, text[slice(*pair)]), pair))
    return Span(start=start, end=end)


def _around(start: int, end: int) -> tuple[int, int]:
    return max(0, start - CONTEXT), end + CONTEXT
