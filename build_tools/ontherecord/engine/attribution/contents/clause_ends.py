"""How far the clause reaches that a cue hands over (codebook B4, B5, B7a).

In: a cue, the verb of its clause, where the clause ends so far. Out: where it ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import clause_range
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_JOINTS = frozenset(("and", "but", "or", "nor"))
_ADDED_CLAUSES = frozenset(("if", "because", "unless", "until", "so", "since"))


def until_background(head: Token) -> int:
    """End of a clause, without a last ", as …" that may be the reporter's (B4)."""
    for child in head.children:
        marked = any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children)
        if child.dep_ == "advcl" and marked and child.i > head.i:
            return int(child.left_edge.idx)
    return end_of(head.right_edge)


def with_added_clause(reading: Reading, cue: Token, head: Token, end: int) -> int:
    """What follows without a comma belongs to what was said: a condition, a reason, the verb of a
    clause whose subject holds another verb ("most of the money raised would go") (B5)."""
    for child in cue.children:
        follows = child.i > head.i and child.left_edge.idx == end + 1
        if follows and child.dep_ == "npadvmod" and child.lower_ == "time":
            return end_of(child.right_edge)  # “at 9 a.m. Oslo time”
        if not follows or child.dep_ not in ("advcl", "ccomp"):
            continue
        opening = child.left_edge
        inverted = opening.lower_ in ("should", "were", "had")
        same_clause = child.dep_ == "ccomp" and opening.nbor(-1).text.isalnum()
        if opening.is_punct and reading.quotation_at(opening.idx) is None:
            same_clause = False  # a colon, a dash
        if opening.lower_ in _ADDED_CLAUSES or inverted or same_clause:
            return end_of(child.right_edge)
    return end


def with_second_that(reading: Reading, cue: Token, head: Token, end: int) -> int:
    """“said the road was shut, but that it would open and …”: "that" tells who goes on (B7a)."""
    sentence = reading.sentence_at(cue.idx).span
    for token in reading.tokens_in(max(end, end_of(head)), sentence.end):
        if reading.quotation_at(token.idx) is not None or token.tag_ in FINITE:
            continue
        if token.lower_ != "that" or token.nbor(-1).lower_ not in _JOINTS:
            continue
        between = _without_quotations(reading, end, int(token.nbor(-1).idx))
        verb = next(
            (t for t in token.doc[token.i : token.sent.end] if _rules_behind(token, t)), None
        )
        if verb is None or between:
            return end
        return max(end, clause_range(reading, cue, verb)[1])
    return end


def _without_quotations(reading: Reading, start: int, end: int) -> str:
    """The words between two places that are in no marks: “…, but “only today”, and that”."""
    rest = [t.lower_ for t in reading.tokens_in(start, end) if reading.quotation_at(t.idx) is None]
    return "".join(word for word in rest if word not in (*_JOINTS, ",", "only", "also", "then"))


def with_quoted_tail(reading: Reading, cue: Token, end: int) -> int:
    """“said she was at home, “crying and waiting””: in quotation marks everything is in (B4)."""
    sentence = reading.sentence_at(cue.idx).span
    for quotation in reading.quotations_in(end, min(end + 12, sentence.end)):
        joint = _without_quotations(reading, end, quotation.span.start)
        inner = reading.words(quotation.span).lstrip("\"'“‘«„ ")
        if quotation.span.start < end or joint or not inner[:1].islower():
            return end
        after = reading.text[quotation.span.end : sentence.end].lstrip()
        return quotation.span.end if after[:1] in (".", ",", ";", "") else end
    return end


def _rules_behind(that: Token, verb: Token) -> bool:
    """The verb of the clause that this "that" opens."""
    return (
        verb.dep_ in ("conj", "ccomp", "advcl")
        and verb.head.i < that.i
        and verb.pos_
        in (
            "VERB",
            "AUX",
        )
    )
