"""Reasons of those who acted: "… on the grounds that …" (codebook §9, acts of state).

In: a reading. Out: a finding each, without a source of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.reading.boundaries import span_of
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

_GROUNDS = re.compile(r"\b(on the grounds?|on the basis)\s+that\b", re.IGNORECASE)


def ground_findings(reading: Reading) -> Iterator[Finding]:
    """“… on the grounds that …”: an act's reason, given by the body that acted (§9)."""
    for match in _GROUNDS.finditer(reading.text):
        start = match.start()
        if reading.quotation_at(start) or not reading.searches(start):
            continue
        that = reading.token_at(match.end() - 1)
        if that is None:
            continue
        sentence = reading.sentence_at(start).span
        span = span_of(reading, int(that.idx), sentence.end)
        if span is None:
            continue
        cue = Span(start=start, end=match.end(1))
        why = because("reason-given", reading.words(cue))
        yield Finding(
            content=(span,),
            cues=(cue,),
            cue_lemma="grounds",
            cue_class="noun",
            confidence=0.6,
            depth=depth_of(that),
            reasons=(why,),
        )
