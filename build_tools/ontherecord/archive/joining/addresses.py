"""Which id a thing has in the end: one id, one thing, whatever its kind.

In: things and the heads of their groups. Out: ids by the heads' keys. Who keeps the plain id does
not hang on the order or the number of articles, so that addresses stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ontherecord.archive.joining.places import is_plain
from ontherecord.archive.joining.things import Key, Thing
from ontherecord.engine.entities.find import slug

KINDS = ("place", "organization", "person")
"""Which kind keeps an id that several have: own decision, as `check` advises keepers."""


def fresh_ids(
    found: Mapping[Key, Thing], heads: Mapping[Key, Key], down: frozenset[str]
) -> dict[Key, str]:
    """Each head's own id; of several with one id all but the first get an addition."""
    same: defaultdict[str, list[Thing]] = defaultdict(list)
    for head in sorted(set(heads.values())):
        same[head[1]].append(found[head])
    ids: dict[Key, str] = {}
    taken = set(same)
    for ident, bearers in same.items():
        first, *rest = sorted(bearers, key=_rank)
        ids[first.key] = ident
        for thing in rest:
            stays = thing.kept or thing.address in down or _is_namesake(thing, first)
            ids[thing.key] = ident if stays else _other(thing, first, taken)
            taken.add(ids[thing.key])
    return ids


def _rank(thing: Thing) -> tuple[bool, int, bool, Key]:
    kind = thing.key[0]
    return (not thing.kept, KINDS.index(kind), kind == "place" and not is_plain(thing), thing.key)


def _is_namesake(one: Thing, other: Thing) -> bool:
    """Lone surnames that nothing tells apart share a page, as do places without a position."""
    kinds = {one.key[0], other.key[0]}
    return len(kinds) == 1 and (kinds != {"place"} or not one.key[2] or not other.key[2])


def _other(thing: Thing, first: Thing, taken: set[str]) -> str:
    e = thing.entity
    end = thing.key[0]
    if thing.key[0] == first.key[0]:
        end = slug(e.country) if e.country and e.country != first.entity.country else e.type
    ident, number = f"{e.id}-{end or 'other'}", 1
    while (found := ident if number == 1 else f"{ident}-{number}") in taken:
        number += 1
    return found
