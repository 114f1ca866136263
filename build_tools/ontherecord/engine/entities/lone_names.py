"""Names that stand alone: first names of people known by more, and lone surnames with evidence.

In: the text, the model's guesses, the people found by full name. Out: the people, completed.
"""

from __future__ import annotations

import re
from collections import Counter

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.appositions import body_word_before, is_called_a_body
from ontherecord.engine.entities.honorifics import title_size
from ontherecord.engine.entities.overlap import around
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.entities.word_index import Standing
from ontherecord.engine.lexicon import tables
from ontherecord.model import Record, Span

SHORT = 3
"""Letters of a particle or a shortened name, by which nobody is called."""


LONGER = re.compile(r"(?: [A-Z][\w&.]*){1,5}")


class Person(Record, frozen=True):
    """One person of the article; `name` is the fullest form in the text."""

    name: str
    mentions: tuple[Span, ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    """What the article calls the person, and where it says so; in text order."""


def single_names(standing: Standing, parse: Parse, people: list[Person]) -> list[Person]:
    """First names and lone surnames that nothing contradicts; completes `people` in place."""
    votes: dict[str, Counter[str]] = {}
    for n in parse.names:
        a, b = names.trim(standing.text, n.start, n.end)
        votes.setdefault(standing.text[a:b], Counter())[n.guess] += 1
    taken = sorted(s for p in people for s in p.mentions)
    owners = _owners(people)
    found = []
    for name, vote in votes.items():
        owner = owners.get(name)
        if not _may_stand_alone(standing, name, known=owner is not None):
            continue
        sure = vote["PERSON"] * 2 + (name in tables.given_names()) > vote.total()
        if not sure and owner is None:
            continue
        spans = tuple(s for s in standing.occurrences(name) if not around(taken, s))
        if owner is None and any(_is_bodys(standing.text, s) for s in spans):
            continue
        if owner is not None and spans:
            known = people[owner]
            mentions = tuple(sorted((*known.mentions, *spans)))
            people[owner] = Person(name=known.name, mentions=mentions)
        elif spans:
            found.append(Person(name=name, mentions=spans))
    return found


def _is_bodys(text: str, span: Span) -> bool:
    """Whether what stands behind a lone name makes it a body's: "Tarnbrook Industries Ltd"."""
    longer = LONGER.match(text, span.end)
    whole = f"{text[span.start : span.end]}{longer[0]}" if longer else ""
    called = body_word_before(text, span.start) or is_called_a_body(text, span.end)
    return called or bool(whole and classify_body(whole))


def _owners(people: list[Person]) -> dict[str, int]:
    """For each first, last and then middle name, whose it is: the first of those who bear it."""
    owners: dict[str, int] = {}
    for i, person in enumerate(people):
        owners.setdefault(person.name.split()[0], i)
        owners.setdefault(names.surname(person.name), i)
    for i, person in enumerate(people):
        for middle in person.name.split()[1:-1]:
            if len(middle) > SHORT:
                owners.setdefault(middle, i)
    return owners


def _may_stand_alone(standing: Standing, name: str, *, known: bool) -> bool:
    """Whether a lone name may be a person's; `known`: it is the first name of somebody here."""
    if not re.fullmatch(names.PART, name) or len(name) < 3 or name.isupper():
        return False
    low = name.lower()
    if title_size([name]):
        return False
    if low in name_parts.NOT_IN_NAMES or low in tables.heads():
        return False
    if known and name in tables.place_given_names():
        return not standing.is_place(name)
    if names.is_place(name):
        return False
    if name in tables.adjectives() or classify_body(name) or standing.has_word(low):
        return False
    if known:
        return True
    given = name in tables.given_names()
    return not standing.is_place(name) and (given or standing.is_persons(name))
