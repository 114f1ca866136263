"""Names that stand alone: first names of people known by more, and lone surnames with evidence.

In: the text, the model's guesses, the people found by full name. Out: the people, completed.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.parsed import Parse
from build_tools.model import Record, Span
from build_tools.rules.bodies import classify_body

EVIDENCE = (
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|President|Minister|Governor|Mayor|King|Queen|Prince|Princess"
    r"|Pope|Judge|Sen|Gen|named|called|son|daughter|wife|husband)\.? {0}\b"
    r"|\b{0}(?:['’]s?\b|,? (?:said|says|told|added|wrote|replied|was born|who|and (?:his|her)"
    r"|regime|administration)\b))"
)
"""Signs that a lone name belongs to a person; the model alone is not believed."""


class Person(Record, frozen=True):
    """One person of the article; `name` is the fullest form in the text."""

    name: str
    mentions: tuple[Span, ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    """What the article calls the person, and where it says so; in text order."""


def occurrences(text: str, name: str) -> list[Span]:
    """Where the name stands as whole words, however its words are spaced."""
    first = name.split(maxsplit=1)[0]
    pattern = _whole(name)
    found: list[Span] = []
    at = text.find(first)
    while at >= 0:  # faster by far than searching the whole text for the pattern
        match = pattern.match(text, at)
        if match:
            found.append(Span(start=at, end=match.end()))
        at = text.find(first, at + 1)
    return found


@lru_cache(maxsize=1024)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])" + r"\s+".join(map(re.escape, name.split())) + r"(?![\w])(?!-[A-Z])"
    )


def inside(one: Span, other: Span) -> bool:
    """Whether `one` lies within `other`."""
    return other.start <= one.start and one.end <= other.end


def single_names(text: str, parse: Parse, people: list[Person], taken: list[Span]) -> list[Person]:
    """First names and lone surnames that nothing contradicts."""
    votes: dict[str, Counter[str]] = {}
    for n in parse.names:
        a, b = names.trim(text, n.start, n.end)
        votes.setdefault(text[a:b], Counter())[n.guess] += 1
    found = []
    for name, vote in votes.items():
        owner = next(
            (p for p in people if name in (p.name.split()[0], names.surname(p.name))), None
        )
        if not _may_stand_alone(text, name, known=owner is not None):
            continue
        if vote["PERSON"] * 2 <= vote.total() and owner is None:
            continue
        spans = [s for s in occurrences(text, name) if not any(inside(s, t) for t in taken)]
        if owner and spans:
            people[people.index(owner)] = Person(
                name=owner.name, mentions=tuple(sorted((*owner.mentions, *spans)))
            )
        elif spans:
            found.append(Person(name=name, mentions=tuple(spans)))
    return found


def _may_stand_alone(text: str, name: str, *, known: bool) -> bool:
    """Whether a lone name may be a person's; `known`: it is the first name of somebody here."""
    if not re.fullmatch(names.PART, name) or len(name) < 3 or name.isupper():
        return False
    low = name.lower()
    if low in names.NOT_IN_NAMES or low in tables.heads() or names.is_place(name):
        return False
    if name in tables.adjectives() or classify_body(name):
        return False
    if re.search(rf"\b{re.escape(low)}\b", text):
        return False
    if known:
        return True
    if re.search(rf"\b(?:in|at|near|around|outside|into|across|inside) {re.escape(name)}\b", text):
        return False
    return bool(re.search(EVIDENCE.format(re.escape(name)), text))
