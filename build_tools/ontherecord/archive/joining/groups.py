"""Likenesses → groups of things that are one; what is left open.

In: things, likenesses, and what keepers say. Out: groups by key. Two files of keepers are never
one, and what a keeper calls different stays apart, however many joins would lead there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ontherecord.archive.joining.grounds import SURE
from ontherecord.archive.joining.likeness import Likeness
from ontherecord.archive.joining.things import Key, Thing

ORDER = {ground: at for at, ground in enumerate(SURE)}


class Keepers:
    """What keepers' files say: which addresses are one entry, and which are not."""

    def __init__(self, found: Mapping[Key, Thing]) -> None:
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for thing in found.values():
            for other in thing.entity.different_from if thing.kept else ():
                self._apart[thing.address].add(other)
                self._apart[other].add(thing.address)

    def deny(self, one: Thing, other: Thing) -> bool:
        return other.address in self._apart.get(one.address, ())

    def said(self, found: Mapping[Key, Thing]) -> Iterator[Likeness]:
        """Every draft at an address that a keeper's file names."""
        at: defaultdict[str, list[Thing]] = defaultdict(list)
        for thing in found.values():
            at[thing.address].append(thing)
        for home in found.values():
            for address in home.entity.same_as if home.kept else ():
                for thing in at.get(address, ()):
                    if not thing.kept:
                        yield Likeness(one=thing.key, other=home.key, ground="keeper")


class Groups:
    """Union by rank of the keys; each group knows its things."""

    def __init__(self, found: Mapping[Key, Thing], keepers: Keepers) -> None:
        self._found, self._keepers = found, keepers
        self._of = {key: key for key in found}
        self._members: dict[Key, list[Key]] = {key: [key] for key in found}

    def join(self, likeness: Likeness) -> bool:
        """Whether the two are one now."""
        one, other = self._of[likeness.one], self._of[likeness.other]
        if one == other:
            return True
        if self._clash(self._members[one], self._members[other]):
            return False
        small, large = sorted((one, other), key=lambda k: (len(self._members[k]), k))
        for key in self._members.pop(small):
            self._of[key] = large
            self._members[large].append(key)
        return True

    def same(self, one: Key, other: Key) -> bool:
        return self._of[one] == self._of[other]

    def all(self) -> list[list[Key]]:
        """Each group's keys sorted; groups by their first key."""
        return sorted(sorted(members) for members in self._members.values())

    def _clash(self, ones: Iterable[Key], others: Iterable[Key]) -> bool:
        pairs = ((self._found[a], self._found[b]) for a in ones for b in others)
        return any((a.kept and b.kept) or self._keepers.deny(a, b) for a, b in pairs)


def grouped(
    found: Mapping[Key, Thing], keepers: Keepers, likenesses: Iterable[Likeness]
) -> tuple[Groups, dict[Key, Likeness], tuple[Likeness, ...]]:
    """The groups; why each thing was joined, by its key; and what is open of the others."""
    every = sorted(set(likenesses), key=lambda k: (ORDER.get(k.ground, len(ORDER)), k.one, k.other))
    groups, why, left = Groups(found, keepers), dict[Key, Likeness](), list[Likeness]()
    for likeness in every:
        if likeness.is_sure and groups.join(likeness):
            why.setdefault(likeness.one, likeness)
        elif not keepers.deny(found[likeness.one], found[likeness.other]):
            left.append(likeness)
    still = (k for k in left if k.one not in why and not groups.same(k.one, k.other))
    return groups, why, tuple(still)
