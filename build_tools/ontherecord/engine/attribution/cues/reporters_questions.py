"""The reporter's own question before an answer: “Asked about the road, Lee said …” (codebook §9).

In: a verb of asking. Out: whether it is such a question's frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.repairs.mistaken import finite
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def reporters_question(reading: Reading, cue: Token) -> bool:
    """“When asked if …”, “Asked about …”: the frame of an answer (§9)."""
    if cue.lemma_ in ("ask", "question", "press") and _opens_question(cue):
        return True
    if cue.lemma_ not in ("ask", "question", "press") or own_subject(cue) is not None:
        return False
    if cue.dep_ == "conj" and any(c.dep_ == "aux" for c in cue.children):
        return False  # “fears a strike and has asked …”
    if cue.tag_ == "VBN" and not finite(reading, cue):
        return True
    return any(c.dep_ == "advmod" and c.lower_ == "when" for c in cue.children)


_QUESTIONS = frozenset(("if", "whether", "which", "who", "why", "how", "when", "where", "what",
                        "about"))  # fmt: skip


def _opens_question(cue: Token) -> bool:
    """“Lee, asked which of them was right, said …”, taken for the past tense."""
    apart = cue.is_sent_start or (cue.i > 0 and cue.nbor(-1).text == ",")
    follows = cue.i + 1 < len(cue.doc) and cue.nbor(1).lower_ in _QUESTIONS
    if not (apart and follows and cue.lower_.endswith("ed")):
        return False
    if cue.is_sent_start:
        return True  # “Asked what he would do, Lee said …”, “Asked about it: “…””
    later = cue.doc[cue.i + 2 : cue.sent.end]
    return any(t.tag_ in FINITE and t.nbor(-1).text == "," and lemma_of(t) in VERBS for t in later)
