"""Complements that are no finite clauses: requests, promises, things opposed (codebook §7, B1, §9).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.propositions import is_proposition
from ontherecord.engine.attribution.contents.tails import with_purpose, with_tail
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.grammar import (
    is_gerund,
)
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.vocabulary import CLAUSE_NOUNS
from ontherecord.engine.records.reasons import because

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_OF_THE_THING = frozenset(("to", "with", "between", "against", "from", "into", "of"))
"""Prepositions that rather go with a thing than with the saying of it."""


def gerund(reading: Reading, case: Case) -> Complement | None:
    """“denied striking …”, “opposed giving …”."""
    cue = case.cue
    for child in cue.children:
        if (
            child.i > cue.i
            and child.dep_ in ("xcomp", "ccomp", "pcomp")
            and (is_gerund(child) or child.lower_.endswith("ing"))
        ):
            span = span_of(reading, *clause_range(reading, cue, child))
            return one(span, "clause", because("after-cue"))
        taken = [c for c in child.children if c.dep_ == "amod" and c.tag_ == "VBG"]
        if child.dep_ == "dobj" and taken and taken[0].i == cue.i + 1 == child.left_edge.i:
            # “denied laying mines”, taken for mines that lay
            span = span_of(reading, int(taken[0].idx), end_of(cue.right_edge))
            return one(span, "clause", because("after-cue"))
    return None


def noun_phrase(reading: Reading, case: Case) -> Complement | None:
    """“opposed the plan”, “reported damage”: the thing named is the content (§7)."""
    cue = case.cue
    thing = next((c for c in cue.children if c.dep_ in ("dobj", "attr") and c.i > cue.i), None)
    if thing is None or not is_proposition(cue, case.row, thing):
        return None
    start, end = clause_range(reading, cue, thing)
    if case.row.cue_class == "evidence":  # “shows X ahead by four points”
        end = max(end, clause_range(reading, cue, cue)[1])
    for child in cue.children:
        if child.i > thing.i and child.dep_ == "prep" and child.lower_ == "as":
            end = max(end, end_of(child.right_edge))
            break
    end = _with_lost_phrase(cue, thing, end)
    end = _with_quoted_phrase(reading, cue, thing, with_purpose(cue, thing, end))
    span = span_of(reading, start, with_tail(reading, cue, end))
    return one(span, "noun", because("object-of-cue"))


def _with_lost_phrase(cue: Token, thing: Token, end: int) -> int:
    """“denied any link to the slide”, “rubbished claims on Facebook that …”, “promised money, but
    only to those who …”: what belongs to the thing, hung on the cue by the parser."""
    for child in cue.rights:
        opening = child.left_edge
        if child.i < thing.i or opening.idx <= end:
            continue
        near = opening.idx == end + 1
        linked = child.dep_ == "prep" and child.lower_ in _OF_THE_THING and near
        told = child.dep_ == "ccomp" and opening.lower_ == "that" and near
        told = told and thing.lemma_.lower() in CLAUSE_NOUNS
        if linked or told or (child.dep_ == "prep" and _restricts(child, end)):
            end = end_of(child.right_edge)
    return end


def _restricts(link: Token, end: int) -> bool:
    """“…, but only to those who …”: a comma, "but", and "only" or "not" before the phrase."""
    before = link.doc[max(0, link.left_edge.i - 2) : link.i]
    joined = any(t.lower_ == "but" for t in before)
    only = any(t.lower_ in ("only", "not", "solely", "just") for t in link.doc[link.i - 1 : link.i])
    return joined and only and 0 < link.left_edge.idx - end <= len(", but only ")


def _with_quoted_phrase(reading: Reading, cue: Token, thing: Token, end: int) -> int:
    """“promised a report “in days””: words in marks right behind the object are the speaker's."""
    for quotation in reading.quotations_in(end, end + 2):
        if quotation.span.start <= end + 1 and thing.i > cue.i:
            return quotation.span.end
    return end


def fact_clause(reading: Reading, case: Case) -> Complement | None:
    """“lamented the fact that …”."""
    cue = case.cue
    links = [c for c in cue.children if c.dep_ == "prep" and c.i > cue.i]
    for token in (cue, *links):
        for thing in token.children:
            named = thing.dep_ in ("dobj", "pobj") and thing.lower_ == "fact" and thing.i > cue.i
            if named and any(c.dep_ in ("acl", "ccomp", "relcl") for c in thing.children):
                end = clause_range(reading, cue, thing)[1]
                span = span_of(reading, int(thing.left_edge.idx), end)
                return one(span, "clause", because("after-cue"))
    return None
