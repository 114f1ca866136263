"""Personal names: what looks like one, what to trim, which spellings are one name.

In: strings and spans. Out: cleaned spans and comparison keys. No model, no article.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.capacity.body_words import NAME_WORDS, OUTLET_END
from ontherecord.engine.capacity.phrase import BODY_WORD, key, take_apart
from ontherecord.engine.entities.honorifics import title_size
from ontherecord.engine.entities.name_parts import (
    BODIES_OF,
    NOT_IN_NAMES,
    OFFICE_SURNAMES,
    RANKS,
    SURNAMES_TOO,
    TIES,
    TITLE_NAMES,
    TITLES,
)
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text.capitals import CAPITALS

PARTICLE = (
    r"(?:al|el|ibn|bin|ben|abu|bint|de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|ter|ten|st)"
)
PART = (
    rf"(?:[{CAPITALS}][\w'’‘]{{0,30}}(?:[-‑][\w'’‘]{{1,30}}){{0,3}}|[A-Z]\.(?:[A-Z]\.){{0,3}}"
    r"|(?:al|el|ad|as|an|ash)-[A-Z][\w'’]{1,30})"
)
NICKNAME = r"(?: (?:[“\"'‘][A-Z][\w -]{1,20}[”\"'’]|\([A-Z]\w{1,15}\)))?"
FULL_NAME = re.compile(
    rf"(?<![\w\-‑]){PART}{NICKNAME}(?: (?:{PARTICLE} ){{0,2}}{PART}){{1,4}}(?: o[gğ]lu\b)?"
)
PATRONYMIC = re.compile(
    r" (?:[A-Z]\w+(?:[oei]v[iy]c?h|[oei]vna)|[A-Z]\w+ (?:oğlu|oglu|q[iı]z[iı]|uulu))$"
)
AFTER_NAME = re.compile(
    r",?\s+(?:Jr|Sr|II|III|IV|QC|KC|SC|MP|MEP|OBE|CBE|MBE|PhD|Ph\.D|MD|M\.D|Esq)\b\.?$"
)
COMPOUND = re.compile(r"-(?:led|backed|style|era|like|appointed|aligned|themed)$", re.I)
OWNER = re.compile(r"['’]s\s")
POSSESSIVE = re.compile(r"['’]s?$")
CALLING_AFTER = re.compile(r",\s+(?:\d{1,3},\s+)?an?\s+([^,.;:()\n]{3,40})")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without titles, offices and adjectives of country before it, letters and possessive after."""
    found = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    while len(found) > 1 and (titles := _titles(text, found)):
        found = found[titles:]
    if not found:
        return start, start
    start = found[0][0]
    end = start + len(AFTER_NAME.sub("", text[start:end].rstrip(' ,;:."”')))
    end = start + len(POSSESSIVE.sub("", text[start:end].rstrip("'’\"”")))
    end = start + len(COMPOUND.sub("", text[start:end]))
    return start, end


def _titles(text: str, found: list[tuple[int, int]]) -> int:
    """How many words at the start are one title, office or country; 0 if the name starts."""
    for size in range(min(4, len(found) - 1), 1, -1):
        start = text[found[0][0] : found[size - 1][1]]
        if start.lower() in tables.heads() or start in tables.government_names():
            return size
    first = text[found[0][0] : found[0][1]]
    given = tables.given_names()
    alone = text[slice(*found[1])] not in given and first.lower() not in tables.heads()
    if first in given and (len(found) == 2 or alone):
        return 0  # "Dean Orlov", "Bill Clinton"; but "Dean Anna Orlov"
    if len(found) == 2 and _is_first_name(text, *found):
        return 0  # "Chad Orlov", "Justice Orlov, a nurse"
    words = [text[slice(*f)] for f in found[:-1]]
    if size := title_size(words):
        return size
    low = POSSESSIVE.sub("", first.lower()).strip('.,“"')
    calling = low in tables.persons() and first not in given
    if len(found) > 2 and calling and text[slice(*found[1])] in given:
        return 1  # "Clerk Ada Roy", "Goalkeeper Ben Lund"
    if low in TITLES or low in tables.heads() or low in ("the", "a", "an", "and"):
        return 1
    if low in RANKS and text[slice(*found[1])].lower().strip(".") in TITLES:
        return 2
    country = POSSESSIVE.sub("", first)
    if len(found) > 2 and is_place(first) and text[slice(*found[1])] in given:
        return 1  # "Peshawar Imran Yusufzai", the officer of Peshawar
    return int(country in tables.adjectives() or country in tables.government_names())


def _is_first_name(text: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether a word for a place or an office is a given name here: by what follows it."""
    word, family = text[slice(*first)], text[slice(*last)]
    if word in tables.place_given_names():
        low = POSSESSIVE.sub("", family).lower().rstrip(".,")
        other = low in NOT_IN_NAMES or low in TITLES or BODY_WORD.match(low) or (
            low in tables.heads() and low not in OFFICE_SURNAMES
        )  # fmt: skip
        return family[:1].isupper() and not other and family.title() not in tables.name_words()
    if word.lower() not in TITLE_NAMES:
        return False
    match = CALLING_AFTER.match(text, last[1])
    head = key(take_apart(match[1]).head) if match else ""
    private = bool(head) and tables.heads()[head].type in ("witness-affected", "company")
    return private and head.split()[-1] not in TIES


def is_full_name(name: str) -> bool:
    """Whether the words look like a person's first and last name, and like nothing else."""
    if (
        not FULL_NAME.fullmatch(name)
        or OWNER.search(name)
        or name.removeprefix("The ") in tables.bodies()
    ):
        return False
    words = [w.lower().strip(".") for w in name.split()]
    first = has_given_name(name)
    surname_only = first and len(words) == 2  # "Ana Post"
    if any(pattern.search(name) for _, pattern in NAME_WORDS) or (
        OUTLET_END.search(name) and not surname_only
    ):
        return False
    if name.rsplit(maxsplit=1)[-1] in BODIES_OF:
        return False
    odd = [w for w in words[first:] if w in NOT_IN_NAMES and len(w) > 1]
    if any(not (first and w in SURNAMES_TOO and (len(words) == 2 or w == "islam")) for w in odd):
        return False
    known = name.rsplit(maxsplit=1)[-1] in tables.surnames("last")
    if sum(len(w) > 1 for w in words) < 2 - known:  # "K B Thakur"
        return False
    last = words[-1]
    if title_size(name.split()[-1:]) and not first:
        return False
    if any(len(w) > 2 and w.isupper() and w.isalpha() for w in name.split()):
        return False
    if first and _is_a_calling(last) and words[0] not in tables.heads():
        return name.rsplit(maxsplit=1)[-1].istitle()  # "Ada Carpenter", "Ben Weaver"
    return last not in tables.heads() or last in OFFICE_SURNAMES


def _is_a_calling(word: str) -> bool:
    """A trade or a tie that one person has: as the last word of a name it is a family name."""
    head = tables.heads().get(word)
    return word in tables.persons() or (head is not None and head.type == "witness-affected")


def has_given_name(name: str) -> bool:
    """Whether the first word, or its part before a hyphen, is a given name."""
    first = re.split(r"[\s‑-]", name, maxsplit=1)[0]
    return first in tables.given_names() and not name.isupper()


def has_patronymic(name: str) -> bool:
    """ "Orlenko Taras Ivanovych": the given name stands before the father's."""
    return bool(PATRONYMIC.search(name)) and not tables.given_names().isdisjoint(name.split())


def is_place(name: str) -> bool:
    """Whether a name alone would first be read as a place: country, region, or large town."""
    found = gazetteer.candidates(name)
    return any(p.kind in ("country", "area") or (p.kind == "region" and p.size == 1) for p in found
               ) or any(p.kind == "town" and p.size > 100_000 for p in found)  # fmt: skip


def parts(name: str) -> tuple[str, str]:
    """First name and surname (with its particles: "van der Berg", "al-Abadi"); folded."""
    words = [w for w in name.split() if not re.fullmatch(r"(?:[A-Z]\.)+", w)] or name.split()
    if len(words) == 1 and name != words[0]:
        return gazetteer.fold(name[0]), gazetteer.fold(words[0])  # "B. K. Adeyemi"
    start = len(words) - 1
    while start > 1 and re.fullmatch(PARTICLE, words[start - 1]):
        start -= 1
    return gazetteer.fold(words[0]), gazetteer.fold(" ".join(words[start:]))


def surname(name: str) -> str:
    """The surname as written: its last word with the particles before it."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and re.fullmatch(PARTICLE, words[start - 1]):
        start -= 1
    return " ".join(words[start:])


@lru_cache(maxsize=4096)
def spelling(name: str) -> str:
    """A key under which the usual spellings of one name meet (Zelenskyy, Zelensky, Zelenskiy)."""
    key = gazetteer.fold(name).replace("kh", "h").replace("ks", "x").replace("w", "v")
    key = re.sub(r"(?:iy|yy|yi|ij|ii|ey|y|j)", "i", key)
    key = re.sub(r"i[eo]", "o", key).replace("ou", "u").replace("ia", "a")
    return re.sub(r"(.)\1", r"\1", key)


def same_person(one: str, other: str) -> bool:
    """Two full names in one article that differ only in spelling, initials or middle names."""
    a, b = parts(one), parts(other)
    if spelling(a[1]) != spelling(b[1]):
        return False
    first, second = spelling(a[0]), spelling(b[0])
    if len(a[0]) == 1 or len(b[0]) == 1:
        return a[0][0] == b[0][0]
    return first == second or first.replace("ol", "l") == second.replace("ol", "l")
