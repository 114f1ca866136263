"""Articles → Archive: every entity once, whichever articles it stands in.

In: linked articles and the glossary. Out: the `Archive` that the site is made from. A glossary
entry keeps its own words and gains the roles that articles give it; drafts of one id are joined.
"""

from __future__ import annotations

import msgspec

from ontherecord.model import Archive, Article, Entity, Problem, Role


def collect(
    articles: tuple[Article, ...], glossary: tuple[Entity, ...], problems: tuple[Problem, ...]
) -> Archive:
    """Join the articles' entities with the glossary; newest article first, entities by name."""
    entities: dict[tuple[str, str], Entity] = {(e.kind, e.id): e for e in glossary}
    for article in articles:
        at_hand = _at_hand(article)
        for entity in article.entities:
            key = (entity.kind, entity.id)
            if key not in entities and not entity.roles and entity.id not in at_hand:
                continue
            entities[key] = _join(entities[key], entity) if key in entities else entity
    return Archive(
        articles=tuple(sorted(articles, key=lambda a: (_newest_first(a), a.slug))),
        entities=tuple(sorted(entities.values(), key=lambda e: (e.kind, e.name.casefold(), e.id))),
        problems=problems,
    )


def _at_hand(article: Article) -> set[str]:
    """Ids of whoever an article names or quotes: of others a page would have nothing to show."""
    named = {mention.entity for mention in article.mentions}
    said = (*article.statements, *article.possible)
    flags = (flag for sentence in article.sentences for flag in sentence.not_said)
    sources = (*(source for one in said for source in one.voices), *(flag.who for flag in flags))
    return named | {source.entity for source in sources if source.entity}


def _newest_first(article: Article) -> int:
    return -article.meta.date.toordinal() if article.meta.date else 0


def _join(known: Entity, found: Entity) -> Entity:
    """One entry for both: the known one's words first, the other's spellings and roles added."""
    spellings = dict.fromkeys([*known.aliases, *found.aliases, found.name])
    spellings.pop(known.name, None)
    # A role differs in more than the shape of its apostrophe; the known one's words stay.
    roles = {(r.title.replace("’", "'"), r.article): r for r in (*found.roles, *known.roles)}
    return msgspec.structs.replace(
        known,
        aliases=tuple(spellings),
        roles=tuple(sorted(roles.values(), key=_by_date)),
        type=known.type or found.type,
        country=known.country or found.country,
    )


def _by_date(role: Role) -> tuple[str, str, str]:
    return (role.date.isoformat() if role.date else "", role.article, role.title)
