"""Interrupted quotations: "…," she said. "…" is one statement (codebook B6).

In: a reading and what the cues found, in text order. Out: the same with later parts joined to their
statement, and the whole quotations that belong to none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from ontherecord.engine.attribution.cues.dangling import whole_quotations
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.quoting import has_letters, linked
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

LONGEST_LEAD = 8
"""Words."""


def rejoin(reading: Reading, found: list[Finding]) -> tuple[list[Finding], list[Quotation]]:
    """B6: "…," she said. "…": the quotation right after the cue's sentence is its second part."""
    joined, left = list(found), []
    by_paragraph = _by_paragraph(reading, found)
    taken: set[int] = set()
    for quotation in whole_quotations(reading, found):
        if quotation.span.start in taken:
            continue
        start = quotation.span.start
        owner = _owner(reading, joined, by_paragraph[quotation.paragraph], start)
        if owner is None:
            left.append(quotation)
            continue
        chain = [q.span for q in linked(reading, quotation) if q.span.start >= quotation.span.start]
        taken.update(span.start for span in chain)
        parts = tuple(sorted({*joined[owner].content, *chain}))
        why = because("quotation-goes-on")
        joined[owner] = replace(joined[owner], content=parts, reasons=(*joined[owner].reasons, why))
    return _with_led(reading, joined, by_paragraph), left


def _with_led(
    reading: Reading, found: list[Finding], places: defaultdict[int, list[int]]
) -> list[Finding]:
    """“…,” she said. As a parent, “…”: a few words without a verb lead into the second part."""
    taken = sorted(part for finding in found for part in finding.content)
    for quotation in reading.quotations:
        lead = _lead(reading, quotation, taken)
        if lead is None:
            continue
        owner = _owner(reading, found, places[quotation.paragraph], lead)
        if owner is None:
            continue
        part = Span(start=lead, end=quotation.span.end)
        why = because("quotation-led-on")
        found[owner] = replace(
            found[owner],
            content=(*found[owner].content, part),
            reasons=(*found[owner].reasons, why),
        )
    return found


def _lead(reading: Reading, quotation: Quotation, taken: Sequence[Span]) -> int | None:
    """Where the sentence begins that is but a short lead and this quotation; None if it is not."""
    if (
        quotation.single
        or not quotation.closed
        or reading.region_at(quotation.span.start) != "body"
    ):
        return None
    start, end = quotation.span.start, quotation.span.end
    sentence = reading.sentence_at(start).span
    last = reading.sentence_at(end - 1).span
    lead = reading.text[sentence.start : start].rstrip()
    if not lead.endswith(",") or len(lead.split()) > LONGEST_LEAD:
        return None
    if has_letters(reading.text[end : last.end]) or len(reading.words(quotation.span).split()) < 4:
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in reading.tokens_in(sentence.start, start)):
        return None
    place = bisect_left(taken, Span(start=sentence.start, end=sentence.start))
    free = place >= len(taken) or taken[place].start >= last.end
    return sentence.start if free else None


def _by_paragraph(reading: Reading, found: Sequence[Finding]) -> defaultdict[int, list[int]]:
    """Places of the findings whose content begins in each paragraph."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, finding in enumerate(found):
        places[reading.sentence_at(finding.content[0].start).paragraph].append(place)
    return places


def _owner(
    reading: Reading, found: Sequence[Finding], places: Sequence[int], start: int
) -> int | None:
    """The quoted statement whose frame ends right before this place, in its paragraph."""
    for place in reversed(places):
        finding = found[place]
        if not finding.cues or not finding.sources or finding.content[0].start >= start:
            continue
        last = finding.content[-1]
        quoted = reading.quotation_at(last.end - 1)
        frame = max(finding.cues[-1].end, max(source.end for source in finding.sources))
        if quoted is None or quoted.span.end != last.end or frame > start:
            continue
        if last.end > frame and quoted.span.start != last.start:
            continue  # "said it was “a bargain.” “…”": the second quotation is a new one
        reached = last.end if last.end > frame else reading.sentence_at(frame - 1).span.end
        if not has_letters(reading.text[reached:start]):
            return place
    return None
