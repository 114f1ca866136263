"""Pointer denials: "a charge that the firm denies", "which Russia adamantly denies" (codebook §9).

In: a reading. Out: a finding each; the content is the words that point at what is denied.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RELATIVE = frozenset(("which", "that"))


def pointer_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        if not _denies(token) or not _is_relative(token):
            continue
        if reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        found = _finding(reading, token)
        if found is not None:
            yield found


def _denies(token: Token) -> bool:
    """Whether the verb denies what words before it point at."""
    return any("r" in row.frames for row in VERBS.get(token.lemma_.lower(), ()))


def _is_relative(verb: Token) -> bool:
    """“…, which the firm denies”, also where the parser hangs it on a verb: a whole clause."""
    pointer = verb.left_edge
    on_clause = verb.dep_ == "advcl" and pointer.lower_ == "which" and pointer.dep_ == "dobj"
    return verb.dep_ == "relcl" or (on_clause and pointer.head.i == verb.i)


def _finding(reading: Reading, cue: Token) -> Finding | None:
    speaker = own_subject(cue)
    if speaker is None or speaker.lower_ in _RELATIVE or speaker.lower_ == "who":
        return None
    sources = source_spans(reading, speaker, cue)
    span = _pointing_words(reading, cue)
    if is_outlet(speaker) or not sources or span is None:
        return None
    why = because("pointer-denial", reading.words(span), source=reading.words(sources[0]))
    return Finding(
        content=(span,),
        cues=(Span(start=int(cue.idx), end=end_of(cue)),),
        sources=sources,
        cue_lemma=cue.lemma_.lower(),
        cue_class="deny",
        confidence=0.75,
        depth=depth_of(cue),
        reasons=(why,),
    )


def _pointing_words(reading: Reading, cue: Token) -> Span | None:
    """“which”, or the noun phrase in front of “that”."""
    opening = cue.left_edge
    if opening.lower_ == "which":
        return Span(start=int(opening.idx), end=end_of(opening))
    noun = cue.head
    return trim(reading, int(noun.left_edge.idx), int(opening.idx))
