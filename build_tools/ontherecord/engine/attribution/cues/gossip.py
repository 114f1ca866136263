"""Gossip of nobody: "rumour has it that …", "word is that …", "we are hearing that …", "…, it is
understood, …", "…, it was announced" (codebook §5 U2, §9 sourceless passive).

In: a reading. Out: findings without a source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of, trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_GOSSIP = words("rumor rumour word legend gossip talk speculation")
"""With "has it": “word has it that …”."""
_TOLD = words("announce reveal confirm disclose")
"""“…, it was announced on Monday”: somebody told it, who is not named."""
_SUPPOSED = words("understand believe think say rumour rumor report claim allege suppose suspect")
"""“…, it is understood, …”: nobody is named who understands it."""


def gossip_findings(reading: Reading) -> Iterator[Finding]:
    """“Rumour has it that …”, “we’re hearing that …”, “…, it is understood, …”."""
    for token in reading.tokens:
        if token.pos_ not in ("VERB", "AUX") or reading.quotation_at(token.idx):
            continue
        if not reading.searches(token.idx):
            continue
        told = (
            _has_it(reading, token)
            or _word_is(reading, token)
            or _we_hear(reading, token)
            or _aside(reading, token)
        )
        if told is None:
            continue
        cue, parts = told
        known = token.lemma_ in (
            "make",
            *_TOLD,
        )  # somebody made it known, who is not told: no rumour
        why = because("passive-of-nobody" if known else "reports-of-nobody", reading.words(cue))
        yield Finding(
            content=parts, cues=(cue,), cue_lemma=token.lemma_.lower(),
            cue_class="passive" if known else "hearsay",
            confidence=0.75, depth=depth_of(token) - 0.5, reasons=(why,),
        )  # fmt: skip


def _has_it(reading: Reading, verb: Token) -> tuple[Span, tuple[Span, ...]] | None:
    if verb.lemma_ != "have" or verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "it":
        return None
    noun = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if noun is None or noun.lemma_.lower() not in _GOSSIP:
        return None
    sentence = reading.sentence_at(verb.idx).span
    span = span_of(reading, end_of(verb.nbor(1)), sentence.end)
    cue = Span(start=int(noun.left_edge.idx), end=end_of(verb.nbor(1)))
    return (cue, (span,)) if span is not None else None


def _word_is(reading: Reading, verb: Token) -> tuple[Span, tuple[Span, ...]] | None:
    """“Word is that the coach will go”, “The rumour is that …”."""
    noun = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.lemma_ != "be" or noun is None or noun.lemma_.lower() not in _GOSSIP:
        return None
    if any(c.dep_ == "poss" for c in noun.children) or noun.right_edge.i != verb.i - 1:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    span = span_of(reading, *clause_range(reading, verb, clause)) if clause is not None else None
    cue = Span(start=int(noun.left_edge.idx), end=end_of(verb))
    return (cue, (span,)) if span is not None else None


def _we_hear(reading: Reading, verb: Token) -> tuple[Span, tuple[Span, ...]] | None:
    """“We are hearing that …”, “We hear …”: not what “we heard” somebody say."""
    ours = next((c for c in verb.children if c.dep_ == "nsubj" and c.lower_ == "we"), None)
    if ours is None or verb.lemma_ != "hear" or verb.tag_ not in ("VBG", "VBP"):
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if clause is None or clause.tag_ == "VBG":
        return None
    span = span_of(reading, *clause_range(reading, verb, clause))
    cue = Span(start=int(ours.idx), end=end_of(verb))
    return (cue, (span,)) if span is not None else None


def _aside(reading: Reading, verb: Token) -> tuple[Span, tuple[Span, ...]] | None:
    """“The chair, it is understood, was sold”, “The chair was sold, it has been made known”."""
    it = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    known = verb.lemma_ == "make" and any(c.lower_ == "known" for c in verb.children)
    known = known or verb.lemma_ in _TOLD
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if it is None or it.lower_ != "it" or not passive or not (known or verb.lemma_ in _SUPPOSED):
        return None
    sentence = reading.sentence_at(verb.idx).span
    last = max([verb.i, *(c.i for c in verb.children if c.lower_ == "known")])
    before, after = reading.text[sentence.start : it.idx], reading.text[end_of(verb.doc[last]) :]
    if not before.rstrip().endswith((",", "–", "—")) or after[:1] not in (",", ".", " "):
        return None
    timed = _is_time_only(reading, end_of(verb.doc[last]), sentence.end)
    if after[:1] == " " and after.lstrip()[:1] not in ("–", "—") and not timed:
        return None
    parts = (
        trim(reading, sentence.start, int(it.idx)),
        None if timed else trim(reading, end_of(verb.doc[last]), sentence.end),
    )
    cue = Span(start=int(it.idx), end=end_of(verb.doc[last]))
    found = tuple(part for part in parts if part is not None)
    return (cue, found) if found and parts[0] is not None else None


def _is_time_only(reading: Reading, start: int, end: int) -> bool:
    """“… on Monday.”: nothing but when it was told."""
    rest = [t for t in reading.tokens_in(start, end) if not t.is_punct]
    return bool(rest) and all(t.ent_type_ in ("DATE", "TIME") or t.lower_ == "on" for t in rest)
