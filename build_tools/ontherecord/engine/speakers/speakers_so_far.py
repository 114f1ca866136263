"""Who has spoken so far. In: attributions as they are resolved. Out: the speakers near a place."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.voice import Voice

BACK = 60
"""Earlier sources that are looked at for a shared surname: own decision."""


Last = tuple[int, Voice]
"""Where the nearest source before a place stands, and who it is."""


class Told:
    """Speakers in the order of their sources' words, and of their cues."""

    def __init__(self) -> None:
        self._voices: list[Voice] = []
        self._sources: list[tuple[int, int]] = []
        """Where each source begins, and the number of its voice."""
        self._cues: list[tuple[int, int]] = []
        self._fullest: dict[str, Voice] = {}
        """The voice of each name whose words say most."""

    def add(self, attribution: Attribution, voice: Voice) -> None:
        """Remember who spoke in an attribution that names its source."""
        number = len(self._voices)
        self._voices.append(voice)
        earlier = self._fullest.get(voice.speaker)
        if earlier is None or len(voice.words) > len(earlier.words):
            self._fullest[voice.speaker] = voice
        insort(self._sources, (_source_start(attribution), number))
        insort(self._cues, ((attribution.cues or attribution.sources)[0].start, number))

    def last(self, attribution: Attribution) -> Last | None:
        """The nearest source before this attribution's: where it stands, and who it is."""
        before = bisect_left(self._sources, (_source_start(attribution), -1))
        if not before:
            return None
        start, number = self._sources[before - 1]
        return start, self._voices[number]

    def speakers_before(self, position: int) -> Iterator[tuple[int, str]]:
        """Where each source before a place stands and who it is, the latest first, as far back as
        it can matter."""
        before = bisect_left(self._sources, (position, -1))
        for start, number in self._sources[before - 1 :: -1][:BACK] if before else ():
            yield start, self._voices[number].speaker

    def at(self, start: int) -> Voice | None:
        """The voice whose source begins there."""
        first = bisect_left(self._sources, (start, -1))
        here = self._sources[first : first + 1]
        return self._voices[here[0][1]] if here and here[0][0] == start else None

    def fullest(self, name: str) -> Voice | None:
        """The voice of that name with the most words about it so far."""
        return self._fullest.get(name)

    def between(self, start: int, end: int) -> list[tuple[int, Voice]]:
        """The cues that begin in [start, end) and their speakers, in text order."""
        first = bisect_left(self._cues, (start, -1))
        after = bisect_left(self._cues, (end, -1))
        return [(at, self._voices[number]) for at, number in self._cues[first:after]]


def _source_start(attribution: Attribution) -> int:
    spans = attribution.sources or attribution.cues or attribution.content
    return spans[0].start
