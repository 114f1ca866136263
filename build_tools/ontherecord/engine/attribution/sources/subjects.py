"""Who acts in a verb's clause: its subject, wherever the sentence has put it.

In: a verb's token. Out: the subject's token, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.second_cues import outer_cue, second_cue
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import (
    COMING_FORWARD,
    DEMAND_NOUNS,
    EVIDENCE_NOUNS,
    WORDS_OF,
)

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_GOING_ON = frozenset(("go", "continue", "proceed", "come", "dare", "begin", "start", "use"))
"""Only after these has an infinitive been said: "went on to say", not "wants to say"."""
_GLAD = frozenset(
    ("pleased", "proud", "happy", "delighted", "glad", "sorry", "sad", "excited", "honoured",
     "honored", "thrilled", "saddened", "quick", "able")
)  # fmt: skip
"""“is pleased to announce that …”: it is announced."""
_SEEMING = frozenset(("appear", "seem", "purport"))
"""“appear to show”: a document shows it, or seems to."""
_CLIMBED = frozenset(
    ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "parataxis", "acomp")
)
MAX_CLIMB = 8


def own_subject(cue: Token) -> Token | None:
    """The cue's grammatical subject, on either side ("said the minister"); of two the nearer, but
    never one before a comma if another is right behind ("Shut, says the host")."""
    found = [child for child in cue.children if child.dep_ in _SUBJECTS]
    if len(found) > 1 and cue.i > 0 and cue.nbor(-1).text == ",":
        behind = [child for child in found if child.left_edge.i == cue.i + 1]
        found = behind or found
    return min(found, key=lambda child: abs(child.i - cue.i)) if found else None


def agent(cue: Token) -> Token | None:
    """The one who acts in a passive: "was described **by critics**"."""
    for child in cue.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def subject(cue: Token) -> Token | None:
    """The subject, also where it stands with an earlier verb ("said … and added …")."""
    token = cue
    for _ in range(MAX_CLIMB):
        found = own_subject(token)
        if found is not None:
            return found
        if token.dep_ in ("acl", "relcl"):
            return _noun_speaker(token.head)
        if (outer := outer_cue(token)) is not None:
            token = outer
            continue
        inside = token.dep_ == "conj" and token.head.dep_ == "ccomp" and _is_cue(token.head.head)
        if inside and second_cue(token) is not None:
            token = token.head.head
            continue
        if token.dep_ == "csubj":  # a participle that the parser took for a subject
            earlier = [
                c for c in token.head.children if c.dep_ in ("parataxis", "ccomp") and c.i < token.i
            ]
            if not earlier:
                return None
            token = earlier[-1]
            continue
        if token.dep_ == "acomp" and not _is_glad(token):
            return None
        if token.dep_ in _CLIMBED:
            token = token.head
            continue
        return None
    return None


def _is_cue(token: Token) -> bool:
    return lemma_of(token) in VERBS


def _noun_speaker(noun: Token) -> Token:
    """“released a statement saying …”: who released it; “a blogger writing …”: the blogger."""
    head = noun.head
    if lemma_of(noun) not in EVIDENCE_NOUNS:
        verb = head.head
        pitched = noun.dep_ == "pobj" and head.lower_ == "to" and verb.pos_ == "VERB"
        said = [c for c in verb.children if c.dep_ == "dobj" and c.i < head.i] if pitched else []
        spoke = any(lemma_of(c) in EVIDENCE_NOUNS | DEMAND_NOUNS | WORDS_OF for c in said)
        return (own_subject(verb) or noun) if spoke else noun
    if noun.dep_ == "pobj" and head.lower_ not in ("in", "through", "via", "on", "to"):
        return noun  # “despite reports saying …”
    while head.dep_ in ("prep", "pobj", "dobj", "conj") and head.pos_ not in ("VERB", "AUX"):
        if head.i == head.head.i:
            break
        head = head.head
    if noun.dep_ in ("dobj", "pobj") and head.pos_ == "VERB" and head.lemma_ != "be":
        return own_subject(head) or subject(head) or noun
    return noun


def refuses(cue: Token) -> bool:
    """Whether the saying did not take place: "declined to say", "wants to say", "to say"."""
    if cue.dep_ == "csubj":
        return False
    if cue.tag_ != "VB" or any(c.dep_ == "aux" and c.lower_ != "to" for c in cue.children):
        return False
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in cue.children)
    if cue.dep_ == "conj" and not infinitive:  # “will say …, and call”; “complain …, and say”
        return cue.head.tag_ == "VB" and refuses(cue.head)
    if not infinitive and own_subject(cue) is not None:
        return False
    if cue.dep_ == "xcomp" and cue.head.lemma_ in _GOING_ON | _SEEMING:
        return False
    if cue.dep_ == "xcomp" and _is_glad(cue.head):
        return False
    return not _says_by_doing(cue)


def _is_glad(token: Token) -> bool:
    """Not “would be happy to announce”, which has yet to come."""
    verb = token.head
    helped = any(c.tag_ == "MD" or c.dep_ == "neg" for c in verb.children)
    return token.dep_ == "acomp" and token.lower_ in _GLAD and not helped


def _says_by_doing(cue: Token) -> bool:
    """“tried to suggest that …”, “wrote to the board to say …”: the words are there."""
    if not any(c.dep_ == "ccomp" and c.i > cue.i for c in cue.children):
        return False
    if cue.dep_ == "xcomp" and cue.head.lemma_ in ("try", "seek", "attempt", "move"):
        return True
    if cue.dep_ not in ("advcl", "xcomp"):
        return False
    if cue.dep_ == "xcomp" and cue.head.lemma_ not in COMING_FORWARD:
        return False
    if cue.head.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    return cue.lemma_ == "say" or cue.head.lemma_ in COMING_FORWARD
