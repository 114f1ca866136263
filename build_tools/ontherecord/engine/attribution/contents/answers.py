"""Answers of a word and pleas: "said no", "pleaded not guilty to theft" (codebook §9).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def short_answer(_reading: Reading, case: Case) -> Complement | None:
    """“said no”, “answered yes”: the answer is the content (§9)."""
    cue = case.cue
    if case.speaker is None or cue.i + 1 >= len(cue.doc):
        return None
    if cue.lemma_ == "plead" and (plea := _plea(cue)) is not None:
        return Complement(content=(plea,), how="clause", reasons=(because("after-cue"),))
    word = cue.nbor(1)
    behind = cue.nbor(2) if cue.i + 2 < len(cue.doc) else None
    if word.lower_ not in ("no", "yes", "nothing", "maybe") or word.dep_ == "det":
        return None
    if behind is not None and not behind.is_punct and behind.pos_ not in ("CCONJ", "ADP"):
        return None
    span = Span(start=int(word.idx), end=end_of(word))
    return Complement(content=(span,), how="clause", reasons=(because("after-cue"),))


def _plea(cue: Token) -> Span | None:
    """“pleaded not guilty to two counts of theft”."""
    plea = next((c for c in cue.children if c.dep_ == "acomp" and c.lower_ == "guilty"), None)
    if plea is None:
        return None
    first = min([plea.i, *(c.i for c in plea.children if c.dep_ == "neg")])
    return Span(start=int(cue.doc[first].idx), end=end_of(plea.right_edge))
