"""Places under several names, by the gazetteer's own; and which of two places keeps the plain id.

In: things. Out: `Likeness`es. A draft without a position is joined with nothing: "Georgia" may be
the country or the state.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ontherecord.archive.joining.likeness import Likeness
from ontherecord.archive.joining.things import Key, Thing
from ontherecord.engine.lexicon.gazetteer import REGION_WORD, candidates, country_name, resolve

Spot = tuple[str, float, float]
NARROWER = re.compile(r"\s(?:districts?|county|counties|department|prefecture)$", re.I)


def places(found: Mapping[Key, Thing]) -> Iterator[Likeness]:
    """Names of one place, towards the gazetteer's own name or a keeper's entry."""
    same: defaultdict[Spot, list[Thing]] = defaultdict(list)
    for place in found.values():
        if place.key[0] == "place" and (spot := _spot(place)) and _knows(place, spot):
            same[spot].append(place)
    for group in same.values():
        *rest, full = sorted(group, key=_fullness)
        for place in rest:
            yield Likeness(one=place.key, other=full.key, ground="gazetteer")


def is_plain(place: Thing) -> bool:
    """Whether the name alone would mean this place."""
    meant = resolve(place.entity.name)
    spot = _spot(place)
    return meant is None or spot is None or spot == (
        country_name(meant.country), meant.lat, meant.lon)  # fmt: skip


def _spot(place: Thing) -> Spot | None:
    """Country and position; of an area, which has none, the gazetteer's name for it."""
    e = place.entity
    if e.lat is not None and e.lon is not None:
        return (e.country, e.lat, e.lon)
    meant = resolve(e.name)
    return (meant.name, 0, 0) if meant and meant.kind == "area" and e.type == "region" else None


def _knows(place: Thing, spot: Spot) -> bool:
    """Whether the gazetteer has this place by this name, and no other of the country by it:
    "Kiev", but not "Newtown", which twelve towns of one country are called now or were once."""
    e = place.entity
    if e.lat is None:
        return True
    named = candidates(e.name) or candidates(bare(e.name))
    here = {(p.lat, p.lon) for p in named if country_name(p.country) == e.country}
    own = any(p.name == e.name and (p.lat, p.lon) == spot[1:] for p in named)
    return own or here == {spot[1:]}


def bare(name: str) -> str:
    """Without "region" and the like; a district is no other name of what it lies in."""
    return name if NARROWER.search(name) else REGION_WORD.sub("", name)


def _fullness(place: Thing) -> tuple[bool, bool, Key]:
    own = any(p.name == place.entity.name for p in candidates(place.entity.name))
    return (place.kept, own, place.key)
