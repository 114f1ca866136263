"""One name as two kinds of things: a town and a ship, a country and a "person".

In: things. Out: `Likeness`es: a draft that nothing shows to be of its kind goes to the one that
is shown to be of its own; where both are, or neither, a keeper decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ontherecord.archive.joining.bodies import NO_TYPE, written
from ontherecord.archive.joining.grounds import Ground
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
        if len({thing.key[0] for thing in group}) > 1:
            shown = [thing for thing in group if is_shown(thing, gender)]
            of_kinds = {thing.key[0] for thing in shown}
            # Of two things of one kind, the kind is shown for both.
            others = [thing for thing in group if thing.key[0] not in of_kinds]
            yield from _to_one_kind(shown, others) if len(of_kinds) == 1 else _open(shown, others)


def _to_one_kind(shown: list[Thing], others: list[Thing]) -> Iterator[Likeness]:
    """What is shown to be nothing goes to the one; not if an article has both, and so tells them
    apart itself, nor if the one is several people of that surname."""
    best = max(shown, key=lambda t: (t.kept, -len(t.key[1]), t.key))
    articles = {slug for thing in shown for slug in thing.slugs}
    several = len(shown) > 1 and best.key[0] != "organization"
    for thing in others:
        if articles.isdisjoint(thing.slugs):
            ground: Ground = "two-kinds" if several else "one-kind"
            yield Likeness(one=thing.key, other=best.key, ground=ground)


def _open(shown: list[Thing], others: list[Thing]) -> Iterator[Likeness]:
    """Several kinds are shown, or none: a keeper says, where the two are no usual namesakes."""
    first, *rest = sorted((*shown, *others), key=lambda t: (not t.kept, t.key))
    clear = {thing.key for thing in shown}
    for thing in rest:
        settled = {thing.key, first.key} <= clear and _may_share(thing, first)
        if thing.key[0] != first.key[0] and not settled and not _meet(thing, first):
            yield Likeness(one=thing.key, other=first.key, ground="two-kinds")


def _meet(one: Thing, other: Thing) -> bool:
    """Whether one article has both."""
    return not set(one.slugs).isdisjoint(other.slugs)


def _may_share(one: Thing, other: Thing) -> bool:
    """Things that often have one name: a person and anything, a town and its government, a house
    and who sits in it."""
    kinds_here = {one.key[0], other.key[0]}
    spoken = any(s.speaks for t in (one, other) for s in t.sightings)
    name = one.entity.name
    seat = name in tables.government_names() or name in tables.bodies()
    return "person" in kinds_here or spoken or seat


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
