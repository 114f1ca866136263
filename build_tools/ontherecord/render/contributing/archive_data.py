"""What the forms need to know of the whole archive, as one file that they fetch when opened.

In: an `Archive` and the `Forge`. Out: an `Asset`. Private persons are withheld already.
"""

from __future__ import annotations

import json

import msgspec

from ontherecord.checks.words import TRUTH_WORDS
from ontherecord.model import Archive, Entity
from ontherecord.render.base import addresses
from ontherecord.render.base.forge import Forge
from ontherecord.render.base.page import Asset

SPEAKING = ("person", "organization")
"""A place does not speak: a metonym is its government's entry (codebook §6)."""


def asset(archive: Archive, forge: Forge) -> Asset:
    """Names to choose a speaker from, ids that are taken, where files are handed in."""
    entries = [entity for entity in archive.entities if entity.state != "draft"]
    names = [_name(e) for e in archive.entities if e.kind in SPEAKING and e.page]
    data = {
        "forge": msgspec.to_builtins(forge),
        "names": names,
        "ids": sorted({entity.id for entity in entries}),
        "places": [entity.id for entity in entries if entity.kind == "place"],
        "articles": [{"slug": a.slug, "title": a.meta.title} for a in archive.articles],
        "truth": TRUTH_WORDS.pattern,
    }
    return Asset(path=addresses.ARCHIVE_DATA, content=json.dumps(data, ensure_ascii=False) + "\n")


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
