"""Which line ends only wrap a paragraph, and which end one.

In: a text that has blank lines. Out: offsets. A line is wrapped because its next word had no room;
a heading, a byline or a line of a list ends where there was room left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise

NARROWEST = 30
"""Characters of the narrowest column that anybody wraps: lines that all are shorter are a list."""
SLACK = 12
"""Characters by which a wrapped line may be shorter than the longest: a long word, and an edit."""


def wraps(text: str) -> frozenset[int]:
    """The offsets of the line ends that only wrap. In time proportional to the text."""
    lines = text.split("\n")
    ends = [end - 1 for end in accumulate(len(line) + 1 for line in lines)]
    numbers = range(len(lines))
    blocks = groupby(numbers, key=lambda n: bool(lines[n].strip()))
    return frozenset(
        ends[n] for filled, block in blocks if filled for n in _wrapped(list(block), lines)
    )


def _wrapped(block: Sequence[int], lines: Sequence[str]) -> Iterator[int]:
    """The lines of a block, one under the other, that go on in the next.

    All do if most have no room for the next word; else only those that a small letter follows.
    """
    sizes = {n: len(lines[n].strip()) for n in block}
    longest = max(sizes.values())
    words = {n: lines[following].split(maxsplit=1)[0] for n, following in pairwise(block)}
    full = sum(sizes[n] + 1 + len(word) + SLACK >= longest for n, word in words.items())
    wrapped = longest >= NARROWEST and 2 * full > len(words)
    return (n for n, word in words.items() if wrapped or word[0].islower())
