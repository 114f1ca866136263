"""Contents found by where the frame stands: "…," she said. "…" (codebook B2, B6, §9).

In: a case (cue, row, subject). Out: the parts around the frame, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.frame_edges import frame_end, frame_start
from ontherecord.engine.attribution.reading.boundaries import span_of, trim
from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.grammar import FINITE, is_main_verb
from ontherecord.engine.attribution.reading.quoting import (
    has_cue,
    linked,
    parts_before,
    quotation_after,
    quotation_before,
)
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.repairs.mistaken import finite
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def quotation(reading: Reading, case: Case) -> Complement | None:
    """The quotation before the frame, the one after it, or both (B6)."""
    cue = case.cue
    before = quotation_before(reading, cue, case.speaker) if finite(reading, cue) else None
    if before is not None and (
        _is_title(reading, cue, before)
        or _is_of_earlier_cue(reading, before)
        or _is_name_in_clause(reading, cue, before)
    ):
        before = None
    after = quotation_after(reading, cue, resuming=before is not None)
    if before is None and after is not None and _completes_clause(reading, case, after):
        return None
    parts: tuple[Span, ...] = parts_before(reading, before) if before else ()
    if after is not None:
        chain = linked(reading, after)
        parts = (*parts, *_from_that(reading, cue, after, chain))
    if not parts:
        return None
    return Complement(content=parts, how="quotation", reasons=(because("marks-belong"),))


def _completes_clause(reading: Reading, case: Case, after: Quotation) -> bool:
    """“The sale was, Lee said, “a waste of time””: the marks close the clause before the frame."""
    inner = reading.words(after.span).lstrip("\"'“‘«„ ")
    sentence = reading.sentence_at(case.cue.idx).span
    comma = reading.text[: after.span.start].rstrip().endswith(",")
    if not (comma and inner[:1].islower() and after.span.start < sentence.end):
        return False
    frame = frame_start(reading, case.cue, case.speaker)
    if frame is None:
        return False
    lead = reading.tokens_in(sentence.start, int(frame.idx))
    opens = bool(lead) and (lead[0].pos_ in ("ADP", "SCONJ") or lead[0].tag_ in ("WRB", "VBG"))
    return not opens and any(t.tag_ in FINITE for t in lead)


def _is_title(reading: Reading, cue: Token, quotation: Quotation) -> bool:
    """“On the network’s “This Week,” Lee said it rained”: what was said comes behind."""
    sentence = reading.sentence_at(quotation.span.start).span
    lead = trim(reading, sentence.start, quotation.span.start)
    if lead is None or has_main_verb(reading, lead):
        return False
    return any(
        c.dep_ == "ccomp" and c.i > cue.i and c.tag_ not in ("VB", "VBG") for c in cue.children
    )


def _is_name_in_clause(reading: Reading, cue: Token, quotation: Quotation) -> bool:
    """“The film “Gulls,” Lee says, took ten years”: the marks hold a name, the clause goes on."""
    inside = reading.tokens_in(quotation.span.start, quotation.span.end)
    sentence = reading.sentence_at(cue.idx).span
    lead = trim(reading, sentence.start, quotation.span.start)
    if lead is None or any(t.tag_ in FINITE for t in inside) or has_main_verb(reading, lead):
        return False
    resumed = frame_end(reading, cue, sentence)
    after = reading.tokens_in(resumed, sentence.end) if resumed is not None else []
    return bool(after) and after[0].tag_ in FINITE


def _is_of_earlier_cue(reading: Reading, quotation: Quotation) -> bool:
    """“After Lee warned that the pier “would sink”, she added …”: the quoted words close a clause
    that has a cue of its own."""
    sentence = reading.sentence_at(quotation.span.start).span
    lead = reading.text[sentence.start : quotation.span.start].rstrip()
    if not lead or not lead[-1].isalnum():
        return False
    tokens = reading.tokens_in(sentence.start, quotation.span.start)
    that = next((t for t in tokens if t.lower_ == "that" and t.dep_ == "mark"), None)
    return that is not None and any(has_cue(t) for t in tokens if t.i < that.i)


def _from_that(
    reading: Reading, cue: Token, after: Quotation, chain: list[Quotation]
) -> tuple[Span, ...]:
    """The quotation and those it goes on in; "that" and what follows it come along (B1)."""
    spans = [q.span for q in chain if q.span.start >= after.span.start]
    for token in reading.tokens_in(end_of(cue), after.span.start):
        after_it = reading.text[end_of(token) : end_of(token) + 1]
        if token.lower_ == "that" and (token.tag_ == "IN" or after_it == ","):
            spans[0] = Span(start=int(token.idx), end=spans[0].end)
            break
    return tuple(spans)


def interrupted(reading: Reading, case: Case) -> Complement | None:
    """“The blaze, he said, began at noon”: the frame stands inside the clause, between commas."""
    cue = case.cue
    if cue.dep_ == "relcl" or cue.tag_ == "VBG":
        return None  # “Hall, who ruled from abroad, …”, “Growers, fearing rain, …”
    frame = frame_start(reading, cue, case.speaker)
    sentence = reading.sentence_at(cue.idx).span
    resumed = frame_end(reading, cue, sentence)
    if frame is None or resumed is None or frame.idx <= sentence.start:
        return None
    start = after_other_cue(reading, sentence.start, int(frame.idx))
    before = trim(reading, start, int(reading.doc[frame.i - 1].idx))
    after = span_of(reading, resumed, sentence.end)
    if before is None or after is None or has_main_verb(reading, before):
        return None
    speech = any(
        t.tag_ in FINITE and reading.quotation_at(t.idx) is not None
        for t in reading.tokens_in(before.start, before.end)
    )
    if not _has_verb(reading, after) or speech:
        return None
    opening = reading.tokens_in(before.start, before.end)
    joins = all(t.pos_ in ("CCONJ", "SCONJ") for t in opening)
    parts = (after,) if joins else (before, after)
    return Complement(content=parts, how="interrupted", reasons=(because("interrupted"),))


def after_other_cue(reading: Reading, start: int, end: int) -> int:
    """“The coach argued that …; the referee, he said, …”: a clause with a cue of its own, closed by
    a semicolon, is another statement."""
    tokens = reading.tokens_in(start, end)
    stops = [t for t in tokens if t.text == ";" and reading.quotation_at(t.idx) is None]
    if not stops:
        return start
    earlier = [t for t in tokens if t.i < stops[-1].i and reading.quotation_at(t.idx) is None]
    said = any(
        t.lower_ == "according"
        or (lemma_of(t) in VERBS and any(c.dep_ == "ccomp" for c in t.children))
        for t in earlier
    )
    return end_of(stops[-1]) if said else start


def as_frame(reading: Reading, case: Case) -> Complement | None:
    """“As Haddad told the council, the gates are old”: all but the frame is the content."""
    cue = case.cue
    opening = next((c for c in cue.children if c.dep_ == "mark" and c.lower_ == "as"), None)
    if opening is None or case.speaker is None or any(c.dep_ == "ccomp" for c in cue.children):
        return None
    sentence = reading.sentence_at(cue.idx).span
    lead = reading.tokens_in(sentence.start, int(opening.idx))
    joined = bool(lead) and lead[-1].pos_ == "CCONJ"
    if not joined and any(t.pos_ not in ("ADV", "CCONJ", "PUNCT") for t in lead):
        return None
    comma = frame_end(reading, cue, sentence)
    span = span_of(reading, comma, sentence.end) if comma is not None else None
    if span is None or not has_main_verb(reading, span):
        return None
    return Complement(content=(span,), how="interrupted", reasons=(because("as-frame"),))


def has_main_verb(reading: Reading, span: Span) -> bool:
    """Whether a clause is complete: a finite verb outside relative and adverbial clauses."""
    return any(is_main_verb(token) for token in reading.tokens_in(span.start, span.end))


def _has_verb(reading: Reading, span: Span) -> bool:
    return any(token.tag_ in FINITE for token in reading.tokens_in(span.start, span.end))
