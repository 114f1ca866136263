"""What only the first page of a person, place or organization has: where it is, roles and facts,
charts, lists that lead on.

In: an `Entity`, the catalogue and the relations. Out: a `Head`, found when the page is planned; and
the values of the template, drawn when it is made.
"""

from __future__ import annotations

from typing import Any

from ontherecord.codebook.words import counted
from ontherecord.model import Entity, Record
from ontherecord.render.base.catalogue import Catalogue, Said
from ontherecord.render.maps.drawing import SMALL, Point, draw
from ontherecord.render.maps.points import points
from ontherecord.render.profile import backing, beside, sourcing
from ontherecord.render.profile.relations import Relations
from ontherecord.render.words import wording


class Head(Record, frozen=True):
    """All of it, but for the map and the charts, which are drawn when the page is made."""

    points: tuple[Point, ...]
    map_title: str
    roles: tuple[backing.RoleLine, ...]
    facts: tuple[backing.FactLine, ...]
    beside: tuple[beside.Beside, ...]
    charted: tuple[Said, ...]
    """All statements that are counted in charts; none of a place."""
    states: str


HEADLESS: dict[str, Any] = {
    "map": "", "aliases": (), "position": "", "roles": (), "facts": (), "charts": (), "beside": (),
    "states": "",
}  # fmt: skip
"""The values of every other page."""


def head(entity: Entity, catalogue: Catalogue, found: Relations, url: str) -> Head:
    """The head of the entry's page at `url`."""
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


def values(entity: Entity, head: Head, url: str) -> dict[str, Any]:
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


def position(entity: Entity) -> str:
    """Where a place lies and who says so: "48.5° N, 39.3° E (source: …)"; "" if not known."""
    if entity.lat is None or entity.lon is None:
        return ""
    north = f"{abs(entity.lat):.2f}° {'N' if entity.lat >= 0 else 'S'}"
    east = f"{abs(entity.lon):.2f}° {'E' if entity.lon >= 0 else 'W'}"
    source = f" (source: {entity.position_source})" if entity.position_source else ""
    return f"{north}, {east}{source}"


def _map(entity: Entity, found: Relations) -> tuple[tuple[Point, ...], str]:
    """Where a place is: points and a title. A country is shown by its places: one point would say
    nothing of it."""
    if entity.type != "country":
        return points((entity,), {}), f"Map: where {entity.name} is"
    places = [p for p in found.same_country.get(entity.country or entity.name, ()) if p != entity]
    if not points(places, {}):
        return (), ""
    return points((entity, *places), {}), f"Map: places in {entity.name}"


def states(said: tuple[Said, ...]) -> str:
    """How far the statements are reviewed: "3 statements: 1 checked by a person, …"."""
    found = [one.statement.state for one in said]
    number = counted(len(found), "statement")
    if len(set(found)) == 1 < len(found):
        return f"{number}, all {wording.SHORT_STATES[found[0]]}"
    return f"{number}: {wording.state_mix(found)}" if found else ""
