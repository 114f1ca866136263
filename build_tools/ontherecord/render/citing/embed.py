"""A statement's card to show in another site's page: its words, one plain sentence, label and link.

In: an `Article`. Out: the section of a page. Each card is shown alone where the address names it,
by CSS. Whoever reads the other page has not opened the article: no private person is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.model import Article, Entity, Record, Statement
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
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


def section(article: Article, entities: Entities, here: str) -> Markup:
    """All cards of an article, for the page `here`."""
    return render(
        "embed.html",
        embeds=tuple(_embeds(article, entities, here)),
        title=article.meta.title,
        lang=article.meta.lang,
        place=entries.place(article),
    )


def _embeds(article: Article, entities: Entities, here: str) -> Iterator[Embed]:
    for statement in plain.cited(article):
        goal = plain.address(article, statement)
        yield Embed(
            id=f"{addresses.EMBED}-{statement.id}",
            quote=entries.statement_quote(article, statement),
            plain=plain_sentence(article, statement, entities, elsewhere=True),
            labels=_labels(article, statement),
            state=wording.SHORT_STATES[statement.state],
            href=links.relative(here, goal),
        )


def _labels(article: Article, statement: Statement) -> tuple[Label, ...]:
    settled = statement not in article.possible
    return tuple(BY_KEY[key] for key in labels(statement)) if settled else ()
