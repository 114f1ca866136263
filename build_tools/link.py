"""The article's entities → the glossary's entries, where a name or another name is the same.

In: an article and the glossary. Out: the article whose entities, mentions and sources carry the
glossary's ids, names and facts; the roles that the article gives are kept beside them.
"""

from __future__ import annotations

import msgspec

from build_tools.gazetteer import fold
from build_tools.model import Article, Entity, Mention, Source, Statement

Key = tuple[str, str]


def link(article: Article, glossary: tuple[Entity, ...]) -> Article:
    """Same kind and same name (case and diacritics aside) are the same entry; all else is kept."""
    known = _index(glossary)
    homes = {e.id: home for e in article.entities if (home := _home(e, known)) is not None}
    if not homes and not known:
        return article
    return msgspec.structs.replace(
        article,
        entities=_entities(article.entities, homes),
        mentions=tuple(_mention(m, homes) for m in article.mentions),
        statements=tuple(_statement(s, homes, known) for s in article.statements),
        possible=tuple(_statement(s, homes, known) for s in article.possible),
    )


def _index(glossary: tuple[Entity, ...]) -> dict[Key, Entity]:
    """By id, name and other names; an entry's own name wins over another's alias."""
    found: dict[Key, Entity] = {}
    for entry in glossary:
        found.setdefault((entry.kind, fold(entry.name)), entry)
    for entry in glossary:
        for alias in (*entry.aliases, entry.id):
            found.setdefault((entry.kind, fold(alias)), entry)
    return found


def _home(entity: Entity, known: dict[Key, Entity]) -> Entity | None:
    """By the full name first; a surname alone is no proof for a person."""
    if exact := known.get((entity.kind, fold(entity.name))):
        return exact
    forms = [a for a in entity.aliases if entity.kind != "person" or " " in a]
    return next((e for a in forms if (e := known.get((entity.kind, fold(a))))), None)


def _entities(entities: tuple[Entity, ...], homes: dict[str, Entity]) -> tuple[Entity, ...]:
    """Each once, in order; two drafts of one entry become one with the roles of both."""
    joined: dict[str, Entity] = {}
    for entity in entities:
        home = homes.get(entity.id)
        mine = _joined(joined.get(home.id, home), entity) if home else entity
        joined[mine.id] = mine
    return tuple(joined.values())


def _joined(home: Entity, draft: Entity) -> Entity:
    roles = tuple(dict.fromkeys((*home.roles, *draft.roles)))
    aliases = tuple(
        dict.fromkeys(a for a in (*home.aliases, draft.name, *draft.aliases) if a != home.name)
    )
    return msgspec.structs.replace(
        home, roles=roles, aliases=aliases, type=home.type or draft.type,
        country=home.country or draft.country,
        lat=draft.lat if home.lat is None else home.lat,
        lon=draft.lon if home.lon is None else home.lon,
        position_source=home.position_source or draft.position_source,
    )  # fmt: skip


def _mention(mention: Mention, homes: dict[str, Entity]) -> Mention:
    home = homes.get(mention.entity)
    return msgspec.structs.replace(mention, entity=home.id) if home else mention


def _statement(
    statement: Statement, homes: dict[str, Entity], known: dict[Key, Entity]
) -> Statement:
    sources = tuple(_source(s, homes, known) for s in statement.sources)
    return msgspec.structs.replace(statement, sources=sources)


def _source(source: Source, homes: dict[str, Entity], known: dict[Key, Entity]) -> Source:
    """By the entity's id, else by the speaker's name among people, then bodies."""
    home = homes.get(source.entity) if source.entity else None
    for kind in ("person", "organization"):
        home = home or known.get((kind, fold(source.speaker)))
    if home is None:
        return source
    return msgspec.structs.replace(source, entity=home.id, speaker=home.name)
