"""Two texts → for each old token the new token that is the same word at the same place.

In: two texts. Out: `Alignment`. Rows of words that both texts have once make the frame; between
them the longest common sequence of words is taken; matches that stand alone between larger changes
are chance and dropped; paragraphs that moved are followed last (`passages`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from ontherecord.anchoring.reanchoring import edges
from ontherecord.anchoring.reanchoring.passages import moved
from ontherecord.anchoring.reanchoring.reordering import reorder
from ontherecord.anchoring.reanchoring.runs import Run, chain, shared
from ontherecord.anchoring.reanchoring.words import Words, words

ROW = 5
"""Tokens in a row that name a place. Fewer repeat by chance; more are cut by dense edits."""
LARGEST = 30_000_000
"""Product of two lengths up to which a gap is compared word by word (a second at most)."""
GONE = -1


class Alignment(NamedTuple):
    """What became of each old token; lists have one entry an old token."""

    old: Words
    new: Words
    image: list[int]
    """The new token, or `GONE`."""
    passage: list[int]
    """0 in place; 1, 2, … the moved passage; meaningless for what is gone."""
    doubtful: frozenset[int]
    """Moved passages that may as well be a quotation of the old words."""
    taken: bytearray
    """One entry a new token: whether an old one became it."""


@lru_cache(maxsize=4)
def align(old_text: str, new_text: str) -> Alignment:
    """The alignment of two texts; kept, since many annotations ask for the same."""
    old, new = words(old_text), words(new_text)
    image = [GONE] * old.size
    runs = shared(old.keys, new.keys, ROW)
    frame = chain(runs)
    before = Run(0, 0, 0)
    for run in (*frame, Run(old.size, new.size, 0)):
        _between(
            image, old.keys, new.keys,
            (before.old + before.length, run.old), (before.new + before.length, run.new),
        )  # fmt: skip
        for step in range(run.length):
            image[run.old + step] = run.new + step
        before = run
    edges.slide(image, old, new)
    edges.drop_chance(image, old, new)
    passage = [0] * old.size
    taken = bytearray(new.size)
    for to in image:
        if to >= 0:
            taken[to] = 1
    doubtful = moved(old, new, runs, image, passage, taken)
    reorder(old, new, image, passage, taken)
    return Alignment(old, new, image, passage, doubtful, taken)


def _between(
    image: list[int],
    old: Sequence[str],
    new: Sequence[str],
    here: tuple[int, int],
    there: tuple[int, int],
) -> None:
    """Match the tokens of two gaps; those that are too large only by rows that stand once."""
    (start, end), (first, last) = here, there
    while start < end and first < last and old[start] == new[first]:
        image[start] = first
        start, first = start + 1, first + 1
    while start < end and first < last and old[end - 1] == new[last - 1]:
        end, last = end - 1, last - 1
        image[end] = last
    if start == end or first == last:
        return
    if (end - start) * (last - first) <= LARGEST:
        for a, c, length in LCSseq.opcodes(old[start:end], new[first:last]).as_matching_blocks():
            for step in range(length):
                image[start + a + step] = first + c + step
        return
    for run in chain(shared(old[start:end], new[first:last], 2)):
        for step in range(run.length):
            image[start + run.old + step] = first + run.new + step
