"""Which places a map can show. In: entities and how often each is named. Out: `Point`s.

A place without a position is left to the list; a country that has none of its own stands in the
middle of its towns (the gazetteer's point), since a map without borders shows only its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ontherecord.engine.lexicon import gazetteer
from ontherecord.model import Entity
from ontherecord.render.maps.drawing import Kind, Point

MOST = 200
"""Points of one map; more would be a heap of dots."""
REGION = re.compile(
    r"\b(?:region|oblast|province|state|county|area|district|territory|sea)\b", re.I
)
TOWN = re.compile(r"\b(?:city|town|village|capital)\b", re.I)


def points(entities: Iterable[Entity], named: Mapping[str, int]) -> tuple[Point, ...]:
    """The places with a position, those named most often (`named`, by entity id) first."""
    places = sorted(
        (e for e in entities if e.kind == "place"), key=lambda e: (-named.get(e.id, 0), e.name)
    )
    found = (_point(place) for place in places)
    return tuple(point for point in found if point)[:MOST]


def kind(place: Entity) -> Kind:
    """How a place is drawn; "city or region" is drawn as the city whose point it has."""
    if place.type == "country":
        return "country"
    if TOWN.search(place.type):
        return "town"
    return "region" if REGION.search(f"{place.type} {place.name}") else "town"


def _point(place: Entity) -> Point | None:
    lat, lon = place.lat, place.lon
    if place.type == "country" and lat is None:
        country = next((c for c in gazetteer.candidates(place.name) if c.kind == "country"), None)
        lat, lon = (country.lat, country.lon) if country else (None, None)
    if lat is None or lon is None:
        return None
    return Point(name=place.name, lat=lat, lon=lon, kind=kind(place))
