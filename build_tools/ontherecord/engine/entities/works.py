"""Titles of works in quotation marks: the capitals inside name nobody (codebook §9, titles).

In: a text. Out: spans. A title has capitals on nearly all long words; a quotation has not.
"""

from __future__ import annotations

import re

from ontherecord.model import Span

QUOTED = re.compile(r"[“\"‘]([A-Z][^“”\"\n]{8,160}?)[”\"]")
LONG = re.compile(r"[^\W\d_]{4,}")
FEWEST = 3
"""Long words of a title that can be told from a name in marks: own decision."""
SHARE = 0.8
"""Of the long words, how many have capitals: own decision."""


def titles_of_works(text: str) -> tuple[Span, ...]:
    """The words between the marks of every such title."""
    return tuple(
        Span(start=m.start(1), end=m.end(1)) for m in QUOTED.finditer(text) if _is_title(m[1])
    )


def _is_title(words: str) -> bool:
    long = LONG.findall(words)
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= FEWEST and capitals >= SHARE * len(long)
