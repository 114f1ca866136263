"""One question over the whole archive: whose statements have one speaker, and what kind that is.

In: statements that wait. Out: groups of those with one speaker. Answered once, an answer goes to
all of a group alike, after all were shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ontherecord.desk.queue import Waiting
from ontherecord.model import Record

FEWEST = 2
"""Statements that make a question worth asking once."""
MOST = 200
"""Groups that are offered: the largest, since they spare most."""


class Alike(Record, frozen=True):
    """Statements of one speaker."""

    who: str
    members: tuple[tuple[str, str], ...]
    """Each one's article and id, in the queue's order."""


def groups(found: Iterable[Waiting]) -> tuple[Alike, ...]:
    """Those of two and more, the largest first."""
    by: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in found:
        if one.who:
            by[one.who].append((one.slug, one.id))
    made = [Alike(who=who, members=tuple(some)) for who, some in by.items() if len(some) >= FEWEST]
    return tuple(sorted(made, key=lambda one: (-len(one.members), one.who)))[:MOST]
