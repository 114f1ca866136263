"""Passives: "has been described as", "were accused of", "is said to", "it was noted that" (§9).

In: a cue's token. Out: a finding, sourceless unless a "by"-phrase names someone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.described import phrase_end
from ontherecord.engine.attribution.cues.passive_requests import infinitive, requested
from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of, trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import agent, own_subject
from ontherecord.engine.lexicon.cues import ADJECTIVES, VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import HEARSAY_PASSIVES
from ontherecord.engine.records.attribution import CueClass
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_NOT_ATTRIBUTED = frozenset(("expect", "estimate", "ask", "advise", "urge", "tell", "schedule"))
_SAID_OF = frozenset(
    ("describe", "characterize", "accuse", "characterise", "portray", "brand", "label", "suspect")
)
"""Passives that hand over what somebody is said to be or to have done, by whomever."""
_IT_SAYING = frozenset(
    ("say", "note", "report", "announce", "claim", "allege", "state", "reveal", "confirm", "rumor",
     "rumour", "agree", "argue", "suggest", "stress", "emphasize", "emphasise", "decide", "find",
     "point out", "believe", "think", "understand", "acknowledge", "recall", "mention", "assert")
)  # fmt: skip


def passive_finding(reading: Reading, cue: Token) -> Finding | None:
    """The finding of a passive cue, or None if the verb is active or hands over nothing."""
    helper = next((c for c in cue.children if c.dep_ == "auxpass"), None)
    if cue.tag_ != "VBN" or helper is None:
        return None
    by = agent(cue)
    if cue.lemma_ in _NOT_ATTRIBUTED:
        return requested(reading, cue, by) if by is not None else None
    lemma = lemma_of(cue)
    start = min(int(c.idx) for c in (cue, *cue.children) if _opens_cue(cue, c))
    if cue.lower_ in ADJECTIVES:
        return _stance(reading, cue, start)
    points = any("r" in row.frames for row in VERBS.get(lemma, ()))  # a pointer (§9)
    if (
        by is not None
        and lemma in _IT_SAYING
        and not points
        and (before := _sentence_before(reading, cue))
    ):
        return _pointing_back(reading, cue, by, before)
    content, end, kind = _content(reading, cue, lemma)
    if not content:
        return None
    if by is not None:
        end = end_of(cue)
    sources = source_spans(reading, by, cue) if by is not None else ()
    span = trim(reading, start, end) or Span(start=start, end=end_of(cue))
    why = because("passive-of-nobody", reading.words(span))
    if sources:
        why = because("passive", reading.words(span), source=reading.words(sources[0]))
    return Finding(
        content=content,
        cues=(span,),
        sources=sources,
        cue_lemma=lemma,
        cue_class=kind,
        unsaid=kind != "hearsay" and is_not_said(cue),
        confidence=0.75,
        depth=depth_of(cue),
        reasons=(why,),
    )


def _sentence_before(reading: Reading, cue: Token) -> Span | None:
    """For "This was stated by …": the sentence that "this" points at, in the same paragraph."""
    subject = own_subject(cue)
    if subject is None or subject.lower_ not in ("this", "that"):
        return None
    here = reading.sentence_at(cue.idx)
    if here.span.start == reading.paragraph_span(cue.idx).start:
        return None
    before = reading.sentence_at(here.span.start - 1).span
    return trim(reading, before.start, before.end)


def _pointing_back(reading: Reading, cue: Token, by: Token, content: Span) -> Finding | None:
    """“This was stated by the president”: the sentence before is what was stated."""
    sources = source_spans(reading, by, cue)
    if not sources:
        return None
    why = because("pointing-back", reading.words(sources[0]))
    start = reading.sentence_at(cue.idx).span.start
    return Finding(
        content=(content,), cues=(Span(start=start, end=end_of(cue)),), sources=sources,
        cue_lemma=lemma_of(cue), cue_class="say", confidence=0.8, depth=depth_of(cue),
        reasons=(why,),
    )  # fmt: skip


def _opens_cue(cue: Token, token: Token) -> bool:
    """The verb, its helpers, and the empty "it" of "it was noted"."""
    empty = token.dep_ == "nsubjpass" and token.lower_ == "it"
    return token.i == cue.i or (token.dep_ in ("aux", "auxpass") and token.i < cue.i) or empty


def _content(reading: Reading, cue: Token, lemma: str) -> tuple[tuple[Span, ...], int, CueClass]:
    subject = own_subject(cue)
    doing = infinitive(cue)
    if doing is not None and lemma in HEARSAY_PASSIVES and not _is_duty(lemma, doing):
        what = span_of(reading, *clause_range(reading, cue, doing))
        whom = _subject_span(reading, subject, cue)
        parts = tuple(part for part in (whom, what) if part is not None)
        return parts, end_of(cue), "hearsay"
    if subject is not None and subject.lower_ == "it" and lemma in _IT_SAYING:
        clause = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
        if clause is not None:
            span = span_of(reading, *clause_range(reading, cue, clause))
            return ((span,) if span else ()), end_of(cue), "passive"
    because_of = _because(reading, cue) if agent(cue) is not None else None
    if because_of is not None and any(r.cue_class == "stance" for r in VERBS.get(lemma, ())):
        return (because_of,), end_of(cue), "passive"
    rows = [row for row in VERBS.get(lemma, ()) if "a" in row.frames]
    for row in rows:
        by = agent(cue)
        links = [*cue.children, *(by.children if by is not None else ())]  # “by critics of …”
        nouns = [n for c in cue.rights if c.dep_ == "prep" for n in c.children]
        links += [c for n in nouns for c in n.children]  # “described in its report as …”
        phrase = next((c for c in links if c.dep_ == "prep" and c.lower_ in row.prepositions), None)
        inner = [t for t in phrase.children if t.i > phrase.i] if phrase is not None else []
        if phrase is not None and inner and cue.lemma_ in _SAID_OF:
            end = end_of(phrase_end(cue, phrase))
            span = span_of(reading, int(inner[0].left_edge.idx), end)
            return ((span,) if span else ()), end_of(phrase), "passive"
    return (), end_of(cue), "passive"


def _is_duty(lemma: str, doing: Token) -> bool:
    """“is supposed to open at nine” tells a plan or a duty; “is supposed to have said” hearsay."""
    return lemma == "suppose" and not any(
        c.lower_ == "have" and c.dep_ == "aux" for c in doing.children
    )


def _because(reading: Reading, cue: Token) -> Span | None:
    """“was criticised by the auditor because “…””: words in marks are the critic's."""
    for child in cue.children:
        marked = any(c.dep_ == "mark" and c.lower_ == "because" for c in child.children)
        if child.dep_ == "advcl" and marked and child.i > cue.i:
            start, end = clause_range(reading, cue, child)
            return span_of(reading, start, end) if reading.quotations_in(start, end) else None
    return None


def _subject_span(reading: Reading, subject: Token | None, cue: Token) -> Span | None:
    if subject is None or subject.lower_ in ("who", "which", "that"):
        return None
    return trim(
        reading,
        int(subject.left_edge.idx),
        end_of(reading.doc[min(subject.right_edge.i, cue.i - 1)]),
    )


def _stance(reading: Reading, cue: Token, start: int) -> Finding | None:
    """“are encouraged by the decision”: the one encouraged takes a position (§7)."""
    subject = own_subject(cue)
    link = next((c for c in cue.children if c.dep_ in ("agent", "prep") and c.i > cue.i), None)
    clause = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if subject is None or (link is None and clause is None) or subject.lower_ in ("i", "we", "it"):
        return None
    if clause is not None:
        span, end = span_of(reading, *clause_range(reading, cue, clause)), end_of(cue)
    else:
        assert link is not None
        span = trim(reading, end_of(link), end_of(link.right_edge))
        end = end_of(link)
    sources = source_spans(reading, subject, cue)
    if span is None or not sources:
        return None
    cues = Span(start=start, end=end)
    why = because("stance", reading.words(cues), source=reading.words(sources[0]))
    return Finding(
        content=(span,), cues=(cues,), sources=sources, cue_lemma=cue.lower_,
        cue_class="stance", confidence=0.65, depth=depth_of(cue),
        reasons=(why,),
    )  # fmt: skip
