"""articles/<slug>/corrections/: what people and readers changed in an article's labels.

In: an `Article`. Out: pages of bounded length, which work without scripts; none if nobody
contributed yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.corrections.changes import Change, Entry, entries
from ontherecord.render.lists.paging import Leaf, leaves

PER_PAGE = 200
"""Annotations on a page: about 60 kB."""
Row = tuple[int, Entry, Change]
"""An annotation, with its entry and that entry's number."""


def planned(archive: Archive) -> Iterator[Planned]:
    """Those of each article that somebody contributed to."""
    for article in archive.articles:
        if article.contributions:
            yield from of_article(article)


def of_article(article: Article) -> Iterator[Planned]:
    """Every annotation, the newest first."""
    found = entries(article)
    rows = [(number, one, change) for number, one in enumerate(found) for change in one.changes]
    about = f"{counted(len(found), 'contribution')} to the labels of this article: "
    for leaf in leaves(rows, addresses.corrections_url(article), PER_PAGE):
        given = (article, leaf, about + "what changed, when, and by whom.")
        yield Planned(leaf.url, _page, given)


def _page(article: Article, leaf: Leaf[Row], about: str) -> Page:
    further = f", page {leaf.pager.number}" if leaf.pager.number > 1 else ""
    html = render(
        "corrections.html",
        here=leaf.url,
        title=article.meta.title,
        lang=article.meta.lang,
        there=addresses.article_url(article),
        entries=[
            (entry, [change for *_, change in rows])
            for (_, entry), rows in groupby(leaf.items, key=lambda row: row[:2])
        ],
        leaf_pager=leaf.pager,
    )
    return Page(
        url=leaf.url, title=f"Corrections of “{article.meta.title}”{further}", html=html,
        kind="corrections", description=about, section=addresses.ARTICLES,
        styles=("corrections",),
    )  # fmt: skip
