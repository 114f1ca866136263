"""Verbs with a rule of their own for what their object may be: "ordered a recount" demands it,
"ordered a boat" buys one (codebook §4.3).

In: a verb and its object. Out: whether the object stands for something said.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import is_thing, only_points
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import (
    ASKING_BODIES,
    CLAIMED,
    CLAUSE_NOUNS,
    CONCEDED,
    CONTESTED,
    DENIED,
    ORDERED,
    SIGNALLED,
)

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_REPLYING = frozenset(("answer", "respond", "reply", "react", "counter"))
_COUNTED = frozenset(("figure", "number", "count", "toll", "total", "estimate", "version", "sum"))
"""“disputes the figure”: a number or account that somebody gave (§9 pointer denial)."""


def is_for_persons(_cue: Token, thing: Token) -> bool:
    """“warned visitors to keep off the ice”, “urged the crowd on”: those who are asked."""
    term = thing.ent_type_ in ("DATE", "TIME") and thing.pos_ == "NOUN"
    return thing.ent_type_ not in ("PERSON", "NORP") and (term or is_thing(thing))


def _is_claimed(_cue: Token, thing: Token) -> bool:
    return lemma_of(thing) in CLAIMED


def _is_ordered(_cue: Token, thing: Token) -> bool:
    """“ordered a recount” demands it; “ordered a boat” buys one."""
    return lemma_of(thing) in ORDERED


def _is_offered_in_reply(cue: Token, _thing: Token) -> bool:
    """“answered by offering a vote”; “offered a seat” is an act."""
    return cue.dep_ == "pcomp" and cue.head.head.lemma_ in _REPLYING


def _is_conceded(_cue: Token, thing: Token) -> bool:
    """“conceded defeat”; “conceded a goal” is an act."""
    return lemma_of(thing) in CONCEDED


def _is_contested(_cue: Token, thing: Token) -> bool:
    return lemma_of(thing) in CONTESTED


def _is_admitted(_cue: Token, thing: Token) -> bool:
    """“admitted theft”; “admitted forty patients” lets them in."""
    return is_thing(thing) and thing.ent_type_ not in ("PERSON", "NORP")


def _is_signalled(_cue: Token, thing: Token) -> bool:
    return lemma_of(thing) in SIGNALLED


def _is_wanted(cue: Token, thing: Token) -> bool:
    """“The union wants a higher allowance” asks for it; “Lee wants a boat” is mood alone (§9)."""
    who = next((c for c in cue.children if c.dep_ == "nsubj"), None)
    if who is None or cue.tag_ not in ("VBZ", "VBP", "VBD") or not is_thing(thing):
        return False
    body = who.pos_ in ("NOUN", "PROPN") and who.ent_type_ not in ("PERSON", "GPE")
    told = any(c.dep_ in ("amod", "prep", "compound", "acl") for c in thing.children)
    return body and told and not only_points(thing) and lemma_of(who) in ASKING_BODIES


def _is_blamed(_cue: Token, thing: Token) -> bool:
    """“each side blamed the other” names nobody."""
    return thing.lower_ not in ("other", "others", "another")


def _is_denied(_cue: Token, thing: Token) -> bool:
    several = thing.morph.get("Number", []) == ["Plur"]
    lemma = lemma_of(thing)
    return lemma in DENIED or (several and lemma in CLAUSE_NOUNS)


def _is_ruled_out(_cue: Token, thing: Token) -> bool:
    return not only_points(thing) or is_claim(thing)


def is_claim(thing: Token) -> bool:
    lemma = lemma_of(thing)
    return lemma in CLAUSE_NOUNS or lemma in DENIED or lemma in _COUNTED


OF_WORDS: dict[str, Callable[[Token, Token], bool]] = {
    "warn": is_for_persons,
    "claim": _is_claimed,
    "order": _is_ordered,
    "offer": _is_offered_in_reply,
    "blame": _is_blamed,
    "deny": _is_denied,
    "concede": _is_conceded,
    "contest": _is_contested,
    "admit": _is_admitted,
    "want": _is_wanted,
    "signal": _is_signalled,
    "rule out": _is_ruled_out,
}
"""Verbs with a rule of their own."""
