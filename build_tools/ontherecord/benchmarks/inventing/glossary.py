"""Glossary entries of a made archive. In: its articles. Out: the files of those named most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from ontherecord.benchmarks.inventing.articles import Made
from ontherecord.benchmarks.inventing.cast import Body, Person, Town
from ontherecord.engine.entities.find import slug
from ontherecord.seeds.writing import scalar

T = TypeVar("T", Person, Body, Town)
SHARE = 25
"""One entry of each kind for so many articles, and no fewer than `LEAST`."""
LEAST = 8
POSITION = "GeoNames (geonames.org), CC BY 4.0"


class Entry(NamedTuple):
    id: str
    path: str
    content: str


def entries(made: Sequence[Made]) -> list[Entry]:
    """The files; no id twice, whatever the kind, as the archive asks."""
    found: dict[str, Entry] = {}
    for entry in _all(made):
        found.setdefault(entry.id, entry)
    return list(found.values())


def _all(made: Sequence[Made]) -> Iterator[Entry]:
    count = max(LEAST, len(made) // SHARE)
    for person, first in _most(made, lambda one: one.people, count):
        yield _entry("people", person.name, (
            "roles:", f"  - title: {_quoted(person.title)}", f"    article: {first.slug}",
            f"    date: {first.published}",
        ))  # fmt: skip
    for body, first in _most(made, lambda one: one.bodies, count):
        yield _entry("organizations", body.name, (
            f"type: {body.type}", "facts:", '  - text: "An article speaks of it."',
            f"    source: article:{first.slug}", f"    date: {first.published}",
        ))  # fmt: skip
    for town, _ in _most(made, lambda one: one.towns, count):
        yield _entry("places", town.name, (
            "type: town", f"country: {_quoted(town.country)}", f"lat: {town.lat}",
            f"lon: {town.lon}", f"position_source: {_quoted(POSITION)}",
        ))  # fmt: skip


def _most(
    made: Iterable[Made], of: Callable[[Made], Sequence[T]], count: int
) -> list[tuple[T, Made]]:
    """The most named, each with the first article that names it."""
    seen: Counter[T] = Counter()
    first: dict[T, Made] = {}
    for one in made:
        for each in of(one):
            seen[each] += 1
            first.setdefault(each, one)
    return [(each, first[each]) for each, _ in seen.most_common(count)]


def _entry(folder: str, name: str, lines: tuple[str, ...]) -> Entry:
    ident = slug(name)
    content = "\n".join((f"name: {_quoted(name)}", *lines))
    return Entry(ident, f"{folder}/{ident}.yml", f"{content}\n")


def _quoted(words: str) -> str:
    return scalar(words, quote=True)
