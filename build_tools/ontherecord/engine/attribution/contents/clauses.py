"""Clauses that a cue takes: "said that …", "said …" (codebook B1, B5, B7).

In: a case (cue, row, subject). Out: the clause, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.gaps import before_gap
from ontherecord.engine.attribution.contents.tails import with_reported_tail
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of, trim
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.grammar import FINITE, introducers, is_infinitive
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.repairs.mistaken import clause_behind_aside, taken_for_object
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import ADDRESSING, CONTENT_NOUNS, OCCASIONS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_QUESTION = frozenset(("whether", "if", "why", "how", "when", "where", "what", "who", "which"))
_DASHES = frozenset(("–", "—", "-", "--"))
_JOINTS = frozenset(("and", "but", "or", "nor"))
_RELATIVE = frozenset(("that", "which", "who"))
_ADDED_CLAUSES = frozenset(("if", "because", "unless", "until", "so", "since"))


def marked_clause(reading: Reading, case: Case) -> Complement | None:
    """“said that …”, also where a quotation stands inside the clause."""
    cue = case.cue
    if _closes_aside(cue):
        return None  # “they want one thing, she says – that …”
    for head in (*_clause_heads(cue), *_behind_phrase(cue), *_hung_with_that(cue)):
        if _only_points(cue, head):
            return None
        if "that" in introducers(head):
            return _from_clause(reading, cue, head, marked=True)
        if head.dep_ == "ccomp" and head.tag_ in FINITE and own_subject(head) is not None:
            return None  # “said the road was safe, that nobody …”: the first clause comes first
    return None


def _only_points(cue: Token, head: Token) -> bool:
    """“denied that: there had been no crowd”: a pronoun, taken for the opening of a clause."""
    that = cue.doc[cue.i + 1]
    return that.lower_ == "that" and that.head.i == head.i and that.nbor(1).text in (":", ";")


def _closes_aside(cue: Token) -> bool:
    """A frame behind a clause, and a dash behind the frame."""
    dashed = cue.i + 1 < len(cue.doc) and cue.nbor(1).text in _DASHES
    framed = cue.dep_ == "parataxis" or any(c.dep_ == "ccomp" and c.i < cue.i for c in cue.children)
    return dashed and framed


def _behind_phrase(cue: Token) -> list[Token]:
    """“said on Friday at a hearing that …”: the parser hangs the clause on the hearing."""
    if lemma_of(cue) not in VERBS or _has_object(cue):
        return []
    nouns = [n for link in cue.children if link.i > cue.i for n in _nouns_below(link)]
    return [c for n in nouns for c in n.children if c.i > n.i and _is_no_nouns_clause(n, c)]


def _has_object(cue: Token) -> bool:
    """“added clerks to a list of people that …”: whoever is told something is no such object."""
    return lemma_of(cue) not in ADDRESSING and any(c.dep_ == "dobj" for c in cue.rights)


def _hung_with_that(cue: Token) -> list[Token]:
    """“telling a colleague that he would go”: the clause hangs on whoever is told."""
    if lemma_of(cue) not in ADDRESSING:
        return []
    told = [c for c in cue.rights if c.dep_ in ("dobj", "dative")]
    return [
        c
        for noun in told
        for c in noun.children
        if c.dep_ in ("acl", "relcl") and any(m.dep_ == "mark" and m.lower_ == "that" for m in c.children)
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


def clause(reading: Reading, case: Case) -> Complement | None:
    """“said …” without “that”."""
    cue = case.cue
    if cue.dep_ == "csubj" and cue.head.i > cue.i:  # ", announcing his country pledged …"
        span = span_of(reading, end_of(cue), _until_background(cue.head))
        return one(span, "clause", because("after-cue"))
    if taken_for_object(cue) is not None:
        return None  # “…, said a keeper who …”
    for head in _clause_heads(cue):
        if head.tag_ == "VB" and is_infinitive(head):
            continue
        if _explains(cue, head):
            return None
        return _from_clause(reading, cue, head, marked=False)
    return None


def _explains(cue: Token, head: Token) -> bool:
    """“That was not so, she said: it had been …”: what was said stands before the cue as well."""
    opening = head.left_edge
    behind = opening.i > cue.i and opening.nbor(-1).text in (":", ";")
    return behind and any(c.dep_ == "ccomp" and c.i < cue.i for c in cue.children)


def _clause_heads(cue: Token) -> list[Token]:
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


def _until_background(head: Token) -> int:
    """End of a clause, without a last ", as …" that may be the reporter's (B4)."""
    for child in head.children:
        marked = any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children)
        if child.dep_ == "advcl" and marked and child.i > head.i:
            return int(child.left_edge.idx)
    return end_of(head.right_edge)


def _from_clause(reading: Reading, cue: Token, head: Token, *, marked: bool) -> Complement | None:
    start, end = clause_range(reading, cue, head)
    start = _with_lost_subject(cue, head, start)
    that = next((c for c in head.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if marked and that is not None and cue.i < that.i:
        start = int(that.idx)  # “said — on the radio — that …” (B1)
    end = _with_added_clause(reading, cue, head, end)
    end = before_gap(reading, start, with_reported_tail(reading, cue, head, end))
    end = _with_quoted_tail(reading, cue, _with_second_that(reading, cue, head, end))
    first = reading.token_at(start)
    question = first.lower_ if first is not None and first.lower_ in _QUESTION else ""
    parts = []
    left = head.left_edge
    if left.i < cue.i and not marked:  # the frame stands inside the clause: two parts
        before = _before_frame(reading, cue, left)
        if before is not None:
            parts.append(before)
    right = span_of(reading, start, end)
    if right is not None and right.start > cue.idx:
        parts.append(right)
    if not parts:
        return None
    return Complement(
        content=tuple(parts),
        how="clause",
        marked=marked,
        question=question,
        reasons=(because("after-cue"),),
    )


def _with_lost_subject(cue: Token, head: Token, start: int) -> int:
    """A clause's subject that the parser hung on the cue: "suggested the reason … is fear"."""
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in head.children):
        return start
    helped = any(c.tag_ in FINITE and c.dep_ in ("aux", "auxpass") for c in head.children)
    if head.tag_ not in ("VBD", "VBZ", "VBP") and not helped:
        return start
    between = [c for c in cue.children if cue.i < c.i < head.i]
    lost = [c for c in between if c.dep_ in ("dobj", "nsubj") or c.tag_ == "VBG"]
    return min([start, *(int(c.left_edge.idx) for c in lost)])


def _with_added_clause(reading: Reading, cue: Token, head: Token, end: int) -> int:
    """What follows without a comma belongs to what was said: a condition, a reason, the verb of a
    clause whose subject holds another verb ("most of the money raised would go") (B5)."""
    for child in cue.children:
        follows = child.i > head.i and child.left_edge.idx == end + 1
        if follows and child.dep_ == "npadvmod" and child.lower_ == "time":
            return end_of(child.right_edge)  # “at 9 a.m. Oslo time”
        if not follows or child.dep_ not in ("advcl", "ccomp"):
            continue
        opening = child.left_edge
        inverted = opening.lower_ in ("should", "were", "had")
        same_clause = child.dep_ == "ccomp" and opening.nbor(-1).text.isalnum()
        if opening.is_punct and reading.quotation_at(opening.idx) is None:
            same_clause = False  # a colon, a dash
        if opening.lower_ in _ADDED_CLAUSES or inverted or same_clause:
            return end_of(child.right_edge)
    return end


def _with_second_that(reading: Reading, cue: Token, head: Token, end: int) -> int:
    """“said the road was shut, but that it would open and …”: "that" tells who goes on (B7a)."""
    sentence = reading.sentence_at(cue.idx).span
    for token in reading.tokens_in(max(end, end_of(head)), sentence.end):
        if reading.quotation_at(token.idx) is not None or token.tag_ in FINITE:
            continue
        if token.lower_ != "that" or token.nbor(-1).lower_ not in _JOINTS:
            continue
        between = _without_quotations(reading, end, int(token.nbor(-1).idx))
        verb = next(
            (t for t in token.doc[token.i : token.sent.end] if _rules_behind(token, t)), None
        )
        if verb is None or between:
            return end
        return max(end, clause_range(reading, cue, verb)[1])
    return end


def _without_quotations(reading: Reading, start: int, end: int) -> str:
    """The words between two places that are in no marks: “…, but “only for the sweets”, and that”."""
    rest = [t.lower_ for t in reading.tokens_in(start, end) if reading.quotation_at(t.idx) is None]
    return "".join(word for word in rest if word not in (*_JOINTS, ",", "only", "also", "then"))


def _with_quoted_tail(reading: Reading, cue: Token, end: int) -> int:
    """“said that she was at home, “crying and waiting””: in quotation marks everything is in (B4)."""
    sentence = reading.sentence_at(cue.idx).span
    for quotation in reading.quotations_in(end, min(end + 12, sentence.end)):
        joint = _without_quotations(reading, end, quotation.span.start)
        inner = reading.words(quotation.span).lstrip("\"'“‘«„ ")
        if quotation.span.start < end or joint or not inner[:1].islower():
            return end
        after = reading.text[quotation.span.end : sentence.end].lstrip()
        return quotation.span.end if after[:1] in (".", ",", ";", "") else end
    return end


def _rules_behind(that: Token, verb: Token) -> bool:
    """The verb of the clause that this "that" opens."""
    return (
        verb.dep_ in ("conj", "ccomp", "advcl")
        and verb.head.i < that.i
        and verb.pos_
        in (
            "VERB",
            "AUX",
        )
    )


def _before_frame(reading: Reading, cue: Token, left: Token) -> Span | None:
    frame = min(
        [cue.i, *(c.left_edge.i for c in cue.children if c.dep_ == "nsubj" and c.i < cue.i)]
    )
    if left.i >= frame or left.lower_ in _RELATIVE:
        return None
    return trim(reading, int(left.idx), end_of(reading.doc[frame - 1]))
