"""Coordinated tails of a content that the parser hung on the cue (codebook B5).

In: a cue and where its content ends so far. Out: where it ends with its tail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import is_infinitive, is_thing
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import VERBS, lemma_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_JOINING = frozenset(("and", "or", "but", "nor", "as", "well", ",", "that", "also"))
_BACKSHIFTED = frozenset(("would", "could"))
_EMPTY = frozenset(("it", "there"))


def with_tail(reading: Reading, cue: Token, end: int) -> int:
    """“urged the towns to mend roads or close them”, “announced new buses, as well as trams”."""
    for child in cue.rights:
        if child.dep_ != "conj" or not _follows(reading, child, end):
            continue
        base = child.tag_ == "VB" and not is_infinitive(child)
        listed = child.left_edge.nbor(-1).text != ","
        named = listed and child.pos_ in ("NOUN", "PROPN") and not _has_verb(child)
        if base or named:
            end = end_of(child.right_edge)
    return end


def with_reported_tail(reading: Reading, cue: Token, head: Token, end: int) -> int:
    """“said that the gate was shut, and that …”, “…, but it had been mended”.

    The tense tells: what follows stands a step further back than the saying itself (B5); a clause
    of the reporter would not.
    """
    for child in cue.rights:
        if child.dep_ not in ("conj", "ccomp") or child.i <= head.i:
            continue
        if not _follows(reading, child, end):
            continue
        if _is_reported(cue, child):
            end = end_of(child.right_edge)
    return end


def _is_reported(cue: Token, clause: Token) -> bool:
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    if any(c.dep_ == "mark" and c.lower_ == "that" and c.i < clause.i for c in clause.children):
        return True
    if cue.tag_ != "VBD" or (lemma_of(clause) in VERBS and subject is not None):
        return False
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    if helpers & _BACKSHIFTED:
        return subject is None or not subject.ent_type_
    nobody = subject is not None and (subject.lower_ in _EMPTY or is_thing(subject))
    return nobody and ("had" in helpers or _is_its_reverse(clause))


def _is_its_reverse(clause: Token) -> bool:
    """“said she was sorry, but the money was not there”: "not" and the past of a state, without a
    day of its own, hold against what was said; what a reporter sets against it would be an act."""
    joint = clause.left_edge.nbor(-1) if clause.left_edge.i else clause
    against = joint.lower_ == "but" or clause.left_edge.lower_ == "but"
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in clause.subtree)
    state = clause.lemma_ == "be" or any(c.dep_ == "auxpass" for c in clause.subtree)
    return against and state and not dated


def _follows(reading: Reading, child: Token, end: int) -> bool:
    """Nothing but a comma and joining words stands between."""
    first = child.left_edge
    between = reading.tokens_in(end, int(first.idx))
    return int(first.idx) >= end and all(token.lower_ in _JOINING for token in between)


def _has_verb(noun: Token) -> bool:
    return any(token.dep_ in ("nsubj", "nsubjpass") for token in noun.children)


def with_purpose(cue: Token, noun: Token, end: int) -> int:
    """“announced a process to choose …, including …”: both are part of what was announced."""
    for child in cue.children:
        if child.i < noun.i:
            continue
        purpose = child.dep_ in ("xcomp", "advcl") and is_infinitive(child)
        examples = child.dep_ == "prep" and child.lower_ == "including"
        examples = examples or _opens_examples(child)
        gap = child.left_edge.idx - end
        if (purpose and gap == 1) or (examples and gap == 2):
            end = end_of(child.right_edge)
    return end


def _opens_examples(child: Token) -> bool:
    """“…, among them a lock that …”, taken for an aside of the verb."""
    first = child.left_edge
    follows = first.i + 1 < len(first.doc) and first.nbor(1).lower_ in ("them", "others")
    return first.lower_ == "among" and follows
