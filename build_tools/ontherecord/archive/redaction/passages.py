"""Which passages of an article's text are published. In: an `Article`. Out: spans, in text order.

`excerpts`: each statement in its sentences. `labels-only`: each statement's first words. The
headline is in both, where the text begins with it: every list has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ontherecord.model import Article, Sentence, Span

FIRST_WORDS = 6
"""Words of a statement that are shown where its labels alone are published, and of the text in a
row anywhere beside what may be shown. Enough to find the place in the original; a very short
extract, which Article 15(1) of Directive (EU) 2019/790 leaves free, and well under the eleven words
in a row of which the Court of Justice said that they may be protected (C-5/08, Infopaq)."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and ideographs: written without blanks between words."""
WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
"""A word; a character where none is told from the next."""


def passages(article: Article) -> tuple[Span, ...]:
    """What may be published of the text."""
    only = article.meta.publish == "labels-only"
    found = _beginnings(article) if only else _sentences(article)
    return tuple(sorted({*_headline(article), *found}))


def _headline(article: Article) -> Iterator[Span]:
    for paragraph in article.paragraphs[:1]:
        words = article.text[paragraph.span.start : paragraph.span.end].split()
        if words == article.meta.title.split():
            yield paragraph.span


def _sentences(article: Article) -> Iterator[Span]:
    """The sentences that a content has a character in; the content alone where there is none."""
    for statement in article.statements:
        for part in statement.content:
            first = bisect_right(article.sentences, part.start, key=_end)
            last = bisect_left(article.sentences, part.end, key=_start)
            yield from (s.span for s in article.sentences[first:last])
            yield part


def _beginnings(article: Article) -> Iterator[Span]:
    """The first words of each statement; of those that follow each other without a word between,
    no more than of one."""
    row, end = 0, 0
    for part in sorted(s.content[0] for s in article.statements):
        words = [m.span() for m in WORD.finditer(article.text, part.start, part.end)]
        row = 0 if WORD.search(article.text, end, part.start) else row
        shown = words[: FIRST_WORDS - row]
        end = part.start
        if shown:
            row, end = row + len(shown), shown[-1][1]
            yield Span(start=part.start, end=end)


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _end(sentence: Sentence) -> int:
    return sentence.span.end
