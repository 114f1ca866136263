"""Who can speak in this article: its people, its bodies, and what each is called.

In: people and bodies with their roles. Out: look-ups by place, by name and by description; each
costs what it finds, not the number of those who could speak.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from ontherecord.engine.capacity.bodies import is_country
from ontherecord.engine.entities.names import surname
from ontherecord.engine.entities.parsed import Described
from ontherecord.engine.entities.role_heads import RUN, Headings
from ontherecord.engine.lexicon.gazetteer import candidates
from ontherecord.engine.records.actor import Actor, Mark, backwards, marks
from ontherecord.model import Record, Span


class Cast(Record, frozen=True, dict=True):
    actors: tuple[Actor, ...]
    subjects: frozenset[int] = frozenset()
    """Where tokens start that are the subject of a verb."""
    topics: frozenset[int] = frozenset()
    """Where tokens start that are the subject of a main clause."""
    joined: frozenset[int] = frozenset()
    """Where tokens start that are coordinated with a subject."""
    contest: bool = False
    """Whether the article is about an election."""
    descriptions: tuple[Described, ...] = ()
    """Noun groups that may mean somebody without a name, in text order."""
    openings: tuple[int, ...] = ()
    """Where each sentence begins."""
    quoted: tuple[Span, ...] = ()
    """The article's quotations, in text order, marks included."""

    def is_subject(self, mention: Span) -> bool:
        return any(at in self.subjects for at in range(mention.start, mention.end))

    def is_topic(self, mention: Span) -> bool:
        return any(at in self.topics for at in range(mention.start, mention.end))

    def is_joined(self, mention: Span) -> bool:
        return any(at in self.joined for at in range(mention.start, mention.end))

    def is_quoted(self, at: int) -> bool:
        """Whether a place is inside quotation marks."""
        before = bisect_right(self.quoted, at, key=lambda q: q.start)
        return before > 0 and at < self.quoted[before - 1].end

    def sentence(self, at: int, back: int = 0) -> int:
        """Where the sentence of a place begins, or one so many sentences before; at least 0."""
        before = bisect_right(self.openings, at) - 1 - back
        return self.openings[before] if before >= 0 else 0

    def at(self, start: int, end: int) -> tuple[Actor, ...]:
        """Actors with a mention inside the span, in text order; people before bodies."""
        first, after = (bisect_left(self._marks, (place,)) for place in (start, end))
        inside = [(at, -below) for at, below, last in self._marks[first:after] if last <= end]
        found = sorted((not self.actors[i].is_person, at, i) for at, i in inside)
        return tuple(self.actors[i] for _, _, i in found)

    def before(self, position: int, *, reach: int) -> Iterator[tuple[int, Actor]]:
        """Actors by their last mention before a position, the nearest first, not as far as reach.

        `reach`: code points.
        """
        for at, i in backwards(self._marks, position):
            if position - at >= reach:
                return
            yield at, self.actors[i]

    def named(self, name: str) -> Actor | None:
        """The first actor of that name."""
        return self._by_name.get(name)

    def surnamed(self, phrases: Iterable[str]) -> list[Actor]:
        """People whose surname stands in one of the phrases, in the cast's order."""
        runs = {run for phrase in phrases for run in RUN.findall(phrase)}
        found = sorted(i for run in runs for i in self._by_surname.get(run, ()))
        named = ((self.actors[i], surname(self.actors[i].name)) for i in found)
        return [actor for actor, last in named if last in runs or _stands(last, phrases)]

    def bearers(self, last: str) -> list[Actor]:
        """People of that surname, in the cast's order."""
        return [a for a in self.surnamed((last,)) if surname(a.name) == last]

    def fully_named(self, letter: str) -> list[Actor]:
        """People with a given name whose surname begins with this letter, in the cast's order."""
        return self._by_letter.get(letter, [])

    def shouted(self, words: str) -> Actor | None:
        """ "ROY" in a transcript: the one person of that surname."""
        same = self._by_shout.get(words, ())
        return same[0] if len(same) == 1 else None

    @cached_property
    def headings(self) -> Headings:
        return Headings(self.actors)

    @cached_property
    def firms(self) -> dict[str, str]:
        """Short name → full name of the first firm that begins with it and is no place's."""
        found: dict[str, str] = {}
        for actor in self.actors:
            words = actor.name.split()
            for most in range(1, len(words)) if actor.type == "company" else ():
                short = " ".join(words[:most])
                if short not in found and not is_country(short) and not candidates(short):
                    found[short] = actor.name
        return found

    @cached_property
    def _marks(self) -> list[Mark]:
        return marks(self.actors, range(len(self.actors)))

    @cached_property
    def _by_name(self) -> dict[str, Actor]:
        return {actor.name: actor for actor in reversed(self.actors)}

    @cached_property
    def _by_shout(self) -> dict[str, list[Actor]]:
        found: defaultdict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            if actor.is_person:
                found[surname(actor.name).upper()].append(actor)
        return found

    @cached_property
    def _by_letter(self) -> dict[str, list[Actor]]:
        found: defaultdict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            if actor.is_person and " " in actor.name:
                found[surname(actor.name)[:1]].append(actor)
        return found

    @cached_property
    def _by_surname(self) -> dict[str, list[int]]:
        """Indices of people by the first word of their surname."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, actor in enumerate(self.actors):
            if actor.is_person and (run := RUN.search(surname(actor.name))):
                found[run[0]].append(i)
        return found


def _stands(name: str, phrases: Iterable[str]) -> bool:
    whole = re.compile(rf"\b{re.escape(name)}\b")
    return any(whole.search(phrase) for phrase in phrases)
