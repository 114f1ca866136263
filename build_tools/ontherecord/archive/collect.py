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
    found: dict[tuple[str, str], list[Entity]] = {(e.kind, e.id): [e] for e in glossary}
    for article in articles:
        at_hand = _at_hand(article)
        for entity in article.entities:
            key = (entity.kind, entity.id)
            if key in found or entity.roles or entity.id in at_hand:
                found.setdefault(key, []).append(entity)
    entities = map(_join, found.values())
    return Archive(
        articles=tuple(sorted(articles, key=lambda a: (_newest_first(a), a.slug))),
        entities=tuple(sorted(entities, key=lambda e: (e.kind, e.name.casefold(), e.id))),
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


def _join(same: list[Entity]) -> Entity:
    """One entry for all: the first one's words, the others' spellings and roles added."""
    known, *others = same
    if not others:
        return known
    spellings = dict.fromkeys(known.aliases)
    for found in others:
        spellings.update(dict.fromkeys((*found.aliases, found.name)))
    spellings.pop(known.name, None)
    # A role differs in more than the shape of its apostrophe; the words that came first stay.
    roles = {(r.title.replace("’", "'"), r.article): r for e in reversed(same) for r in e.roles}
    return msgspec.structs.replace(
        known,
        aliases=tuple(spellings),
        roles=tuple(sorted(roles.values(), key=_by_date)),
        type=next((e.type for e in same if e.type), known.type),
        country=next((e.country for e in same if e.country), known.country),
    )


def _by_date(role: Role) -> tuple[str, str, str]:
    return (role.date.isoformat() if role.date else "", role.article, role.title)
