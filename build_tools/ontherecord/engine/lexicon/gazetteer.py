"""Places of the world by name. In: a name and what the article names. Out: `Place` or None.

The table is made by `scripts/make_gazetteer.py` (GeoNames, CC BY 4.0; ISO 3166-2; our own areas).
It corrects and resolves what the language model found; it adds no place by itself (design §4).
"""

from __future__ import annotations

import gzip
import math
import re
import unicodedata
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

from ontherecord.engine.text import wordlist
from ontherecord.model import Record

PlaceKind = Literal["country", "area", "region", "town"]
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
GAP = re.compile(r"[\s\-‐‑–.]+")
APOSTROPHES = re.compile(r"['’‘ʼ`´ʹ]")
REGION_WORD = re.compile(
    r"\s+(?:regions?|oblasts?|krai|kray|provinces?|governorates?|states?|county|counties"
    r"|prefectures?|republic|departments?|cantons?|voivodeships?|territory|district)$",
    re.I,
)
SHORT_REGIONS = wordlist.words(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont "
    "Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo"
)
"""How newspapers shorten states and provinces; "Ohio", "Utah" and others stay long."""
SEAT_SIZE = 50_000
"""A town of this many people is meant by a bare name that it shares with its region."""
RANK = {"country": 100.0, "area": 9.0, "region": -1.5, "town": 0.0}
"""What a kind is worth, in powers of ten of people; a region counts its country's: own decision."""
SECOND_LEVEL = -1.0
HAS_SEAT = -4.0
"""Of a region with a large town of the same name."""
CAPITAL = 2.0
OTHER_SPELLING = -1.5
"""Of a town found by another name than its own."""
NAMED_COUNTRY = 2.5
"""Worth of lying in a country that the article names."""
BESIDE = 5.0
"""Worth of lying in the country or region that stands right after the name ("Livny, Russia")."""


class Place(Record, frozen=True):
    """One line of the table."""

    kind: PlaceKind
    name: str
    country: str
    """ISO 3166-1 alpha-2; empty for what lies in several countries."""
    lat: float | None = None
    lon: float | None = None
    size: int = 0
    """People; for a region its level (1 or 2)."""
    code: str = ""
    """A region's ISO 3166-2 code; for a country its capital's folded name."""


def fold(name: str) -> str:
    """Lower case without marks, dots, hyphens and apostrophes: for comparing, never for showing."""
    low = unicodedata.normalize("NFKD", name).casefold()
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", low).translate(LETTERS)).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return GAP.sub(" ", bare).strip()


@lru_cache(maxsize=1)
def _table() -> tuple[bytes, bytes]:
    """The places, one a line; and the names, sorted, each with where its places' lines begin.

    Kept as it lies in the file: of its 220,000 names an article needs a hundred.
    """
    packed = resources.files("ontherecord.engine.lexicon").joinpath("gazetteer.tsv.gz").read_bytes()
    whole = gzip.decompress(packed)
    gap = whole.index(b"\n\n") + 1
    return whole[:gap], whole[gap + 1 :]


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[Place, ...]:
    """Every place that goes by this name, in the table's order; empty if none does."""
    places, names = _table()
    folded = fold(name)
    begins = _line_of(names, folded.encode()) if folded else ()
    return tuple(_place(places[at : places.find(b"\n", at)].decode()) for at in begins)


def _line_of(names: bytes, name: bytes) -> tuple[int, ...]:
    """Binary search in the sorted lines of `names`: what stands behind the name."""
    low, high = 0, len(names)
    while low < high:
        middle = (low + high) // 2
        start = names.rfind(b"\n", low, middle) + 1 or low
        end = names.find(b"\n", start)
        found, _, begins = names[start:end].partition(b"\t")
        if found == name:
            return tuple(map(int, begins.split(b",")))
        low, high = (end + 1, high) if found < name else (low, start)
    return ()


def _place(line: str) -> Place:
    kind, name, country, lat, lon, size, code = line.split("\t")
    return Place(
        kind=cast(PlaceKind, kind), name=name, country=country, code=code, size=int(size or 0),
        lat=float(lat) if lat else None, lon=float(lon) if lon else None,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _countries() -> dict[str, Place]:
    """Countries by code; they stand first in the table."""
    places, _ = _table()
    countries = places[: places.find(b"\narea\t")].decode().splitlines()
    return {place.country: place for place in map(_place, countries)}


def country_name(code: str) -> str:
    """The country's English name; empty for no or an unknown code."""
    found = _countries().get(code)
    return found.name if found else ""


def country_code(name: str) -> str:
    """The ISO code of a country by any of its names; empty if it is no country."""
    return next((p.country for p in candidates(name) if p.kind == "country"), "")


def is_short(name: str) -> bool:
    """Whether a region is written short: "Calif", "Pa" (a newspaper's, with a dot after it)."""
    return name in SHORT_REGIONS


def is_capital(place: Place) -> bool:
    country = _countries().get(place.country)
    return country is not None and fold(place.name) == country.code


def resolve(
    name: str, *, named: frozenset[str] = frozenset(), beside: str = "", want: str = ""
) -> Place | None:
    """The place most likely meant; None if the table has none of this name.

    `named`: ISO codes of the countries the article names; `beside`: the words right after the
    name; `want`: "region" if the text itself says "… region" or "… oblast", "town" for "city of".
    """
    bare = REGION_WORD.sub("", name)
    found = candidates(name)
    if bare != name and not any(p.kind == "country" for p in found):
        found += tuple(p for p in candidates(bare) if p.kind in ("region", "area"))
        want = want or "region"
    if want:
        kinds = ("region", "area") if want == "region" else ("town",)
        found = tuple(p for p in found if p.kind in kinds) or (found if want == "town" else ())
    near = {p.country for p in candidates(REGION_WORD.sub("", beside))} if beside else set()
    scored = [(_score(name, p, found) + _context(p, named, near), -i) for i, p in enumerate(found)]
    return found[-max(scored)[1]] if scored else None


def _score(name: str, place: Place, rivals: tuple[Place, ...]) -> float:
    score = RANK[place.kind]
    if place.kind == "town":
        score += math.log10(place.size + 1) + (CAPITAL if is_capital(place) else 0.0)
        score += 0.0 if fold(place.name) == fold(name) else OTHER_SPELLING
    if place.kind == "region":
        country = _countries().get(place.country)
        score += math.log10(country.size + 1) if country else 0.0
        score += SECOND_LEVEL if place.size == 2 else 0.0
        score += HAS_SEAT if any(_is_seat(r, place) for r in rivals) else 0.0
    return score


def _context(place: Place, named: frozenset[str], near: set[str]) -> float:
    score = NAMED_COUNTRY if place.country and place.country in named else 0.0
    return score + (BESIDE if place.country and place.country in near else 0.0)


def _is_seat(town: Place, region: Place) -> bool:
    """Whether the town gave the region its name, so that a bare name means the town."""
    same = town.kind == "town" and town.country == region.country
    return same and town.size >= SEAT_SIZE
