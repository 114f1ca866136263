"""Contents before a closing frame: "…, the governor said." (codebook B3).

In: a case (cue, row, subject). Out: the main clause before the frame, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.frames import (
    after_other_cue,
    first_of_frame,
    has_main_verb,
)
from ontherecord.engine.attribution.contents.resuming import resumed
from ontherecord.engine.attribution.reading.boundaries import trim, widen
from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import ADDRESSING, EVIDENCE_NOUNS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_TRAILED = frozenset(("say", "report", "passive", "evidence", "attitude"))
"""Classes of cue that may stand behind what they hand over."""
_RUBRIC = re.compile(r"[A-Z][^:,\"“”]{1,40}:\s+(?=\S)")
_COMMAS = (",", "—", "–", "-", "--")


def trailing(reading: Reading, case: Case) -> Complement | None:
    """“A bomb killed two, the governor said”: the whole main clause before the frame (B3)."""
    cue = case.cue
    if case.row.cue_class not in _TRAILED or not _may_trail(case):
        return None
    sentence = reading.sentence_at(cue.idx).span
    frame = first_of_frame(reading, cue, case.speaker)
    if frame == 0 or reading.doc[frame].idx <= sentence.start:
        return None
    comma = reading.doc[frame - 1]
    if comma.text not in _COMMAS and reading.quotation_at(comma.idx) is None:
        return None
    start = after_other_cue(reading, _behind_rubric(reading, sentence), int(comma.idx))
    span = trim(reading, *widen(reading, start, int(comma.idx)))
    whole = _has_clause(cue) or has_main_verb(reading, span) if span is not None else False
    whole = whole or _closes_headline(reading, cue)
    if span is None or not (whole or _closes_sentence(reading, cue, span)):
        return None
    rest = resumed(reading, cue, case.speaker, span, sentence)
    parts = (span,) if rest is None else (span, rest)
    return Complement(content=parts, how="trailing", reasons=(because("clause-before"),))


def _may_trail(case: Case) -> bool:
    """Not "…, when in fact he replied"; thoughts and findings only as "…, he believes."."""
    cue = case.cue
    for child in cue.children:
        opens = child.tag_ in ("WRB", "IN") and child.dep_ in ("advmod", "mark")
        if opens and child.i < cue.i and child.lower_ != "as":
            return False
    if cue.tag_ == "VBG" or _has_own_words(case) or _answers(cue):
        return False
    speaker = own_subject(cue)
    if case.row.cue_class in ("say", "report", "passive"):
        return True
    if speaker is None or cue.i + 1 == len(cue.doc) or cue.nbor(1).is_punct:
        return speaker is not None
    return lemma_of(speaker) in EVIDENCE_NOUNS


def _answers(cue: Token) -> bool:
    """“Asked whether she would run, …”: the question is frame (§9)."""
    return any(
        c.dep_ == "advcl" and c.i < cue.i and c.lemma_ in ("ask", "question", "press", "quiz")
        for c in cue.children
    )


def _has_own_words(case: Case) -> bool:
    """“…, Lee praised the plan”, “…, the book boasts of …”: the object is what was said."""
    for child in case.cue.rights:
        if case.speaker is not None and child.i == case.speaker.i:
            continue
        addressed = lemma_of(case.cue) in ADDRESSING and child.dep_ in ("dobj", "dative")
        if child.dep_ in ("dobj", "xcomp") and not addressed and not child.ent_type_:
            return True
        if child.dep_ == "prep" and child.lower_ in case.row.prepositions - {"to"}:
            return True
    return False


def _behind_rubric(reading: Reading, sentence: Span) -> int:
    """“Egypt: Harbour found, divers say”: where the news is, not what they say."""
    if reading.region_at(sentence.start) != "headline":
        return sentence.start
    match = _RUBRIC.match(reading.text, sentence.start, sentence.end)
    return match.end() if match is not None else sentence.start


def _closes_headline(reading: Reading, cue: Token) -> bool:
    """“More Rain on the Way, Forecasters Warn”: a headline needs no verb."""
    if reading.region_at(cue.idx) != "headline" or own_subject(cue) is None:
        return False
    return not reading.text[end_of(cue) : reading.paragraph_span(cue.idx).end].strip(" .!")


def _closes_sentence(reading: Reading, cue: Token, span: Span) -> bool:
    """“The way it counts them is by weight, a clerk told us.”: nothing else rules the sentence; a
    headline needs but a participle ("Harbour found, divers say"), a wish no subject ("Go, …")."""
    if cue.dep_ != "ROOT" or any(c.dep_ not in ("dobj", "dative", "punct") for c in cue.rights):
        return False
    tokens = reading.tokens_in(span.start, span.end)
    headed = reading.region_at(cue.idx) == "headline" and any(t.pos_ == "VERB" for t in tokens)
    wished = tokens[0].tag_ == "VB" and tokens[0].i == cue.sent.start
    if own_subject(cue) is not None and (headed or wished):
        return True
    return own_subject(cue) is not None and any(
        t.tag_ in FINITE and own_subject(t) is not None for t in tokens
    )


def _has_clause(cue: Token) -> bool:
    """A clause with its own subject before the cue, however its verb is tagged."""
    return any(
        c.dep_ == "ccomp" and c.i < cue.i and own_subject(c) is not None for c in cue.children
    )
