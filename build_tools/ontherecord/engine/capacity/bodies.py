"""Names of bodies → source type, by table, by the words in them, by the country they stand for.

In: a name such as "Ministry of Health" or "Kyiv". Out: a type and the words that decided, or None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.capacity.agencies import field_of_agency
from ontherecord.engine.capacity.body_words import (
    ARMED,
    BY_START,
    COMPANY_END,
    EXPERT_END,
    LEVEL,
    LINK,
    NAME_WORDS,
    OUTLET_END,
    OUTLET_START,
)
from ontherecord.engine.capacity.membership_names import of_members
from ontherecord.engine.capacity.regional import is_of_region, starts_with_region
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.model import Record, SourceType

LISTED: frozenset[CapacityGround] = frozenset(("table-of-bodies", "table-of-state-media"))
"""Grounds of a name that a table has."""
OF_REGIONS = frozenset(("Health", "Education", "Transport", "Parks", "Housing", "Forestry", "Roads",
                        "Corrections", "Treasury", "Planning"))  # fmt: skip
""" "Queensland Health": a field of government behind a region's name."""
FIELDS = frozenset(("Sport", "Sports", "News", "Press", "Radio", "Television", "TV", "Energy",
                    "Bank", "Group", "Oil", "Steel", "Mining", "Records", "Insurance", "Industries",
                    "Communications", "Company", "Capital", "Today", "Review", "Magazine",
                    "Technologies", "Railways", "Airlines", "Entertainment", "Systems", "Foods",
                    "Stores", "Partners", "Limited", "Corporation"))  # fmt: skip
""" "Minister of Sports": alone, a word of names is a field."""
OFFICE_OF = re.compile(
    r"(?:Minister|Ministry|Secretary|Department|President|Director|Head|Chief|Commissioner|Counsel"
    r"|Lawyers?|Attorney|Chair(?:man|woman)?|Professor|Editor|Member)s? (?:of|for) "
)
""" "Minister for Youth and Sports": an office, no paper."""
SMALL_WORD = re.compile(
    r"(?:^| )(?!(?:and|the|for|und|van|von|der|den|del|dos|das|les)\b)[a-z]{3,} "
)
""" "Counsel for the company, Tarn Bhd": no name."""
FUSED = re.compile(
    r"(?!Burbank|Fairbank|Eubank|Firbank|Millbank)[A-Z][a-z]{2,}(?:bank|tel|pharma|pharm|soft"
    r"|tech|corp|mart"
    r"|petrol|chem|steel|air|rail|gaz|gas|energo|telecom|motors|farma|bau|werke|werk|kredit"
    r"|leasing|trans)"
    r"|[A-Z][a-z]+(?:Bank|Tel|Air|Rail|Tech|Soft|Pharma|Corp|Mart|Energy|Power|Pay|Net|Cloud|Cab"
    r"|Ride)"
)
""" "Norbank", "TarnPay": a firm by the end of the one word that it is."""
DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?")


class Verdict(Record, frozen=True):
    """A type, the words that decided, and how they decided."""

    type: SourceType
    words: str
    ground: CapacityGround
    entry: str = ""
    """What the table of state media gives beside a name: the basis and its source."""


@lru_cache(maxsize=4096)
def classify_body(name: str) -> Verdict | None:
    """The type of a named body; None if neither the tables nor the words in the name tell."""
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", name.replace("’", "'").strip(' ,.;:"“”'))
    return _listed(bare) or _government(bare) or _listed(_without_country(bare)) or _by_words(bare)


def _last_word(name: str) -> str:
    """The noun that the name is built on: "Bakery" of "Court Street Bakery of Leeds"; empty where
    it is the only word."""
    words = LINK.split(name, maxsplit=1)[0].split()
    of_person = len(words) == 2 and words[0] in tables.given_names()  # "Jack Kitchen"
    return words[-1].rstrip(".") if len(words) > 1 and not of_person else ""


def _listed(name: str) -> Verdict | None:
    dotted = name.replace(".", "") if DOTTED.fullmatch(name) else name  # "F.B.I."
    for form in (name, name.removesuffix("'s"), f"{name}.", dotted):
        if form in tables.state_media():
            medium = tables.state_media()[form]
            entry = f"{medium.basis}: {medium.source}"
            return Verdict(
                type="state-media", words=name, ground="table-of-state-media", entry=entry
            )
        if form in tables.bodies():
            return Verdict(type=tables.bodies()[form], words=name, ground="table-of-bodies")
    return None


def _government(name: str) -> Verdict | None:
    """A country, or the town its government sits in, stands for the government (§6)."""
    bare = name.removesuffix("'s")
    if bare in tables.government_names() or f"{bare}." in tables.government_names():
        return Verdict(type="gov-national", words=name, ground="stands-for-government")
    return None


def _without_country(name: str) -> str:
    """ "Russian State Duma" → "State Duma"; "Ukraine's parliament" → "parliament"."""
    first, _, rest = name.partition(" ")
    return rest if is_country(first) and rest else name


def is_country(word: str) -> bool:
    """Whether a word is a country, its possessive or its adjective."""
    return word in tables.adjectives() or word.removesuffix("'s") in tables.government_names()


def _by_words(name: str) -> Verdict | None:
    if not re.search(r"[A-Z]", name):
        return None
    if members := of_members(name):
        return Verdict(type="ngo", words=members, ground="name-start")
    return _by_last_word(name) or _by_patterns(name) or _by_end(name)


def _by_last_word(name: str) -> Verdict | None:
    """What the noun that the name is built on tells, and names built like an agency's."""
    last = _last_word(name)
    if kind := tables.name_words().get(last):
        return Verdict(type=kind, words=last, ground="name-words")
    if ARMED.search(name) and not is_country(name.split(maxsplit=1)[0]):
        return Verdict(type="armed-group", words=name, ground="name-start")
    if field := field_of_agency(name):
        return Verdict(type="gov-national", words=field, ground="name-words")
    if last in OF_REGIONS and starts_with_region(name):
        return Verdict(type="gov-subnational", words=last, ground="name-words")
    if name.endswith("Group") and name.split(" ", 1)[0] in tables.adjectives():
        return Verdict(type="ngo", words="Group", ground="name-words")
    return None


def _by_patterns(name: str) -> Verdict | None:
    for source_type, pattern in BY_START:
        if match := pattern.search(name):
            return Verdict(type=source_type, words=match[0], ground="name-start")
    for source_type, pattern in (("expert", EXPERT_END), *NAME_WORDS):
        if match := pattern.search(name):
            local = source_type == "gov-national" and (
                starts_with_region(name) or LEVEL.match(name) or is_of_region(name)
            )
            own: SourceType = "gov-subnational" if local else source_type
            return Verdict(type=own, words=match[0], ground="name-words")
    return None


def _by_end(name: str) -> Verdict | None:
    first, _, rest = name.partition(" ")
    if first in tables.given_names() and rest.isalpha():
        return None  # "Ana Post"
    if (not rest and name in FIELDS) or OFFICE_OF.match(name) or SMALL_WORD.search(name):
        return None
    if FUSED.fullmatch(name):
        return Verdict(type="company", words=name, ground="name-end")
    for source_type, pattern in (
        ("company", COMPANY_END), ("news-outlet", OUTLET_END), ("news-outlet", OUTLET_START)
    ):  # fmt: skip
        if match := pattern.search(name):
            found: SourceType = "company" if source_type == "company" else "news-outlet"
            return Verdict(type=found, words=match[0], ground="name-end")
    return None
