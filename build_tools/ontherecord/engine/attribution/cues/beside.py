"""Names beside quotation marks, whatever the verb, or none: “…,” X sobbed; “…”: X, a miner
(codebook §9: the quotation is the evidence, the verb list is not needed).

In: a reading. Out: a finding each for quotations set off like speech. Only for those that no other
finder gives somebody (`settle` takes these last).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.quoting import linked, parts_before
from ontherecord.engine.attribution.reading.reading import SEARCHED, Reading
from ontherecord.engine.attribution.sources.credits import credited, how_put, labelled
from ontherecord.engine.attribution.sources.frame_verbs import named_by_verb
from ontherecord.engine.attribution.sources.neighbours import COMMAS, REACH, is_set_off
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

DEPTH = 90.0
"""Settled after everything else: only what nobody has yet."""
_STOP = re.compile(r"[.!?;:]\s")


def beside_findings(reading: Reading) -> Iterator[Finding]:
    for quotation in reading.quotations:
        if reading.region_at(quotation.span.start) not in SEARCHED:
            continue
        found = _finding(reading, quotation)
        if found is not None:
            yield found


def _finding(reading: Reading, quotation: Quotation) -> Finding | None:
    span = quotation.span
    if len(reading.words(span).split()) < 2 and not is_set_off(reading, quotation):
        return None
    named = (
        credited(reading, quotation)
        or how_put(reading, quotation)
        or named_by_verb(reading, quotation)
        or labelled(reading, quotation)
    )
    if named is None:
        return None
    cue, sources = named
    content = _parts_from(reading, quotation)
    if cue.start > span.start:
        content = (*parts_before(reading, quotation), *_resumed(reading, quotation, cue))
    unsaid = (token := reading.token_at(cue.start)) is not None and is_not_said(token)
    why = because("beside-quotation", reading.words(cue), source=reading.words(sources[0]))
    return Finding(
        content=content, cues=(cue,), sources=sources, cue_lemma="beside", cue_class="say",
        confidence=0.75, depth=DEPTH, unsaid=unsaid, reasons=(why,),
    )  # fmt: skip


def _parts_from(reading: Reading, quotation: Quotation) -> tuple[Span, ...]:
    return tuple(q.span for q in linked(reading, quotation) if q.span.start >= quotation.span.start)


def _resumed(reading: Reading, quotation: Quotation, cue: Span) -> tuple[Span, ...]:
    """“…,” X shrugs, “…”: the second part, right behind the frame (B6)."""
    place = reading.place_of(quotation) + 1
    if place >= len(reading.quotations):
        return ()
    after = reading.quotations[place]
    between = reading.text[cue.end : after.span.start]
    near = after.paragraph == quotation.paragraph and len(between.split()) <= REACH
    if not near or not between.rstrip().endswith(COMMAS) or _STOP.search(between):
        return ()
    return _parts_from(reading, after)
