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
    fitting = _of_paragraph(_without_passed(cast, fitting), cast.paragraph(at))
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


def _without_passed(cast: Cast, near: list[Referent]) -> list[Referent]:
    """Without those whom the text only described, in passing, before it came to one by name."""
    named = max((r.at for r in near if not r.actor.described), default=-1)
    since = cast.sentence(named) if named >= 0 else 0
    return [r for r in near if not r.actor.described or r.at >= since or r.subject >= since]


def _of_paragraph(near: list[Referent], opening: int) -> list[Referent]:
    """Those of whom this paragraph speaks, if it does of any; else all."""
    return [r for r in near if r.at >= opening] or near


def alike(cast: Cast, order: list[Referent]) -> list[Referent]:
    """The first of the order, with all between whom and the first nothing decides."""
    first = order[0] if order else None
    if first is not None and first.actor.gender and first.main >= cast.paragraph(first.at):
        order = [r for r in order if r.actor.gender or r.main >= first.main]
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
