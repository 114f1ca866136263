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
from build_tools.entity.parsed import Parse
from build_tools.model import Record, Region, Span
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import BODY_WORD, key, take_apart

Role_ = tuple[str, int]
PERSONAL = re.compile(
    r"(?:[\w.'’-]+ )*?(?P<head>[\w.'’-]+(?: [\w.'’-]+)?) (?P<name>" + names.FULL_NAME.pattern + ")"
)
NOT_PERSONAL = frozenset(
    ("company", "ngo", "news-outlet", "news-agency", "document-data", "armed-group", "igo")
)
EVIDENCE = (
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|President|Minister|Governor|Mayor|King|Queen|Prince|Princess"
    r"|Pope|Judge|Sen|Gen|named|called|son|daughter|wife|husband)\.? {0}\b"
    r"|\b{0}(?:['’]s?\b|,? (?:said|says|told|added|wrote|replied|was born|who|and (?:his|her)"
    r"|regime|administration)\b))"
)
"""Signs that a lone name belongs to a person; the model alone is not believed."""
SAID = re.compile(r"\s+(?:said|says|told|added|wrote|tweeted|testified|replied|who|is a|was a)\b")


class Person(Record):
    """One person of the article; `name` is the fullest form in the text."""

    name: str
    mentions: tuple[Span, ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    """What the article calls the person, and where it says so; in text order."""


def find(text: str, parse: Parse, skip: tuple[Span, ...] = ()) -> tuple[Person, ...]:
    """Everyone named outside `skip` (credits), in the order of the first mention."""
    full = _full_names(text, parse)
    people = [_with_mentions(text, group, parse) for group in _merge(full)]
    people = _settle(people)
    taken = [s for p in people for s in p.mentions]
    people += _single_names(text, parse, people, taken)
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
        if beside or (guess.guess == "PERSON" and not _is_known_elsewise(name)):
            found.append((start, name))
        elif (
            guess.guess in ("ORG", "GPE", "FAC")
            and SAID.match(text, end)
            and not (_is_known_elsewise(name) or classify_body(name) or len(name.split()) > 3)
        ):
            found.append((start, name))
    return [name for _, name in sorted(found)]


def _is_known_elsewise(name: str) -> bool:
    return bool(gazetteer.candidates(name)) or name.split()[0] in tables.adjectives()


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
    head = tables.heads()[key(phrase.head)]
    return head.type not in NOT_PERSONAL and not BODY_WORD.match(key(phrase.head))


def _merge(found: list[str]) -> list[list[str]]:
    """Spellings of one person together, the fullest first."""
    groups: list[list[str]] = []
    for name in dict.fromkeys(" ".join(n.split()) for n in found):
        home = next((g for g in groups if any(names.same_person(name, o) for o in g)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return [sorted(g, key=lambda n: (-len(n), n)) for g in groups]


def _with_mentions(text: str, group: list[str], parse: Parse) -> Person:
    """Full forms and surnames, but no surname inside somebody's or something's longer name."""
    spans = [s for name in group for s in _occurrences(text, name)]
    spans = [s for s in spans if not any(o != s and _inside(s, o) for o in spans)]
    longer = [
        (n.start, n.end) for n in parse.names if " " in text[n.start : n.end] and n.guess != "OTHER"
    ]
    last_names = {names.surname(name) for name in group}
    last_names |= _other_spellings(text, last_names, parse)
    for last in sorted(last_names):
        for span in _occurrences(text, last):
            clear = not any(_inside(span, s) for s in spans) and _is_free(text, span, longer)
            if clear and len(last) > 2:
                spans.append(span)
    return Person(name=group[0], mentions=tuple(sorted(set(spans))))


def _other_spellings(text: str, last_names: set[str], parse: Parse) -> set[str]:
    """Single names elsewhere in the text that are a known surname in another spelling."""
    keys = {names.spelling(last) for last in last_names if len(last) > 4}
    words = {text[slice(*names.trim(text, n.start, n.end))] for n in parse.names}
    return {w for w in words if len(w) > 4 and " " not in w and names.spelling(w) in keys}


def _is_free(text: str, span: Span, longer: list[tuple[int, int]]) -> bool:
    for start, end in longer:
        if start <= span.start and span.end <= end:
            a, b = names.trim(text, start, end)
            if not (a == span.start and b <= span.end):
                return False
    before = text[max(0, span.start - 20) : span.start]
    named = re.search(r"\b([A-Z][a-z]+)\s$", before)
    return not named or _is_personal(named[1]) or bool(re.search(r"[.!?”\"]\s+\w+\s$", before)
                                                       ) or named[1].lower() in names.NOT_IN_NAMES  # fmt: skip


def _occurrences(text: str, name: str) -> list[Span]:
    pattern = r"(?<![\w-])" + r"\s+".join(map(re.escape, name.split())) + r"(?![\w])(?!-[A-Z])"
    return [Span(start=m.start(), end=m.end()) for m in re.finditer(pattern, text)]


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


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


def _single_names(text: str, parse: Parse, people: list[Person], taken: list[Span]) -> list[Person]:
    """First names and lone surnames that the model mostly calls a person and nothing contradicts."""
    votes: dict[str, Counter[str]] = {}
    for n in parse.names:
        a, b = names.trim(text, n.start, n.end)
        votes.setdefault(text[a:b], Counter())[n.guess] += 1
    found = []
    for name, vote in votes.items():
        owner = next((p for p in people if p.name.split()[0] == name), None)
        if not _may_stand_alone(text, name, known=owner is not None):
            continue
        if vote["PERSON"] * 2 <= vote.total() and owner is None:
            continue
        spans = [s for s in _occurrences(text, name) if not any(_inside(s, t) for t in taken)]
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
