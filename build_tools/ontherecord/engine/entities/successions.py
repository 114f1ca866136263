"""Who held or takes over somebody's office: "his predecessor, Ada Roy", "her successor Per Lund".

In: the article's people with their roles, and its text. Out: the same people; whom the text calls
someone's predecessor or successor has the office of whoever was named last before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.lone_names import Person
from ontherecord.model import OFFICIAL_TYPES

FOLLOWS = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he (?:mayor|governor|president|minister|chief"
    r"|director)[’']s)\s"
    r"(?:(?:immediate|late|direct|former|eventual|designated|likely|one-time)\s)?"
    r"(?:[A-Z][a-z]+\s)?(predecessor|successor|counterpart)(?:\s(?:in (?:the )?(?:office"
    r"|post|job)|as [a-z ]{3,30}|in [A-Z][a-z]+|from [A-Z][a-z]+))?,?\s$"
)
REACH = 70
"""Characters before a name that are looked at."""


def with_offices_of_others(text: str, found: Sequence[Person]) -> tuple[Person, ...]:
    """The people, with the office of the one before for each predecessor and successor."""
    return tuple(_followed(text, person, found) for person in found)


def _followed(text: str, person: Person, found: Sequence[Person]) -> Person:
    first = person.mentions[0].start
    match = FOLLOWS.search(text, max(0, first - REACH), first)
    same = match is not None and match[1] == "counterpart"  # of another country or body
    office = _office_before(match.start(), person, found, same=same) if match else ""
    if match is None or not office:
        return person
    role = f"former {office}" if match[1] == "predecessor" else office
    return replace(person, roles=((role, first), *person.roles))


def _office_before(at: int, person: Person, found: Sequence[Person], *, same: bool) -> str:
    """The public office of whoever has one and was named last before; `same`: whatever it is."""
    near = [
        (max(m.start for m in other.mentions if m.start < at), role)
        for other in found
        if other is not person and other.mentions[0].start < at
        for role, _ in other.roles
        if (told := capacity(role)) and (same or told.type in OFFICIAL_TYPES)
    ]
    office = max(near, key=lambda n: n[0])[1] if near else ""
    return take_apart(office).head if same else office
