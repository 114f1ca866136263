"""Where exactly an insertion or a deletion begins and ends, and which matches are mere chance.

In: an image that rises (old token → new token), both texts. Changes the image in place. A diff may
take “[A B] A” or “A [B A]” for inserted; the one that is whole paragraphs or sentences is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ontherecord.anchoring.reanchoring.words import Words, begins

FARTHEST = 400
"""Tokens an edge is moved at most, so that a text of one repeated letter takes no longer."""
ROUNDS = 12
"""Times that matches between changes are looked at again; texts that were edited need two."""
GONE = -1
Gap = tuple[int, int, int, int]
"""Old start and end, new start and end of what is unmatched."""


def gaps(image: list[int], new_size: int) -> Iterator[Gap]:
    """What is unmatched between matches, in order."""
    old = new = 0
    for at, to in enumerate(image):
        if to < 0:
            continue
        if at > old or to > new:
            yield old, at, new, to
        old, new = at + 1, to + 1
    if old < len(image) or new < new_size:
        yield old, len(image), new, new_size


def slide(image: list[int], old: Words, new: Words) -> None:
    """Move each pure insertion or deletion to where it is whole paragraphs or sentences."""
    for gap in list(gaps(image, new.size)):
        a, b, c, d = gap
        if a == b:
            _shift(image, gap, _best(image, gap, new, (c, d)))
        elif c == d:
            _shift(image, gap, _best(image, gap, old, (a, b)))


def _best(image: list[int], gap: Gap, found: Words, hole: tuple[int, int]) -> int:
    """By how many tokens to move a hole in one text, so that its edges are the most natural."""
    a, b, c, d = gap
    start, end = hole

    def slides(step: int) -> bool:
        """Whether the token beside the hole is matched there and as well across the hole."""
        at, to = (a + step, c + step) if step < 0 else (b + step, d + step)
        return (
            0 <= at < len(image) and to >= 0 and image[at] == to
            and found.keys[start + step] == found.keys[end + step]
        )  # fmt: skip

    low = high = 0
    while low < FARTHEST and slides(-low - 1):
        low += 1
    while high < FARTHEST and slides(high):
        high += 1
    return max(
        range(-low, high + 1),
        key=lambda by: (
            begins(found, start + by) + begins(found, end + by),
            by == 0,
            -abs(by),
        ),
    )


def _shift(image: list[int], gap: Gap, by: int) -> None:
    """Match the tokens beside the gap with those across it."""
    a, b, c, d = gap
    for step in range(-by):
        image[a - 1 - step] = GONE
        image[b - 1 - step] = d - 1 - step
    for step in range(by):
        image[b + step] = GONE
        image[a + step] = c + step


def drop_chance(image: list[int], old: Words, new: Words) -> None:
    """Forget matches that are shorter than the changes on both sides of them.

    As the semantic clean-up of diff-match-patch does: a few words between two rewritten passages
    are the language's, not the old sentence's. Where nothing was lost they can be no chance.
    """
    for _ in range(ROUNDS):
        found = list(gaps(image, new.size))
        dropped = False
        skip = -1
        for index, (left, right) in enumerate(pairwise(found)):
            here = range(left[1], right[0])
            said = _size(old, left[1], right[0])
            only_put_in = left[0] == left[1] and right[0] == right[1]
            if only_put_in or index == skip:
                continue
            if said > min(_change(left, old, new), _change(right, old, new)):
                continue
            for at in here:
                image[at] = GONE
            dropped, skip = True, index + 1
        if not dropped:
            return


def _change(gap: Gap, old: Words, new: Words) -> int:
    """The larger side of a change, in characters."""
    return max(_size(old, gap[0], gap[1]), _size(new, gap[2], gap[3]))


def _size(found: Words, start: int, end: int) -> int:
    return found.ends[end - 1] - found.starts[start] if end > start else 0
