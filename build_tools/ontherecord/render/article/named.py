"""Who and where: the people, places and organizations an article names, and its map.

In: an `Article` and the archive's entities. Out: `Named` entries, and the map's SVG.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from markupsafe import Markup

from ontherecord.model import Article, Entity, EntityKind, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.lists import directories
from ontherecord.render.maps.drawing import SMALL, draw
from ontherecord.render.maps.points import points
from ontherecord.render.words import speaking

Entities = Mapping[str, Entity]
NOBODY: Entities = {}


class Named(Record, frozen=True):
    """A person, place or organization of this article."""

    name: str
    href: str | None
    about: str


def named(
    article: Article, entities: Entities, url: str, alone: Entities = NOBODY
) -> dict[str, tuple[Named, ...]]:
    """Who and what the article names, in the order it does: entries that have a page, and those
    that this article `alone` names.

    Speakers are left out: the list of speakers has them, with what they say.
    """
    found: dict[EntityKind, list[Named]] = {"person": [], "place": [], "organization": []}
    for entity in speaking.unheard(article, {**entities, **alone}):
        about = speaking.role_in(article, entity) or directories.about(entity)
        there = "" if entity.id in alone else addresses.entity_url(entity)
        href = links.relative(url, there) if there else None
        found[entity.kind].append(Named(name=entity.name, href=href, about=about))
    return {addresses.FOLDERS[kind]: tuple(names) for kind, names in found.items()}


def map_of(article: Article, entities: Entities) -> Markup:
    """Where the places of this article are; "" if no position is known."""
    mentioned = Counter(m.entity for m in article.mentions)
    shown = [entities[key] for key in mentioned if key in entities and entities[key].page]
    return draw(points(shown, mentioned), SMALL, f"Map of the places in “{article.meta.title}”")
