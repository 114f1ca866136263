"""Where quotation marks open and close (codebook §§1, 8: B2, B6).

In: a text and its paragraphs. Out: the outermost quotations, in order. Whether one is speech, a
title or a scare quote is decided by `attribute`. Paragraphs are read one by one and handed on only
what a reader would hand on (a quotation left open and resumed), so a paragraph with unbalanced
marks never turns the rest inside out. Linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ontherecord.engine.text.quotation_marks import Mark, marks_in
from ontherecord.engine.text.stops import CUE_FORMS
from ontherecord.model import Paragraph, Record, Span

_SINGLE_OPEN = re.compile(r"(?<![\w’'‘])[‘'](?=[\w…\[(“\"£$€])")
_SINGLE_CLOSE = re.compile(r"(?<=\S)(?<!\s)[’'](?!\w)")
_SENTENCE_START = re.compile(r"[.!?…][)\]]*\s+(?=\S)")
_SAYS = "|".join(sorted(CUE_FORMS))
_FRAME = re.compile(
    rf",(?=\s+(?:(?:{_SAYS})\s+(?:[A-Z]|the\s|an?\s|he\b|she\b|they\b)"
    rf"|(?:he|she|they|[A-Z]\w+(?:\s+[A-Z]\w+)?|(?:the|a)\s+\w+)\s+(?:{_SAYS})\b))"
)
"""A comma and “she said” or “said the mayor”, without any mark between."""
LONGEST_GAP = 6
"""Paragraphs after one that leaves a quotation open in which its closing mark is looked for."""
SINGLE_REACH = 600
"""Single marks are apostrophes as often as quotation marks: a pair spans at most this much."""


class Quotation(Record, frozen=True):
    """One outermost quotation, marks included (B2)."""

    span: Span
    paragraph: int
    closed: bool = True
    """False if its paragraph ends before a closing mark."""
    resumes: bool = False
    """True if it goes on from the quotation before it, which was left open (B6)."""
    single: bool = False
    """True for single marks, which headlines and some outlets use."""


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Every outermost quotation, in text order; none overlap."""
    marks = [marks_in(text, p) for p in paragraphs]
    found: list[Quotation] = []
    left_open = False
    until = 0
    for position, paragraph in enumerate(paragraphs):
        if position < until:
            found.append(_whole(paragraph))
            continue
        after = position + 1
        follows = after < len(paragraphs) and _resumes(marks[after], paragraphs[after])
        here = _pair(text, marks[position], paragraph, left_open=left_open, followed=follows)
        singles = _singles(text, paragraph, here)
        found.extend(sorted((*here, *singles), key=lambda q: q.span))
        left_open = bool(here) and not here[-1].closed
        if left_open and not follows:
            until = _closing(marks, after)
    return tuple(found)


def _closing(marks: Sequence[Sequence[Mark]], after: int) -> int:
    """The next paragraph with marks, if it is near and its first mark closes: then the paragraphs
    without marks before it are quoted as well; 0 if they are not."""
    for place in range(after, min(after + LONGEST_GAP, len(marks))):
        if marks[place]:
            return place if marks[place][0].side == "close" else 0
    return 0


def _whole(paragraph: Paragraph) -> Quotation:
    """A paragraph without marks inside a quotation that is open."""
    return Quotation(span=paragraph.span, paragraph=paragraph.index, closed=False, resumes=True)


def _resumes(marks: Sequence[Mark], paragraph: Paragraph) -> bool:
    """Whether the paragraph begins with a mark that can open a quotation."""
    return bool(marks) and marks[0].start == paragraph.span.start and marks[0].side != "close"


def _pair(
    text: str, marks: Sequence[Mark], paragraph: Paragraph, *, left_open: bool, followed: bool
) -> list[Quotation]:
    """Pair the marks of one paragraph; a stack keeps nested ones inside the outermost."""
    stack: list[Mark] = []
    pairs: list[tuple[int, int]] = []
    nested: list[tuple[int, int]] = []
    stray: Mark | None = None
    resumes = left_open and _resumes(marks, paragraph)
    carried = left_open and not resumes
    for mark in marks:
        if stack and _closes(text, stack, mark):
            opened = stack.pop()
            (nested if stack else pairs).append((opened.start, mark.end))
            if not stack:
                nested = []
        elif mark.side != "close":
            stack.append(mark)
        elif carried and not pairs:
            pairs.append((paragraph.span.start, mark.end))
        elif stray is not None:
            pairs.append((stray.start, mark.end))
            stray = None
            continue
        else:
            stray = mark
            continue
        stray = None
    if stray is not None and not pairs and (start := _lost_opening(text, stray, paragraph)) >= 0:
        pairs.append((start, stray.end))
    quotations = [_quotation(a, b, paragraph, closed=True) for a, b in pairs]
    if stack:
        quotations += _unclosed(text, stack, nested, paragraph, followed=followed)
    goes_on = resumes or carried
    if goes_on and quotations and quotations[0].span.start == paragraph.span.start:
        first = quotations[0]
        quotations[0] = Quotation(
            span=first.span, paragraph=first.paragraph, closed=first.closed, resumes=True
        )
    return quotations


def _unclosed(
    text: str,
    stack: Sequence[Mark],
    nested: Sequence[tuple[int, int]],
    paragraph: Paragraph,
    *,
    followed: bool,
) -> list[Quotation]:
    """What an opening mark without its closing one means.

    If the next paragraph opens with a mark, the quotation goes on there. Otherwise the marks that
    do pair off inside are believed, and the lone one is taken for a slip; with none inside, the
    quotation is taken to run to the end of its paragraph, never further.
    """
    first = stack[0]
    if followed or not nested:
        start = first.start if followed or len(stack) == 1 else stack[-1].start
        end = paragraph.span.end if followed else _lost_closing(text, start, paragraph.span.end)
        return [_quotation(start, end, paragraph, closed=end < paragraph.span.end)]
    return [_quotation(a, b, paragraph, closed=True) for a, b in _outermost(nested)]


def _closes(text: str, stack: Sequence[Mark], mark: Mark) -> bool:
    """Whether a mark closes what is open. »The mill is ›ours‹«: a single angle inside a quotation
    pairs with its like."""
    angles = "‹›"
    alone = text[mark.start] in angles and all(text[m.start] not in angles for m in stack)
    return mark.side == "close" or (mark.side == "either" and not alone)


def _lost_opening(text: str, closing: Mark, paragraph: Paragraph) -> int:
    """Where a quotation began whose opening mark was lost: “We lost the boat,” she said, without
    the first mark; -1 if the mark does not close one: it stands behind a comma or stop."""
    before = text[paragraph.span.start : closing.start]
    if before[-1:] not in (",", "!", "?") or closing.end >= paragraph.span.end:
        return -1
    starts = [match.end() for match in _SENTENCE_START.finditer(before)]
    return paragraph.span.start + (starts[-1] if starts else 0)


def _lost_closing(text: str, start: int, end: int) -> int:
    """Where a quotation ends whose closing mark was lost: before “, she said”; else the end."""
    match = _FRAME.search(text, start, end)
    return match.start() + 1 if match is not None else end


def _outermost(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for pair in sorted(pairs, key=lambda p: (p[0], -p[1])):
        if not found or pair[0] >= found[-1][1]:
            found.append(pair)
    return found


def _quotation(start: int, end: int, paragraph: Paragraph, *, closed: bool) -> Quotation:
    return Quotation(span=Span(start=start, end=end), paragraph=paragraph.index, closed=closed)


def _singles(text: str, paragraph: Paragraph, doubles: Sequence[Quotation]) -> list[Quotation]:
    """Quotations in single marks outside the double ones; apostrophes are not marks."""
    found: list[Quotation] = []
    at = paragraph.span.start
    if all(text.find(mark, at, paragraph.span.end) < 0 for mark in "'‘’"):
        return found
    for gap_end, resume in [
        *((q.span.start, q.span.end) for q in doubles),
        (paragraph.span.end, 0),
    ]:
        found += _singles_between(text, at, gap_end, paragraph)
        at = resume
    return found


def _singles_between(text: str, start: int, end: int, paragraph: Paragraph) -> list[Quotation]:
    events = [(m.start(), "open") for m in _SINGLE_OPEN.finditer(text, start, end)]
    if not events:
        return []
    events += [(m.start(), "close") for m in _SINGLE_CLOSE.finditer(text, start, end)]
    found: list[Quotation] = []
    opened: int | None = None
    closing: int | None = None
    for at, side in [*sorted(events), (end, "open")]:
        if side == "open":
            if opened is not None and closing is not None:
                span = Span(start=opened, end=closing + 1)
                found.append(Quotation(span=span, paragraph=paragraph.index, single=True))
            opened, closing = at, None
        elif (
            opened is not None
            and at - opened <= SINGLE_REACH
            and (closing is None or text[at - 1] in ",.!?…")
        ):
            closing = at
    return found
