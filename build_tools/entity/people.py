"""Who is named in an article: full names first, then surnames that agree with them.

In: the text and the model's guesses. Out: `Person`s with every mention. The model calls Kyiv a
person and a surname a company; agreement within the document corrects it (design §4).
"""

from __future__ import annotations

import re
from collections import Counter

from build_tools.entity import names
from build_tools.entity.full_names import full_names, is_personal
from build_tools.entity.lone_names import Person, inside, occurrences, single_names
from build_tools.entity.parsed import Parse
from build_tools.model import Span


def find(text: str, parse: Parse, skip: tuple[Span, ...] = ()) -> tuple[Person, ...]:
    """Everyone named outside `skip` (credits), in the order of the first mention."""
    full = full_names(text, parse)
    people = [_with_mentions(text, group, parse) for group in _merge(full)]
    people = _settle(people)
    taken = [s for p in people for s in p.mentions]
    people += single_names(text, parse, people, taken)
    kept = [_outside(p, skip) for p in people]
    return tuple(sorted((p for p in kept if p.mentions), key=lambda p: p.mentions[0].start))


def _outside(person: Person, skip: tuple[Span, ...]) -> Person:
    kept = tuple(m for m in person.mentions if not any(s.start <= m.start < s.end for s in skip))
    return Person(name=person.name, mentions=kept, roles=person.roles)


def _merge(found: list[str]) -> list[list[str]]:
    """Spellings of one person together, the fullest first."""
    groups: list[list[str]] = []
    for name in dict.fromkeys(" ".join(n.split()) for n in found):
        home = next((g for g in groups if any(o.endswith(f" {name}") for o in g)), None)
        home = home or next((g for g in groups if any(names.same_person(name, o) for o in g)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return [sorted(g, key=lambda n: (-len(n), n)) for g in groups]


def _with_mentions(text: str, group: list[str], parse: Parse) -> Person:
    """Full forms and surnames, but no surname inside somebody's or something's longer name."""
    spans = [s for name in group for s in occurrences(text, name)]
    spans = [s for s in spans if not any(o != s and inside(s, o) for o in spans)]
    longer = [
        (n.start, n.end) for n in parse.names if " " in text[n.start : n.end] and n.guess != "OTHER"
    ]
    whole = [n for n in group if not any(o.endswith(f" {n}") for o in group)]
    last_names = {names.surname(name) for name in whole}
    last_names |= _other_spellings(text, last_names)
    for last in sorted(last_names):
        for span in occurrences(text, last):
            clear = not any(inside(span, s) for s in spans) and _is_free(text, span, longer)
            if clear and len(last) > 2:
                spans.append(span)
    return Person(name=group[0], mentions=tuple(sorted(set(spans))))


def _other_spellings(text: str, last_names: set[str]) -> set[str]:
    """Single words elsewhere in the text that are a known surname in another spelling."""
    keys = {names.spelling(last) for last in last_names if len(last) > 4}
    words = set(re.findall(r"\b[A-Z][a-zà-ÿ]{4,}\b", text))
    return {w for w in words if names.spelling(w) in keys}


def _is_free(text: str, span: Span, longer: list[tuple[int, int]]) -> bool:
    for start, end in longer:
        if start <= span.start and span.end <= end:
            a, b = names.trim(text, start, end)
            if not (a == span.start and b <= span.end):
                return False
    before = text[max(0, span.start - 20) : span.start]
    named = re.search(r"\b([A-Z][a-z]+)\s$", before)
    if not named or is_personal(named[1]) or named[1].lower() in names.NOT_IN_NAMES:
        return True
    return bool(re.search(r"[.!?”\"]\s+\w+\s$", before))


def _settle(people: list[Person]) -> list[Person]:
    """A surname that several share goes to whoever was last named in full."""
    fulls = sorted((m.start, i) for i, p in enumerate(people) for m in p.mentions
                   if m.end - m.start > len(names.surname(p.name)))  # fmt: skip
    claims = Counter(m for p in people for m in p.mentions)
    kept = []
    for i, person in enumerate(people):
        mine = tuple(
            m for m in person.mentions
            if claims[m] == 1 or _nearest(fulls, m.start, _sharing(people, m)) == i
        )  # fmt: skip
        kept.append(Person(name=person.name, mentions=mine))
    return kept


def _sharing(people: list[Person], mention: Span) -> set[int]:
    return {i for i, p in enumerate(people) if mention in p.mentions}


def _nearest(fulls: list[tuple[int, int]], at: int, sharing: set[int]) -> int:
    before = [i for start, i in fulls if start <= at and i in sharing]
    return before[-1] if before else min(sharing)
