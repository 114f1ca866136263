"""Where exactly an insertion or a deletion begins and ends, and which matches are mere chance.

In: an image that rises (old token → new token), both texts. Changes the image in place. A diff may
take “[A B] A” or “A [B A]” for inserted; the one that is whole paragraphs or sentences is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from build_tools.reanchoring.words import Words, begins

FARTHEST = 400
"""Tokens an edge is moved at most, so that a text of one repeated letter takes no longer."""
ROUNDS = 12
"""Times that matches between changes are looked at again; texts that were edited need two."""
GONE = -1


def gaps(image: list[int], new_size: int) -> Iterator[tuple[int, int, int, int]]:
    """Unmatched (old start, old end, new start, new end) between matches, in order."""
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
    for a, b, c, d in list(gaps(image, new.size)):
        if a == b:
            _slide_insertion(image, old, new, a, c, d)
        elif c == d:
            _slide_deletion(image, old, (a, b), c)


def _slide_insertion(image: list[int], old: Words, new: Words, at: int, c: int, d: int) -> None:
    """`new[c:d]` was inserted before `old[at]`."""
    low = 0
    while (
        low < FARTHEST and at - low > 0 and image[at - low - 1] == c - low - 1 >= 0
        and new.keys[c - low - 1] == new.keys[d - low - 1]
    ):  # fmt: skip
        low += 1
    high = 0
    while (
        high < FARTHEST and at + high < old.size and image[at + high] == d + high
        and new.keys[c + high] == new.keys[d + high]
    ):  # fmt: skip
        high += 1
    best = max(
        range(-low, high + 1),
        key=lambda by: (begins(new, c + by) + begins(new, d + by), by == 0, -abs(by)),
    )
    for step in range(-best):
        image[at - 1 - step] = d - 1 - step
    for step in range(best):
        image[at + step] = c + step


def _slide_deletion(image: list[int], old: Words, gone: tuple[int, int], at: int) -> None:
    """`old[a:b]` was deleted before `new[at]`."""
    a, b = gone
    low = 0
    while (
        low < FARTHEST and a - low > 0 and image[a - low - 1] == at - low - 1 >= 0
        and old.keys[a - low - 1] == old.keys[b - low - 1]
    ):  # fmt: skip
        low += 1
    high = 0
    while (
        high < FARTHEST and b + high < old.size and image[b + high] == at + high
        and old.keys[a + high] == old.keys[b + high]
    ):  # fmt: skip
        high += 1
    best = max(
        range(-low, high + 1),
        key=lambda by: (begins(old, a + by) + begins(old, b + by), by == 0, -abs(by)),
    )
    for step in range(-best):
        image[b - 1 - step], image[a - 1 - step] = image[a - 1 - step], GONE
    for step in range(best):
        image[a + step], image[b + step] = image[b + step], GONE


def drop_chance(image: list[int], old: Words, new: Words) -> None:
    """Forget matches that are shorter than the changes on both sides of them.

    As the semantic clean-up of diff-match-patch does: a few words between two rewritten passages
    are the language's, not the old sentence's.
    """
    for _ in range(ROUNDS):
        found = list(gaps(image, new.size))
        dropped = False
        skip = -1
        for index, (left, right) in enumerate(pairwise(found)):
            here = range(left[1], right[0])
            said = _size(old, left[1], right[0])
            if index == skip or said > min(_change(left, old, new), _change(right, old, new)):
                continue
            for at in here:
                image[at] = GONE
            dropped, skip = True, index + 1
        if not dropped:
            return


def _change(gap: tuple[int, int, int, int], old: Words, new: Words) -> int:
    """The larger side of a change, in characters."""
    return max(_size(old, gap[0], gap[1]), _size(new, gap[2], gap[3]))


def _size(found: Words, start: int, end: int) -> int:
    return found.ends[end - 1] - found.starts[start] if end > start else 0
