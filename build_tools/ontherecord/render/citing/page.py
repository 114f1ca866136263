"""articles/<slug>/cite/: every citation of an article as words to copy, with an anchor each.

In: an `Article`. Out: a `Page`, which works without scripts.
"""

from __future__ import annotations

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page, Site
from ontherecord.render.citing import bibtex, plain
from ontherecord.render.words.statements import numbered

NOWHERE = Site(name="", description="")
"""The page cannot know where the site lies; the files beside it do, if mkdocs.yml says so."""


class Line(Record, frozen=True):
    """One statement's citation."""

    id: str
    number: str
    words: str
    href: str


def page(article: Article, entities: plain.Entities) -> Page:
    """The article's citation in each form, then one line a statement."""
    here, numbers = addresses.cite_url(article), numbered(article)
    lines = [
        Line(
            id=s.id,
            number=numbers[s.id],
            words=plain.of_statement(article, s, entities),
            href=links.relative(here, plain.address(article, s)),
        )
        for s in plain.cited(article)
    ]
    html = render(
        "cite.html",
        title=article.meta.title,
        lang=article.meta.lang,
        there=links.relative(here, addresses.article_url(article)),
        plain=plain.of_article(article),
        bibtex=bibtex.entry(article, entities, NOWHERE).strip(),
        lines=lines,
        unsure=_unsure(article),
    )
    return Page(
        url=here, title=f"How to cite “{article.meta.title}”", html=html, kind="cite",
        description=f"Citations of the article and of {_counted(lines)}.",
        section=addresses.ARTICLES, styles=("cite",),
    )  # fmt: skip


def _counted(lines: list[Line]) -> str:
    return counted(len(lines), "statement in it", "statements in it")


def _unsure(article: Article) -> str:
    """Which of the facts in a citation are inferred or missing."""
    meta = article.meta
    known = (("outlet", meta.outlet), ("date", meta.published), ("byline", meta.authors),
             ("address of the original", meta.url))  # fmt: skip
    inferred = [name for name, value in known if value.value and value.basis == "inferred"]
    missing = [name for name, value in known if not value.value]
    said = [f"{word}: {', '.join(names)}" for word, names in
            (("Inferred, not stated in our copy", inferred), ("Not stated in our copy", missing))
            if names]  # fmt: skip
    return ". ".join(said)
