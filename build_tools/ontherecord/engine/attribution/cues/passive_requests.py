"""Requests in the passive that name who made them: "was told by Lee not to run" (codebook §7).

In: a cue’s token. Out: a finding, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import is_infinitive
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def requested(reading: Reading, cue: Token, by: Token) -> Finding | None:
    """“was told by the doctor not to run”: a request that names who made it."""
    asks = any("o" in row.frames for row in VERBS.get(lemma_of(cue), ()))
    what = infinitive(cue)
    if not asks or what is None or is_not_said(cue):
        return None
    start = int(what.left_edge.idx)
    if what.left_edge.i and cue.i < what.left_edge.i - 1:
        before = what.left_edge.nbor(-1)
        start = int(before.idx) if before.lower_ == "not" else start
    span = span_of(reading, start, clause_range(reading, cue, what)[1])
    sources = source_spans(reading, by, cue)
    if span is None or not sources:
        return None
    why = because("passive", reading.words(cue_of(cue)), source=reading.words(sources[0]))
    return Finding(
        content=(span,), cues=(cue_of(cue),), sources=sources, cue_lemma=lemma_of(cue),
        cue_class="ask", confidence=0.8, depth=depth_of(cue), reasons=(why,),
    )  # fmt: skip


def cue_of(cue: Token) -> Span:
    return Span(start=int(cue.idx), end=end_of(cue))


def infinitive(cue: Token) -> Token | None:
    for child in cue.children:
        clause = child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > cue.i
        if clause and is_infinitive(child):
            return child
    return None
