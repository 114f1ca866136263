"""Which clauses a cue rules, also those that the parser hung on another word (codebook B1).

In: a token of a cue. Out: the verbs of its clauses, right of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE, is_infinitive
from ontherecord.engine.attribution.repairs.mistaken import clause_behind_aside
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import ADDRESSING, CONTENT_NOUNS, OCCASIONS

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def behind_phrase(cue: Token) -> list[Token]:
    """“said on Friday at a hearing that …”: the parser hangs the clause on the hearing."""
    if lemma_of(cue) not in VERBS or _has_object(cue):
        return []
    nouns = [n for link in cue.children if link.i > cue.i for n in _nouns_below(link)]
    return [c for n in nouns for c in n.children if c.i > n.i and _is_no_nouns_clause(n, c)]


def _has_object(cue: Token) -> bool:
    """“added clerks to a list of people that …”: whoever is told something is no such object."""
    return lemma_of(cue) not in ADDRESSING and any(c.dep_ == "dobj" for c in cue.rights)


def hung_with_that(cue: Token) -> list[Token]:
    """“telling a colleague that he would go”: the clause hangs on whoever is told."""
    if lemma_of(cue) not in ADDRESSING:
        return []
    told = [c for c in cue.rights if c.dep_ in ("dobj", "dative")]
    return [
        c
        for noun in told
        for c in noun.children
        if c.dep_ in ("acl", "relcl")
        and any(m.dep_ == "mark" and m.lower_ == "that" for m in c.children)
    ]


def _nouns_below(link: Token, reach: int = 3) -> list[Token]:
    """“at a hearing of the board”: hearing, board."""
    if link.dep_ != "prep" or not reach:
        return []
    nouns = [c for c in link.children if c.dep_ == "pobj"]
    return [*nouns, *(m for n in nouns for c in n.children for m in _nouns_below(c, reach - 1))]


def _is_no_nouns_clause(noun: Token, clause_head: Token) -> bool:
    """A "that"-clause that this noun cannot take: it belongs to the verb of saying."""
    if clause_head.dep_ not in ("acl", "relcl"):
        return False
    lemma = noun.lemma_.lower()
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause_head.children)
    if marked:
        return lemma in OCCASIONS or lemma not in CONTENT_NOUNS
    opens = any(c.dep_ == "advmod" and c.lower_ == "that" for c in clause_head.children)
    kinds = {c.dep_ for c in clause_head.children if c.lower_ != "that"}
    if {"nsubj", "dobj"} <= kinds and clause_head.left_edge.lower_ == "that":
        return True  # “confessed before the judge that he had hidden the keys”
    return opens and lemma in ("time", "moment", "point")


def clause_heads(cue: Token) -> list[Token]:
    """Clauses right of the cue that no other cue takes first."""
    heads = [c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i]
    if cue.pos_ == "NOUN":  # “…, disputes that …”, taken for a noun
        heads += [c for c in cue.children if c.dep_ in ("relcl", "acl") and c.i > cue.i]
        behind = clause_behind_aside(cue)
        heads += [behind] if behind is not None else []
    if cue.dep_ == "relcl":  # “which rivals say cost the club two million”
        bare = [c for c in cue.children if c.dep_ == "xcomp" and c.i > cue.i]
        heads += [c for c in bare if not is_infinitive(c)]
    heads += [c for c in cue.children if _is_lost_complement(cue, c)]
    heads = heads or _hung_on_addressee(cue) or _asked_when(cue)
    return [h for h in heads if not _taken_between(cue, h)]


def _asked_when(cue: Token) -> list[Token]:
    """“asked him when he would be back”: an adverbial clause to the parser."""
    if cue.lemma_ != "ask" or not any(c.dep_ in ("dobj", "dative") for c in cue.rights):
        return []
    clauses = [c for c in cue.rights if c.dep_ == "advcl" and own_subject(c) is not None]
    return [c for c in clauses if c.left_edge.tag_ == "WRB" and c.left_edge.nbor(-1).text != ","]


def _hung_on_addressee(cue: Token) -> list[Token]:
    """“told the inquest the gate was locked”: no gate is locked by the inquest."""
    if lemma_of(cue) not in ADDRESSING:
        return []
    told = [c for c in cue.rights if c.dep_ in ("dobj", "dative")]
    clauses = [c for noun in told for c in noun.children if c.dep_ == "relcl"]
    return [
        c
        for c in clauses
        if own_subject(c) is not None
        and (
            (
                c.left_edge.pos_ in ("DET", "PROPN", "NOUN", "ADJ", "NUM")
                and any(t.dep_ in ("nsubjpass", "nsubj") and t.pos_ != "PRON" for t in c.children)
            )
            or _has_no_gap(c)
        )
    ]


def _has_no_gap(clause_head: Token) -> bool:
    """“told the thief he had shown greed”: he, and what he showed; no thief is missing here."""
    kinds = {c.dep_ for c in clause_head.children if c.i > clause_head.i}
    subject = own_subject(clause_head)
    opens = subject is not None and subject.left_edge.i == clause_head.left_edge.i
    if opens and subject is not None and subject.lower_ in ("it", "he", "she", "they"):
        return bool(kinds & {"dobj", "attr", "acomp", "ccomp"}) or any(
            c.tag_ == "MD" for c in clause_head.children
        )  # “warned the council it would sue”
    return opens and bool(kinds & {"dobj", "attr", "acomp", "ccomp"})


def _is_lost_complement(cue: Token, child: Token) -> bool:
    """“deny they mean to …”: a clause right behind the cue, taken for an aside."""
    return (
        child.dep_ == "parataxis"
        and child.left_edge.i == cue.i + 1
        and child.tag_ in FINITE
        and own_subject(child) is not None
    )


def _taken_between(cue: Token, head: Token) -> bool:
    for token in cue.doc[cue.i + 1 : head.left_edge.i]:
        if token.tag_ == "VBG" and lemma_of(token) in VERBS and token.nbor(-1).text == ",":
            return True
    return False
