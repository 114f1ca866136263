"""Who is named in an article: full names first, then surnames that agree with them.

In: the text and the model's guesses. Out: `Person`s with every mention. The model calls Kyiv a
person and a surname a company; agreement within the document corrects it (design §4).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.appositions import is_personal
from ontherecord.engine.entities.full_names import full_names
from ontherecord.engine.entities.headline_names import shortened
from ontherecord.engine.entities.lengthened import lengthened
from ontherecord.engine.entities.lone_names import Person, single_names
from ontherecord.engine.entities.overlap import around, outermost
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.entities.spellings import grouped
from ontherecord.engine.entities.word_index import Standing
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Span

DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{1,20})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Z][\w ]{1,20}\))?"
    r"(?:\s?[–—]|\s-)\s(?=[^\W\d_a-z])"
)
""" "ALVAR, May 3 (AP) – The": a capital behind the dash."""
HOLDER = re.compile(rf"\s([a-z-]+)\s[{CAPITALS}][\w’'-]+")
IN_THE = re.compile(r"\b(?:in|across|near|through|throughout|along|around|into) the\s$")
""" "In the Nile Delta,": where, not who."""
OF_PLACE = re.compile(
    r"\b(?:town|village|city|parish|commune|municipality|hamlet|suburb|port|district|township"
    r"|mayor|council|residents|people|population|outskirts|centre|center|streets) of\s$"
)


def find(standing: Standing, parse: Parse, skip: tuple[Span, ...] = ()) -> tuple[Person, ...]:
    """Everyone named outside `skip` (credits), in the order of the first mention."""
    full = shortened(standing, full_names(standing.text, parse))
    longer = _names_of_several_words(standing.text, parse)
    people = _settle([_with_mentions(standing, longer, group) for group in grouped(full)])
    people += [lengthened(standing.text, p) for p in single_names(standing, parse, people)]
    kept = [_outside(p, skip) for p in people if not _is_where(standing.text, p)]
    return tuple(sorted((p for p in kept if p.mentions), key=lambda p: p.mentions[0].start))


def _is_where(text: str, person: Person) -> bool:
    """A town that looks like somebody: it opens a dateline, or what is of it is a place's."""
    if names.has_given_name(person.name):
        return False
    return any(
        (DATELINE.match(text, m.end) and text[max(0, m.start - 1) : m.start] in ("", "\n"))
        or _is_of_team(text, m.end)
        or (IN_THE.search(text, max(0, m.start - 20), m.start) and text[m.end : m.end + 1] in ",.;")
        or OF_PLACE.search(text, max(0, m.start - 40), m.start)
        for m in person.mentions
    )


def _is_of_team(text: str, end: int) -> bool:
    """ "Ostwick Rovers captain Ada Roy": a calling and a name behind make it a team or a town."""
    match = HOLDER.match(text, end)
    return match is not None and match[1] in tables.persons()


def _names_of_several_words(text: str, parse: Parse) -> list[Span]:
    return sorted(
        Span(start=n.start, end=n.end)
        for n in parse.names if " " in text[n.start : n.end] and n.guess != "OTHER"
    )  # fmt: skip


def _outside(person: Person, skip: tuple[Span, ...]) -> Person:
    kept = tuple(m for m in person.mentions if not any(s.start <= m.start < s.end for s in skip))
    return Person(name=person.name, mentions=kept, roles=person.roles)


def _with_mentions(standing: Standing, longer: list[Span], group: list[str]) -> Person:
    """Full forms and surnames, but no surname inside somebody's or something's longer name."""
    spans = outermost(s for name in group for s in standing.occurrences(name))
    whole = [n for n in group if not any(o.endswith(f" {n}") for o in group)]
    last_names = {names.surname(name) for name in whole}
    last_names |= {
        last[0].upper() + last[1:] for last in last_names
    }  # "De Vries" begins a sentence
    last_names |= standing.spelt_otherwise(last_names)
    for last in sorted(last for last in last_names if len(last) > 2):
        more = {
            span for span in standing.occurrences(last)
            if not around(spans, span) and _is_free(standing.text, span, longer)
        }  # fmt: skip
        spans = sorted({*spans, *more})
    return Person(name=group[0], mentions=tuple(spans))


def _is_free(text: str, span: Span, longer: list[Span]) -> bool:
    for name in around(longer, span):
        a, b = names.trim(text, name.start, name.end)
        if not (a == span.start and b <= span.end):
            return False
    before = text[max(0, span.start - 20) : span.start]
    named = re.search(r"\b([A-Z][a-z]+)\s$", before)
    if not named or is_personal(named[1]) or named[1].lower() in name_parts.NOT_IN_NAMES:
        return True
    return bool(re.search(r"[.!?”\"]\s+\w+\s$", before))


def _settle(people: list[Person]) -> list[Person]:
    """A surname that several share goes to whoever was last named in full."""
    fulls = [[m.start for m in p.mentions if m.end - m.start > len(names.surname(p.name))]
             for p in people]  # fmt: skip
    claims: defaultdict[Span, list[int]] = defaultdict(list)
    for i, person in enumerate(people):
        for mention in person.mentions:
            claims[mention].append(i)
    owners = {
        mention: max((_last(fulls[i], mention.start), i) for i in sharing)[1]
        if any(fulls[i] and fulls[i][0] <= mention.start for i in sharing) else sharing[0]
        for mention, sharing in claims.items()
    }  # fmt: skip
    return [
        Person(name=p.name, mentions=tuple(m for m in p.mentions if owners[m] == i))
        for i, p in enumerate(people)
    ]


def _last(starts: list[int], at: int) -> int:
    before = bisect_right(starts, at)
    return starts[before - 1] if before else -1
