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
from ontherecord.model import Record

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
        return other.address in self.denied(one)

    def denied(self, thing: Thing) -> Iterable[str]:
        """Addresses that are not this one's."""
        return self._apart.get(thing.address, ())

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


class Group:
    """Things that are one, so far."""

    def __init__(self, thing: Thing, denied: Iterable[str]) -> None:
        self.keys = [thing.key]
        self.kept = thing.kept
        self.addresses = {thing.address}
        self.denied = set(denied)
        """Addresses that a keeper calls different from one of its own."""

    def clashes(self, other: Group) -> bool:
        return (self.kept and other.kept) or bool(self.addresses & other.denied)

    def take(self, other: Group) -> None:
        self.keys += other.keys
        self.kept = self.kept or other.kept
        self.addresses |= other.addresses
        self.denied |= other.denied


class Groups:
    """The smaller joins the larger; each key knows its group."""

    def __init__(self, found: Mapping[Key, Thing], keepers: Keepers) -> None:
        self._of = {key: Group(thing, keepers.denied(thing)) for key, thing in found.items()}

    def join(self, likeness: Likeness) -> bool:
        """Whether the two are one now."""
        one, other = self._of[likeness.one], self._of[likeness.other]
        if one is other:
            return True
        if one.clashes(other):
            return False
        small, large = sorted((one, other), key=lambda group: len(group.keys))
        large.take(small)
        self._of.update(dict.fromkeys(small.keys, large))
        return True

    def same(self, one: Key, other: Key) -> bool:
        return self._of[one] is self._of[other]

    def all(self) -> list[list[Key]]:
        """Each group's keys sorted; groups by their first key."""
        return sorted(sorted(group.keys) for group in set(self._of.values()))


class Decided(Record, frozen=True):
    groups: list[list[Key]]
    """Keys of what is one, sorted."""
    joins: dict[Key, Likeness]
    """By the key of what was joined with another: the first reason."""
    joined_by: dict[Key, Likeness]
    """By the key of that other: the first reason."""
    left: tuple[Likeness, ...]
    """What is open of the others."""


def grouped(
    found: Mapping[Key, Thing], keepers: Keepers, likenesses: Iterable[Likeness]
) -> Decided:
    """Joins what is sure, in the order of grounds; the order of likenesses does not matter."""
    every = sorted(set(likenesses), key=lambda k: (ORDER.get(k.ground, len(ORDER)), k.one, k.other))
    groups, left = Groups(found, keepers), list[Likeness]()
    joins: dict[Key, Likeness] = {}
    joined_by: dict[Key, Likeness] = {}
    for likeness in every:
        if likeness.is_sure and groups.join(likeness):
            joins.setdefault(likeness.one, likeness)
            joined_by.setdefault(likeness.other, likeness)
        elif not keepers.deny(found[likeness.one], found[likeness.other]):
            left.append(likeness)
    still = (k for k in left if k.one not in joins and not groups.same(k.one, k.other))
    return Decided(groups=groups.all(), joins=joins, joined_by=joined_by, left=tuple(still))
