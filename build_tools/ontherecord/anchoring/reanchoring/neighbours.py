"""Whether a sentence still stands among its neighbours, or in somebody's new words.

In: an `Alignment` and old tokens that are left. Out: `Standing`. No word is looked up: what counts
is which old words stand beside, and what was newly put in (issue 11: a note may quote the old
sentence in any words and in any language).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ontherecord.anchoring.reanchoring.alignment import Alignment
from ontherecord.anchoring.reanchoring.shares import ALIKE, FAR, Range, sentence_at
from ontherecord.anchoring.reanchoring.words import Words, begins, is_mark

NEAR = 12
"""Words that may have taken the place of others that are lost between a sentence and the next."""
SLACK = 1
"""Words that may come between a sentence and its neighbour: an edit, not another sentence."""
PUT_IN = 2
"""Newly put in words beside a sentence that make it a part of them; one may be a slip."""
NONE, ACROSS, WITHIN = 0, 1, 2
"""No neighbour is beside; one is, from the next paragraph; one of the same paragraph of old."""


class Standing(NamedTuple):
    """What stands around a sentence now."""

    isolated: bool
    """No old neighbour is beside."""
    parted: bool
    """None of its old paragraph is, whatever stands in the next ones."""
    apart: bool
    """It is a paragraph of its own now and was a part of one."""
    noted: bool
    """It stands in newly put in words instead."""
    otherwise: bool
    """Words inside it are others now; another spelling is none."""


class _Side(NamedTuple):
    """What stands on one side of a sentence."""

    neighbour: int
    put_in: int
    """New words in the paragraph beside it, less those of its own that they may replace."""
    part: bool
    """It began (or ended) as a sentence does and no longer does so."""
    outside: bool
    """At the text's own ends, where a dateline or a credit may be put."""


def standing(alignment: Alignment, first: int, last: int) -> Standing:
    """How the sentence around two old tokens that are left stands in the new text."""
    sentence = sentence_at(alignment.old, first, last)
    held = _held(alignment, sentence, first)
    before, after = _side(alignment, sentence, held, -1), _side(alignment, sentence, held, 1)
    isolated = before.neighbour == after.neighbour == NONE
    noted = isolated and before.put_in + after.put_in >= PUT_IN
    for here, there in ((before, after), (after, before)):
        within = _joined(here) and here.part and not here.outside
        noted |= within and there.neighbour < WITHIN
    if WITHIN in (before.neighbour, after.neighbour):
        noted |= _block_noted(alignment, sentence, (before, after))
    return Standing(
        isolated=isolated,
        parted=max(before.neighbour, after.neighbour) < WITHIN,
        apart=_set_apart(alignment, sentence, held),
        noted=noted,
        otherwise=_otherwise(alignment, held),
    )


def _set_apart(alignment: Alignment, sentence: Range, held: Range) -> bool:
    """Whether the sentence is a paragraph now and was none."""
    if _is_paragraph(alignment.old, *sentence):
        return False
    new, image = alignment.new, alignment.image
    return _is_paragraph(new, _marks(new, image[held[0]], -1), _marks(new, image[held[1]], 1))


def _joined(side: _Side) -> bool:
    """Whether newly put in words stand where a neighbour stood."""
    return side.neighbour == NONE and side.put_in >= PUT_IN


def _block_noted(alignment: Alignment, sentence: Range, beside: tuple[_Side, _Side]) -> bool:
    """Whether several sentences stand together in newly put in words.

    New words stand on both sides of them; where they moved, one side tells.
    """
    old = alignment.old
    before, after = beside
    moved = alignment.passage[_held(alignment, sentence, _any(alignment, sentence))[0]] > 0
    for step in (-1, 1):
        side, reached = (before, sentence) if step < 0 else (after, sentence)
        while side.neighbour == WITHIN and abs(reached[0] - sentence[0]) < FAR:
            near = reached[0] - 1 if step < 0 else reached[1] + 1
            reached = sentence_at(old, near, near)
            held = _held(alignment, reached, _any(alignment, reached))
            side = _side(alignment, reached, held, step)
        before, after = (side, after) if step < 0 else (before, side)
    joined = [side for side in (before, after) if _joined(side)]
    return any(side.part for side in joined) and (len(joined) == 2 or moved)


def _held(alignment: Alignment, sentence: Range, token: int) -> Range:
    """The first and last old token of the sentence that came along with one of its tokens."""
    image, passage = alignment.image, alignment.passage
    room = 3 * (sentence[1] - sentence[0] + 1) + FAR
    held = [
        n
        for n in range(sentence[0], sentence[1] + 1)
        if image[n] >= 0
        and passage[n] == passage[token]
        and abs(image[n] - image[token]) <= room
        and not is_mark(alignment.old.keys[n])
    ]
    return (held[0], held[-1]) if held else (token, token)


def _side(alignment: Alignment, sentence: Range, held: Range, step: int) -> _Side:
    old, image = alignment.old, alignment.image
    edge, own = (sentence[0], held[0]) if step < 0 else (sentence[1], held[1])
    lost = sum(not is_mark(old.keys[n]) for n in _steps(own, step, edge))
    return _Side(
        _neighbour(alignment, edge, own, step),
        _put_in(alignment, image[own], step) - lost,
        _goes_on(alignment, edge, own, step),
        edge in (0, old.size - 1),
    )


def _goes_on(alignment: Alignment, edge: int, own: int, step: int) -> bool:
    """Whether the sentence began (or ended) as one does, and no longer does so."""
    old, new, image = alignment.old, alignment.new, alignment.image
    return _natural(old, edge, step) and not _natural(new, _marks(new, image[own], step), step)


def _is_paragraph(found: Words, first: int, last: int) -> bool:
    """Whether the tokens are a whole paragraph."""
    return begins(found, first) == begins(found, last + 1) == 3


def _any(alignment: Alignment, sentence: Range) -> int:
    """A token of a sentence that is left; its first if none is."""
    left = (n for n in range(sentence[0], sentence[1] + 1) if alignment.image[n] >= 0)
    return next(left, sentence[0])


def _steps(start: int, step: int, end: int) -> range:
    """From beside `start` to `end`, both ways."""
    return range(start + step, end + step, step)


def _neighbour(alignment: Alignment, edge: int, own: int, step: int) -> int:
    """Whether the next old word beyond the sentence's edge still stands beside it.

    New words between may replace those that are lost there; unless the sentence goes on in them,
    and it did not in those.
    """
    old, new, image = alignment.old, alignment.new, alignment.image
    lost = within = sum(not is_mark(old.keys[n]) for n in _steps(own, step, edge))
    near = edge + step
    while 0 <= near < old.size and abs(near - edge) <= FAR:
        if not is_mark(old.keys[near]):
            if image[near] >= 0:
                break
            lost += 1
        near += step
    outside = not 0 <= near < old.size
    if not outside and image[near] < 0:
        return NONE
    to = (new.size if step > 0 else -1) if outside else image[near]
    if (to - image[own]) * step <= 0:
        return NONE
    lost = within if _goes_on(alignment, edge, own, step) else lost
    between = 0
    for n in _steps(image[own], step, to - step):
        between += not is_mark(new.keys[n])
        if between > min(lost, NEAR) + SLACK:
            return NONE
    return ACROSS if outside or old.paragraphs[near] != old.paragraphs[own] else WITHIN


def _put_in(alignment: Alignment, token: int, step: int) -> int:
    """Newly put in words right beside a new token, in its paragraph."""
    return sum(not is_mark(alignment.new.keys[n]) for n in _new_beside(alignment, token, step))


def _new_beside(alignment: Alignment, token: int, step: int) -> Iterator[int]:
    new = alignment.new
    near = token + step
    while (
        0 <= near < new.size
        and abs(near - token) <= FAR
        and new.paragraphs[near] == new.paragraphs[token]
        and (is_mark(new.keys[near]) or not alignment.taken[near])
    ):
        yield near
        near += step


def _marks(found: Words, token: int, step: int) -> int:
    """The last of the marks that follow a token on one side, in its paragraph."""
    near = token
    # A paragraph begins at the text's own ends, too.
    while not begins(found, near + (step > 0)) and is_mark(found.keys[near + step]):
        near += step
    return near


def _natural(found: Words, token: int, step: int) -> bool:
    """Whether a sentence or paragraph begins with the token, or ends with it."""
    return begins(found, token if step < 0 else token + 1) > 0


def _otherwise(alignment: Alignment, held: Range) -> bool:
    """Whether words between the tokens were put in, cut, or replaced by no spelling of theirs."""
    old, new, image = alignment.old, alignment.new, alignment.image
    lost = [n for n in range(held[0], held[1] + 1) if image[n] < 0 and not is_mark(old.keys[n])]
    low, high = sorted((image[held[0]], image[held[1]]))
    came = [n for n in range(low, high + 1) if not alignment.taken[n] and not is_mark(new.keys[n])]
    if len(lost) != len(came):
        return True
    pairs = [(old.keys[n], new.keys[m]) for n, m in zip(lost, came, strict=True)]
    return any(
        one[0].isdigit() or Indel.normalized_similarity(one, other) < ALIKE for one, other in pairs
    )
