"""Which findings stand: contents never overlap, outer cues go first (codebook §§1, 9).

In: every rule's findings. Out: those that stand, in text order.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from msgspec.structs import replace

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.quoting import has_letters
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.model import Span


class Taken:
    """Spans already in somebody's content, ordered, so that questions about them are fast."""

    def __init__(self) -> None:
        self.spans: list[Span] = []

    def covers(self, span: Span) -> bool:
        return bool(self.within(span))

    def within(self, span: Span) -> list[Span]:
        place = bisect_left(self.spans, Span(start=span.start, end=span.start))
        first = max(0, place - 1)
        found = []
        for taken in self.spans[first:]:
            if taken.start >= span.end:
                break
            if taken.end > span.start:
                found.append(taken)
        return found

    def add(self, span: Span) -> None:
        insort(self.spans, span)


def settle(reading: Reading, findings: Iterable[Finding]) -> list[Finding]:
    """Outer cues first; a cue inside a settled content is an inner attribution and falls away."""
    ordered = sorted(findings, key=lambda f: (f.depth, f.content[0].start, -f.confidence))
    contents, frames, pointing = Taken(), Taken(), Taken()
    stand: list[Finding] = []
    pointed: set[Span] = set()
    for finding in ordered:
        if any(contents.covers(cue) for cue in finding.cues):
            continue
        if pointed.intersection(finding.cues):
            continue
        if any(_takes_from(contents, source, finding) for source in finding.sources):
            continue
        others = Taken() if finding.points else frames
        parts = _free(reading, finding, (contents, pointing), others)
        if not parts:
            continue
        if finding.points:
            pointed.update(finding.cues)
        for part in parts:
            (pointing if finding.points else contents).add(part)
        for span in (*finding.cues, *finding.sources):
            frames.add(span)
        stand.append(replace(finding, content=parts))
    return sorted(stand, key=lambda f: f.content[0].start)


def _takes_from(contents: Taken, source: Span, finding: Finding) -> bool:
    """A source in somebody's content, but for “the two admitted it, police say, but told …”, where
    the subject of both verbs stands at the content's beginning."""
    within = contents.within(source)
    shared = all(t.start == source.start and t.end < finding.cues[0].start for t in within)
    return bool(within) and not (finding.cues and shared)


def _free(
    reading: Reading, finding: Finding, contents: Iterable[Taken], frames: Taken
) -> tuple[Span, ...]:
    """The parts that nobody has yet; none if what is left is only a scrap."""
    parts: list[Span] = []
    whole = kept = 0
    own = {*finding.cues, *finding.sources}
    for part in finding.content:
        whole += part.end - part.start
        inside_own = finding.cue_class == "hearsay"
        taken = [span for one in contents for span in one.within(part)]
        taken += [f for f in frames.within(part) if not (inside_own and f in own)]
        for start, end in _gaps(part, sorted(taken)):
            span = trim(reading, start, end)
            if span is not None and has_letters(reading.words(span)):
                parts.append(span)
                kept += span.end - span.start
    if kept * 2 < whole:
        return ()
    return tuple(parts)


def _gaps(part: Span, taken: list[Span]) -> list[tuple[int, int]]:
    gaps, at = [], part.start
    for span in taken:
        if span.start > at:
            gaps.append((at, span.start))
        at = max(at, span.end)
    if at < part.end:
        gaps.append((at, part.end))
    return gaps
