"""One name as two kinds of things: a town and a ship, a country and a "person".

In: things. Out: `Likeness`es: a draft that nothing shows to be of its kind goes to the one that
is shown to be of its own; where both are, or neither, a keeper decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ontherecord.archive.joining.bodies import NO_TYPE, written
from ontherecord.archive.joining.likeness import Likeness
from ontherecord.archive.joining.people import Gender
from ontherecord.archive.joining.things import Key, Thing, is_lone
from ontherecord.engine.lexicon import tables
from ontherecord.engine.lexicon.gazetteer import country_code


def kinds(found: Mapping[Key, Thing], gender: Gender) -> Iterator[Likeness]:
    """Names that stand in two kinds or three."""
    same: defaultdict[str, list[Thing]] = defaultdict(list)
    for thing in found.values():
        same[written(thing.entity.name)].append(thing)
    for group in same.values():
        if len({thing.key[0] for thing in group}) < 2:
            continue
        shown = [thing for thing in group if is_shown(thing, gender)]
        others = [thing for thing in group if thing not in shown]
        if len(shown) == 1:
            for thing in others:
                if thing.key[0] != shown[0].key[0] and not _meet(thing, shown[0]):
                    yield Likeness(one=thing.key, other=shown[0].key, ground="one-kind")
            continue
        kinds_shown = {thing.key[0] for thing in shown}
        unclear = [t for t in group if t in shown or t.key[0] not in kinds_shown]
        first, *rest = sorted(unclear, key=lambda t: (not t.kept, t.key))
        for thing in rest:
            both = thing in shown and first in shown
            settled = _meet(thing, first) or (both and _may_share(thing, first))
            if thing.key[0] != first.key[0] and not settled:
                yield Likeness(one=thing.key, other=first.key, ground="two-kinds")


def _meet(one: Thing, other: Thing) -> bool:
    """Whether one article has both: then it tells them apart itself."""
    return not set(one.slugs).isdisjoint(other.slugs)


def _may_share(one: Thing, other: Thing) -> bool:
    """Things that often have one name: a person and anything, a town and its government."""
    kinds_here = {one.key[0], other.key[0]}
    spoken = any(s.speaks for t in (one, other) for s in t.sightings)
    return "person" in kinds_here or spoken or one.entity.name in tables.government_names()


def is_shown(thing: Thing, gender: Gender) -> bool:
    """Whether a keeper or an article shows that it is of its kind."""
    e = thing.entity
    if thing.kept:
        return True
    if e.kind == "place":
        land = country_code(e.country)
        named = any(land in s.countries for s in thing.sightings)
        return e.lat is not None and bool(land) and (e.type == "country" or named)
    speaks = any(s.speaks for s in thing.sightings)
    if e.kind == "organization":
        return speaks or e.type not in NO_TYPE
    told = any(s.titles or gender(s.slug, e.id) for s in thing.sightings)
    return speaks or told or not is_lone(e.name)
