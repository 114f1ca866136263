"""Main verbs that the parser took for a noun or a participle.

In: a reading and a token. Out: whether the token is the verb that its sentence needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE, SUBORDINATE
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.lexicon.cues import VERBS, lemma_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def mistaken_noun(token: Token) -> bool:
    """A cue tagged as a noun: it rules a subject and an object, or opens "…, disputes that …"."""
    if token.pos_ != "NOUN" or lemma_of(token) not in VERBS:
        return False
    kinds = {child.dep_ for child in token.children}
    if token.dep_ == "ROOT" and "nsubj" in kinds and kinds & {"dobj", "ccomp"}:
        return True
    if _shows_that(token):
        return True
    behind_name = token.dep_ == "appos" and token.i > 0 and token.nbor(-1).text == ","
    follows = token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that"
    if clause_behind_aside(token) is not None:
        return True
    return token.tag_ == "NNS" and follows and (behind_name or "nsubj" in kinds)


def _shows_that(token: Token) -> bool:
    """“Data from a trial of nurses show that …”: a noun to the parser, and no verb before it."""
    if token.i + 1 >= len(token.doc) or token.nbor(1).lower_ != "that":
        return False
    that = token.nbor(1)
    before = token.doc[token.sent.start : token.i]
    ruled = any(t.tag_ in FINITE and t.dep_ not in SUBORDINATE for t in before)
    opens = that.dep_ == "mark" and that.head.i > that.i and that.head.tag_ in FINITE
    root = token.sent.root
    noun = root.pos_ in ("NOUN", "PROPN") and root.i < token.i
    marked = any(c.dep_ == "det" and c.i == token.i - 1 for c in token.children)
    return opens and noun and not ruled and not marked


def clause_behind_aside(token: Token) -> Token | None:
    """“Residents of the town insist, as they have since May, that …”: the parser takes the verb
    for a noun, and hangs the clause on the subject."""
    root = token
    while root.head.i != root.i:
        root = root.head
    aside = token.i + 1 < len(token.doc) and token.nbor(1).text == ","
    if token.pos_ != "NOUN" or not aside or root.i >= token.i or root.pos_ not in ("NOUN", "PROPN"):
        return None
    if lemma_of(token) not in VERBS or any(
        c.dep_ == "det" for c in token.children if c.i == token.i - 1
    ):
        return None
    for child in root.children:
        marks = [c for c in child.children if c.dep_ == "mark" and c.lower_ == "that"]
        clause = child.dep_ in ("relcl", "acl", "appos") and marks
        if clause and marks[0].i > token.i and marks[0].nbor(-1).text == ",":
            return child
    return None


def finite(reading: Reading, cue: Token) -> bool:
    """Whether a participle without a helper is in truth the past tense ("the firm reported")."""
    if cue.tag_ in FINITE:
        return True
    if cue.tag_ != "VBN" or any(c.dep_ in ("aux", "auxpass") for c in cue.children):
        return False
    if any(c.dep_ == "nsubj" for c in cue.children):
        return True
    return _is_lost_main_verb(reading, cue)


def lost_subject(reading: Reading, cue: Token) -> Token | None:
    """“Lee, the mayor, called …”: the noun that the parser made the root in the verb's place."""
    if (apposed := _taken_for_apposition(cue)) is not None:
        return apposed
    if not mistaken_noun(cue) and (cue.tag_ != "VBN" or not _is_lost_main_verb(reading, cue)):
        return None
    root = cue
    while root.head.i != root.i:
        root = root.head
    return root if root.pos_ in ("NOUN", "PROPN") else None


def _taken_for_apposition(cue: Token) -> Token | None:
    """“A storm formed off Lima, a forecaster with the port said”: no Lima is a forecaster."""
    if cue.tag_ not in FINITE or any(c.dep_ in ("nsubj", "nsubjpass") for c in cue.children):
        return None
    if not any(c.dep_ in ("ccomp", "parataxis") and c.i < cue.i for c in cue.children):
        return None
    for noun in reversed(list(cue.doc[cue.sent.start : cue.i])):
        if noun.dep_ != "appos" or noun.right_edge.i != cue.i - 1:
            continue
        opens = noun.left_edge.i
        return noun if opens and noun.doc[opens - 1].text == "," else None
    return None


def taken_for_object(cue: Token) -> Token | None:
    """“The gates failed, said another keeper, …”: the one who said it, taken for an object."""
    said = cue.i > 0 and cue.nbor(-1).text == "," and cue.tag_ in FINITE
    before = any(c.dep_ in ("ccomp", "parataxis") and c.i < cue.i for c in cue.children)
    before = before or _closes_after_clause(cue)
    if not said or not before or any(c.dep_ in ("nsubj", "nsubjpass") for c in cue.children):
        return None
    for child in cue.rights:
        noun = child
        if child.dep_ == "ccomp":
            named = (c for c in child.children if c.dep_ in ("nsubj", "nsubjpass"))
            noun = next((c for c in named if c.left_edge.i == cue.i + 1), child)
        if noun.left_edge.i == cue.i + 1 and noun.pos_ in ("NOUN", "PROPN"):
            return noun
    return None


def _closes_after_clause(cue: Token) -> bool:
    """“A slope gave way, informed the centre of rescue.”: a second verb without an "and" would need
    a third one behind it."""
    if cue.dep_ != "conj" or cue.head.tag_ not in FINITE or lemma_of(cue) not in VERBS:
        return False
    if any(c.dep_ == "cc" for c in cue.head.children if c.i < cue.i):
        return False
    rest = [c for c in cue.rights if not c.is_punct]
    return len(rest) == 1 and rest[0].dep_ in ("dobj", "nsubj") and rest[0].i == rest[-1].i


def _is_lost_main_verb(reading: Reading, cue: Token) -> bool:
    """“Lee, the mayor, called the plan unwise”: no other verb makes a sentence."""
    if cue.dep_ not in ("acl", "relcl") or lemma_of(cue) not in VERBS:
        return False
    sentence = reading.sentence_at(cue.idx).span
    if reading.region_at(cue.idx) != "body" or reading.text[sentence.end - 1] not in ".”\"'’":
        return False
    return not any(
        _makes_sentence(token, cue) and reading.quotation_at(token.idx) is None
        for token in reading.tokens_in(sentence.start, sentence.end)
    )


def _makes_sentence(token: Token, cue: Token) -> bool:
    """A finite verb under no relative or adverbial clause and not under the cue."""
    if token.tag_ not in FINITE:
        return False
    above = token
    while above.head.i != above.i:
        if above.dep_ in SUBORDINATE or above.i == cue.i:
            return False
        above = above.head
    return True
