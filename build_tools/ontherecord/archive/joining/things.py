"""What all drafts of the archive speak of, each thing once, with all that its articles tell of it.

In: linked articles, and the glossary. Out: `Thing`s by key. A lone surname counts once for every
article, and a place once for every position, since one name may be two of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ontherecord.archive.privacy import FOLDERS
from ontherecord.archive.privacy.standing import Standing, standings
from ontherecord.engine.entities.names import PARTICLE
from ontherecord.engine.lexicon.gazetteer import country_code
from ontherecord.model import Article, Entity, Record

Key = tuple[str, str, str]
"""Kind, id, and which of several things with that id: a slug, a position, or nothing."""


class Sighting(Record, frozen=True):
    """One thing in one article."""

    slug: str
    whole: bool
    """Whether the article writes more than one word of the name."""
    speaks: frozenset[str]
    """Source types under which it speaks; of codebook §6."""
    standing: Standing
    titles: tuple[str, ...]
    countries: frozenset[str]
    """ISO codes of the countries that the article names apart from it."""
    places: frozenset[str]
    """Ids of other places that the article names."""


class Thing(Record, frozen=True):
    key: Key
    entity: Entity
    kept: bool
    """Whether a keeper made a file for it."""
    sightings: tuple[Sighting, ...]
    """By slug."""
    forms: frozenset[str]
    """Every spelling that its articles or its file have."""

    @property
    def address(self) -> str:
        return address(self.entity)

    @property
    def slugs(self) -> tuple[str, ...]:
        return tuple(s.slug for s in self.sightings)

    @property
    def whole(self) -> tuple[Sighting, ...]:
        """Articles that name it by more than one word: what it is found to be rests on these."""
        return tuple(s for s in self.sightings if s.whole)


def address(entity: Entity) -> str:
    """Folder and id, as in `removed.yml`."""
    return f"{FOLDERS[entity.kind]}/{entity.id}"


@lru_cache(maxsize=65536)
def is_lone(name: str) -> bool:
    """A surname without a given name; particles are part of it."""
    *before, _ = name.split() or [""]
    return all(re.fullmatch(PARTICLE, word, re.I) for word in before)


def key_of(entity: Entity, slug: str) -> Key:
    """The same key for the same thing, as far as one article's draft can tell."""
    facet = ""
    if entity.state == "draft" and entity.kind == "person" and is_lone(entity.name):
        facet = slug
    elif entity.state == "draft" and entity.kind == "place" and entity.lat is not None:
        facet = f"{entity.country} {entity.lat} {entity.lon}"
    return (entity.kind, entity.id, facet)


def things(articles: Iterable[Article], glossary: Iterable[Entity]) -> dict[Key, Thing]:
    """Every thing by its key, in the order of keys; the order of articles does not matter."""
    by_slug = sorted(articles, key=lambda a: a.slug)
    found = standings(by_slug, _people(by_slug))
    entities: dict[Key, Entity] = {key_of(e, ""): e for e in glossary}
    kept = frozenset(entities)
    seen: defaultdict[Key, list[Sighting]] = defaultdict(list)
    forms: defaultdict[Key, set[str]] = defaultdict(set)
    for article in by_slug:
        for entity, sighting in _sightings(article, found[article.slug]):
            key = key_of(entity, article.slug)
            entities.setdefault(key, entity)
            seen[key].append(sighting)
            forms[key].update((entity.name, *entity.aliases))
    return {
        key: Thing(key=key, entity=entity, kept=key in kept, sightings=tuple(seen[key]),
                   forms=frozenset((entity.name, *entity.aliases, *forms[key])))
        for key, entity in sorted(entities.items(), key=lambda item: item[0])
    }  # fmt: skip


def _people(articles: Iterable[Article]) -> dict[str, Entity]:
    """The articles' people by id; of one id in several articles the roles of all."""
    found: dict[str, list[Entity]] = {}
    for article in articles:
        for entity in article.entities:
            if entity.kind == "person":
                found.setdefault(entity.id, []).append(entity)
    return {
        name: Entity(id=name, kind="person", name=same[0].name,
                     roles=tuple(role for one in same for role in one.roles))
        for name, same in found.items()
    }  # fmt: skip


def _sightings(
    article: Article, standing: Mapping[str, Standing]
) -> Iterator[tuple[Entity, Sighting]]:
    lands = {e.id: country_code(e.country) for e in article.entities if e.country}
    towns = frozenset(e.id for e in article.entities if e.kind == "place" and e.type != "country")
    whole = {m.entity for m in article.mentions
             if not is_lone(article.text[m.span.start : m.span.end])}  # fmt: skip
    speaks: defaultdict[str, set[str]] = defaultdict(set)
    for statement in (*article.statements, *article.possible):
        for source in statement.voices:
            if source.entity:
                speaks[source.entity].add(source.type)
    for e in article.entities:
        titles = tuple(r.title for r in e.roles if r.article == article.slug)
        others = frozenset(code for name, code in lands.items() if code and name != e.id)
        yield e, Sighting(
            slug=article.slug, whole=e.id in whole, speaks=frozenset(speaks[e.id]),
            standing=standing.get(e.id, "unknown"), titles=titles,
            countries=others, places=towns - {e.id},
        )  # fmt: skip
