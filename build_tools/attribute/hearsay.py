"""Hearsay words: "reportedly", "allegedly" (codebook §5 U2). In: a reading. Out: findings
without a source; the adverb stays inside the content unless it opens the sentence (§9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_tools.attribute.boundaries import trim, widen
from build_tools.attribute.finding import Finding, because
from build_tools.attribute.reading import Reading, depth_of, end_of
from build_tools.attribute.vocabulary import HEARSAY_ADVERBS
from build_tools.model import Span

if TYPE_CHECKING:
    from build_tools.nlp import Token

_CLAUSES = frozenset(("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"))


def hearsay_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.doc:
        if token.lower_ not in HEARSAY_ADVERBS or reading.quotation_at(token.idx):
            continue
        if not reading.searches(token.idx):
            continue
        verb = _clause_verb(token)
        span = _clause(reading, token, verb) if verb is not None else None
        if verb is None or span is None:
            continue
        cue = Span(start=int(token.idx), end=end_of(token))
        why = f"Only the hearsay word “{token.text}” stands for a source."
        yield Finding(
            content=(span,),
            cues=(cue,),
            cue_lemma=token.lower_,
            cue_class="hearsay",
            confidence=0.8,
            depth=depth_of(verb) + 0.5,
            reasons=(because("hearsay", why, "§5"),),
        )


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
    for child in verb.children:
        contrast = any(c.dep_ == "cc" and c.lower_ == "but" for c in verb.children)
        if child.dep_ == "conj" and child.i > verb.i and contrast:
            end = min(end, int(reading.doc[child.left_edge.i - 1].idx))
    return trim(reading, *widen(reading, start, end))
