"""articles/<slug>/embed/: cards for other sites' pages: words, a plain sentence, label, link.

In: an `Article`. Out: a small `Page` without masthead and scripts, on which the card that the
address names stands alone, by CSS. Whoever reads it there has not opened the article: no private
person is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.model import Article, Entity, Record, Statement
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.citing import plain
from ontherecord.render.lists import entries
from ontherecord.render.words import wording
from ontherecord.render.words.plain_sentence import plain_sentence

Entities = Mapping[str, Entity]


class Embed(Record, frozen=True):
    """One card."""

    id: str
    quote: Markup
    plain: str
    labels: tuple[Label, ...]
    """Empty for what is not settled."""
    state: str
    href: str
    """The statement in its article."""


def page(article: Article, entities: Entities) -> Page:
    """All cards of an article."""
    url = addresses.embed_url(article)
    html = render(
        "embed.html",
        embeds=tuple(_embeds(article, entities, url)),
        title=article.meta.title,
        lang=article.meta.lang,
        place=entries.place(article),
    )
    return Page(
        url=url,
        title=f"Statements in: {article.meta.title}",
        html=html,
        kind="embed",
        description="Each statement with who said it, to show in other pages.",
        section=addresses.ARTICLES,
        styles=("embed",),
        listed=False,
    )


def _embeds(article: Article, entities: Entities, here: str) -> Iterator[Embed]:
    for statement in plain.cited(article):
        goal = plain.address(article, statement)
        yield Embed(
            id=statement.id,
            quote=entries.statement_quote(article, statement),
            plain=plain_sentence(article, statement, entities, elsewhere=True),
            labels=_labels(article, statement),
            state=wording.SHORT_STATES[statement.state],
            href=links.relative(here, goal),
        )


def _labels(article: Article, statement: Statement) -> tuple[Label, ...]:
    settled = statement not in article.possible
    return tuple(BY_KEY[key] for key in labels(statement)) if settled else ()
