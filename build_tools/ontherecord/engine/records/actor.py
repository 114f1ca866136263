"""A person or a body that an article names. In: nothing. Out: a record, and marks in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ontherecord.model import Record, Span

Mark = tuple[int, int, int]
"""Where a mention begins, the actor's index below zero, where the mention ends. Marks are sorted;
read backwards, of several at one place the actor with the lowest index comes first."""


class Told(Record, frozen=True):
    """One thing that an article tells of what somebody is, and where."""

    words: str
    """As `capacity` reads it: "mayor of Tarn", "director"."""
    at: int = -1
    """Where the mention stands beside which it is told; -1 if it is told of no one place."""
    office: bool = True
    """Whether the article calls the person so; else a sign ("the Lee campaign")."""
    owner: str = ""
    """What the text calls the body whose post it is, where the words themselves do not say."""
    owner_type: str = ""
    """That body's source type; empty if no body is named."""


class Actor(Record, frozen=True):
    """A person or a body that the article names."""

    name: str
    is_person: bool
    mentions: tuple[Span, ...]
    """In text order."""
    told: tuple[Told, ...] = ()
    """All that the article tells of what a person is, collected once: offices in text order, then
    signs; for a body the words of its name do the work."""
    type: str = ""
    contends: bool = False
    """Whether the person stands in the election that the article is about."""
    described: bool = False
    """Whether the name is only a description: "transport minister"."""
    gender: str = ""
    """ "she", "he" or "" if the article does not tell; `genders` finds it."""

    @property
    def roles(self) -> tuple[str, ...]:
        """What the article calls the person, in text order."""
        return tuple(told.words for told in self.told if told.office)

    def words(self) -> str:
        return f"{self.name} {' '.join(self.roles)}".lower().replace("’", "'")

    def mentions_from(self, start: int, end: int) -> tuple[Span, ...]:
        """Its mentions that begin in [start, end)."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        return self.mentions[first : bisect_left(self.mentions, end, key=lambda m: m.start)]


def marks(actors: Sequence[Actor], indices: Iterable[int]) -> list[Mark]:
    """Every mention of the actors with these indices."""
    return sorted((m.start, -i, m.end) for i in indices for m in actors[i].mentions)


def backwards(ordered: Sequence[Mark], position: int) -> Iterator[tuple[int, int]]:
    """Each actor's last mention before a position and its index, the nearest first."""
    seen: set[int] = set()
    for place in range(bisect_left(ordered, (position,)) - 1, -1, -1):
        at, below, _ = ordered[place]
        if below not in seen:
            seen.add(below)
            yield at, -below
