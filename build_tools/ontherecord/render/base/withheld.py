"""Quoting an article elsewhere without the names of private persons (see `privacy`).

In: a window on an article's text and the spans to mark in it. Out: the same with each withheld
name as `INSTEAD`, everything moved accordingly. The article's own page shows its words unchanged.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ontherecord.model import Article, Span

INSTEAD = "[name in the article]"
"""Brackets, as an editor would write it: these are not the article's words."""


def within(article: Article, window: Span) -> tuple[Span, ...]:
    """The withheld names in a window, in text order; names never overlap."""
    if not article.withheld:
        return ()
    first = bisect_left(article.withheld, window.start, key=lambda s: s.end)
    return tuple(
        s for s in article.withheld[first:] if s.start < window.end and s.end > window.start
    )


def excerpt(
    article: Article, window: Span, marked: Iterable[Span]
) -> tuple[str, Span, tuple[Span, ...]]:
    """A text, the window on it, and the marks in it."""
    names = within(article, window)
    if not names:
        return article.text, window, tuple(marked)
    out: list[str] = []
    at = window.start
    for name in names:
        out += (article.text[at : max(at, name.start)], INSTEAD)
        at = name.end
    out.append(article.text[at : window.end])
    text = "".join(out)
    moved = (
        Span(start=_moved(s.start, window, names), end=_moved(s.end, window, names)) for s in marked
    )
    return text, Span(start=0, end=len(text)), tuple(s for s in moved if s.start < s.end)


def _moved(offset: int, window: Span, names: Sequence[Span]) -> int:
    """Where a place of the article is in the excerpt; inside a name, at its nearer edge."""
    shift = -window.start
    for name in names:
        if offset >= name.end:
            shift += len(INSTEAD) - (name.end - max(name.start, window.start))
        elif offset > name.start:
            nearer = offset - name.start < name.end - offset
            return max(name.start, window.start) + shift + (0 if nearer else len(INSTEAD))
    return offset + shift
