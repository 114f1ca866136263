"""articles/<slug>/corrections/: what people and readers changed in an article's labels.

In: an `Article`. Out: a `Page`, which works without scripts; none if nobody contributed yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.corrections.changes import entries


def pages(archive: Archive) -> Iterator[Page]:
    """One for each article that somebody contributed to."""
    yield from (page(article) for article in archive.articles if article.contributions)


def page(article: Article) -> Page:
    """Every contribution, the newest first."""
    here, found = addresses.corrections_url(article), entries(article)
    html = render(
        "corrections.html",
        title=article.meta.title,
        lang=article.meta.lang,
        there=links.relative(here, addresses.article_url(article)),
        contribute=links.relative(here, addresses.CONTRIBUTE),
        latest=links.relative(here, addresses.CORRECTIONS),
        entries=found,
    )
    return Page(
        url=here, title=f"Corrections of “{article.meta.title}”", html=html, kind="corrections",
        description=f"{counted(len(found), 'contribution')} to the labels of this article: "
        "what changed, when, and by whom.",
        section=addresses.ARTICLES, styles=("corrections",),
    )  # fmt: skip
