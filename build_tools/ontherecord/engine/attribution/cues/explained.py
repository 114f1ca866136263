"""What somebody says on behind a colon: "Lee denied that he lied: nobody had asked him" (codebook
§4.1, a colon as a cue; B7, two cues).

In: a reading. Out: a finding for the clause behind the colon, whose source is the cue's before it.
Where the cue is a frame behind its own content ("…, she said: …") it is one statement (B6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.frames import has_main_verb
from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import span_of
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import FINITE, is_main_verb, is_thing
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import ADJECTIVES, VERBS, lemma_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_JUDGING = frozenset(("describe", "stance", "deny", "say", "ask"))
"""Classes of cue that a reason or account may follow behind a colon."""


def explained_findings(reading: Reading) -> Iterator[Finding]:
    for colon in reading.tokens:
        if colon.text != ":" or reading.region_at(colon.idx) != "body":
            continue
        if reading.quotation_at(colon.idx) is not None or colon.i + 1 >= len(reading.doc):
            continue
        found = _explained(reading, colon)
        if found is not None:
            yield found


def _explained(reading: Reading, colon: Token) -> Finding | None:
    sentence = reading.sentence_at(colon.idx).span
    span = span_of(reading, end_of(colon), sentence.end)
    if span is None or reading.quotation_at(span.start) is not None:
        return None
    if not has_main_verb(reading, span) or _is_list(reading, span):
        return None
    cue = _cue_before(reading, sentence.start, colon)
    speaker = own_subject(cue) if cue is not None else None
    if cue is None or speaker is None or is_outlet(speaker) or is_thing(speaker):
        return None
    if is_not_said(cue):
        return None
    sources = source_spans(reading, speaker, cue)
    if not sources:
        return None
    mark = Span(start=int(colon.idx), end=end_of(colon))
    words = Span(start=int(cue.idx), end=int(colon.idx))
    return Finding(
        content=(span,), cues=(mark,), sources=sources, cue_lemma=":", cue_class="colon",
        confidence=0.75, depth=min(depth_of(cue), depth_of(span_head(reading, span))) + 0.25,
        reasons=(because("colon", reading.words(words).strip()),),
    )  # fmt: skip


def span_head(reading: Reading, span: Span) -> Token:
    """The highest verb of a stretch of text."""
    tokens = reading.tokens_in(span.start, span.end)
    return min(tokens, key=depth_of)


def _cue_before(reading: Reading, start: int, colon: Token) -> Token | None:
    """The main verb before the colon, if it says, asks, denies or judges something."""
    tokens = [t for t in reading.tokens_in(start, int(colon.idx)) if t.i < colon.i]
    outside = [t for t in tokens if reading.quotation_at(t.idx) is None]
    mains = [t for t in outside if t.tag_ in FINITE and is_main_verb(t)]
    ruling = [t for t in mains if own_subject(t) is not None and t.dep_ != "aux"]
    if not ruling:
        return None
    cue = min(ruling, key=depth_of)
    if any(c.dep_ == "acomp" and c.lower_ in ADJECTIVES for c in cue.children):
        return cue  # “Lee is adamant: the plan is sound”
    rows = VERBS.get(lemma_of(cue), ())
    told = any(row.cue_class in _JUDGING for row in rows)
    return cue if told and _hands_over(cue, colon) else None


def _hands_over(cue: Token, colon: Token) -> bool:
    """Its own object or clause stands between: a colon right behind the cue opens its content."""
    if colon.i == cue.i + 1 and lemma_of(cue) not in ("have", "be"):
        return True  # “The firm insists: the dam is safe”
    if colon.i == cue.i + 2 and cue.nbor(1).lower_ in ("that", "this"):
        return True
    return any(
        c.dep_ in ("dobj", "ccomp", "oprd", "attr") and cue.i < c.i < colon.i for c in cue.children
    )


def _is_list(reading: Reading, span: Span) -> bool:
    """“… three things: that …, that …”: the content of the cue itself."""
    first = reading.token_at(span.start)
    return first is not None and first.lower_ in ("that", "to", "whether", "how", "why")
