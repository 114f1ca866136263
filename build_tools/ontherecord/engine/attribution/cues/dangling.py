"""Whole quotations that no cue introduces (codebook §4.2, B6).

In: a reading and what the cues found, in text order. Out: a finding for each dangling quotation,
with the place of the one it takes its source from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ontherecord.engine.attribution.cues.set_apart import page_blocks
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.quoting import is_whole, linked
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

_MARKS = "\"'“”‘’«»` "
_STOPS = tuple(".!?…,")


def whole_quotations(reading: Reading, found: Sequence[Finding]) -> list[Quotation]:
    """Quotations in the body that are sentences by themselves and in nobody's content yet."""
    taken = sorted(part for finding in found for part in (*finding.content, *finding.sources))
    open_ones = []
    place = 0
    for quotation in reading.quotations:
        while place < len(taken) and taken[place].end <= quotation.span.start:
            place += 1
        covered = place < len(taken) and taken[place].start < quotation.span.end
        if not covered and is_whole(reading, quotation):
            open_ones.append(quotation)
    return open_ones


def dangling(
    reading: Reading, found: Sequence[Finding], left: Sequence[Quotation]
) -> list[tuple[Finding, int | None]]:
    """A finding for each whole quotation left, and the place in `found` of its source."""
    results: list[tuple[Finding, int | None]] = []
    seen: set[int] = set()
    cues = _cues_by_paragraph(reading, found)
    paragraph_owner = _owners_of_paragraphs(reading, found)
    for quotation in left:
        if quotation.span.start in seen:
            continue
        chain = [q for q in linked(reading, quotation) if q.span.start >= quotation.span.start]
        seen.update(q.span.start for q in chain)
        owner = _last_cue(reading, cues, quotation, paragraph_owner)
        for part in chain:
            paragraph_owner[part.paragraph] = owner
        results.append((_dangling(reading, found, [q.span for q in chain], owner), owner))
    return [*results, *_blocks(reading, found, cues, paragraph_owner)]


def _blocks(
    reading: Reading,
    found: Sequence[Finding],
    cues: dict[int, list[tuple[int, int]]],
    owners: dict[int, int | None],
) -> Iterator[tuple[Finding, int | None]]:
    """Block quotations of the page in which nothing was found: whoever spoke last before them."""
    taken = {reading.sentence_at(part.start).paragraph for f in found for part in f.content}
    for block in page_blocks(reading):
        if taken.isdisjoint(paragraph.index for paragraph in block):
            whole = tuple(paragraph.span for paragraph in block)
            lone = Quotation(span=whole[0], paragraph=block[0].index)
            owner = _last_cue(reading, cues, lone, owners)
            finding = _dangling(reading, found, whole, owner)
            yield replace(finding, cue_class="colon", depth=-1.5), owner


def _owners_of_paragraphs(reading: Reading, found: Sequence[Finding]) -> dict[int, int | None]:
    """Paragraphs quoted by a statement whose cue stands in an earlier one ("Lee said:")."""
    owners: dict[int, int | None] = {}
    for place, finding in enumerate(found):
        if not finding.cues or not finding.sources:
            continue
        cue = reading.sentence_at(finding.cues[0].start).paragraph
        for part in finding.content:
            paragraph = reading.sentence_at(part.start).paragraph
            if paragraph > cue:
                owners[paragraph] = place
    return owners


def _cues_by_paragraph(
    reading: Reading, found: Sequence[Finding]
) -> dict[int, list[tuple[int, int]]]:
    """Per paragraph: (offset of the cue, place of the finding), in text order."""
    cues: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, finding in enumerate(found):
        if finding.sources and finding.cues:
            at = finding.cues[0].start
            cues[reading.sentence_at(at).paragraph].append((at, place))
    return {paragraph: sorted(pairs) for paragraph, pairs in cues.items()}


def _last_cue(
    reading: Reading,
    cues: dict[int, list[tuple[int, int]]],
    quotation: Quotation,
    earlier: dict[int, int | None],
) -> int | None:
    """§4.2: the last cue before it in this paragraph, else in the paragraph before it.

    A paragraph whose own quotation took its source from before hands that source on.
    """
    here, before = quotation.paragraph, quotation.paragraph - 1
    inside = [place for at, place in cues.get(here, ()) if at < quotation.span.start]
    if inside:
        return inside[-1]
    if before < 0 or reading.article.paragraphs[before].region in ("subhead", "credit"):
        return None
    if before in earlier:
        return earlier[before]
    return cues[before][-1][1] if before in cues else None


def _dangling(
    reading: Reading, found: Sequence[Finding], content: Sequence[Span], owner: int | None
) -> Finding:
    if owner is None:
        why = because("no-cue-before")
    else:
        why = because("cue-before", reading.words(found[owner].sources[0]))
    return Finding(
        content=tuple(content),
        cue_class="dangling",
        confidence=_confidence(reading, content, owner),
        basis="inferred",
        reasons=(why,),
    )


def _confidence(reading: Reading, content: Sequence[Span], owner: int | None) -> float:
    """Somebody's words are a statement even if nobody is named for them (§4.2); without a stop
    inside the marks it may be a title or a motto, and is not settled."""
    if owner is not None:
        return 0.75
    spoken = reading.text[content[-1].start : content[-1].end].rstrip(_MARKS)
    return 0.5 if spoken[-1:] in _STOPS else 0.4


def answering(reading: Reading, found: Sequence[Finding]) -> list[int | None]:
    """For each finding: where an interview's answer takes its source from, the last statement of a
    person before the first answer; None for all that are no answers."""
    answers = [finding.basis == "inferred" and not finding.sources for finding in found]
    first = answers.index(True) if True in answers else 0
    before = (p for p in range(first - 1, -1, -1) if _is_persons(reading, found[p]))
    owner = next(before, None)
    return [owner if answer else None for answer in answers]


def _is_persons(reading: Reading, finding: Finding) -> bool:
    tokens = [t for s in finding.sources[:1] for t in reading.tokens_in(s.start, s.end)]
    return any(t.ent_type_ == "PERSON" or t.lower_ in ("he", "she") for t in tokens)
