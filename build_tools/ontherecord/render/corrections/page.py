"""articles/<slug>/corrections/: what people and readers changed in an article's labels.

In: an `Article`. Out: a `Page`, which works without scripts; none if nobody contributed yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Article
from ontherecord.render import links
from ontherecord.render.corrections.address import LATEST, NAME
from ontherecord.render.corrections.changes import entries
from ontherecord.render.environment import render
from ontherecord.render.page import Page


def url(article: Article) -> str:
    """Where an article's corrections are."""
    return f"{links.article_url(article)}{NAME}"


def pages(archive: Archive) -> Iterator[Page]:
    """One for each article that somebody contributed to."""
    yield from (page(article) for article in archive.articles if article.contributions)


def page(article: Article) -> Page:
    """Every contribution, the newest first."""
    here, found = url(article), entries(article)
    html = render(
        "corrections.html",
        title=article.meta.title,
        lang=article.meta.lang,
        there=links.relative(here, links.article_url(article)),
        contribute=links.relative(here, "contribute/"),
        latest=links.relative(here, LATEST),
        entries=found,
    )
    return Page(
        url=here, title=f"Corrections of “{article.meta.title}”", html=html, kind="corrections",
        description=f"{counted(len(found), 'contribution')} to the labels of this article: "
        "what changed, when, and by whom.",
        section="articles/", styles=("corrections",),
    )  # fmt: skip
