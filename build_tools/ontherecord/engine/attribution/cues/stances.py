"""Positions as adjectives: "were critical of the attacks", "is confident that …" (codebook §7).

In: a reading. Out: a finding each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of, trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject, subject
from ontherecord.engine.lexicon.cues import ADJECTIVES
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def stance_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        if token.lower_ not in ADJECTIVES or reading.quotation_at(token.idx):
            continue
        found = _adjective(reading, token) if reading.searches(token.idx) else None
        if found is not None:
            yield found


def _adjective(reading: Reading, adjective: Token) -> Finding | None:
    """“were critical of the attacks”, “is confident that …”."""
    if adjective.dep_ != "acomp":
        return None
    speaker = own_subject(adjective.head) or subject(adjective.head)
    if speaker is None or is_outlet(speaker) or speaker.lower_ in ("it", "this", "that", "which"):
        return None
    behind = (*adjective.children, *adjective.head.children)  # “is adamant | that …”
    clause = next((c for c in behind if c.dep_ == "ccomp" and c.i > adjective.i), None)
    end = end_of(adjective)
    if clause is not None:
        span = span_of(reading, *clause_range(reading, adjective, clause))
    else:
        links = {word for row in ADJECTIVES[adjective.lower_] for word in row.prepositions}
        link = next((c for c in adjective.children if c.dep_ == "prep" and c.lower_ in links), None)
        if link is None:
            return None
        span, end = trim(reading, end_of(link), end_of(link.right_edge)), end_of(link)
    sources = source_spans(reading, speaker, adjective.head)
    if span is None or not sources:
        return None
    cue = Span(start=int(adjective.head.idx), end=end)
    why = because("stance", reading.words(cue), source=reading.words(sources[0]))
    return Finding(
        content=(span,), cues=(cue,), sources=sources, cue_lemma=adjective.lower_,
        cue_class="stance", confidence=0.6, depth=depth_of(adjective),
        reasons=(why,),
    )  # fmt: skip
