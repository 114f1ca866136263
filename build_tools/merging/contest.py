"""People's readings of the same words → which one is shown, and which stand beside it.

In: readings with the people behind each. Out: the chosen ones, whose contents never overlap, with
the others as disputes. Two against each other stay disputed; a third settles it (codebook §12.2).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from build_tools.labels import overlap
from build_tools.model import Annotation, Record, Span, Statement


class Voice(Record, frozen=True):
    """One annotation with whose it is and of when."""

    by: str
    made: dt.date
    annotation: Annotation
    path: str = ""
    line: int = 1
    codebook: str = ""

    @property
    def order(self) -> tuple[str, str, str, str]:
        """The same on every machine, whatever order the files come in."""
        return (self.made.isoformat(), self.by, self.path, self.annotation.id)


class Reading(Record, frozen=True):
    """One way to read some words, and everybody who reads them so."""

    statement: Statement
    voices: tuple[Voice, ...]

    @property
    def people(self) -> frozenset[str]:
        return frozenset(voice.by for voice in self.voices)


def shares_words(one: Iterable[Span], other: Sequence[Span]) -> bool:
    """Whether two contents have a character in common."""
    return any(overlap(a, b) for a in one for b in other)


def facts(statement: Statement) -> tuple[object, ...]:
    """What two readings must agree on to be one: the scored questions, the words, the source."""
    s = statement
    speakers = tuple((source.entity or source.speaker, source.type) for source in s.sources)
    return s.content, s.form, s.kind, frozenset(s.unverified), speakers, s.chain


def joined(proposals: Sequence[tuple[Statement, Voice]]) -> tuple[Reading, ...]:
    """Equal readings as one. Of one person's readings of the same words, the last counts."""
    latest: list[tuple[Statement, Voice]] = []
    # From the last to the first, so that what gives way shares words with a reading that stays.
    for statement, voice in sorted(proposals, key=lambda p: p[1].order, reverse=True):
        mine = (s for s, v in latest if v.by == voice.by)
        if not any(shares_words(s.content, statement.content) for s in mine):
            latest.insert(0, (statement, voice))
    groups: dict[tuple[object, ...], Reading] = {}
    for statement, voice in latest:
        known = groups.get(facts(statement))
        voices = (*known.voices, voice) if known else (voice,)
        first = known.statement if known else statement
        groups[facts(statement)] = Reading(statement=first, voices=voices)
    return tuple(groups.values())


def settle(
    readings: Sequence[Reading], against: Sequence[tuple[Statement, Voice]]
) -> list[Reading]:
    """The readings to show; the others, and `against` (disputes), go into `disputed_by`.

    Most people first, then the earlier; a reading gives way to one that shares words with it.
    """
    ranked = sorted(readings, key=lambda r: (-len(r.people), r.voices[0].order))
    chosen: list[Reading] = []
    losing: list[Reading] = []
    for reading in ranked:
        clashes = any(shares_words(reading.statement.content, c.statement.content) for c in chosen)
        (losing if clashes else chosen).append(reading)
    return [_disputed(reading, losing, against) for reading in chosen]


def _disputed(
    reading: Reading, losing: Sequence[Reading], against: Sequence[tuple[Statement, Voice]]
) -> Reading:
    mine = reading.statement.content
    open_voices: list[Voice] = []
    for other in losing:
        if shares_words(mine, other.statement.content) and not _outvotes(reading, other.people):
            open_voices.extend(other.voices)
    objecting = [v for s, v in against if shares_words(mine, s.content)]
    if not _outvotes(reading, frozenset(v.by for v in objecting)):
        open_voices.extend(objecting)
    in_order = sorted(open_voices, key=lambda v: v.order)
    statement = msgspec.structs.replace(
        reading.statement,
        disputed_by=tuple(v.annotation for v in in_order),
        disputants=tuple(v.by for v in in_order),
    )
    return Reading(statement=statement, voices=reading.voices)


def _outvotes(reading: Reading, people: frozenset[str]) -> bool:
    """Settled: a second person agrees, and fewer read it the other way."""
    return len(reading.people) > 1 and len(reading.people) > len(people)
