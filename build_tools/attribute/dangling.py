"""Whole quotations that no cue introduces (codebook §4.2, B6).

In: a reading and what the cues found, in text order. Out: the same with interrupted quotations
rejoined, and a finding for each dangling quotation, with the place of the one it takes its source
from.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from build_tools.attribute.finding import Finding, because
from build_tools.attribute.quoting import linked
from build_tools.attribute.reading import Reading
from build_tools.model import Span
from build_tools.quotations import Quotation


def whole_quotations(reading: Reading, found: Sequence[Finding]) -> list[Quotation]:
    """Quotations in the body that are sentences by themselves and in nobody's content yet."""
    taken = sorted(part for finding in found for part in (*finding.content, *finding.sources))
    open_ones = []
    place = 0
    for quotation in reading.quotations:
        while place < len(taken) and taken[place].end <= quotation.span.start:
            place += 1
        covered = place < len(taken) and taken[place].start < quotation.span.end
        if not covered and _is_whole(reading, quotation):
            open_ones.append(quotation)
    return open_ones


def _is_whole(reading: Reading, quotation: Quotation) -> bool:
    span = quotation.span
    if quotation.single or reading.region_at(span.start) != "body":
        return False
    sentence = reading.sentence_at(span.start).span
    last = reading.sentence_at(span.end - 1).span
    words = reading.text[span.start : span.end].split()
    before = reading.text[sentence.start : span.start]
    after = reading.text[span.end : last.end]
    inner = reading.text[span.start : span.end].strip("\"“”«»' ")
    ended = len(words) >= 3 or inner[-1:] in (".", "!", "?")
    return ended and not _has_letters(before) and not _has_letters(after)


def _has_letters(text: str) -> bool:
    return any(char.isalnum() for char in text)


def rejoin(reading: Reading, found: list[Finding]) -> tuple[list[Finding], list[Quotation]]:
    """B6: "…," she said. "…": the quotation right after the cue's sentence is its second part."""
    left: list[Quotation] = []
    for quotation in whole_quotations(reading, found):
        owner = _owner(reading, found, quotation)
        if owner is None:
            left.append(quotation)
            continue
        chain = [q.span for q in linked(reading, quotation) if q.span.start >= quotation.span.start]
        parts = tuple(sorted({*found[owner].content, *chain}))
        why = because("B6", "The quotation goes on after the words that name the speaker.", "§8")
        found[owner] = replace(found[owner], content=parts, reasons=(*found[owner].reasons, why))
    return found, [q for q in left if not q.resumes or q in whole_quotations(reading, found)]


def _owner(reading: Reading, found: list[Finding], quotation: Quotation) -> int | None:
    """The quoted statement whose cue stands in the sentence right before, in this paragraph."""
    start = quotation.span.start
    paragraph = reading.paragraph_span(start)
    for place, finding in enumerate(found):
        if not finding.cues or not finding.sources or finding.cue_class == "pull-quote":
            continue
        end = max(finding.cues[-1].end, max(s.end for s in finding.sources))
        if not paragraph.start <= finding.content[0].start < start or end > start:
            continue
        last = finding.content[-1]
        quoted = reading.quotation_at(last.start)
        if quoted is None or quoted.span.start != last.start:
            continue
        if last.end > end:  # the cue came first: the quotation was closed, a new one starts
            gap = reading.text[last.end : start]
            if not _has_letters(gap):
                return place
            continue
        sentence = reading.sentence_at(end - 1).span
        if not _has_letters(reading.text[sentence.end : start]):
            return place
    return None


def dangling(
    reading: Reading, found: Sequence[Finding], left: Sequence[Quotation]
) -> list[tuple[Finding, int | None]]:
    """A finding for each whole quotation left, and the place in `found` of its source."""
    results: list[tuple[Finding, int | None]] = []
    seen: set[int] = set()
    paragraph_owner: dict[int, int | None] = {}
    for quotation in left:
        if quotation.span.start in seen:
            continue
        chain = [q for q in linked(reading, quotation) if q.span.start >= quotation.span.start]
        seen.update(q.span.start for q in chain)
        owner = _last_cue(reading, found, quotation, paragraph_owner)
        for part in chain:
            paragraph_owner[part.paragraph] = owner
        results.append((_dangling(reading, found, [q.span for q in chain], owner), owner))
    return results


def _last_cue(
    reading: Reading,
    found: Sequence[Finding],
    quotation: Quotation,
    earlier: dict[int, int | None],
) -> int | None:
    """§4.2: the last cue before it in this paragraph, else in the paragraph before it."""
    start = quotation.span.start
    for paragraph in (quotation.paragraph, quotation.paragraph - 1):
        if paragraph < 0:
            return None
        span = reading.article.paragraphs[paragraph].span
        inside = [
            place
            for place, finding in enumerate(found)
            if finding.sources
            and finding.cues
            and span.start <= finding.cues[0].start < min(span.end, start)
        ]
        if inside:
            return max(inside, key=lambda place: found[place].cues[0].start)
        if paragraph in earlier:
            return earlier[paragraph]
        if paragraph < quotation.paragraph and reading.article.paragraphs[paragraph].region in (
            "subhead",
            "caption",
            "credit",
        ):
            return None
    return None


def _dangling(
    reading: Reading, found: Sequence[Finding], content: Sequence[Span], owner: int | None
) -> Finding:
    if owner is None:
        why = "A quotation without a cue, and no cue before it that it could belong to."
    else:
        who = reading.words(found[owner].sources[0])
        why = f"A quotation without a cue of its own, after a statement of “{who}”."
    return Finding(
        content=tuple(content),
        cue_class="dangling",
        confidence=0.75 if owner is not None else 0.4,
        basis="inferred",
        reasons=(because("dangling-quotation", why, "§4.2"),),
    )
