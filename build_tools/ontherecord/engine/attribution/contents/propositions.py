"""Whether an object can stand for something said, asked, opposed or denied (codebook §4.3).

In: a cue's token, one of its rows and the noun behind it. Out: yes or no.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import is_person, is_thing, only_points
from ontherecord.engine.lexicon.cues import Cue, lemma_of
from ontherecord.engine.lexicon.vocabulary import (
    ASKING_BODIES,
    CLAIMED,
    CLAUSE_NOUNS,
    COMMIT_NOUNS,
    CONCEDED,
    CONTESTED,
    DENIED,
    EMPTY_OBJECTS,
    NOT_REJECTED,
    ORDERED,
    SIGNALLED,
    UNTOLD,
)

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_ANAPHORS = frozenset(("move", "decision", "step", "change", "idea", "development", "gesture"))
"""“welcomed the deal” takes a position; “welcomed the move” only points back (§4.3)."""
_GREETING = frozenset(("welcome", "hail", "applaud"))
"""“hailed the ruling” takes a position on it; “slammed the ruling” only tells of speech (§9)."""
_POINTS_BACK = frozenset(("contradict", "disavow", "disclaim", "repudiate"))
"""What these deny is a claim or a part in something, never a person or thing."""
_ASKED_FOR = frozenset(("answer", "comment", "statement", "word", "view"))
"""“demanded answers”: empty as what is said, not as what is asked for."""
_PROMISING = frozenset(("promise", "pledge", "guarantee"))
"""“promised her a car” is what was said; “denied her a visa” is an act."""
_REPLYING = frozenset(("answer", "respond", "reply", "react", "counter"))


def is_proposition(cue: Token, row: Cue, thing: Token) -> bool:
    """Whether the noun behind the cue says, asks or is what a position is taken on."""
    given = next((c for c in cue.children if c.dep_ == "dative"), None)
    promised = given is not None and lemma_of(cue) in _PROMISING and given.pos_ == "PRON"
    if thing.pos_ == "PRON" or (given is not None and not promised):
        return False  # “denied them a visa”, “offered him a post” are acts
    if _is_empty(cue, row, thing):
        return False
    if row.cue_class == "say" and _is_anothers(thing):
        return False
    by_word = _OF_WORDS.get(lemma_of(cue))
    if by_word is not None:
        return by_word(cue, thing)
    by_class = _OF_CLASSES.get(row.cue_class)
    return by_class is None or by_class(cue, thing)


def _is_anothers(thing: Token) -> bool:
    """“reaffirmed the government’s commitment to …”: it has an owner, who says it (§4.5)."""
    owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for c in thing.children)
    clause = any(c.dep_ in ("acl", "ccomp") for c in thing.children)
    return owned and clause and thing.lemma_.lower() in CLAUSE_NOUNS | COMMIT_NOUNS


def _is_empty(cue: Token, row: Cue, thing: Token) -> bool:
    """“repeated his remarks”: nothing is told (§4.3)."""
    lemma = lemma_of(thing)
    if cue.lemma_ == "welcome" or (row.cue_class == "ask" and lemma in _ASKED_FOR):
        return False
    if row.cue_class == "say" and lemma in UNTOLD and not _says_which(thing):
        return True
    term = thing.ent_type_ in ("DATE", "TIME")
    if term and row.cue_class == "ask" and any(c.dep_ == "nummod" for c in thing.children):
        return False  # “demanded four years against the builder”
    return (lemma in EMPTY_OBJECTS or term) and not _measures(thing)


def _says_which(thing: Token) -> bool:
    """“a plan to …”, “the result of the count”, “details that …”, “a strike plan”."""
    told = ("acl", "relcl", "ccomp", "amod", "compound", "nummod")
    return any(
        c.dep_ in told or (c.dep_ == "prep" and c.lower_ in ("of", "for", "on")) for c in thing.children
    )


def _is_for_persons(_cue: Token, thing: Token) -> bool:
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
    return not only_points(thing) or _is_claim(thing)


def _is_promised(_cue: Token, thing: Token) -> bool:
    """“promised the area”: to whom, not what."""
    return not only_points(thing) and thing.pos_ != "PROPN"


def _is_rejected(cue: Token, thing: Token) -> bool:
    """“contradicted the mayor”, “disavowed the group” reject no claim."""
    if lemma_of(thing) in NOT_REJECTED or (cue.lemma_ in _POINTS_BACK and not _is_claim(thing)):
        return False
    return not only_points(thing) or _is_claim(thing)


_COUNTED = frozenset(("figure", "number", "count", "toll", "total", "estimate", "version", "sum"))
"""“disputes the figure”: a number or account that somebody gave (§9 pointer denial)."""


def _is_claim(thing: Token) -> bool:
    lemma = lemma_of(thing)
    return lemma in CLAUSE_NOUNS or lemma in DENIED or lemma in _COUNTED


def _is_position(cue: Token, thing: Token) -> bool:
    """What a position can be taken on: no person, and no bare topic."""
    judged = any(c.dep_ in ("prep", "dative") and c.lower_ in ("as", "for") for c in cue.rights)
    greets = cue.lemma_ in _GREETING and not judged and lemma_of(thing) not in _ANAPHORS
    points = only_points(thing) and not greets
    if points or _tells_which(cue):
        return False
    person = thing.pos_ == "PROPN" or thing.ent_type_ in ("PERSON", "ORG", "NORP")
    person = person or _is_someone(thing)
    return not person and not (cue.lemma_ == "support" and cue.tag_ == "VBG")


def _is_someone(thing: Token) -> bool:
    """“praised a taxi driver who …”, “questioned the manager”: people, not what they did."""
    return thing.pos_ == "NOUN" and is_person(thing)


def _tells_which(cue: Token) -> bool:
    """“those who oppose the road”, “a party backing the strike”: tells which ones are meant."""
    return cue.dep_ in ("relcl", "acl") and cue.left_edge.nbor(-1).text not in (",", "—", "–", "-")


def _measures(thing: Token) -> bool:
    """“two days of mourning”, “a year of repairs”: the "of" names what it is about."""
    return any(c.dep_ == "nummod" for c in thing.children) and any(
        c.dep_ == "prep" and c.lower_ == "of" for c in thing.children
    )


_OF_WORDS: dict[str, Callable[[Token, Token], bool]] = {
    "warn": _is_for_persons,
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


def _is_no_person(_cue: Token, thing: Token) -> bool:
    """“confirmed the governor in May” is an act."""
    return thing.ent_type_ not in ("PERSON", "NORP")


_OF_CLASSES: dict[str, Callable[[Token, Token], bool]] = {
    "ask": _is_for_persons,
    "commit": _is_promised,
    "deny": _is_rejected,
    "stance": _is_position,
    "say": _is_no_person,
    "report": _is_no_person,
}
