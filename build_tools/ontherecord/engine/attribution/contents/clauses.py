"""Clauses that a cue takes: "said that …", "said …" (codebook B1, B5, B7).

In: a case (cue, row, subject). Out: the clause, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.clause_ends import (
    until_background,
    with_added_clause,
    with_quoted_tail,
    with_second_that,
)
from ontherecord.engine.attribution.contents.clause_heads import (
    behind_phrase,
    clause_heads,
    hung_with_that,
)
from ontherecord.engine.attribution.contents.gaps import before_gap
from ontherecord.engine.attribution.contents.tails import with_reported_tail
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of, trim
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.grammar import FINITE, introducers, is_infinitive
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.repairs.mistaken import taken_for_object
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_QUESTION = frozenset(("whether", "if", "why", "how", "when", "where", "what", "who", "which"))
_DASHES = frozenset(("–", "—", "-", "--"))
_RELATIVE = frozenset(("that", "which", "who"))


def marked_clause(reading: Reading, case: Case) -> Complement | None:
    """“said that …”, also where a quotation stands inside the clause."""
    cue = case.cue
    if _closes_aside(cue):
        return None  # “they want one thing, she says – that …”
    for head in (*clause_heads(cue), *behind_phrase(cue), *hung_with_that(cue)):
        if _only_points(cue, head):
            return None
        if "that" in introducers(head):
            return _from_clause(reading, cue, head, marked=True)
        if head.dep_ == "ccomp" and head.tag_ in FINITE and own_subject(head) is not None:
            return None  # “said the road was safe, that nobody …”: the first clause comes first
    return None


def _only_points(cue: Token, head: Token) -> bool:
    """“denied that: there had been no crowd”: a pronoun, taken for the opening of a clause."""
    that = cue.doc[cue.i + 1]
    return that.lower_ == "that" and that.head.i == head.i and that.nbor(1).text in (":", ";")


def _closes_aside(cue: Token) -> bool:
    """A frame behind a clause, and a dash behind the frame."""
    dashed = cue.i + 1 < len(cue.doc) and cue.nbor(1).text in _DASHES
    framed = cue.dep_ == "parataxis" or any(c.dep_ == "ccomp" and c.i < cue.i for c in cue.children)
    return dashed and framed


def clause(reading: Reading, case: Case) -> Complement | None:
    """“said …” without “that”."""
    cue = case.cue
    if cue.dep_ == "csubj" and cue.head.i > cue.i:  # ", announcing his country pledged …"
        span = span_of(reading, end_of(cue), until_background(cue.head))
        return one(span, "clause", because("after-cue"))
    if taken_for_object(cue) is not None:
        return None  # “…, said a keeper who …”
    for head in clause_heads(cue):
        if head.tag_ == "VB" and is_infinitive(head):
            continue
        if _explains(cue, head):
            return None
        return _from_clause(reading, cue, head, marked=False)
    return None


def _explains(cue: Token, head: Token) -> bool:
    """“That was not so, she said: it had been …”: what was said stands before the cue as well."""
    opening = head.left_edge
    behind = opening.i > cue.i and opening.nbor(-1).text in (":", ";")
    return behind and any(c.dep_ == "ccomp" and c.i < cue.i for c in cue.children)


def _from_clause(reading: Reading, cue: Token, head: Token, *, marked: bool) -> Complement | None:
    start, end = clause_range(reading, cue, head)
    start = _with_lost_subject(cue, head, start)
    that = next((c for c in head.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if marked and that is not None and cue.i < that.i:
        start = int(that.idx)  # “said — on the radio — that …” (B1)
    end = with_added_clause(reading, cue, head, end)
    end = before_gap(reading, start, with_reported_tail(reading, cue, head, end))
    end = with_quoted_tail(reading, cue, with_second_that(reading, cue, head, end))
    first = reading.token_at(start)
    question = first.lower_ if first is not None and first.lower_ in _QUESTION else ""
    parts = []
    left = head.left_edge
    if left.i < cue.i and not marked:  # the frame stands inside the clause: two parts
        before = _before_frame(reading, cue, left)
        if before is not None:
            parts.append(before)
    right = span_of(reading, start, end)
    if right is not None and right.start > cue.idx:
        parts.append(right)
    if not parts:
        return None
    return Complement(
        content=tuple(parts),
        how="clause",
        marked=marked,
        question=question,
        reasons=(because("after-cue"),),
    )


def _with_lost_subject(cue: Token, head: Token, start: int) -> int:
    """A clause's subject that the parser hung on the cue: "suggested the reason … is fear"."""
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in head.children):
        return start
    helped = any(c.tag_ in FINITE and c.dep_ in ("aux", "auxpass") for c in head.children)
    if head.tag_ not in ("VBD", "VBZ", "VBP") and not helped:
        return start
    between = [c for c in cue.children if cue.i < c.i < head.i]
    lost = [c for c in between if c.dep_ in ("dobj", "nsubj") or c.tag_ == "VBG"]
    return min([start, *(int(c.left_edge.idx) for c in lost)])


def _before_frame(reading: Reading, cue: Token, left: Token) -> Span | None:
    frame = min(
        [cue.i, *(c.left_edge.i for c in cue.children if c.dep_ == "nsubj" and c.i < cue.i)]
    )
    if left.i >= frame or left.lower_ in _RELATIVE:
        return None
    return trim(reading, int(left.idx), end_of(reading.doc[frame - 1]))
