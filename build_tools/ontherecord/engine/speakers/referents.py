"""Who has been spoken of before a place, and how: what a pronoun has to choose from.

In: the text, its cast. Out: each person once, by the last mention outside quotation marks, with
the last places where that person was a subject.
"""

from __future__ import annotations

from bisect import bisect_left

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.speakers.unnamed import Somebody, unnamed
from ontherecord.model import Record, Span


class Mark(Record, frozen=True):
    """One mention of a person, by name or by role."""

    at: int
    actor: Actor
    main: bool
    """Whether it is the subject of a main clause, alone or with others."""
    subject: bool
    joined: bool
    """Whether it is coordinated with a subject before it."""


class Referent(Record, frozen=True):
    """A person as the text has treated them before a place."""

    actor: Actor
    at: int
    """The last mention."""
    main: int
    """The last place as the subject of a main clause; -1 if there is none."""
    subject: int
    """The same, of any clause."""


class Referents:
    """Everybody whom pronouns of one article may mean."""

    def __init__(self, text: str, cast: Cast) -> None:
        self.cast = cast
        self.somebody: tuple[Somebody, ...] = unnamed(text, cast)
        marks = [m for a in cast.actors if a.is_person for m in _by_name(cast, a)]
        marks += [_by_role(s) for s in self.somebody]
        self._marks = sorted((m for m in marks if not cast.is_quoted(m.at)), key=lambda m: m.at)
        self._starts = [m.at for m in self._marks]

    def before(self, position: int, reach: int) -> list[Referent]:
        """Each person mentioned in the last `reach` code points, the nearest first."""
        first = bisect_left(self._starts, position - reach + 1)
        last = bisect_left(self._starts, position)
        found: dict[str, list[Mark]] = {}
        for mark in reversed(self._marks[first:last]):
            found.setdefault(mark.actor.name, []).append(mark)
        return [_referent(marks) for marks in found.values()]


def _referent(marks: list[Mark]) -> Referent:
    """`marks`: of one person, the nearest first."""
    return Referent(
        actor=marks[0].actor, at=marks[0].at,
        main=next((m.at for m in marks if m.main), -1),
        subject=next((m.at for m in marks if m.subject), -1),
    )  # fmt: skip


def _by_name(cast: Cast, actor: Actor) -> list[Mark]:
    return [_mark(cast, actor, m) for m in actor.mentions]


def _mark(cast: Cast, actor: Actor, mention: Span) -> Mark:
    joined = cast.is_joined(mention)
    return Mark(at=mention.start, actor=actor, main=cast.is_topic(mention) or joined,
                subject=cast.is_subject(mention) or joined, joined=joined)  # fmt: skip


def _by_role(somebody: Somebody) -> Mark:
    place = somebody.place
    return Mark(at=place.start, actor=somebody.actor, main=place.main,
                subject=place.subject or place.joined, joined=place.joined)  # fmt: skip
