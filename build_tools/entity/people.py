"""Who is named in an article: full names first, then surnames that agree with them.

In: the text and the model's guesses. Out: `Person`s with every mention. The model calls Kyiv a
person and a surname a company; agreement within the document corrects it (design §4).
"""

from __future__ import annotations

import re
from collections import Counter

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.lone_names import Person, inside, occurrences, single_names
from build_tools.entity.parsed import Parse
from build_tools.entity.roles import office_before
from build_tools.model import Span
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import BODY_WORD, key, take_apart

NOT_PERSONAL = frozenset(
    ("company", "ngo", "news-outlet", "news-agency", "document-data", "armed-group", "igo")
)
PERSON_WORD = re.compile(
    r"(?:chief|executive|officer|founder|owner|director|manager|chair(?:m[ae]n|woman|person)?|boss"
    r"|head|president|business(?:wo)?man|entrepreneur|investor|billionaire|tycoon|trader|broker"
    r"|superintendent|coordinator|administrator|bishop|pope|priest|pastor|rabbi|imam|cleric"
    r"|principal|headteacher|dean|provost|curator|campaigner|reporter|journalist|correspondent"
    r"|columnist|editor|anchor|presenter|commentator|critic|secretary-general|agent|leader)$",
    re.I,
)
"""Heads that name a person although their type is that of a body."""
NO_TITLE = re.compile(r"\b(?:republicans?|democrats?|opponents?|of|for|the|in)$|s$", re.I)
"""Ends of a phrase after which capitals are no name: a party, a link, people in the plural."""
SAID = re.compile(
    r"\s+(?:said|says|told|added|wrote|tweeted|testified|replied|spoke|who|is a|was a)\b"
)


def find(text: str, parse: Parse, skip: tuple[Span, ...] = ()) -> tuple[Person, ...]:
    """Everyone named outside `skip` (credits), in the order of the first mention."""
    full = _full_names(text, parse)
    people = [_with_mentions(text, group, parse) for group in _merge(full)]
    people = _settle(people)
    taken = [s for p in people for s in p.mentions]
    people += single_names(text, parse, people, taken)
    kept = [_outside(p, skip) for p in people]
    return tuple(sorted((p for p in kept if p.mentions), key=lambda p: p.mentions[0].start))


def _outside(person: Person, skip: tuple[Span, ...]) -> Person:
    kept = tuple(m for m in person.mentions if not any(s.start <= m.start < s.end for s in skip))
    return Person(name=person.name, mentions=kept, roles=person.roles)


def _full_names(text: str, parse: Parse) -> list[str]:
    """Full names in text order: from the model, and from the office that stands beside them."""
    found: list[tuple[int, str]] = []
    for guess in parse.names:
        start, end = names.trim(text, guess.start, guess.end)
        name = text[start:end]
        if not names.is_full_name(" ".join(name.split())) or "\n" in name:
            continue
        beside = _has_office_beside(text, start, end)
        if (
            beside
            or (guess.guess == "PERSON" and not _is_known_elsewise(name))
            or (
                guess.guess in ("ORG", "GPE", "FAC")
                and SAID.match(text, end)
                and not (_is_known_elsewise(name) or classify_body(name) or len(name.split()) > 3)
            )
        ):
            found.append((start, name))
    return [name for _, name in sorted({*found, *_after_offices(text)})]


def _after_offices(text: str) -> list[tuple[int, str]]:
    """Names that the model missed right after an office ("NATO chief Per Lund")."""
    found = []
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if len(name.split()) > 3 or not names.is_full_name(name) or _is_known_elsewise(name):
            continue
        office = office_before(text, start)
        if office and _is_personal_phrase(office) and not NO_TITLE.search(office):
            found.append((start, name))
    return found


def _is_known_elsewise(name: str) -> bool:
    return bool(gazetteer.candidates(name)) or name.split(maxsplit=1)[0] in tables.adjectives()


def _has_office_beside(text: str, start: int, end: int) -> bool:
    """Whether a person's office or title stands right before or right after the name."""
    before = re.search(r"([\w.’'-]+)\s$", text[max(0, start - 40) : start])
    if before and _is_personal(before[1]):
        return True
    after = re.match(r",\s+(?:\d+,\s+)?([^,.;()\n]{3,80})", text[end : end + 90])
    return bool(after and after[1][0].islower() and _is_personal_phrase(after[1]))


def _is_personal(word: str) -> bool:
    low = word.lower().strip(".")
    head = tables.heads().get(key(word))
    if low in names.TITLES and word[0].isupper():
        return True
    personal = head and head.type not in NOT_PERSONAL and not BODY_WORD.match(key(word))
    return bool(personal) and not word.endswith("s")


def _is_personal_phrase(words: str) -> bool:
    phrase = take_apart(words)
    if not phrase.head:
        return False
    if PERSON_WORD.search(phrase.head):
        return True
    head = tables.heads()[key(phrase.head)]
    return head.type not in NOT_PERSONAL and not BODY_WORD.match(key(phrase.head))


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
    if not named or _is_personal(named[1]) or named[1].lower() in names.NOT_IN_NAMES:
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
