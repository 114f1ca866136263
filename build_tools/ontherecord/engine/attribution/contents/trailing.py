"""Contents before a closing frame: "…, the governor said." (codebook B3).

In: a case (cue, row, subject). Out: the main clause before the frame, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.closing import (
    closes_headline,
    closes_sentence,
    is_cut_short,
)
from ontherecord.engine.attribution.contents.frame_edges import first_of_frame
from ontherecord.engine.attribution.contents.frames import after_other_cue, has_main_verb
from ontherecord.engine.attribution.contents.resuming import resumed
from ontherecord.engine.attribution.reading.boundaries import trim, widen
from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import ADDRESSING, EVIDENCE_NOUNS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_TRAILED = frozenset(("say", "report", "passive", "evidence", "attitude", "commit"))
"""Classes of cue that may stand behind what they hand over."""
_RUBRIC = re.compile(r"[A-Z][^:,\"“”]{1,40}:\s+(?=\S)")
_LIVE = re.compile(
    r"(?:\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?|h\.?|GMT|UTC|CET|ET)?\s*[–—:-]+\s+)?(?:[A-Z]{4,}:\s+)?"
)
"""A live page's time and label before the news."""
_COMMAS = (",", "—", "–", "-", "--")


def trailing(reading: Reading, case: Case) -> Complement | None:
    """“A bomb killed two, the governor said”: the whole main clause before the frame (B3)."""
    cue = case.cue
    sentence = reading.sentence_at(cue.idx).span
    fronted = case.row.cue_class == "deny" and _opens_with_that(reading, sentence)
    if (case.row.cue_class not in _TRAILED and not fronted) or not _may_trail(reading, case):
        return None
    frame = first_of_frame(reading, cue, case.speaker)
    if frame == 0 or reading.doc[frame].idx <= sentence.start:
        return None
    comma = reading.doc[frame - 1]
    if comma.text not in _COMMAS and reading.quotation_at(comma.idx) is None:
        return None
    start = after_other_cue(reading, _behind_rubric(reading, sentence), int(comma.idx))
    span = trim(reading, *widen(reading, start, int(comma.idx)))
    whole = _has_clause(cue) or has_main_verb(reading, span) if span is not None else False
    whole = whole or closes_headline(reading, cue)
    if span is None or not (
        whole or closes_sentence(reading, cue, span) or is_cut_short(reading, case, span)
    ):
        return None
    rest = resumed(reading, cue, case.speaker, span, sentence)
    parts = (span,) if rest is None else (span, rest)
    return Complement(content=parts, how="trailing", reasons=(because("clause-before"),))


def _may_trail(reading: Reading, case: Case) -> bool:
    """Not "…, when in fact he replied"; thoughts and findings only as "…, he believes."."""
    cue = case.cue
    for child in cue.children:
        opens = child.tag_ in ("WRB", "IN") and child.dep_ in ("advmod", "mark")
        if opens and child.i < cue.i and child.lower_ != "as":
            return False
    if cue.tag_ == "VBG" or _has_own_words(reading, case) or _answers(cue):
        return False
    speaker = own_subject(cue)
    if case.row.cue_class in ("say", "report", "passive", "deny"):
        return True
    if speaker is not None and speaker.left_edge.i == cue.i + 1:
        return True  # “The cup is lost, fears the captain.”
    if speaker is None or cue.i + 1 == len(cue.doc) or cue.nbor(1).is_punct or cue.nbor(1).is_space:
        return speaker is not None
    return lemma_of(speaker) in EVIDENCE_NOUNS


def _opens_with_that(reading: Reading, sentence: Span) -> bool:
    """“That the state would pay, he ruled out.”"""
    first = reading.token_at(sentence.start)
    return first is not None and first.lower_ == "that" and first.dep_ == "mark"


def _answers(cue: Token) -> bool:
    """“Asked whether she would run, …”: the question is frame (§9)."""
    return any(
        c.dep_ == "advcl" and c.i < cue.i and c.lemma_ in ("ask", "question", "press", "quiz")
        for c in cue.children
    )


def _has_own_words(reading: Reading, case: Case) -> bool:
    """“…, Lee praised the plan”, “…, the book boasts of …”: the object is what was said."""
    for child in case.cue.rights:
        if case.speaker is not None and child.i == case.speaker.i:
            continue
        addressed = lemma_of(case.cue) in ADDRESSING and child.dep_ in ("dobj", "dative")
        apart = child.dep_ == "xcomp" and child.left_edge.nbor(-1).text == ","
        if reading.quotation_at(child.idx) is not None:
            continue  # “The sale was, he said, “quite legal””
        if apart:
            continue  # “They were told, she said, to leave”
        if child.dep_ in ("dobj", "xcomp") and not addressed and not child.ent_type_:
            return True
        if child.dep_ == "prep" and child.lower_ in case.row.prepositions - {"to"}:
            return True
    return False


def _behind_rubric(reading: Reading, sentence: Span) -> int:
    """“Egypt: Harbour found, divers say”, “9.12am – BREAKING: …”: not what they say."""
    if reading.region_at(sentence.start) != "headline":
        match = _LIVE.match(reading.text, sentence.start, sentence.end)
        return match.end() if match is not None else sentence.start
    match = _RUBRIC.match(reading.text, sentence.start, sentence.end)
    return match.end() if match is not None else sentence.start


def _has_clause(cue: Token) -> bool:
    """A clause with its own subject before the cue, however its verb is tagged."""
    return any(
        c.dep_ == "ccomp" and c.i < cue.i and own_subject(c) is not None for c in cue.children
    )
