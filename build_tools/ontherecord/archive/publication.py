"""Addresses of articles for good: what was published once leads on, or says what became of it.

In: the articles as they are, and the list of those that were published. Out: where an old address
leads; or the list to keep next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ontherecord.model import Article, Entity, Published, Recorded, Removal

ARTICLE = "article:"
"""How a fact's source begins that is an article of the archive."""


def slug_now(slug: str, published: Sequence[Published]) -> str:
    """What an article is called now, however often it was renamed; of a circle any of its names."""
    names = {one.article: one.renamed for one in published if one.renamed}
    seen: set[str] = set()
    while slug in names and slug not in seen:
        seen.add(slug)
        slug = names[slug]
    return slug


def taken_down(removed: Iterable[Removal]) -> dict[str, Removal]:
    """The articles that were taken down at request, by slug."""
    inside = "articles/"
    return {r.address.removeprefix(inside): r for r in removed if r.address.startswith(inside)}


def following(entities: tuple[Entity, ...], published: Sequence[Published]) -> tuple[Entity, ...]:
    """The entries, with what they cite of a renamed article cited by its new name."""
    if not any(one.renamed for one in published):
        return entities
    return tuple(
        msgspec.structs.replace(
            entity,
            roles=tuple(msgspec.structs.replace(role, article=slug_now(role.article, published))
                        for role in entity.roles),
            facts=tuple(msgspec.structs.replace(fact, source=_source_now(fact.source, published))
                        for fact in entity.facts),
        )
        for entity in entities
    )  # fmt: skip


def _source_now(source: str, published: Sequence[Published]) -> str:
    slug = source.removeprefix(ARTICLE)
    return source if slug == source else ARTICLE + slug_now(slug, published)


def to_keep(
    articles: Iterable[Article],
    recorded: Mapping[str, Sequence[Recorded]],
    published: Sequence[Published],
    removed: Iterable[Removal],
) -> tuple[Published, ...]:
    """The list as it has to be now, by slug: nothing is dropped but what was taken down at request.

    `recorded`: by slug, the ids that an article's statements have or had.
    """
    found = {one.article: one for one in published}
    for article in articles:
        before = found[article.slug].ids if article.slug in found else ()
        ids = dict.fromkeys((*before, *(one.id for one in recorded[article.slug])))
        found[article.slug] = Published(
            article=article.slug, title=article.meta.title, statements=" ".join(ids)
        )
    down = taken_down(removed)
    left = (found[slug] for slug in sorted(found))
    return tuple(one for one in left if slug_now(one.article, published) not in down)
