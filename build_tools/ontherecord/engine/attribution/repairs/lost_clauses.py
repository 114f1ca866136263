"""Clauses that the parser took to pieces: "said ending the fair could harm trade" (codebook B1).

In: a case (cue, row, subject). Out: the words behind the cue, if they hold a clause, or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import span_of
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.grammar import FINITE, is_person, is_thing
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import EMPTY_OBJECTS, TIME_WORDS
from ontherecord.engine.records.reasons import because

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_SAYING = frozenset(("say", "state", "tell", "write"))
"""Verbs whose object is hardly ever a thing: a noun behind them opens a clause."""
_RECKONING = frozenset(("estimate", "predict", "warn", "claim", "argue", "explain", "conclude"))
"""“They estimated by 2050, demand would double.”"""
_OPENING = ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB")


def lost_clause(reading: Reading, case: Case) -> Complement | None:
    """“said the moment he heard it he ran”: no clause in the parse, but a verb in the words."""
    cue = case.cue
    lost = _behind_that(reading, case) or _run_on(reading, case)
    if lost is not None:
        return lost
    if cue.lemma_ not in (*_SAYING, *_RECKONING) or case.speaker is None or is_thing(case.speaker):
        return None
    first = _first(cue)
    if first is None or first.lower_ == "no":
        return None
    if first.pos_ not in _OPENING and not _leads_in(reading, cue, first):
        return None
    head = first
    while head.head.i > cue.i and head.head.i != head.i:
        head = head.head
    if lemma_of(head) in EMPTY_OBJECTS or head.lower_ in EMPTY_OBJECTS:
        return None
    end = min(_end(reading, cue), reading.sentence_at(cue.idx).span.end)
    rest = reading.tokens_in(int(first.idx), end)
    if not any(_rules(cue, token, first) for token in rest) and not _is_clause_all(cue, rest):
        return None
    return one(span_of(reading, int(first.idx), end), "clause", because("after-cue"))


def _run_on(reading: Reading, case: Case) -> Complement | None:
    """“found loss of ice exceeded a tenth”: a second verb to the parser, with nothing that would
    join it to the first."""
    cue = case.cue
    if "c" not in case.row.frames or case.speaker is None:
        return None
    for child in cue.rights:
        if (acting := _taken_for_participle(cue, child)) is not None:
            span = span_of(reading, int(child.left_edge.idx), end_of(acting.right_edge))
            return one(span, "clause", because("after-cue"))
        if child.dep_ != "conj" or child.tag_ not in FINITE:
            continue
        between = reading.doc[cue.i + 1 : child.i]
        if not between or any(t.is_punct or t.dep_ == "cc" or t.pos_ == "CCONJ" for t in between):
            return None
        if not any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in between):
            return None
        span = span_of(reading, int(between[0].idx), end_of(child.right_edge))
        return one(span, "clause", because("after-cue"))
    return None


def _taken_for_participle(cue: Token, thing: Token) -> Token | None:
    """“claims six hundred people parted with their money”: nobody claims people."""
    if cue.lemma_ not in ("claim", "allege", "believe", "think", "insist") or thing.dep_ != "dobj":
        return None
    acting = next((c for c in thing.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if acting is None or acting.i != thing.i + 1 or any(c.dep_ == "agent" for c in acting.children):
        return None
    return acting if is_person(thing) or thing.lower_ == "people" else None


def _behind_that(reading: Reading, case: Case) -> Complement | None:
    """“states that few if any bakers use rye”: "that" right behind a verb of saying, and a verb
    behind it, whatever the parser made of both."""
    cue = case.cue
    if case.row.cue_class != "say" or "c" not in case.row.frames or cue.i + 2 >= len(cue.doc):
        return None
    that = cue.nbor(1)
    if that.lower_ != "that" or that.nbor(1).is_punct or that.nbor(1).lower_ == "to":
        return None
    if that.nbor(1).tag_ in FINITE:
        return None
    end = reading.sentence_at(cue.idx).span.end
    rest = reading.tokens_in(int(that.idx), end)
    if not any(t.tag_ in FINITE and t.i > that.i + 1 for t in rest):
        return None
    return one(span_of(reading, int(that.idx), end), "clause", because("after-cue"))


def _is_clause_all(cue: Token, rest: Sequence[Token]) -> bool:
    """“said thieves like fame”: nobody says thieves, so a verb was taken for something else."""
    words = [t for t in rest if not t.is_punct]
    thing = words[0] if words else None
    return (
        cue.lemma_ == "say"
        and thing is not None
        and thing.tag_ in ("NNS", "NNP")
        and len(words) > 2
        and not any(t.is_punct for t in rest[:-1])
    )


def _leads_in(reading: Reading, cue: Token, first: Token) -> bool:
    """“saying despite years of war, the town …”: a phrase, a comma, and a clause."""
    if first.pos_ not in ("ADP", "SCONJ") or cue.lemma_ not in ("say", *_RECKONING):
        return False
    rest = reading.tokens_in(int(first.idx), reading.sentence_at(cue.idx).span.end)
    comma = next((t for t in rest if t.text == ","), None)
    noun = next((c for c in first.children if c.dep_ == "pobj"), None)
    when = first.lower_ in ("on", "in", "at", "by", "since")
    timed = (
        when
        and noun is not None
        and (noun.ent_type_ in ("DATE", "TIME") or noun.lower_ in TIME_WORDS)
    )
    if comma is None or timed or comma.nbor(1).pos_ == "CCONJ":
        return False
    return any(t.tag_ in FINITE and t.i > comma.i for t in rest)


def _first(cue: Token) -> Token | None:
    """The first word behind the cue, its day and the one told."""
    at = cue.i + 1
    told = [c for c in cue.children if c.dep_ in ("dobj", "dative") and c.i > cue.i]
    if cue.lemma_ == "tell":
        if not told or told[0].right_edge.i - cue.i > 6:
            return None
        at = told[0].right_edge.i + 1
    if at < len(cue.doc) and cue.doc[at].lower_ in TIME_WORDS:
        at += 1
    return cue.doc[at] if at < len(cue.doc) else None


def _end(reading: Reading, cue: Token) -> int:
    """The end of what hangs on the cue, or of the sentence if the cue rules or closes it."""
    if cue.dep_ in ("ROOT", "advcl"):
        return reading.sentence_at(cue.idx).span.end
    return end_of(cue.right_edge)


def _rules(cue: Token, token: Token, first: Token) -> bool:
    """A finite verb behind the first word; nobody *says* a thing, so with *say* any will do."""
    if token.tag_ not in FINITE or token.i <= first.i:
        return False
    return cue.lemma_ == "say" or token.dep_ not in ("relcl", "acl")
