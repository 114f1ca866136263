"""Small questions about a token's grammar, in the model's own tags. In: tokens. Out: answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.capacity.callings import means_people
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.lexicon import tables
from ontherecord.engine.lexicon.vocabulary import GROUPS, NOT_DOERS, PERSONS

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that can make a sentence by themselves."""
SUBORDINATE = frozenset(("relcl", "advcl", "acl"))
PRESSING = frozenset(("press", "push"))
"""With a thing these are acts: "pressed the button to …"; only people are asked."""
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "people")
"""Ends of nouns for those who do something."""


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands with the verb."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_gerund(verb: Token) -> bool:
    """“lying”, “having lied”, “having been told”."""
    return verb.tag_ == "VBG" or any(
        child.tag_ == "VBG" for child in verb.children if child.dep_ in ("aux", "auxpass")
    )


def is_main_verb(token: Token) -> bool:
    """A finite verb (or its helper) outside relative and adverbial clauses."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return token.tag_ in FINITE and verb.dep_ not in SUBORDINATE


def introducers(verb: Token) -> frozenset[str]:
    """The words that open the verb's clause: "that", "whether", "how"."""
    kinds = ("mark", "advmod", "attr", "det")
    return frozenset(c.lower_ for c in verb.children if c.dep_ in kinds and c.i < verb.i)


def only_points(thing: Token) -> bool:
    """“the move”, “this decision”: a bare topic, with nothing said about it (§4.3)."""
    near = [c for c in thing.children if not c.is_punct]
    return bool(near) and all(c.lower_ in ("the", "this", "that", "these", "those") for c in near)


def is_person(noun: Token) -> bool:
    """A common noun for somebody: "the driver", "a woman", "two guards"."""
    lemma = noun.lemma_.lower()
    doer = lemma.endswith(_DOERS) and lemma not in NOT_DOERS
    return noun.pos_ == "NOUN" and (doer or lemma in PERSONS)


def _is_capital(noun: Token) -> bool:
    """Inside a sentence a capital makes a name of what the tagger took for a common noun."""
    return noun.text[0].isupper() and not noun.is_sent_start


def is_thing(noun: Token) -> bool:
    """A common noun that is nobody: "the feud threatened to …", "a flood promises to …"."""
    if noun.pos_ != "NOUN" or noun.ent_type_ or _is_capital(noun):
        return False
    lemma = noun.lemma_.lower()
    if lemma in GROUPS or (lemma.endswith(_DOERS) and lemma not in NOT_DOERS):
        return False
    if key(noun.text) in tables.heads() or means_people(noun.lower_):
        return False
    beside = noun.nbor(-1) if noun.i > noun.sent.start else noun
    compound = f"{beside.lower_} {noun.lower_}" if beside.dep_ in ("compound", "amod") else ""
    return not compound or key(compound) not in tables.heads()
