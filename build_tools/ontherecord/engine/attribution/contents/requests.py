"""Requests, promises and wishes: an infinitive, with whom it is asked of (codebook §7, B1).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.tails import with_tail
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.grammar import (
    PRESSING,
    is_infinitive,
    is_person,
    is_thing,
)
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.records.reasons import because

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_CLAUSES = ("ccomp", "xcomp", "advcl")
_OBJECTS = ("dobj", "dative", "prep", "pobj")
_WITHOUT_ADDRESSEE = frozenset(("ask", "demand", "call"))
"""“asked to see the file”: these need nobody named to whom the request goes."""
_ANYONE = frozenset(("anyone", "anybody", "everyone", "everybody", "people", "those", "all"))
_SHOWING = frozenset(("show", "depict", "capture", "document", "prove"))


def request(reading: Reading, case: Case) -> Complement | None:
    """“urged X to …”: the addressee is in (B1)."""
    cue = case.cue
    for child in cue.children:
        if child.i < cue.i or child.dep_ not in _CLAUSES:
            continue
        if _is_wanted_done(cue, child):
            end = clause_range(reading, cue, child)[1]
            span = span_of(reading, int(child.left_edge.idx), end)
            return one(span, "infinitive", because("asked-and-what"))
        if not is_infinitive(child):
            continue
        asked = [c for c in cue.children if cue.i < c.i < child.i and c.dep_ in _OBJECTS]
        start = min([child.left_edge.i, *(c.left_edge.i for c in asked)])
        if cue.lemma_ in PRESSING and any(is_thing(c) for c in asked):
            continue
        if cue.lemma_ == "call" and any(c.dep_ in ("dobj", "dative") for c in asked):
            continue  # “called the law a trap to …”: only “called on X to …” asks
        bare = reading.doc[start].lower_ == "to" and start == child.left_edge.i
        if bare and cue.lemma_ not in _WITHOUT_ADDRESSEE:
            continue
        end = with_tail(reading, cue, clause_range(reading, cue, child)[1])
        span = span_of(reading, int(reading.doc[start].idx), end)
        return one(span, "infinitive", because("asked-and-what"))
    return _hung_on_asked(reading, cue)


def _hung_on_asked(reading: Reading, cue: Token) -> Complement | None:
    """“urged anyone with information to call”: the infinitive hangs on the information."""
    asked = next((c for c in cue.rights if c.dep_ in ("dobj", "dative")), None)
    if asked is None or not (asked.lower_ in _ANYONE or is_person(asked)):
        return None
    for token in reading.doc[asked.i + 1 : cue.right_edge.i + 1]:
        if token.lower_ == "to" and token.dep_ == "aux" and token.head.dep_ in ("relcl", "acl"):
            first = asked.left_edge
            end = end_of(token.head.right_edge)
            return one(
                span_of(reading, int(first.idx), end), "infinitive", because("asked-and-what")
            )
    return None


def _is_wanted_done(cue: Token, child: Token) -> bool:
    """“wants the race moved to May”."""
    done = child.tag_ == "VBN" and not any(c.dep_ == "auxpass" for c in child.children)
    return cue.lemma_ == "want" and child.dep_ == "ccomp" and done and bool(own_subject(child))


def infinitive(reading: Reading, case: Case) -> Complement | None:
    """“pledged to …”."""
    cue = case.cue
    for child in cue.children:
        if child.i > cue.i and child.dep_ in _CLAUSES and is_infinitive(child):
            if cue.lemma_ == "want" and child.lemma_ != "know":
                continue  # “wanted to know why …” asks; “wanted to leave” says nothing
            start, end = clause_range(reading, cue, child)
            if cue.lemma_ == "purport" and child.lemma_ in _SHOWING:
                start = end_of(child) + 1  # “purporting to show a wave”: the wave
            return one(span_of(reading, start, end), "infinitive", because("to-announced"))
    return None
