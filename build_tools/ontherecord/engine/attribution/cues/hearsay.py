"""Hearsay words: "reportedly", "allegedly" (codebook §5 U2). In: a reading. Out: findings
without a source; the adverb stays inside the content unless it opens the sentence (§9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim, widen
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.lexicon.vocabulary import HEARSAY_ADVERBS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_CLAUSES = frozenset(("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"))


def hearsay_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        if token.lower_ not in HEARSAY_ADVERBS or reading.quotation_at(token.idx):
            continue
        if not reading.searches(token.idx):
            continue
        verb = _clause_verb(token)
        span = _clause(reading, token, verb) if verb is not None else None
        if verb is None and _is_doing(token):
            verb = token.head
            span = trim(reading, end_of(token), end_of(verb.right_edge))
        if verb is None or span is None:
            continue
        cue = Span(start=int(token.idx), end=end_of(token))
        why = because("hearsay-word", token.text)
        yield Finding(
            content=(span,),
            cues=(cue,),
            cue_lemma=token.lower_,
            cue_class="hearsay",
            confidence=0.8,
            depth=depth_of(verb) + (-0.5 if _opens(reading, token) else 0.5),
            reasons=(why,),
        )


def _is_doing(adverb: Token) -> bool:
    """“for allegedly selling visas”."""
    doing = adverb.head
    return (
        doing.tag_ == "VBG"
        and doing.dep_ in ("pcomp", "acl", "xcomp", "advcl")
        and adverb.i < doing.i
    )


def _opens(reading: Reading, adverb: Token) -> bool:
    """“Allegedly, she asked him to go”: all of the clause is hearsay, who asked whom as well."""
    return not reading.text[reading.sentence_at(adverb.idx).span.start : adverb.idx].strip()


def _clause_verb(adverb: Token) -> Token | None:
    """The finite clause the adverb belongs to; None inside a noun phrase ("alleged")."""
    token = adverb.head
    for _ in range(3):
        if token.pos_ in ("VERB", "AUX"):
            subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in token.children)
            return token if token.dep_ in _CLAUSES and (subject or token.dep_ == "conj") else None
        token = token.head
    return None


def _clause(reading: Reading, adverb: Token, verb: Token) -> Span | None:
    sentence = reading.sentence_at(adverb.idx).span
    first, last = verb.left_edge, verb.right_edge
    start = max(int(first.idx), sentence.start)
    end = min(end_of(last), sentence.end)
    if verb.dep_ == "relcl":
        start = max(start, int(adverb.idx))
    if adverb.i == first.i or reading.text[sentence.start : adverb.idx].strip() == "":
        start = end_of(adverb)
    start, end = _without_others(reading, adverb, verb, start, end)
    for child in verb.children:
        contrast = any(c.dep_ == "cc" and c.lower_ == "but" for c in verb.children)
        if child.dep_ == "conj" and child.i > verb.i and contrast:
            end = min(end, int(reading.doc[child.left_edge.i - 1].idx))
    return trim(reading, *widen(reading, start, end))


def _without_others(
    reading: Reading, adverb: Token, verb: Token, start: int, end: int
) -> tuple[int, int]:
    """“When asked to leave, | he reportedly refused |, which …”: clauses with no hearsay word of
    their own, set off by commas, are the outlet's (B4)."""
    for child in verb.children:
        opening, closing = child.left_edge, child.right_edge
        before = child.dep_ == "advcl" and closing.i < adverb.i and closing.nbor(1).text == ","
        if before and not reading.quotations_in(int(opening.idx), end_of(closing)):
            start = max(start, end_of(closing.nbor(1)))
        behind = child.dep_ in ("relcl", "advcl") and opening.lower_ in ("which", "who")
        if behind and opening.i > max(adverb.i, verb.i) and opening.nbor(-1).text == ",":
            end = min(end, int(opening.nbor(-1).idx))
    return start, end
