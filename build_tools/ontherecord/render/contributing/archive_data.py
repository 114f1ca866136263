"""What the forms need to know of the whole archive, as one file that they fetch when opened.

In: an `Archive` and the `Forge`. Out: an `Asset`. Private persons are withheld already.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import msgspec

from ontherecord.checks.words import TRUTH_WORDS
from ontherecord.model import Archive, Entity
from ontherecord.render.base import addresses
from ontherecord.render.base.forge import Forge
from ontherecord.render.base.page import Asset

SPEAKING = ("person", "organization")
"""A place does not speak: a metonym is its government's entry (codebook §6)."""
MOST = 2_000
"""Names, ids, places and articles that a form is told of, each: the file must not grow with the
archive. Beyond that people type on, and `check` says what is taken or missing."""


def asset(archive: Archive, forge: Forge) -> Asset:
    """Names to choose a speaker from, ids that are taken, where files are handed in."""
    entries = [entity for entity in archive.entities if entity.state != "draft"]
    lists: dict[str, list[Any]] = {
        "names": names(archive),
        "ids": sorted({entity.id for entity in entries}),
        "places": [entity.id for entity in entries if entity.kind == "place"],
        "articles": [{"slug": article.slug} for article in archive.articles],
    }
    data = {
        "forge": msgspec.to_builtins(forge),
        **{name: found[:MOST] for name, found in lists.items()},
        "whole": all(len(found) <= MOST for found in lists.values()),
        "truth": TRUTH_WORDS.pattern,
    }
    return Asset(path=addresses.ARCHIVE_DATA, content=json.dumps(data, ensure_ascii=False) + "\n")


def names(archive: Archive) -> list[dict[str, object]]:
    """Everybody who can be chosen as a speaker, as the forms offer them."""
    return [_name(entity) for entity in _offered(archive)]


def _offered(archive: Archive) -> list[Entity]:
    """Who can be chosen as a speaker: those that are filed, then drafts, each by how many articles
    name them."""
    found = [e for e in archive.entities if e.kind in SPEAKING and e.page]
    named = Counter(name for a in archive.articles for name in {m.entity for m in a.mentions})
    return sorted(found, key=lambda entity: (entity.state == "draft", -named[entity.id]))


def _name(entity: Entity) -> dict[str, object]:
    """An entry without a file in the glossary has no id: it is written as words."""
    found: dict[str, object] = {
        "id": entity.id if entity.state != "draft" else "",
        "name": entity.name,
        "kind": entity.kind,
        "also": list(entity.aliases),
        "about": entity.roles[-1].title if entity.roles else "",
    }
    if entity.kind == "organization":
        found["type"] = entity.type
    return {key: value for key, value in found.items() if value}
