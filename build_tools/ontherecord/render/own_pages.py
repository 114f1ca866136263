"""Which entries have a page of their own. In: an `Archive`. Out: the same, told so.

A machine draft that one article alone names has none: that article says all that is known of it.
An entry that somebody filed keeps its own, whatever names it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from ontherecord.model import Archive, Article, Entity
from ontherecord.render.base.cast import Cast

FEWEST_ARTICLES = 2
"""Articles that name a draft which has a page: own decision."""


def own_pages(archive: Archive) -> Archive:
    """The archive whose drafts that fewer articles name have no page."""
    named = Counter(name for article in archive.articles for name in _named(article))
    entities = tuple(
        msgspec.structs.replace(one, page=False)
        if one.state == "draft" and named[one.id] < FEWEST_ARTICLES
        else one
        for one in archive.entities
    )
    return msgspec.structs.replace(archive, entities=entities)


def alone(cast: Cast, before: Mapping[str, Entity]) -> Cast:
    """The entries of an article's cast that would have a page if another article named them, as
    they were `before`."""
    kept = ((name, before[name]) for name, one in cast.items() if not one.page)
    return Cast((name, one) for name, one in kept if one.page)


def _named(article: Article) -> Iterator[str]:
    """The entities of an article, each once."""
    speakers = (voice.entity for s in article.statements for voice in s.voices if voice.entity)
    yield from {*(mention.entity for mention in article.mentions), *speakers}
