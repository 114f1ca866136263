"""Findings → `Attribution` records: form, quotations, inserts, order (codebook §4.4, B2, B11)."""

from __future__ import annotations

import re

from ontherecord.engine.attribution.reading.boundaries import INSERT
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.reasons import because
from ontherecord.model import Form, Reason, Span

_NAMED = re.compile(
    r"\b(?:named|called|titled|entitled|dubbed|nicknamed|labell?ed|branded|so-called|hashtag)"
    r"\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
"""Before a name, a title or a nickname in marks (§9): no one's words."""


def finish(reading: Reading, finding: Finding, inferred_from: int | None) -> Attribution:
    quotes = () if _is_set_as_speech(finding) else quotes_in(reading, finding.content)
    form = form_of(reading, finding, quotes)
    return Attribution(
        content=finding.content,
        cues=finding.cues,
        sources=finding.sources,
        relays=finding.relays,
        inferred_from=inferred_from,
        quotes=quotes,
        inserts=tuple(
            Span(start=match.start(), end=match.end())
            for part in finding.content
            for match in INSERT.finditer(reading.text, part.start, part.end)
        ),
        form=form,
        basis=finding.basis,
        region=reading.region_at(finding.content[0].start),
        confidence=finding.confidence,
        reasons=(*finding.reasons, _form_reason(form)),
        cue_lemma=finding.cue_lemma,
        cue_class=finding.cue_class,
        unsaid=finding.unsaid,
    )


def quotes_in(reading: Reading, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Quotations inside the content that a speaker is held to; a single scare-quoted word in the
    outlet's paraphrase is one too, since a named speaker could have said it (§9)."""
    found = []
    for part in content:
        for quotation in reading.quotations_in(part.start, part.end):
            start, end = max(part.start, quotation.span.start), min(part.end, quotation.span.end)
            name = _NAMED.search(reading.text, max(part.start, start - 24), start)
            if end - start > 2 and name is None:
                found.append(Span(start=start, end=end))
    return tuple(found)


def _is_set_as_speech(finding: Finding) -> bool:
    """A transcript's line or a block quotation: all of it is the speaker's, without marks."""
    return finding.cue_class == "colon" and finding.depth <= -1


def form_of(reading: Reading, finding: Finding, quotes: tuple[Span, ...]) -> Form:
    """§4.4: all in marks, some, or none; a transcript's line is direct without marks."""
    if _is_set_as_speech(finding):
        region = reading.region_at(finding.content[0].start)
        return "indirect" if region == "headline" else "direct"
    if not quotes:
        return "indirect"
    covered: set[int] = set()
    for quote in quotes:
        covered.update(range(quote.start, quote.end))
    for part in finding.content:
        for offset in range(part.start, part.end):
            if offset not in covered and reading.text[offset].isalnum():
                return "mixed"
    return "direct"


def _form_reason(form: Form) -> Reason:
    if form == "direct":
        return because("all-quoted")
    return because("part-quoted" if form == "mixed" else "none-quoted")
