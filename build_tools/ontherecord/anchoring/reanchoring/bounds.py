"""Where a place begins and ends if the words at its edges were replaced.

In: an `Alignment` and old tokens. Out: new tokens. The words between the neighbours that are left
are one change; if it is wholly inside the span all of its new wording belongs to the place, unless
a sentence or paragraph was inserted there, too.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from ontherecord.anchoring.reanchoring.alignment import Alignment
from ontherecord.anchoring.reanchoring.words import Words, begins, is_mark

FARTHEST = 60
"""Tokens looked at on either side of an edge; a longer change has no edge to be found in it."""
ALIKE = 0.6
FEW = 3
"""Tokens that were replaced just so, with both neighbours left: a firm place, whatever stands."""


class Place(NamedTuple):
    """New tokens from `first` to `last`; `firm` if exactly they replaced the old ones."""

    first: int
    last: int
    firm: bool


def begin(alignment: Alignment, first: int, left: int) -> int:
    """The new token that the place begins with; `left` is the first old token that is left."""
    image, old, new = alignment.image, alignment.old, alignment.new
    high = image[left]
    opening = _paragraph(old, left, -1)
    first = max(first, opening)
    if first == left:
        return high
    if all(map(is_mark, old.keys[first:left])):
        return _marks(alignment, high, -1)
    before = _neighbour(alignment, left, -1)
    low = max(_floor(alignment, high), high - FARTHEST)
    if low >= high:
        return high
    count = left - first
    if before < first - 1:
        words = _text(old, max(before + 1, opening), first)
        return _split(words, _text(old, first, left), new, low, high)
    return _own_start(_text(old, first, left), count, new, low, high)


def _own_start(words: str, count: int, new: Words, low: int, high: int) -> int:
    near = high - count
    if near > low and _form_of(words, _text(new, near, high)):
        return near
    for at in range(high, low, -1):
        if begins(new, at):
            return at
    return low


def end(alignment: Alignment, last: int, left: int) -> int:
    """The new token that the place ends with; `left` is the last old token that is left."""
    image, old, new = alignment.image, alignment.old, alignment.new
    low = image[left] + 1
    closing = _paragraph(old, left, 1)
    last = min(last, closing - 1)
    if last == left:
        return low - 1
    if all(map(is_mark, old.keys[left + 1 : last + 1])):
        return _marks(alignment, low - 1, 1)
    after = _neighbour(alignment, left, 1)
    high = min(_ceiling(alignment, low), low + FARTHEST)
    if low >= high:
        return low - 1
    count = last - left
    if after < 0 or after > last + 1:
        rest = min(closing, after if after >= 0 else last + FARTHEST)
        return (
            _split(_text(old, left + 1, last + 1), _text(old, last + 1, rest), new, low, high) - 1
        )
    words = _text(old, left + 1, last + 1)
    if low + count < high and _form_of(words, _text(new, low, low + count)):
        return low + count - 1
    for at in range(low, high):
        if begins(new, at) and not begins(old, last):
            return at - 1
    return high - 1


def _paragraph(found: Words, token: int, step: int) -> int:
    """Where the token's paragraph begins, or ends; not farther than `FARTHEST`."""
    near = token
    while (
        0 <= near + step < found.size
        and abs(near - token) < FARTHEST
        and found.paragraphs[near + step] == found.paragraphs[token]
    ):
        near += step
    return near + (step > 0)


def _marks(alignment: Alignment, token: int, step: int) -> int:
    """The farthest token in a row of newly put in marks beside one; marks replace marks."""
    new = alignment.new
    while (
        0 <= token + step < new.size
        and is_mark(new.keys[token + step])
        and not alignment.taken[token + step]
        and new.paragraphs[token + step] == new.paragraphs[token]
    ):
        token += step
    return token


def inside(alignment: Alignment, first: int, last: int) -> Place | None:
    """The place of old tokens of which none is left; None if nothing stands there."""
    old, new, image = alignment.old, alignment.new, alignment.image
    before, after = _neighbour(alignment, first, -1), _neighbour(alignment, last, 1)
    if before < 0 or after < 0 or image[after] <= image[before]:
        return None
    low, high = image[before] + 1, image[after]
    if low >= high or high - low > FARTHEST or after - before > FARTHEST:
        return None
    firm = before == first - 1 and after == last + 1 and max(last - first + 1, high - low) <= FEW
    if before < first - 1:
        low = _split(_text(old, before + 1, first), _text(old, first, after), new, low, high)
    if after > last + 1 and low < high:
        high = _split(_text(old, first, last + 1), _text(old, last + 1, after), new, low, high)
    return Place(low, high - 1, firm) if low < high else None


def _neighbour(alignment: Alignment, token: int, step: int) -> int:
    """The nearest old token on one side that is left, in the same passage; -1 if there is none."""
    image, passage = alignment.image, alignment.passage
    at = token + step
    for _ in range(FARTHEST):
        if not 0 <= at < len(image):
            return -1
        if image[at] >= 0:
            same = image[token] < 0 or passage[at] == passage[token]
            return at if same else -1
        at += step
    return -1


def _floor(alignment: Alignment, token: int) -> int:
    """The first of the unmatched new tokens right before one, in its paragraph."""
    new = alignment.new
    while (
        token > 0
        and not alignment.taken[token - 1]
        and new.paragraphs[token - 1] == new.paragraphs[token]
    ):
        token -= 1
    return token


def _ceiling(alignment: Alignment, token: int) -> int:
    """The end of the unmatched new tokens from one on, in the paragraph before it."""
    new = alignment.new
    while (
        token < new.size
        and not alignment.taken[token]
        and new.paragraphs[token] == new.paragraphs[token - 1]
    ):
        token += 1
    return token


def _split(left: str, right: str, new: Words, low: int, high: int) -> int:
    """Where between two new tokens one wording ends and the other begins, by characters."""
    return min(
        range(low, high + 1),
        key=lambda at: (
            Levenshtein.distance(left, _text(new, low, at))
            + Levenshtein.distance(right, _text(new, at, high))
        ),
    )


def _form_of(words: str, other: str) -> bool:
    """Whether two wordings are spellings of one. Figures are not: 15 is no spelling of 12."""
    if any(map(str.isdigit, words)):
        return False
    return Indel.normalized_similarity(words, other) >= ALIKE


def _text(found: Words, start: int, end: int) -> str:
    return found.text[found.starts[start] : found.ends[end - 1]] if start < end else ""
