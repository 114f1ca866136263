"""What of an article's text is not shown, as its page marks it: how much, and where the whole is.

In: an `Article` that is cut to what may be published. Out: `Mark`s, and words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.labels import statements_in
from ontherecord.codebook.words import counted
from ontherecord.model import Article, Span
from ontherecord.render.base import spans
from ontherecord.render.base.spans import Mark, mark
from ontherecord.render.words import parts


def marks(article: Article) -> Iterator[Mark]:
    """What is not shown: how much it is, and the way to the original."""
    whole = parts.in_parts(article)
    if whole is None:
        return
    few = article.meta.publish == "excerpts"  # else there are several in every sentence
    for gap in article.gaps:
        if article.text[gap.start : gap.end].isspace():
            continue
        much = parts.missing(article, gap)
        attributes = {"class": "left-out", "data-n": much if few else None}
        if whole.original and few:
            told = {"href": whole.original, "rel": "noreferrer",
                    "aria-label": f"{much} left out. {whole.where}"}  # fmt: skip
            yield mark(gap, spans.GAP, "a", {**attributes, **told})
        else:
            told = {"role": "img", "aria-label": f"{much} left out"}
            yield mark(gap, spans.GAP, "span", {**attributes, **told})


def unseen(article: Article) -> frozenset[int]:
    """The paragraphs of which nothing is shown and in which nobody has marked anything."""
    if article.left_out is None:
        return frozenset()
    every = (*article.statements, *article.possible, *article.outlet)
    return frozenset(
        p.index
        for p in article.paragraphs
        if article.gaps_in(p.span) == (p.span,) and not statements_in(p.span, every)
    )


def much(article: Article, first: int, others: int) -> str:
    """ "3 paragraphs, 120 words"."""
    inside = article.paragraphs[first : first + others + 1]
    span = Span(start=inside[0].span.start, end=inside[-1].span.end)
    return f"{counted(len(inside), 'paragraph')}, {parts.missing(article, span)}"
