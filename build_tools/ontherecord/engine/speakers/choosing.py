"""Who of several people a pronoun means: an order, and where nothing decides (codebook §4.5).

In: everybody spoken of before a place. Out: those whom "he" or "she" fits, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Iterable

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.records.actor import Actor
from ontherecord.model import Record


class Referent(Record, frozen=True):
    """A person as the text has treated them before a place."""

    actor: Actor
    at: int
    """The last mention."""
    named: int
    """The last one that is no pronoun."""
    main: int
    """The last place as the subject of a main clause; -1 if there is none."""
    subject: int
    """The same, of any clause."""
    joined: bool = False
    """Whether that subject is coordinated with another."""


def ranked(cast: Cast, near: Iterable[Referent], wanted: str, at: int) -> list[Referent]:
    """Those who fit, in this order: named in this sentence, the last one's subject, the nearest.

    `wanted`: "he" or "she"; `at`: where the choice is made.
    """
    opening = cast.sentence(at)
    fitting = _without_namesakes([r for r in near if r.actor.gender in ("", wanted)], wanted)
    return sorted(fitting, key=lambda r: (not _is_here(r, opening), *_standing(cast, r)))


def _is_here(r: Referent, opening: int) -> bool:
    """Named in this sentence, or its subject: not "through his lawyer he denied"."""
    return (_last_subject(r) if r.actor.described else r.at) >= opening


def _standing(cast: Cast, r: Referent) -> tuple[int, bool, bool, int]:
    """Sorted, who comes first: the last sentence's subject, a main clause's before another's, a
    name before a description."""
    last = _last_subject(r)
    sentence = cast.sentence(last) if last >= 0 else -1
    return -sentence, r.main < sentence, r.actor.described, -r.at


def _last_subject(r: Referent) -> int:
    return max(r.main, r.subject)


def _without_namesakes(near: list[Referent], wanted: str) -> list[Referent]:
    """Without whoever shares a surname with one of whom the pronoun is known to be right."""
    sure = {surname(r.actor.name) for r in near if r.actor.gender == wanted}
    return [r for r in near if r.actor.gender == wanted or surname(r.actor.name) not in sure]


def alike(cast: Cast, order: list[Referent]) -> list[Referent]:
    """The first of the order, with all between whom and the first nothing decides."""
    return [*order[:1], *(r for r in order[1:] if _is_as_likely(cast, order[0], r))]


def _is_as_likely(cast: Cast, first: Referent, other: Referent) -> bool:
    """Both subjects of one clause, or neither the subject of the last sentence that speaks of one
    of them."""
    here, there = cast.sentence(first.at), cast.sentence(other.at)
    if there < here or (other.actor.described and not first.actor.described):
        return False
    if there > here:
        return True
    if first.main >= here:
        return other.main >= here and (first.joined or other.joined)
    return first.subject < here and other.subject < here
