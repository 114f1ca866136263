"""Who has been spoken of before a place, and how: what a pronoun has to choose from.

In: the text, its cast. Out: each person once, by the last mention outside quotation marks, with
the last places where that person was a subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.spoken_bodies import Bodies
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.speakers.choosing import Referent, alike, ranked
from ontherecord.engine.speakers.unnamed import APPOSITION, Somebody, unnamed
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
    named: bool = True
    """Whether it is no pronoun."""


REACH = 900
"""Code points back that a pronoun may point: own decision."""
LOOKED_AT = 4
"""Descriptions before a name that may end right before it: own decision."""
OWNER = re.compile(r"['’]s?\s")
PERSONAL = re.compile(r"\b(?:(he)|she)\b", re.I)


class Referents:
    """Everybody whom pronouns of one article may mean."""

    def __init__(self, text: str, cast: Cast) -> None:
        self.text = text
        self.cast = cast
        self.bodies = Bodies(text, cast)
        self.somebody: tuple[Somebody, ...] = unnamed(text, cast)
        people = (a for a in cast.actors if a.is_person)
        marks = [_mark(text, cast, a, m) for a in people for m in a.mentions]
        marks += [_by_role(cast, s) for s in self.somebody]
        self._marks: list[Mark] = []
        self._starts: list[int] = []
        named = sorted((m for m in marks if not cast.is_quoted(m.at)), key=lambda m: m.at)
        pronouns = (m for m in PERSONAL.finditer(text) if m.start() in cast.subjects)
        self._add_in_order(named, [m for m in pronouns if not cast.is_quoted(m.start())])

    def _add_in_order(self, named: list[Mark], pronouns: list[re.Match[str]]) -> None:
        """Mentions in text order; a pronoun is one of whomever it means by those before it."""
        place = 0
        for match in pronouns:
            while place < len(named) and named[place].at < match.start():
                self._add(named[place])
                place += 1
            at = match.start()
            order = ranked(self.cast, self.before(at, REACH), "he" if match[1] else "she", at)
            meant = alike(self.cast, order)
            if len(meant) == 1 and at - meant[0].named < REACH:
                main = at in self.cast.topics
                self._add(
                    Mark(
                        at=at,
                        actor=meant[0].actor,
                        main=main,
                        subject=True,
                        joined=False,
                        named=False,
                    )
                )
        for mark in named[place:]:
            self._add(mark)

    def _add(self, mark: Mark) -> None:
        self._marks.append(mark)
        self._starts.append(mark.at)

    def described_at(self, span: Span) -> Somebody | None:
        """Who is described in the words of a source, if they begin with the description."""
        first = bisect_left(self.somebody, span.start, key=lambda s: s.place.start)
        here = self.somebody[first] if first < len(self.somebody) else None
        inside = here is not None and here.place.start == span.start and not here.place.owner
        return here if here and inside and here.place.head.end <= span.end else None

    def before(self, position: int, reach: int) -> list[Referent]:
        """Each person mentioned in the last `reach` code points, the nearest first; somebody
        described in passing only from this sentence and the one before."""
        first = bisect_left(self._starts, position - reach + 1)
        last = bisect_left(self._starts, position)
        found: dict[str, list[Mark]] = {}
        for mark in reversed(self._marks[first:last]):
            found.setdefault(mark.actor.name, []).append(mark)
        recent = self.cast.sentence(position, back=1)
        every = (_referent(marks) for marks in found.values())
        return [r for r in every if not (r.actor.described and r.subject < 0 and r.at < recent)]


def _referent(marks: list[Mark]) -> Referent:
    """`marks`: of one person, the nearest first."""
    return Referent(
        actor=marks[0].actor, at=marks[0].at,
        named=next((m.at for m in marks if m.named), -REACH),
        main=next((m.at for m in marks if m.main), -1),
        subject=next((m.at for m in marks if m.subject), -1),
        joined=next((m.joined for m in marks if m.main), False),
    )  # fmt: skip


def _mark(text: str, cast: Cast, actor: Actor, mention: Span) -> Mark:
    """A name that opens a sentence is its subject, even where the parser lost it; with "'s" it is
    whom the sentence is about."""
    joined = cast.is_joined(mention)
    opens = cast.sentence(mention.start) == mention.start
    subject = opens and not OWNER.match(text, mention.end)
    main = cast.is_topic(mention) or joined or subject or _explains_subject(text, cast, mention)
    return Mark(at=mention.start, actor=actor, main=main, joined=joined,
                subject=cast.is_subject(mention) or main or opens)  # fmt: skip


def _explains_subject(text: str, cast: Cast, name: Span) -> bool:
    """ "The clerk of the court, Ada Roy, said": the name is in apposition to the subject."""
    last = bisect_left(cast.descriptions, name.start, key=lambda d: d.start)
    near = cast.descriptions[max(0, last - LOOKED_AT) : last]
    ends = {name.start - len(", "), name.start - len(" himself, "), name.start - len(" herself, ")}
    return any(
        place.main and (place.end in ends or APPOSITION.fullmatch(text, place.end, name.start))
        for place in near
    )


def _by_role(cast: Cast, somebody: Somebody) -> Mark:
    place = somebody.place
    opens = cast.sentence(place.start) == place.start
    return Mark(at=place.start, actor=somebody.actor, main=place.main, joined=place.joined,
                subject=place.subject or place.joined or opens)  # fmt: skip
