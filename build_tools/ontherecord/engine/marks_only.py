"""A draft of a text in another language: direct quotations by their marks, and nothing else.

In: a segmented draft. Out: the same with a statement a quotation. Who speaks is not looked for, so
no statement has a source and none of the rest is called the outlet's own (design §4). Which marks
count is said by one table, `lexicon/quotation_marks.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from ontherecord.anchoring.identity import statement_ids
from ontherecord.engine.lexicon.foreign_marks import Marks, marks_of
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.length import about_words
from ontherecord.engine.text.quotations import Quotation, find
from ontherecord.model import Paragraph, Span, Statement

SEARCHED = ("headline", "body")
"""Regions in which marks set off speech; in captions only an explicit cue would (codebook §1)."""
FEWEST = 4
"""Words of a quotation that is no sentence and has no colon before it: fewer are a name or a title
as often as speech (codebook §9, scare quotes)."""
NEAR = 3
"""Code points beside a quotation in which the next sign stands."""
NOT_MEASURED = 0.5
"""The confidence of each: nobody has measured it."""
_ENDS = ".!?…。！？؟۔।։።"
_MARKS = '"“”„‟«»‹›「」『』＂‘’״ \u00a0\u202f'
_REPLY = re.compile(r"[—–―]\s?(?=[¿¡…«“„\"]?[^\W\d_])")
_TURN = re.compile(r"[,.!?…;:»”\"]\s*[—–―]\s?|\s[—–―](?=[^\W\d_])|[—–―][.,;:]\s?")
"""Where, behind a dash, words of the reply and of the reporter meet."""


def marked(article: Draft) -> Draft:
    """The draft with its quotations."""
    marks = marks_of(article.lang)
    contents = sorted([*_quoted(article, marks), *(_replies(article) if marks.dash else ())])
    apart = [c for i, c in enumerate(contents) if not i or c[0].start >= contents[i - 1][-1].end]
    ids = statement_ids(article.slug, article.text, apart)
    regions = {p.index: p.region for p in article.paragraphs}
    found = tuple(
        Statement(
            id=identity, content=content, quotes=content, form="direct", attribution="inferred",
            region=regions[_paragraph_of(article, content[0])], reasons=(because("by-marks"),),
            confidence=NOT_MEASURED, kind_confidence=0.0, speaker_confidence=0.0,
        )
        for identity, content in zip(ids, apart, strict=True)
    )  # fmt: skip
    return msgspec.structs.replace(article, statements=found)


def _paragraph_of(article: Draft, span: Span) -> int:
    return next(p.index for p in article.paragraphs if p.span.end > span.start)


def _quoted(article: Draft, marks: Marks) -> Iterator[tuple[Span, ...]]:
    """Quotations in the language's own marks; one that goes on in the next paragraph is one."""
    searched = {p.index for p in article.paragraphs if p.region in SEARCHED}
    parts: list[Quotation] = []
    for quotation in find(article.text, article.paragraphs):
        if quotation.paragraph not in searched:
            continue
        if parts and quotation.resumes:
            parts.append(quotation)
            continue
        yield from _as_one(article, parts)
        parts = [quotation] if _is_own(article.text, quotation, marks) else []
    yield from _as_one(article, parts)


def _as_one(article: Draft, parts: Sequence[Quotation]) -> Iterator[tuple[Span, ...]]:
    if parts and (len(parts) > 1 or _is_speech(article, parts[0])):
        yield tuple(quotation.span for quotation in parts)


def _is_own(text: str, quotation: Quotation, marks: Marks) -> bool:
    span = quotation.span
    if not quotation.closed and not quotation.resumes:
        return text[span.start] in marks.opening
    return text[span.start] in marks.opening and text[span.end - 1] in marks.closing


def _is_speech(article: Draft, quotation: Quotation) -> bool:
    """A sentence; words behind a colon, or that open a sentence that goes on behind a comma or a
    dash; or so many that they are hardly a name."""
    span, text = quotation.span, article.text
    inside = text[span.start : span.end].strip(_MARKS)
    if not inside:
        return False
    before = text[max(0, span.start - NEAR) : span.start].rstrip()[-1:]
    if inside[-1] in _ENDS + "," or before in (":", "：") or about_words(inside) >= FEWEST:
        return True
    begins = before in ("", *_ENDS, *_MARKS) or any(
        p.span.start == span.start for p in article.paragraphs[quotation.paragraph :][:1]
    )
    return begins and text[span.end : span.end + NEAR].lstrip()[:1] in (",", "，", "—", "–")


def _replies(article: Draft) -> Iterator[tuple[Span, ...]]:
    """What follows a dash at the start of a paragraph, without the reporter's words between."""
    for paragraph in article.paragraphs:
        opens = _REPLY.match(article.text, paragraph.span.start, paragraph.span.end)
        if paragraph.region in SEARCHED and opens and _begins_a_sentence(article.text, opens.end()):
            pieces = _pieces(article.text, opens.end(), paragraph)
            said = tuple(pieces[::2])
            last = article.text[said[0].end - 1] if said else ""
            if len(pieces) > 1 or last in _ENDS + '»”"':
                first = Span(start=paragraph.span.start, end=said[0].end)
                yield (first, *said[1:])


def _begins_a_sentence(text: str, at: int) -> bool:
    opening = text[at:].lstrip('¿¡…«“„"')[:1]
    return not opening.islower()


def _pieces(text: str, start: int, paragraph: Paragraph) -> list[Span]:
    """Words of the reply and of the reporter in turn, parted by dashes; punctuation stays."""
    found, at = [], start
    for turn in _TURN.finditer(text, start, paragraph.span.end):
        end = turn.start() + (0 if text[turn.start()].isspace() else 1)
        if end > at:
            found.append(Span(start=at, end=end))
        at = turn.end()
    if at < paragraph.span.end:
        found.append(Span(start=at, end=paragraph.span.end))
    return found
