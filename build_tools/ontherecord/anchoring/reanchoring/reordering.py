"""Sentences that stand in another order in their paragraph.

In: both texts, what is matched. Fills in the image of whole sentences that are word for word the
same, stand once on either side, and still have a neighbour of old in their paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ontherecord.anchoring.reanchoring.words import Words, begins

SHORTEST = 3


def reorder(old: Words, new: Words, image: list[int], passage: list[int], taken: bytearray) -> None:
    """Match them; each is a passage of its own."""
    here = _single(old, [at < 0 for at in image])
    there = _single(new, [not held for held in taken])
    number = max(passage, default=0)
    for row, start in here.items():
        first = there.get(row, -1)
        if start < 0 or first < 0 or not _beside(old, new, image, (start, len(row)), first):
            continue
        number += 1
        for step in range(len(row)):
            image[start + step], passage[start + step] = first + step, number
            taken[first + step] = 1


def _beside(old: Words, new: Words, image: list[int], stretch: tuple[int, int], first: int) -> bool:
    """Whether a neighbour in the old paragraph is in the paragraph of the new place."""
    start, length = stretch
    return any(
        0 <= near < old.size
        and old.paragraphs[near] == old.paragraphs[start]
        and image[near] >= 0
        and new.paragraphs[image[near]] == new.paragraphs[first]
        for near in (start - 1, start + length)
    )


def _single(found: Words, free: Sequence[bool]) -> dict[tuple[str, ...], int]:
    """Where each row of free tokens begins that is whole sentences; -1 if there are more."""
    rows: dict[tuple[str, ...], int] = {}
    for start, end in _stretches(free):
        if end - start >= SHORTEST and begins(found, start) and begins(found, end):
            row = tuple(found.keys[start:end])
            rows[row] = -1 if row in rows else start
    return rows


def _stretches(free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(len(free) + 1):
        if at == len(free) or not free[at]:
            if at > start:
                yield start, at
            start = at + 1
