"""Places of a text that are not shown, and the text without their words.

In: a text and the passages that are shown. Out: the same text, as long as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from ontherecord.model import Article, Span

SIGN = "…"
"""What stands for the words that are left out."""
_WORD = re.compile(r"\S+")


def gaps(article: Article, shown: Iterable[Span]) -> tuple[Span, ...]:
    """What lies between the passages that are shown, if there are words in it, with the signs that
    follow; cut where a paragraph or a statement begins or ends, or a sentence that is shown in
    part, so that each can be told how much of it is missing."""
    found = sorted(shown)
    starts, ends = [s.start for s in found], [*accumulate((s.end for s in found), max)]
    partly = (
        s.span
        for s in article.sentences
        if (before := bisect_left(starts, s.span.end)) and ends[before - 1] > s.span.start
    )
    edges = {0, len(article.text)}
    for span in (*(p.span for p in article.paragraphs), *_contents(article), *partly):
        edges |= {span.start, span.end}
    made: list[Span] = []
    for hole in _holes(len(article.text), found):
        for piece in _cut(hole, sorted(e for e in edges if hole.start < e < hole.end)):
            gap = _trimmed(article.text, piece)
            follows = bool(made) and made[-1].end == piece.start
            if gap and (follows or _has_words(article.text, gap)):
                made.append(gap)
    return tuple(made)


def _contents(article: Article) -> Iterator[Span]:
    for statement in (*article.statements, *article.possible, *article.outlet):
        yield from statement.content


def _holes(length: int, shown: Iterable[Span]) -> Iterator[Span]:
    at = 0
    for span in (*shown, Span(start=length, end=length)):
        if span.start > at:
            yield Span(start=at, end=span.start)
        at = max(at, span.end)


def _cut(hole: Span, edges: Iterable[int]) -> Iterator[Span]:
    yield from (Span(start=a, end=b) for a, b in pairwise((hole.start, *edges, hole.end)))


def _trimmed(text: str, piece: Span) -> Span | None:
    """The piece without the blanks around it; None if it holds nothing else."""
    words = text[piece.start : piece.end]
    if not words.strip():
        return None
    start = piece.start + len(words) - len(words.lstrip())
    return Span(start=start, end=start + len(words.strip()))


def _has_words(text: str, span: Span) -> bool:
    return any(map(str.isalnum, text[span.start : span.end]))


def filled(text: str, found: Iterable[Span]) -> str:
    """The text with a sign for each gap, on a line of its own, and blanks for the rest of it: pages
    show these as one blank, and context for a selector is taken on one line alone."""
    out: list[str] = []
    at = 0
    for gap in found:
        length = gap.end - gap.start
        sign = _sign(length) if _has_words(text, gap) else "\n" * length
        out += (text[at : gap.start], sign)
        at = gap.end
    return "".join((*out, text[at:]))


def _sign(length: int) -> str:
    """One of so many characters."""
    if length < len(f"\n{SIGN}\n"):
        return f"\n{SIGN}"[-length:]
    return f"\n{SIGN}".ljust(length - 1) + "\n"


def word_spans(text: str) -> tuple[Span, ...]:
    """Where each word of a text is, so that they can be counted when they are gone."""
    return tuple(Span(start=m.start(), end=m.end()) for m in _WORD.finditer(text))
