"""One page a person, place or organization: what they said, how, and where they are named.

In: a `Catalogue`. Out: `Page`s; long lists go on at <address>/2/. A part without anything to tell
is not on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from markupsafe import Markup

from ontherecord.codebook.words import counted
from ontherecord.model import Entity, EntityKind
from ontherecord.render.base import addresses, links, structured
from ontherecord.render.base.catalogue import Catalogue, Named, Said
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.browsing.passages import Passages
from ontherecord.render.lists.directories import about
from ontherecord.render.lists.paging import Leaf, leaves
from ontherecord.render.maps.drawing import SMALL, draw
from ontherecord.render.maps.points import points
from ontherecord.render.profile import backing, beside, sourcing
from ontherecord.render.profile.held import Held, held
from ontherecord.render.profile.relations import Relations, relations
from ontherecord.render.words import wording

KINDS: dict[EntityKind, str] = {
    "person": "Person",
    "place": "Place",
    "organization": "Organization",
}


def position(entity: Entity) -> str:
    """Where a place lies and who says so: "48.5° N, 39.3° E (source: …)"; "" if not known."""
    if entity.lat is None or entity.lon is None:
        return ""
    north = f"{abs(entity.lat):.2f}° {'N' if entity.lat >= 0 else 'S'}"
    east = f"{abs(entity.lon):.2f}° {'E' if entity.lon >= 0 else 'W'}"
    source = f" (source: {entity.position_source})" if entity.position_source else ""
    return f"{north}, {east}{source}"


def _map(entity: Entity, found: Relations) -> Markup:
    """Where a place is. A country is shown by its places: one point would say nothing of it."""
    if entity.type != "country":
        return draw(points((entity,), {}), SMALL, f"Map: where {entity.name} is")
    places = [p for p in found.same_country.get(entity.country or entity.name, ()) if p != entity]
    if not points(places, {}):
        return Markup("")
    return draw(points((entity, *places), {}), SMALL, f"Map: places in {entity.name}")


def _seed(entity: Entity) -> str:
    """The glossary file behind the page; "" for a machine draft, which has none."""
    if entity.state == "draft":
        return ""
    return f"seeds/{addresses.FOLDERS[entity.kind]}/{entity.id}.yml"


def states(said: tuple[Said, ...]) -> str:
    """How far the statements are reviewed: "3 statements: 1 confirmed by a person, …"."""
    found = [one.statement.state for one in said]
    number = counted(len(found), "statement")
    if len(set(found)) == 1 < len(found):
        return f"{number}, all {wording.MIXED_STATES[found[0]]}"
    return f"{number}: {wording.state_mix(found)}" if found else ""


def _head(entity: Entity, catalogue: Catalogue, found: Relations, url: str) -> dict[str, Any]:
    """What only the first page has."""
    said = catalogue.said_by.get(entity.id, ())
    return {
        "map": _map(entity, found),
        "aliases": entity.aliases,
        "position": position(entity),
        "roles": backing.role_lines(entity, catalogue, url),
        "facts": backing.fact_lines(entity.facts, catalogue, url),
        "charts": sourcing.charts(said, url) if entity.kind != "place" else (),
        "beside": beside.beside(entity, found, catalogue, url),
        "states": states(said),
    }


HEADLESS: dict[str, Any] = {
    "map": "", "aliases": (), "position": "", "roles": (), "facts": (), "charts": (), "beside": (),
    "states": "",
}  # fmt: skip


def _toc(values: dict[str, Any]) -> tuple[Heading, ...]:
    wanted = (
        ("roles", "What articles call them", "roles"),
        ("facts", "Facts", "facts"),
        ("charts", "How they are quoted", "quoted"),
        ("said", "Statements", "said"),
        ("handed_on", "Handed on", "relay"),
        ("named", "Mentions in context", "mentions"),
    )
    return tuple(Heading(title=title, id=anchor) for key, title, anchor in wanted if values[key])


def _page(
    entity: Entity, catalogue: Catalogue, passages: Passages, found: Relations, all_: Held,
    parts: tuple[Leaf[Said] | None, Leaf[Named] | None, Leaf[Said] | None],
) -> Page:  # fmt: skip
    leaf = max((part for part in parts if part), key=lambda part: part.pager.total)
    url, first = leaf.url, leaf.pager.number == 1
    said, named, handed_on = (
        passages.listed(p.items, url, 3, own=entity.id) if p else "" for p in parts
    )
    values = {
        **(_head(entity, catalogue, found, url) if first else HEADLESS),
        "said": said, "named": named, "handed_on": handed_on,
    }  # fmt: skip
    html = render(
        "entity.html",
        name=entity.name,
        sort=entity.kind,
        kind=KINDS[entity.kind],
        about=about(entity),
        about_href=_about_href(entity, url),
        state=wording.ENTRY_STATES[entity.state],
        first_leaf=first,
        totals={"said": len(all_.said), "named": len(all_.named), "relay": len(all_.handed_on)},
        leaf_pager=leaf.pager,
        **values,
    )
    return Page(
        url=url,
        title=entity.name + ("" if first else f", page {leaf.pager.number}"),
        html=html,
        toc=_toc(values),
        kind=entity.kind,
        description=f"{entity.name} in the archive: statements and mentions, each in context.",
        section=addresses.directory_url(entity.kind),
        styles=("charts",) if values["charts"] else (),
        data=structured.entity(entity) if first else "",
        edit_path=_seed(entity),
    )  # fmt: skip


def _about_href(entity: Entity, url: str) -> str | None:
    """Where an organization's type is explained."""
    typed = entity.kind == "organization" and about(entity)
    return links.relative(url, beside.TYPES) if typed else None


def entity_pages(
    entity: Entity, catalogue: Catalogue, passages: Passages, found: Relations
) -> Iterator[Page]:
    """The entity's page, and further ones if its statements or mentions need them."""
    url = addresses.entity_url(entity)
    if url is None:
        return
    all_ = held(entity, catalogue, found)
    lists = (leaves(all_.said, url), leaves(all_.named, url), leaves(all_.handed_on, url))
    for parts in zip_longest(*lists):
        yield _page(entity, catalogue, passages, found, all_, parts)


def pages(catalogue: Catalogue, passages: Passages) -> Iterator[Page]:
    """The pages of every entity that has one."""
    found = relations(catalogue)
    for entity in catalogue.archive.entities:
        yield from entity_pages(entity, catalogue, passages, found)
