"""How far a prepositional frame reaches: "according to X" (codebook B3, §9).

In: a sentence, the frame in it, the cue's token. Out: the parts of the clause around the frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import span_of
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.quoting import has_letters, linked
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


def rest_of_clause(reading: Reading, sentence: Span, frame: Span, cue: Token) -> tuple[Span, ...]:
    """The clause around the frame: before it, after it, or both."""
    quoted = _quotation_after(reading, frame)
    if quoted:
        return (*_quotation_before(reading, frame), *quoted)
    start = _enclosing_start(reading, sentence, frame, cue)
    if start is not None:
        inner = span_of(reading, start, frame.start)
        return (inner,) if inner is not None and has_letters(reading.words(inner)) else ()
    before = span_of(reading, sentence.start, frame.start) if frame.start > sentence.start else None
    if before is not None and not has_letters(reading.words(before)):
        before = None
    relative = _relative_start(reading, cue)
    if relative is not None:
        after = span_of(reading, frame.end, sentence.end)
        return (after,) if after else ()
    follows = reading.text[frame.end : sentence.end]
    after = span_of(reading, frame.end, sentence.end) if len(follows.split()) > 1 else None
    if before is not None and after is not None:
        if before.end - before.start < 3 or _is_adjunct(reading, before):
            return (after,)
        tail = reading.text[frame.end : frame.end + 2]
        if not tail.startswith(",") and not tail.startswith((" and", "—")):
            return (before,)
        if not _main_verb_after(reading, before) or _is_said_on(reading, after):
            return (before, after)
        return (before,)
    return tuple(part for part in (before, after) if part is not None)


def _quotation_after(reading: Reading, frame: Span) -> tuple[Span, ...]:
    """“…, in the words of the judge, ”…“: the quotation alone is hers."""
    at = frame.end
    while at < len(reading.text) and reading.text[at] in ", :":
        at += 1
    quotation = reading.quotation_at(at)
    if quotation is None or quotation.span.start != at:
        return ()
    if len(reading.words(quotation.span).split()) < 4:
        return ()
    return tuple(q.span for q in linked(reading, quotation) if q.span.start >= at)


def _quotation_before(reading: Reading, frame: Span) -> tuple[Span, ...]:
    """“…,” according to Lee, “and …”: the first part of the same words (B6)."""
    at = len(reading.text[: frame.start].rstrip(" ,"))
    quotation = reading.quotation_at(at - 1) if at else None
    if quotation is None or quotation.span.end != at:
        return ()
    return (quotation.span,)


def _enclosing_start(reading: Reading, sentence: Span, frame: Span, cue: Token) -> int | None:
    """Where the brackets or the relative clause begin that the frame stands in, if it does."""
    before = reading.text[sentence.start : frame.start]
    opened = before.rfind("(")
    if opened > before.rfind(")"):
        return sentence.start + opened + 1
    rest = reading.text[frame.end : sentence.end]
    goes_on = rest[:1] in (",", " ", ")") and len(rest.split()) > 2
    verb = cue.head
    if goes_on and verb.dep_ == "relcl" and sentence.start < verb.idx < frame.start:
        return int(verb.left_edge.idx)
    return None


def _relative_start(reading: Reading, cue: Token) -> int | None:
    """“…, which according to the paper, …”: only the relative clause is in the frame's reach."""
    if cue.i and reading.doc[cue.i - 1].lower_ in ("which", "who", "that", "and"):
        previous = reading.doc[cue.i - 1]
        return int(previous.idx) if previous.lower_ != "and" else None
    if (
        cue.i > 1
        and reading.doc[cue.i - 1].text == ","
        and reading.doc[cue.i - 2].lower_ in ("which", "who")
    ):
        return int(reading.doc[cue.i - 2].idx)
    return None


def _is_adjunct(reading: Reading, span: Span) -> bool:
    """Only connecting words before the frame: "Meanwhile, according to …", "But according to"."""
    tokens = reading.tokens_in(span.start, span.end)
    return len(tokens) <= 2 and all(t.pos_ in ("ADV", "CCONJ", "SCONJ", "PUNCT") for t in tokens)


def _is_said_on(reading: Reading, after: Span) -> bool:
    """“…, according to her farmer, and she is “in shock””: the marks show whose words go on."""
    tokens = reading.tokens_in(after.start, after.end)
    if tokens[0].lower_ not in ("and", "but", "or") or not reading.quotations_in(
        after.start, after.end
    ):
        return False
    outside = [t for t in tokens if reading.quotation_at(t.idx) is None]
    return not any(t.tag_ in FINITE and lemma_of(t) in VERBS for t in outside)


def _main_verb_after(reading: Reading, before: Span) -> bool:
    """Whether the clause before the frame has its finite verb already."""
    return any(
        t.tag_ in FINITE and t.dep_ in ("ROOT", "ccomp", "conj", "aux", "auxpass", "advcl")
        for t in reading.tokens_in(before.start, before.end)
    )
