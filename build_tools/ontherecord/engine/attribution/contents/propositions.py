"""Whether an object can stand for something said, asked, opposed or denied (codebook §4.3).

In: a cue's token, one of its rows and the noun behind it. Out: yes or no.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.objects_of_verbs import (
    OF_WORDS,
    is_claim,
    is_for_persons,
)
from ontherecord.engine.attribution.reading.grammar import is_person, only_points
from ontherecord.engine.lexicon.cues import Cue, lemma_of
from ontherecord.engine.lexicon.vocabulary import (
    CLAUSE_NOUNS,
    COMMIT_NOUNS,
    EMPTY_OBJECTS,
    NOT_REJECTED,
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
    by_word = OF_WORDS.get(lemma_of(cue))
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
        c.dep_ in told or (c.dep_ == "prep" and c.lower_ in ("of", "for", "on"))
        for c in thing.children
    )


def _is_promised(_cue: Token, thing: Token) -> bool:
    """“promised the area”: to whom, not what."""
    return not only_points(thing) and thing.pos_ != "PROPN"


def _is_rejected(cue: Token, thing: Token) -> bool:
    """“contradicted the mayor”, “disavowed the group” reject no claim."""
    if lemma_of(thing) in NOT_REJECTED or (cue.lemma_ in _POINTS_BACK and not is_claim(thing)):
        return False
    return not only_points(thing) or is_claim(thing)


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


def _is_no_person(_cue: Token, thing: Token) -> bool:
    """“confirmed the governor in May” is an act."""
    return thing.ent_type_ not in ("PERSON", "NORP")


_OF_CLASSES: dict[str, Callable[[Token, Token], bool]] = {
    "ask": is_for_persons,
    "commit": _is_promised,
    "deny": _is_rejected,
    "stance": _is_position,
    "say": _is_no_person,
    "report": _is_no_person,
}
