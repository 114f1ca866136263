"""A second cue of the same speaker: "confirmed that … and noted the risk" (codebook B7).

In: a verb that the parser joined to the clause before it. Out: where the second statement's frame
begins, or None if the verb belongs to what was said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import is_infinitive, is_thing
from ontherecord.engine.lexicon.cues import VERBS, lemma_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_MARKS = frozenset(("“", "‘", "«", "„", '"'))
_SAME = frozenset(("they", "he", "she", "it", "we"))
"""In “they deny they lied and insist …” whoever denies insists."""


def second_cue(token: Token) -> int | None:
    """The number of the "and" or "but" before a second cue, or None."""
    before = token.nbor(-1) if token.i else token
    while before.pos_ in ("ADV", "AUX") and before.i:
        before = before.nbor(-1)
    if before.lower_ not in ("and", "but") or token.dep_ != "conj" or not _rules(token):
        return None
    complement = next((c for c in token.children if c.dep_ == "ccomp" and c.i > token.i), None)
    if _breaks_off(token) and _hands_over(token, complement):
        return int(before.i)
    if complement is None:
        rows = VERBS.get(lemma_of(token), ())
        thing = any(c.dep_ == "dobj" and c.i > token.i for c in token.children)
        says = any(row.cue_class == "say" and "n" in row.frames for row in rows)
        judged = any(row.cue_class in ("stance", "describe") for row in rows)
        marked = judged and any(
            t.text in _MARKS for t in token.doc[token.i : token.right_edge.i + 1]
        )
        return int(before.i) if thing and (says or marked) else None
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in complement.children)
    return int(before.i) if marked or before.lower_ == "but" else None


def _breaks_off(token: Token) -> bool:
    """Whether the verb fits the speaker of the cue above better than the clause it was joined to.

    “said the gates were shut by rust and called on …”: rust-bitten gates call on nobody; “said it
    viewed … and said”: the cue comes again; “said it had met … and urges”: another tense.
    """
    first = token.head
    outer = first.head
    if first.dep_ != "ccomp" or lemma_of(outer) not in VERBS or not _tense(token):
        return False
    subject = next((c for c in first.children if c.dep_ in _SUBJECTS), None)
    if subject is None:
        return False
    if lemma_of(outer) == lemma_of(token):
        return True
    if _tense(token) != _tense(outer):
        return False
    if _asks_behind_comma(token):
        return True
    if is_thing(subject) or (_tense(token) == "present" and subject.lower_ in _SAME):
        return True
    if _is_told_to_speaker(token, outer):
        return False
    return _helpers(first) != _helpers(token) and bool(_helpers(first))


def _asks_behind_comma(token: Token) -> bool:
    """“said the two were abroad, and begged people to stop”: a comma before the "and"."""
    joint = next((c for c in token.head.children if c.dep_ == "cc" and c.i < token.i), None)
    asks = any(row.cue_class == "ask" for row in VERBS.get(lemma_of(token), ()))
    return asks and joint is not None and joint.i > 0 and joint.nbor(-1).text == ","


def _is_told_to_speaker(token: Token, outer: Token) -> bool:
    """“She added that Lee had come and told her …”: Lee told her."""
    told = next((c.lower_ for c in token.children if c.dep_ in ("dobj", "dative")), "")
    who = next((c.lower_ for c in outer.children if c.dep_ in _SUBJECTS), "")
    return (who, told) in (("she", "her"), ("he", "him"), ("they", "them"))


def _rules(token: Token) -> bool:
    """A finite verb; the tagger takes “they fear … and say” for a bare one."""
    if token.tag_ != "VB":
        return True
    first = token.head
    return first.tag_ != "VB" and "to" not in _helpers(token)


def _helpers(verb: Token) -> frozenset[str]:
    return frozenset(c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass"))


def _tense(verb: Token) -> str:
    """“past”, “present” (perfect included), or nothing for other forms."""
    if verb.tag_ == "VBN":
        return "present" if _helpers(verb) & {"has", "have"} else ""
    return {"VBD": "past", "VBZ": "present", "VBP": "present", "VB": "present"}.get(verb.tag_, "")


def _hands_over(token: Token, complement: Token | None) -> bool:
    """A clause, a request with an addressee, or "… as …" behind the verb."""
    rows = VERBS.get(lemma_of(token), ())
    classes = {row.cue_class for row in rows}
    bare = complement is not None and complement.tag_ == "VB" and not _helpers(complement)
    if (
        complement is not None
        and complement.tag_ != "VBG"
        and not (bare or is_infinitive(complement))
    ):
        return bool(classes & {"say", "deny", "report"})
    later = [c for c in token.children if c.i > token.i]
    if "ask" in classes and any(c.dep_ in ("xcomp", "ccomp", "advcl") for c in later):
        return any(is_infinitive(c) for c in later if c.dep_ in ("xcomp", "ccomp", "advcl"))
    if "describe" in classes and any(c.dep_ == "oprd" for c in later):
        return True  # “and calls her a thief”
    links = {c.lower_ for c in later if c.dep_ == "prep"}
    return any("a" in row.frames and links & row.prepositions for row in rows)


def _is_inside(token: Token) -> bool:
    """Part of a clause that depends on another verb, or on its object ("the idea that …")."""
    if token.dep_ in ("acl", "relcl"):
        return any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)
    return token.dep_ in ("ccomp", "conj", "xcomp", "dobj")


def outer_cue(token: Token) -> Token | None:
    """“said that Oslo had agreed …, adding that …”: the one who said adds, not Oslo (B7)."""
    if token.tag_ != "VBG" or token.dep_ != "advcl" or not token.i:
        return None
    if token.nbor(-1).text != "," or lemma_of(token) not in VERBS:
        return None
    above = token.head
    while _is_inside(above) and above.head.i != above.i:
        inside = above.dep_ in ("ccomp", "dobj")
        above = above.head
        if inside and above.i < token.i and lemma_of(above) in VERBS:
            return above
    return None
