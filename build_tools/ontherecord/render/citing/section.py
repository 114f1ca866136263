"""Every citation of an article as words to copy, with an anchor each.

In: an `Article`. Out: the section of a page, which works without scripts; citations.mjs makes files
of it for reference managers.
"""

from __future__ import annotations

import json

from markupsafe import Markup

from ontherecord.model import Article, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Site
from ontherecord.render.citing import bibtex, csl, plain
from ontherecord.render.words.statements import numbered

DATA = "statements.json"
"""Beside the article: what is cited, and how, for programs."""
NOWHERE = Site(name="", description="")
"""The page cannot know where the site lies; the data beside it do, if mkdocs.yml says so."""


class Line(Record, frozen=True):
    """One statement's citation; its words are in three parts, since files are made of the last."""

    id: str
    number: str
    opening: str
    published: str
    rest: str
    href: str


def section(article: Article, entities: plain.Entities, here: str) -> Markup:
    """The article's citation in each form, then one line a statement, for the page `here`."""
    numbers, published = numbered(article), plain.published(article)
    lines = [
        Line(
            id=s.id,
            number=numbers[s.id],
            opening=plain.opening(s, entities),
            published=published,
            rest=plain.rest(article, s),
            href=links.relative(here, plain.address(article, s)),
        )
        for s in plain.cited(article)
    ]
    item = csl.item(article, entities, NOWHERE)
    data = {"item": item, "about": csl.about(article)}
    return render(
        "cite.html",
        data=json.dumps(data, ensure_ascii=False),
        statements=links.relative(here, f"{addresses.article_url(article)}{DATA}"),
        plain=plain.of_article(article),
        bibtex=bibtex.entry(article, NOWHERE).strip(),
        lines=lines,
        unsure=_unsure(article),
    )


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
