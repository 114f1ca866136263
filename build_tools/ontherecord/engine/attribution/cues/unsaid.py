"""Verbs of saying that hand nothing over here (codebook §§4.3, 9).

In: a cue. Out: whether it only may be, or was not, said, or is an act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.complement import Complement
from ontherecord.engine.lexicon.cues import Cue, lemma_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_POSSIBLE = frozenset(("may", "might", "could", "can", "must", "should"))
_OPEN_CLASSES = frozenset(("attitude", "commit", "ask", "stance", "describe", "evidence"))
"""With these a modal means that nobody has done it yet: "they may want to wait"."""
_NOT_THROUGH = frozenset(("from", "around", "without", "of", "to", "about", "on"))
"""Before a gerund: "shifted from stressing growth" is no saying; "by stressing" is one."""
_HOW = frozenset(("how", "why", "where", "when", "what", "who", "which"))
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves", "you", "myself", "ourselves"))


def unsaid(cue: Token, row: Cue) -> bool:
    """Whether nothing has been said, thought or asked yet, or the verb tells of an act."""
    words = {c.lower_ for c in cue.children if c.dep_ == "aux" and c.i < cue.i}
    if row.cue_class in _OPEN_CLASSES and words & _POSSIBLE:
        return True
    if cue.tag_ == "VBG" and cue.dep_ == "pcomp" and cue.head.lower_ in _NOT_THROUGH:
        return not any(c.dep_ == "ccomp" for c in cue.children)
    if row.cue_class in ("ask", "attitude") and any(_keeps_name_back(c) for c in cue.rights):
        return True
    return lemma_of(cue) == "find" and _finds_itself(cue)


def _keeps_name_back(asked: Token) -> bool:
    """“asked not to be named”, “asked to remain anonymous”: on what terms a source spoke (§6)."""
    if asked.dep_ not in ("xcomp", "ccomp", "advcl"):
        return False
    passive = any(c.dep_ == "auxpass" for c in asked.children)
    if passive and asked.lemma_ in ("name", "identify", "quote"):
        return True
    named = any(c.lemma_ in ("name", "surname", "face", "voice") for c in asked.children)
    if named and asked.lemma_ in (
        "use",
        "publish",
        "hear",
        "print",
        "be",
        "know",
        "show",
        "appear",
    ):
        return True
    return any(c.lower_ == "anonymous" for c in asked.children)


def _finds_itself(cue: Token) -> bool:
    """“found himself embroiled in a dispute” happened to him."""
    return cue.i + 1 < len(cue.doc) and cue.nbor(1).lower_ in _REFLEXIVE


def is_negated(cue: Token) -> bool:
    return any(child.dep_ == "neg" for child in cue.children)


def empty_denial(cue: Token, found: Complement) -> bool:
    """“have not said why …”: nothing is said (§9 “denial, refusal”)."""
    return is_negated(cue) and (bool(found.question) or found.how == "noun")


def asks_how(cue: Token, found: Complement) -> bool:
    """“how it intends to pay”, “wondered how …”: no proposition is handed over (§9)."""
    if found.how == "infinitive":
        how = _HOW - {"when"} if cue.dep_ == "advcl" else _HOW  # “when he demanded to know …”
        return any(c.dep_ == "advmod" and c.lower_ in how and c.i < cue.i for c in cue.children)
    return cue.lemma_ == "wonder" and found.question in _HOW
