"""Articles as the engine would draft them, from a few lines: who is in them, and called what.

In: the cases of `tests/cases/joining.yml`. Out: articles and glossary entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from ontherecord.engine.entities.find import slug as ident
from ontherecord.engine.entities.names import surname
from ontherecord.engine.lexicon.gazetteer import candidates, country_name
from ontherecord.model import (
    Article,
    Entity,
    EntityKind,
    Mention,
    Metadata,
    Role,
    Source,
    Span,
    Statement,
)

CASES = Path(__file__).parent.parent / "cases/joining.yml"
KINDS: dict[str, EntityKind] = {
    "people": "person", "places": "place", "organizations": "organization",
}  # fmt: skip
SORTS = {"country": ("country",), "region": ("region", "area"), "town": ("town",)}


def read() -> list[dict[str, Any]]:
    """Every case of the table."""
    found: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return found


def articles(case: Mapping[str, Any]) -> tuple[Article, ...]:
    return tuple(_article(slug, given) for slug, given in case["articles"].items())


def glossary(case: Mapping[str, Any]) -> tuple[Entity, ...]:
    """A keeper's files, by address."""
    return tuple(
        Entity(id=address.split("/")[1], kind=KINDS[address.split("/")[0]], state="reference",
               **{k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()})
        for address, fields in case.get("files", {}).items()
    )  # fmt: skip


def _article(slug: str, given: Mapping[str, Any]) -> Article:
    text = given["text"]
    entities = tuple(_entities(slug, given))
    taken: list[Mention] = []
    for entity in sorted(entities, key=lambda e: -len(e.name)):
        for form in _forms(entity):
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                span = Span(start=match.start(), end=match.end())
                if all(span.end <= m.span.start or m.span.end <= span.start for m in taken):
                    taken.append(Mention(span=span, entity=entity.id))
    said = tuple(_statements(given.get("says", {}), entities))
    return Article(
        slug=slug, text=text, meta=Metadata(title=slug, sha256=""), entities=entities,
        mentions=tuple(sorted(taken, key=lambda m: m.span)), statements=said,
    )  # fmt: skip


def _entities(slug: str, given: Mapping[str, Any]) -> Iterator[Entity]:
    for name, title in (given.get("people") or {}).items():
        roles = (Role(title=title, article=slug),) if title else ()
        yield Entity(id=ident(name), kind="person", name=name, roles=roles)
    for name, sort in (given.get("places") or {}).items():
        yield _place(name, *sort.split(", "))
    for name, kind in (given.get("bodies") or {}).items():
        yield Entity(id=ident(name), kind="organization", name=name, type=kind or "")


def _place(name: str, sort: str, country: str = "") -> Entity:
    """With the gazetteer's position for a place of this sort in this country."""
    found = next((p for p in candidates(name) if p.kind in SORTS.get(sort, ())
                  and country_name(p.country) == country), None)  # fmt: skip
    return Entity(id=ident(name), kind="place", name=name, type=sort, country=country,
                  lat=found.lat if found else None, lon=found.lon if found else None)  # fmt: skip


def _forms(entity: Entity) -> tuple[str, ...]:
    return (entity.name, surname(entity.name)) if entity.kind == "person" else (entity.name,)


def _statements(says: Mapping[str, Any], entities: tuple[Entity, ...]) -> Iterator[Statement]:
    by_name = {e.name: e.id for e in entities}
    for at, (name, kind) in enumerate(says.items()):
        source = Source(speaker=name, entity=by_name[name], type=kind, naming="named")
        yield Statement(id=f"s-{at:06}", content=(Span(start=at, end=at + 1),), sources=(source,))
