"""The tables of this folder, read once each. In: nothing. Out: immutable look-ups.

A line that starts with "#" explains the file; cells are separated by tabs, lists by "|".
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from ontherecord.model import Record, SourceType


class Head(Record, frozen=True):
    """What a word for a speaker decides about the source type."""

    type: SourceType
    relational: bool
    """Whether it speaks for what stands beside it (spokesman, head, agency)."""


class StateMedium(Record, frozen=True):
    name: str
    basis: str
    source: str
    """The law or decree that says so."""


class Country(Record, frozen=True):
    code: str
    name: str
    adjectives: tuple[str, ...]
    names: tuple[str, ...]
    seats: tuple[str, ...]
    """Towns that stand for the government ("Kyiv said")."""


def rows(name: str) -> list[list[str]]:
    """The cells of a table of this folder."""
    text = (
        resources.files("ontherecord.engine.lexicon")
        .joinpath(f"en/{name}")
        .read_text(encoding="utf-8")
    )
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@lru_cache(maxsize=1)
def heads() -> dict[str, Head]:
    """Lower-case words for speakers; the first entry of a word wins."""
    found: dict[str, Head] = {}
    for kind, words in rows("heads.tsv"):
        mark, _, name = kind.partition(" ")
        head = Head(type=name, relational=mark == "~")
        for word in split(words):
            found.setdefault(word, head)
    return found


@lru_cache(maxsize=1)
def context() -> dict[str, SourceType]:
    """Lower-case words that tell for whom a relational head speaks, the first entry first."""
    found: dict[str, SourceType] = {}
    for name, words in rows("context.tsv"):
        for word in split(words):
            found.setdefault(word, name)
    return found


@lru_cache(maxsize=1)
def bodies() -> dict[str, SourceType]:
    """Names of bodies as written, without "the"."""
    found: dict[str, SourceType] = {}
    for name, words in rows("bodies.tsv"):
        for word in split(words):
            found.setdefault(word.removeprefix("The "), name)
    return found


@lru_cache(maxsize=1)
def state_media() -> dict[str, StateMedium]:
    """Media with a cited owner or funder (§6), by each of their names."""
    found: dict[str, StateMedium] = {}
    for name, other, basis, source in rows("state_media.tsv"):
        medium = StateMedium(name=name, basis=basis, source=source)
        found.update(dict.fromkeys((name, *split(other)), medium))
    return found


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    padded = ((row + [""] * 5)[:5] for row in rows("countries.tsv"))
    return tuple(
        Country(code=c, name=n, adjectives=split(a), names=(n, *split(o)), seats=split(s))
        for c, n, a, o, s in padded
    )


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """Adjective of a country or its people → ISO code."""
    return {word: c.code for c in reversed(countries()) for word in c.adjectives}


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """First names as written; a sign of a person, never proof."""
    return frozenset(name for _, names in rows("given_names.tsv") for name in split(names))


@lru_cache(maxsize=1)
def honorifics() -> frozenset[str]:
    """Titles before a name, in small letters without full stops; some of several words."""
    return frozenset(word for _, words in rows("honorifics.tsv") for word in split(words))


@lru_cache(maxsize=2)
def surnames(place: str) -> frozenset[str]:
    """Family names that stand "last" or "first" in a name; a sign of a person, never proof."""
    found = (split(names) for _, stands, names in rows("surnames.tsv") if stands == place)
    return frozenset(name for names in found for name in names)


@lru_cache(maxsize=1)
def government_names() -> dict[str, str]:
    """Country names and seats of government that stand for the government (§6) → ISO code."""
    return {name: c.code for c in reversed(countries()) for name in (*c.names, *c.seats)}


@lru_cache(maxsize=8)
def word_list(name: str) -> dict[str, tuple[str, ...]]:
    """A table of two columns, key and words: hedges, cue flags, acts …"""
    return {key: split(words) for key, words in rows(name)}
