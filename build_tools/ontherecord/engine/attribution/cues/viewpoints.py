"""Whose view it is, beside the clause: "in her view, …", "as the mayor put it, …", "…, based on a
poll" (codebook §4.1).

In: a reading. Out: a finding each; the rest of the clause is the content (B3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.scope import rest_of_clause
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.quoting import linked
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import EVIDENCE_NOUNS, VIEW_NOUNS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_OPEN = (",", ";", ":", "—", "–", "-", "(", "“", '"', "and", "but", "because", "that", "which")
_CLOSED = (",", ".", ";", ":", "—", "–", ")", "!", "?")


def viewpoint_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        found = _owned(token) or _put_it(token) or _based_on(token)
        if found is None or reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        first, last, speaker, cues = found
        if is_outlet(speaker) or not _stands_apart(reading, first, last):
            continue
        finding = _finding(reading, first, last, speaker, cues)
        if finding is not None:
            yield finding


Frame = tuple["Token", "Token", "Token", tuple["Token", ...]]
"""First and last token of the frame, who is responsible, the tokens of the cue."""


def _owned(noun: Token) -> Frame | None:
    """“in the minister’s view”, “by her own account”."""
    link = noun.head
    if noun.lemma_.lower() not in VIEW_NOUNS or noun.dep_ != "pobj" or link.i > noun.i:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None or link.lower_ not in ("in", "by", "to") or noun.right_edge.i != noun.i:
        return None
    return (link, noun, owner, (link, noun)) if not _has_own_cue(link) else None


def _put_it(verb: Token) -> Frame | None:
    """“as the mayor put it”."""
    if verb.lemma_ != "put" or verb.dep_ != "advcl":
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i == verb.i + 1), None)
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "as"), None)
    speaker = own_subject(verb)
    if thing is None or thing.lower_ != "it" or mark is None or speaker is None:
        return None
    return mark, verb.right_edge, speaker, (verb, thing)


def _based_on(word: Token) -> Frame | None:
    """“…, based on a poll by X”: only documents, set off by a comma."""
    if word.lower_ != "based" or word.dep_ not in ("prep", "advcl", "acl"):
        return None
    link = next(
        (c for c in word.children if c.lower_ in ("on", "upon") and c.i == word.i + 1), None
    )
    thing = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    if link is None or thing is None or lemma_of(thing) not in EVIDENCE_NOUNS:
        return None
    if _has_own_cue(word):
        return None
    return word, thing.right_edge, thing, (word, link)


def _has_own_cue(frame: Token) -> bool:
    """“In its assessment, the ministry said …”: the clause's verb has its own speaker."""
    return lemma_of(frame.head) in VERBS


def _stands_apart(reading: Reading, first: Token, last: Token) -> bool:
    """At the clause's edge and set off by a mark: not “summed it up in his own words”."""
    sentence = reading.sentence_at(first.idx).span
    before = reading.doc[first.i - 1] if first.i and first.idx > sentence.start else None
    after = reading.doc[last.i + 1] if last.i + 1 < len(reading.doc) else None
    opened = before is None or before.lower_ in _OPEN or before.text == "”"
    if after is None or after.idx >= sentence.end or after.text in _CLOSED:
        return opened
    if before is None and after.pos_ in ("DET", "PRON", "PROPN") and first.lower_ in ("in", "to"):
        return True  # “In Lind's view the plan is sound”
    return opened and reading.quotation_at(after.idx) is not None


def _finding(
    reading: Reading, first: Token, last: Token, speaker: Token, cues: tuple[Token, ...]
) -> Finding | None:
    sources = source_spans(reading, speaker, first)
    frame = Span(start=int(first.idx), end=end_of(last))
    content = _quoted(reading, frame) or rest_of_clause(
        reading, reading.sentence_at(frame.start).span, frame, first
    )
    if not sources or not content:
        return None
    joined = cues[-1].i == cues[0].i + len(cues) - 1
    spans = tuple(Span(start=int(c.idx), end=end_of(c)) for c in cues)
    cue = (Span(start=spans[0].start, end=spans[-1].end),) if joined else spans
    why = because("viewpoint", reading.words(frame), source=reading.words(sources[0]))
    return Finding(
        content=content,
        cues=cue,
        sources=sources,
        cue_lemma=" ".join(c.lower_ for c in cues),
        cue_class="according-to",
        confidence=0.85,
        depth=depth_of(first.head) - 0.5,
        reasons=(why,),
    )


def _quoted(reading: Reading, frame: Span) -> tuple[Span, ...]:
    """“was, in Lee’s words, “a trap””: what stands in marks right behind the frame."""
    at = frame.end
    while reading.text[at : at + 1] in (",", ":", " "):
        at += 1
    quotation = reading.quotation_at(at)
    if quotation is None or quotation.span.start != at:
        return ()
    return tuple(q.span for q in linked(reading, quotation) if q.span.start >= at)
