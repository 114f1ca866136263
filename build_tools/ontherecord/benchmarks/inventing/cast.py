"""Who and what a made archive speaks of: people, bodies, outlets, and places of the gazetteer.

In: how many articles, and a seeded generator. Out: a `Cast`. Who stands first in a list is named
most: the k-th is named 1/k as often as the first (G. K. Zipf, 1949).
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import NamedTuple, TypeVar

from ontherecord.benchmarks.inventing.grammar import expand
from ontherecord.engine.entities.find import slug
from ontherecord.engine.lexicon.gazetteer import country_name, resolve
from ontherecord.engine.lexicon.tables import rows

T = TypeVar("T")
OUTLETS = (
    "The Tern Courier", "Ardle Evening Post", "North Quay News", "The Weir Gazette", "Milestone",
    "Saltmarsh Herald", "The Ferry Journal", "Upland Radio", "Wire Eleven", "The Long View",
    "Harbour Line", "Daily Lantern",
)  # fmt: skip
"""Every other one writes of one country only, the others of the whole world."""
ROLES = (
    ("Mayor", "gov-subnational"), ("Governor", "gov-subnational"),
    ("Councillor", "gov-subnational"),
    ("Minister", "gov-national"), ("Prime Minister", "gov-national"),
    ("Judge", "legislature-court"),
    ("Senator", "legislature-court"), ("General", "military"), ("Colonel", "military"),
    ("fire chief", "police-emergency"), ("police spokesman", "police-emergency"),
    ("engineer", "expert"), ("economist", "expert"), ("historian", "expert"),
    ("union leader", "ngo"), ("Bishop", "ngo"), ("company director", "company"),
    ("baker", "witness-affected"), ("nurse", "witness-affected"), ("teacher", "witness-affected"),
)  # fmt: skip
"""What an article calls somebody, and the source type of codebook §6."""
BODIES = (
    ("{} City Council", "gov-subnational"), ("the {} Harbour Authority", "gov-subnational"),
    ("the {} Ministry of Ferries", "gov-national"), ("the {} Fire Service", "police-emergency"),
    ("{} University", "expert"), ("the {} Bakers' Union", "ngo"), ("{} Ferries Ltd", "company"),
    ("the {} District Court", "legislature-court"), ("the {} River Trust", "ngo"),
    ("{} Tramways", "company"), ("the {} Institute for Weather", "expert"),
)  # fmt: skip
SMALLEST = 20_000
"""People in the smallest town that is named."""


class Person(NamedTuple):
    name: str
    title: str
    type: str
    female: bool

    @property
    def last(self) -> str:
        return self.name.split()[-1]

    @property
    def full(self) -> str:
        """As an article names somebody first: "Mayor Ada Lind", "nurse Ada Lind"."""
        return f"{self.title} {self.name}"


class Body(NamedTuple):
    name: str
    type: str


class Town(NamedTuple):
    name: str
    country: str
    region: str
    lat: float
    lon: float


class Cast(NamedTuple):
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    towns: tuple[Town, ...]
    regional: dict[str, tuple[Town, ...]]
    """The towns of an outlet that writes of one country only."""


class Draw:
    """Draws from lists by rank, as often as Zipf says."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._weights: dict[int, list[float]] = {}

    def of(self, choices: Sequence[T]) -> T:
        size = len(choices)
        if size not in self._weights:
            self._weights[size] = list(accumulate(1 / (rank + 1) for rank in range(size)))
        return self._rng.choices(choices, cum_weights=self._weights[size])[0]


def cast(rng: random.Random, articles: int) -> Cast:
    """A cast for so many articles: it grows with them, more slowly than they do."""
    towns = list(_towns())
    rng.shuffle(towns)
    lands = sorted({town.country for town in towns})
    homes = rng.sample([land for land in lands if _count(land) > 20], len(OUTLETS) // 2)
    regional = {
        outlet: tuple(town for town in towns if town.country == home)
        for outlet, home in zip(OUTLETS[::2], homes, strict=True)
    }
    named = tuple(towns[: 200 + round(articles**0.8)])
    people = _people(rng, 100 + round(4 * articles**0.85))
    return Cast(people, _bodies(rng, named, 40 + round(articles**0.75)), named, regional)


def _people(rng: random.Random, count: int) -> tuple[Person, ...]:
    given = [name for _, names in rows("given_names.tsv")[:1] for name in names.split("|")]
    found: dict[str, Person] = {}
    while len(found) < count:
        name = f"{rng.choice(given)} {expand(rng, 'surname', str).words}"
        title, kind = rng.choice(ROLES)
        found.setdefault(slug(name), Person(name, title, kind, rng.random() < 0.5))
    return tuple(found.values())


def _bodies(rng: random.Random, towns: Sequence[Town], count: int) -> tuple[Body, ...]:
    found: dict[str, Body] = {}
    while len(found) < count:
        pattern, kind = rng.choice(BODIES)
        name = pattern.format(rng.choice(towns).name)
        found.setdefault(slug(name), Body(name, kind))
    return tuple(found.values())


@cache
def _towns() -> tuple[Town, ...]:
    """Towns whose bare name means them, with the first-level regions' names for company."""
    packed = resources.files("ontherecord.engine.lexicon").joinpath("gazetteer.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode().partition("\n\n")[0].splitlines()
    cells = [line.split("\t") for line in lines]
    regions: dict[str, list[str]] = {}
    for kind, name, country, _, _, level, _ in cells:
        if kind == "region" and level == "1" and name.isascii():
            regions.setdefault(country, []).append(name)
    found: dict[str, Town] = {}
    for kind, name, country, lat, lon, size, _ in cells:
        if kind != "town" or not name.isascii() or int(size or 0) < SMALLEST:
            continue
        meant = resolve(name)
        if meant is None or meant.country != country or country not in regions:
            continue
        among = regions[country]
        region = among[len(found) % len(among)]
        town = Town(name, country_name(country), region, float(lat), float(lon))
        found.setdefault(slug(name), town)
    return tuple(found.values())


@cache
def _count(land: str) -> int:
    return sum(town.country == land for town in _towns())
