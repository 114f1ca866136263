"""Places that the word beside them gives away: "Lorvale sub-county", "Barangay Lumina".

In: the text. Out: spans. They need neither the language model nor, mostly, the gazetteer, which
has no villages, wards or suburbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.entities import names
from ontherecord.engine.entities.honorifics import title_size
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text import wordlist
from ontherecord.model import Span

_NAME = r"(?:(?:al|el)-)?[^\W\d_a-z][\w’'-]{1,30}"
_NAMES = rf"{_NAME}(?: (?:(?:de|del|da|do|la|el|sur|na) )?{_NAME}){{0,3}}"
_UNIT = (
    r"district|commune|municipality|sub-county|subcounty|woreda|kebele|tehsil|taluka?|mandal"
    r"|upazila|thana|township|hamlet|prefecture|governorate|local government area|LGA|canton"
    r"|corregimiento|province|county|region|zone|neighbou?rhood|suburb|barangay|regency|sub-district|subdistrict"
)
AFTER = re.compile(
    rf"(?<![\w’'-])({_NAMES}) ((?:{_UNIT}|village|town)|Ward|Village|Town|Colony|Nagar|GRC|SMC)\b"
    r"(?:(?<=GRC|SMC)|(?! [A-Z]|['’]s [A-Z]|-))"
)
CAPITAL_AFTER = re.compile(
    rf"(?<![\w’'-])({_NAMES}) "
    r"(District|Commune|Municipality|Sub-County|Township|Province|County|Region|Zone|Governorate"
    r"|Prefecture|LGA|Ward|Village|Colony|Nagar|Regency"
    r"|Autonomous Region)\b(?! [A-Z]|['’]s [A-Z]|-)"
)
BEFORE = re.compile(
    r"(?<![\w’'-])((?:Barangay|Brgy\.?|Sitio|Purok|Kampung|Kampong|Taman|Bandar|Bukit|Jalan"
    r"|Lorong|Sungai|Desa|Kecamatan|Kabupaten|Kelurahan|Tambon|Amphoe|Khlong|Colonia|Avenida|Calle|Carrera"
    r"|Rua|Praça|Rue|Wat|Doi|Chak|Mohalla)(?: [^\W\d_a-z][\w’'-]{1,30}){1,3})(?![\w’'-])"
)
PLURAL = re.compile(
    rf"(?<![\w’'-])({_NAMES}(?:, {_NAMES}){{0,8}},? and {_NAMES}) "
    r"(?:[Ss]tates|[Cc]ounties|[Dd]istricts|[Pp]rovinces|[Rr]egions|[Cc]ommunes|[Vv]illages"
    r"|[Tt]owns|[Mm]unicipalities|[Gg]overnorates|[Zz]ones|[Ww]ards|LGAs)\b"
)
""" "Kano and Kaduna States": each is a place."""
COUNTED = re.compile(
    r"\b(?:villages|towns|communes|districts|provinces|counties|cities|suburbs|states), "
    rf"({_NAMES}(?:, {_NAMES}){{0,8}},? and {_NAMES})"
    r"(?=[,.;]| (?:with|where|in|on|after|to|were)\b)"
)
OF_KIND = re.compile(
    r"\b(?:village|town|township|municipality|hamlet|suburb|settlement|district|commune"
    r"|province|department|county|state|neighbou?rhood|barangay|ward|parish|borough|port|island"
    r"|port city)s? of "
    rf"({_NAMES})(?![\w’-])"
)
KNOWN_ONLY = re.compile(r"(?:department|county|state|ward|port|island)s? of ")
""" "Departments of State": such words stand before other things, too."""
AROUND = ("suburb", "neighborhood", "neighbourhood")
""" "A Seattle suburb" is none of the city's names."""
""" "In the village of Lorvale"."""
OWNED = re.compile(
    r"(?<![\w’'-])([A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30})?)['’]s? (?:[\w-]+ ){0,3}?[A-Z][\w-]{1,30} "
    r"(?:district|province|department|region|state|county|city|village|town|area|municipality"
    r"|neighbou?rhood|suburb|District|Province|Region|State|Colony)\b"
)
""" "Norway’s Lorvale district": the whole is a setting, too."""
BARE = ("village", "town", "Town", "GRC", "SMC")
"""Words that are no part of the name."""
NO_NAME = wordlist.words(
    "the this that these those other every each one another any some no its his her their our my "
    "olympic global christmas free trade economic exclusion buffer green red safe danger war time "
    "exclusive industrial demilitarised demilitarized school congressional legislative judicial "
    "capital ghost home fishing holiday mining border market southern northern eastern western "
    "central police local government federal national regional autonomous municipal sister holy "
    "in at on from of and for new financial business principal deputy senior junior chief "
    "two three four five six seven eight nine ten eleven twelve several many few all both "
    "health military maternity emergency isolation principal electoral upper lower"
)
"""First words of what is no name: "Free trade zone", "School district"."""


def by_kind(text: str) -> Iterator[Span]:
    """Every place with a word for its kind beside it."""
    yield from _before_kinds(text)
    yield from _listed(text)
    for match in BEFORE.finditer(text):
        yield Span(start=match.start(1), end=match.end(1))
    for match in OF_KIND.finditer(text):
        known = not KNOWN_ONLY.match(match[0]) or gazetteer.candidates(match[1])
        if known and _start(text, match.start(1), match.end(1)) == match.start(1):
            yield Span(start=match.start(1), end=match.end(1))
    for match in OWNED.finditer(text):
        if any(p.kind in ("country", "region") for p in gazetteer.candidates(match[1])):
            yield Span(start=match.start(1), end=match.end(1))


def _before_kinds(text: str) -> Iterator[Span]:
    for pattern in (AFTER, CAPITAL_AFTER):
        for match in pattern.finditer(text):
            if match[2] in AROUND and names.is_place(match[1]):
                continue
            start = _start(text, match.start(1), match.end(1), whole=pattern is CAPITAL_AFTER)
            if start is not None and _is_named(text, start, match.end(1)):
                yield Span(start=start, end=match.end(1 if match[2] in BARE else 2))


def _listed(text: str) -> Iterator[Span]:
    for pattern in (PLURAL, COUNTED):
        for match in pattern.finditer(text):
            for name in re.finditer(_NAMES, match[1]):
                stop = match.start(1) + name.end()
                start = _start(text, match.start(1) + name.start(), stop)
                if start is not None:
                    yield Span(start=start, end=stop)


def _start(text: str, start: int, end: int, *, whole: bool = False) -> int | None:
    """Where the name begins, after titles and adjectives; None if nothing of it is a name.

    `whole`: an adjective before another word is part of it ("Iraqi Kurdistan Region").
    """
    words = [(start + m.start(), m[0]) for m in re.finditer(r"\S+", text[start:end])]
    owners = [i for i, (_, word) in enumerate(words) if names.POSSESSIVE.search(word)]
    words = words[owners[-1] + 1 :] if owners else words
    if whole and len(words) > 1 and words[0][1] in tables.adjectives():
        return words[0][0]
    while words and (_is_no_name(words[0][1]) or (len(words) > 1 and title_size([words[0][1]]))):
        words = words[1:]
    if not words or any(w in tables.heads() or w in tables.bodies() for _, w in words):
        return None
    return words[0][0]


def _is_no_name(word: str) -> bool:
    low = word.lower()
    return low in NO_NAME or low in tables.heads() or word in tables.adjectives()


def _is_named(text: str, start: int, end: int) -> bool:
    """Not one word that only begins a sentence: "Coastal town"."""
    begins = start == 0 or bool(re.search(r"(?:[.!?:”\"]\s|\n)$", text[max(0, start - 2) : start]))
    single = " " not in text[start:end]
    return not (begins and single) or bool(gazetteer.candidates(text[start:end]))
