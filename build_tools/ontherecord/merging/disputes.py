"""People's readings of the same words → which one is shown, and which stand beside it.

In: readings with the people behind each. Out: the chosen ones, whose contents never overlap, with
the others as disputes. Two against each other stay disputed; a third settles it, by agreeing with
one of them or by a file of their own that says what it settles (codebook §12.2).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from ontherecord.merging.span_index import OnWords
from ontherecord.model import REFERENCE, Annotation, Record, Statement


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


def facts(statement: Statement) -> tuple[object, ...]:
    """What two readings must agree on to be one: the scored questions, the words, the source."""
    s = statement
    speakers = tuple((source.entity or source.speaker, source.type) for source in s.voices)
    return s.content, s.form, s.kind, frozenset(s.unverified), speakers, s.chain


def joined(proposals: Sequence[tuple[Statement, Voice]]) -> tuple[Reading, ...]:
    """Equal readings as one. Of one person's readings of the same words, the last counts."""
    latest: list[tuple[Statement, Voice]] = []
    whose: defaultdict[str, OnWords[None]] = defaultdict(OnWords)
    # From the last to the first, so that what gives way shares words with a reading that stays.
    for statement, voice in sorted(proposals, key=lambda p: p[1].order, reverse=True):
        mine = whose[voice.by]
        if not mine.any_on(statement.content):
            mine.add(statement.content, None)
            latest.append((statement, voice))
    groups: defaultdict[tuple[object, ...], list[tuple[Statement, Voice]]] = defaultdict(list)
    for statement, voice in reversed(latest):
        groups[facts(statement)].append((statement, voice))
    return tuple(_one(group) for group in groups.values())


def _one(group: Sequence[tuple[Statement, Voice]]) -> Reading:
    """Equal readings as one; that somebody did not say it is kept if any of them says so."""
    found = group[0][0]
    if found.not_said is None:
        told = next((s.not_said for s, _ in group if s.not_said), None)
        found = msgspec.structs.replace(found, not_said=told)
    return Reading(statement=found, voices=tuple(voice for _, voice in group))


def settlements(readings: Sequence[Reading], against: Sequence[Voice] = ()) -> dict[str, Voice]:
    """The annotations that settle something, by id: only a third person's count, nobody's who is
    one of those who disagree, and no machine's."""
    voices = [*(v for reading in readings for v in reading.voices), *against]
    whose = {voice.annotation.id: voice.by for voice in voices}
    return {
        voice.annotation.id: voice
        for voice in voices
        if voice.annotation.settles
        and voice.by != REFERENCE
        and voice.by not in {whose.get(ident) for ident in voice.annotation.settles}
    }


def ranked(readings: Sequence[Reading], settling: dict[str, Voice]) -> list[Reading]:
    """The latest settlement first; then most people, then the earlier."""
    found = sorted(readings, key=lambda r: (-len(r.people), r.voices[0].order))
    found.sort(key=lambda r: _settled_at(r, settling), reverse=True)
    return found


def _settled_at(reading: Reading, settling: dict[str, Voice]) -> tuple[str, ...]:
    """When it was last settled so; before anything else if never."""
    return max((v.order for v in _settlers(reading, settling)), default=())


def _settlers(reading: Reading, settling: dict[str, Voice]) -> list[Voice]:
    return [v for v in reading.voices if v.annotation.id in settling]


def settle(
    readings: Sequence[Reading], against: Sequence[tuple[Statement, Voice]]
) -> list[Reading]:
    """The readings to show; the others, and `against` (disputes), go into `disputed_by`, or into
    `settled` once somebody settled it.

    A reading gives way to one before it (see `ranked`) that shares words with it.
    """
    settling = settlements(readings, [voice for _, voice in against])
    chosen: list[Reading] = []
    taken: OnWords[None] = OnWords()
    losing: OnWords[Reading] = OnWords()
    for reading in ranked(readings, settling):
        content = reading.statement.content
        if taken.any_on(content):
            losing.add(content, reading)
        else:
            taken.add(content, None)
            chosen.append(reading)
    objecting: OnWords[Voice] = OnWords()
    for statement, voice in against:
        objecting.add(statement.content, voice)
    return [_disputed(reading, losing, objecting, settling) for reading in chosen]


def _disputed(
    reading: Reading, losing: OnWords[Reading], against: OnWords[Voice], settling: dict[str, Voice]
) -> Reading:
    """The reading with those who read it otherwise: still open, or settled."""
    mine = reading.statement.content
    settlers = _settlers(reading, settling)
    closed = {ident for v in settlers for ident in v.annotation.settles}
    open_voices: list[Voice] = []
    settled: list[Voice] = []
    groups = [(other.voices, other.people) for other in losing.on(mine)]
    objecting = tuple(against.on(mine))
    groups.append((objecting, frozenset(v.by for v in objecting)))
    for voices, people in groups:
        outvoted = _outvotes(reading, people)
        for voice in voices:
            earlier = voice.annotation.id in settling and closed & {*voice.annotation.settles}
            is_closed = outvoted or earlier or voice.annotation.id in closed
            (settled if is_closed else open_voices).append(voice)
    open_voices.sort(key=lambda v: v.order)
    settled.sort(key=lambda v: v.order)
    statement = msgspec.structs.replace(
        reading.statement,
        disputed_by=tuple(v.annotation for v in open_voices),
        disputants=tuple(v.by for v in open_voices),
        settled=tuple(v.annotation for v in settled),
        settled_readers=tuple(v.by for v in settled),
        settled_by=max(settlers, key=lambda v: v.order).by if settlers and settled else "",
    )
    return Reading(statement=statement, voices=reading.voices)


def _outvotes(reading: Reading, people: frozenset[str]) -> bool:
    """Settled: a second person agrees, and fewer read it the other way."""
    return len(reading.people) > 1 and len(reading.people) > len(people)
