"""What of a quote's context still stands around a place, side by side.

In: a quote with its context, a place of the same words, the text. Out: `Side`s. Without the text
the quote was made on nothing tells what was newly put in: only whether the next sentences stand
where they stood, and whether the quote's own sentence is a sentence still.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Indel

from ontherecord.anchoring.reanchoring.given import InContext
from ontherecord.anchoring.reanchoring.words import (
    Words,
    begins,
    is_mark,
    is_stop,
    tokens_of,
    words,
)

SIDE = 32
"""Characters of context that are compared on each side."""


class Side(NamedTuple):
    """The context before or after a place."""

    alike: float
    """Similarity (Indel, 0 to 1) of the words then and now."""
    edge: bool = False
    """A sentence began (or ended) with the very words, and does now."""
    neighbour: bool = False
    """The next sentence's nearest word still stands there."""
    inside: bool = False
    """The sentence began (or ended) here and is a part of a longer one now."""


def around(quote: InContext, place: tuple[int, int], text: str) -> tuple[float, ...]:
    """How alike the context is before and after a place, for each side that is given."""
    before, after = _contexts(quote)
    left = text[max(0, place[0] - len(before)) : place[0]]
    right = text[place[1] : place[1] + len(after)]
    return tuple(
        _alike(one, other) for one, other in ((before, left), (after, right)) if _says(one)
    )


def sides(quote: InContext, place: tuple[int, int], text: str) -> tuple[Side, ...]:
    """The same with all that can be told of each side that is given."""
    before, after = _contexts(quote)
    old, new = words(before + quote.exact + after), words(text)
    was = tokens_of(old, len(before), len(before) + len(quote.exact))
    now = tokens_of(new, *place)
    told = [
        _side(old, new, was[at], now[at], step)
        for at, step, context in ((0, -1, before), (1, 1, after))
        if _says(context)
    ]
    return tuple(
        side._replace(alike=alike)
        for side, alike in zip(told, around(quote, place, text), strict=True)
    )


def _contexts(quote: InContext) -> tuple[str, str]:
    return quote.prefix[-SIDE:], quote.suffix[:SIDE]


def _says(context: str) -> bool:
    return any(map(str.isalnum, context))


def _alike(one: str, other: str) -> float:
    return Indel.normalized_similarity(" ".join(words(one).keys), " ".join(words(other).keys))


def _side(old: Words, new: Words, was: int, now: int, step: int) -> Side:
    """What stands on one side of two tokens that are the same."""
    own = 0
    while True:
        here, there = was + own * step, now + own * step
        if not (0 <= here < old.size and 0 <= there < new.size):
            return Side(0.0)
        # Where the context was cut off no sentence need begin.
        if old.keys[here] != new.keys[there] or _word(old, here + step, step) < 0:
            return Side(0.0)
        if _bound(old, here, step):
            break
        own += 1
    neighbour = _same(old, new, here, there, step)
    still = _bound(new, there, step)
    return Side(0.0, own == 0 and still, neighbour, not still and not neighbour)


def _bound(found: Words, token: int, step: int) -> bool:
    """Whether a sentence begins with the token, or ends with it, be it before its stop."""
    if step < 0:
        return begins(found, token) > 0
    stop = token + 1 < found.size and is_stop(found.keys[token + 1])
    return begins(found, token + 1 + stop) > 0


def _same(old: Words, new: Words, here: int, there: int, step: int) -> bool:
    """Whether the nearest word beyond two tokens is the same; context may begin within a word."""
    here, there = _word(old, here + step, step), _word(new, there + step, step)
    if here < 0 or there < 0:
        return False
    one, other = old.keys[here], new.keys[there]
    cut = here in (0, old.size - 1)
    return one == other or (cut and (other.endswith(one) if step < 0 else other.startswith(one)))


def _word(found: Words, token: int, step: int) -> int:
    """The nearest token that is no mark; -1 if there is none."""
    while 0 <= token < found.size and is_mark(found.keys[token]):
        token += step
    return token if token < found.size else -1
