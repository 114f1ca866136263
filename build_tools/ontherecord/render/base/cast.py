"""Who and what appears in an article: the entries that its pages may show, and no others.

In: an article, the archive's entities. Out: a `Cast`. Pages are given casts instead of the whole
glossary, so that an entry's change reaches the pages that name it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ontherecord.model import Article, Entity, Source, Statement


class Cast(dict[str, Entity]):
    """Entries by id, in the order of their ids. Never changed once it is made."""


def cast(article: Article, entities: Mapping[str, Entity]) -> Cast:
    """The entries that the article names, or that speak in it."""
    named = {mention.entity for mention in article.mentions}
    named.update(entity.id for entity in article.entities)
    named.update(source.entity for source in _sources(article) if source.entity)
    return Cast((name, entities[name]) for name in sorted(named) if name in entities)


def casts(articles: Iterable[Article], entities: Mapping[str, Entity]) -> dict[str, Cast]:
    """The cast of each article, by its slug."""
    return {article.slug: cast(article, entities) for article in articles}


def _sources(article: Article) -> Iterator[Source]:
    for statement in (*article.statements, *article.possible, *article.outlet):
        yield from _of(statement)
    for sentence in article.sentences:
        yield from (found.who for found in sentence.not_said)


def _of(statement: Statement) -> Iterator[Source]:
    yield from statement.sources
    yield from statement.candidates
    if statement.not_said:
        yield statement.not_said
