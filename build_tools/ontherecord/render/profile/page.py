"""One page a person, place or organization: what they said, how, and where they are named.

In: a `Catalogue`. Out: pages; long lists go on at <address>/2/. A part without anything to tell
is not on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from ontherecord.codebook.words import counted
from ontherecord.model import Entity, EntityKind, Record
from ontherecord.render.base import addresses, links, structured
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Catalogue, Named, Said
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.browsing.passages import Passages, casts_of
from ontherecord.render.lists.directories import about
from ontherecord.render.lists.paging import Leaf, leaves
from ontherecord.render.maps.drawing import SMALL, Point, draw
from ontherecord.render.maps.points import points
from ontherecord.render.profile import backing, beside, sourcing
from ontherecord.render.profile.held import held
from ontherecord.render.profile.relations import Relations, relations
from ontherecord.render.words import wording

PER_PAGE = 200
"""Of statements, and of sentences that name it: what is named often would have many pages."""
Parts = tuple[Leaf[Said] | None, Leaf[Named] | None, Leaf[Said] | None]
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


class Head(Record, frozen=True):
    """What only the first page of an entry has, but for the map and the charts, which are drawn
    when the page is made."""

    points: tuple[Point, ...]
    map_title: str
    roles: tuple[backing.RoleLine, ...]
    facts: tuple[backing.FactLine, ...]
    beside: tuple[beside.Beside, ...]
    charted: tuple[Said, ...]
    """All statements that are counted in charts; none of a place."""
    states: str


class Totals(Record, frozen=True):
    """Of all pages of an entry."""

    said: int
    named: int
    relay: int


def _map(entity: Entity, found: Relations) -> tuple[tuple[Point, ...], str]:
    """Where a place is: points and a title. A country is shown by its places: one point would say
    nothing of it."""
    if entity.type != "country":
        return points((entity,), {}), f"Map: where {entity.name} is"
    places = [p for p in found.same_country.get(entity.country or entity.name, ()) if p != entity]
    if not points(places, {}):
        return (), ""
    return points((entity, *places), {}), f"Map: places in {entity.name}"


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


def _head(entity: Entity, catalogue: Catalogue, found: Relations, url: str) -> Head:
    said = catalogue.said_by.get(entity.id, ())
    shown, title = _map(entity, found)
    return Head(
        points=shown,
        map_title=title,
        roles=tuple(backing.role_lines(entity, catalogue, url)),
        facts=tuple(backing.fact_lines(entity.facts, catalogue, url)),
        beside=beside.beside(entity, found, catalogue, url),
        charted=said if entity.kind != "place" else (),
        states=states(said),
    )


def _first(entity: Entity, head: Head, url: str) -> dict[str, Any]:
    """The values of `HEADLESS`, on the page that has them."""
    return {
        "map": draw(head.points, SMALL, head.map_title),
        "aliases": entity.aliases,
        "position": position(entity),
        "roles": head.roles,
        "facts": head.facts,
        "charts": sourcing.charts(head.charted, url) if entity.kind != "place" else (),
        "beside": head.beside,
        "states": head.states,
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
    entity: Entity, head: Head | None, totals: Totals, parts: Parts, casts: Mapping[str, Cast],
    passages: Passages,
) -> Page:  # fmt: skip
    leaf = _longest(parts)
    url = leaf.url
    said, named, handed_on = (
        passages.listed(p.items, casts, url, 3, own=entity.id) if p else "" for p in parts
    )
    values = {
        **(_first(entity, head, url) if head else HEADLESS),
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
        first_leaf=head is not None,
        totals=totals,
        leaf_pager=leaf.pager,
        **values,
    )
    return Page(
        url=url,
        title=entity.name + ("" if head else f", page {leaf.pager.number}"),
        html=html,
        toc=_toc(values),
        kind=entity.kind,
        description=f"{entity.name} in the archive: statements and mentions, each in context.",
        section=addresses.directory_url(entity.kind),
        styles=("charts",) if values["charts"] else (),
        data=structured.entity(entity) if head else "",
        edit_path=_seed(entity),
    )  # fmt: skip


def _about_href(entity: Entity, url: str) -> str | None:
    """Where an organization's type is explained."""
    typed = entity.kind == "organization" and about(entity)
    return links.relative(url, beside.TYPES) if typed else None


def _longest(parts: Parts) -> Leaf[Said] | Leaf[Named]:
    """The part with the most pages, whose pager the page has."""
    return max((part for part in parts if part), key=lambda part: part.pager.total)


def _of_entity(
    entity: Entity, catalogue: Catalogue, found: Relations, known: Mapping[str, Cast],
    passages: Passages,
) -> Iterator[Planned]:  # fmt: skip
    """The entity's page, and further ones if its statements or mentions need them."""
    url = addresses.entity_url(entity)
    if url is None:
        return
    all_ = held(entity, catalogue, found)
    totals = Totals(said=len(all_.said), named=len(all_.named), relay=len(all_.handed_on))
    lists = (
        leaves(all_.said, url, PER_PAGE),
        leaves(all_.named, url, PER_PAGE),
        leaves(all_.handed_on, url, PER_PAGE),
    )
    head: Head | None = _head(entity, catalogue, found, url)
    for parts in zip_longest(*lists):
        casts = casts_of((one for part in parts if part for one in part.items), known)
        given = (entity, head, totals, parts, casts)
        yield Planned(_longest(parts).url, _page, given, (passages,))
        head = None


def planned(
    catalogue: Catalogue, known: Mapping[str, Cast], passages: Passages
) -> Iterator[Planned]:
    """The pages of every entity that has one."""
    found = relations(catalogue)
    for entity in catalogue.archive.entities:
        yield from _of_entity(entity, catalogue, found, known, passages)
