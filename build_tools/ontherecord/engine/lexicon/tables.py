"""The tables of this folder, read once each. In: a language. Out: immutable look-ups.

A line that starts with "#" explains the file; cells are separated by tabs, lists by "|".
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from ontherecord.model import Record, SourceType

PLACES_TOO = "also a place"
"""The row of given names that alone would first be read as a place."""


class Head(Record, frozen=True):
    """What a word for a speaker decides about the source type."""

    type: SourceType
    relational: bool
    """Whether it speaks for what stands beside it (spokesman, head, agency)."""


class StateMedium(Record, frozen=True):
    name: str
    basis: str
    source: str
    """The law or the page that says so."""


class Setting(Record, frozen=True):
    """What an article may be about, and whose a bare post is there."""

    fewest: int
    signs: re.Pattern[str]
    posts: dict[str, SourceType]


class Country(Record, frozen=True):
    code: str
    name: str
    adjectives: tuple[str, ...]
    names: tuple[str, ...]
    seats: tuple[str, ...]
    """Towns that stand for the government ("Kyiv said")."""


def rows(name: str, lang: str = "en") -> list[list[str]]:
    """The cells of a table; `lang` is the folder of the language of the texts."""
    text = (
        resources.files("ontherecord.engine.lexicon")
        .joinpath(f"{lang}/{name}")
        .read_text(encoding="utf-8")
    )
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def heads(lang: str = "en") -> dict[str, Head]:
    """Lower-case words for speakers; the first entry of a word wins."""
    found: dict[str, Head] = {}
    for kind, words in rows("heads.tsv", lang):
        mark, _, name = kind.partition(" ")
        head = Head(type=name, relational=mark == "~")
        for word in split(words):
            found.setdefault(word, head)
    return found


@cache
def context(lang: str = "en") -> dict[str, SourceType]:
    """Lower-case words that tell for whom a relational head speaks, the first entry first."""
    found: dict[str, SourceType] = {}
    for name, words in rows("context.tsv", lang):
        for word in split(words):
            found.setdefault(word, name)
    return found


@cache
def settings(lang: str = "en") -> dict[str, Setting]:
    """What articles may be about, by name, in the order of the table."""
    found: dict[str, Setting] = {}
    posts: dict[str, dict[str, SourceType]] = {}
    for name, kind, words in rows("settings.tsv", lang):
        if kind.startswith("signs "):
            signs = "|".join(map(re.escape, sorted(split(words), key=len, reverse=True)))
            pattern = re.compile(rf"(?<![\w-])(?:{signs})(?![\w-])")
            fewest = int(kind.removeprefix("signs "))
            found[name] = Setting(fewest=fewest, signs=pattern, posts=posts.setdefault(name, {}))
        else:
            for word in split(words):
                posts[name].setdefault(word, kind)
    return found


@cache
def bodies(lang: str = "en") -> dict[str, SourceType]:
    """Names of bodies as written, without "the"."""
    found: dict[str, SourceType] = {}
    for name, words in rows("bodies.tsv", lang):
        for word in split(words):
            found.setdefault(word.removeprefix("The "), name)
    return found


@cache
def full_names_of_bodies(lang: str = "en") -> dict[str, str]:
    """Short name of a body, as written → its full name."""
    return {s: full for full, short in rows("same_bodies.tsv", lang) for s in split(short)}


@cache
def name_words(lang: str = "en") -> dict[str, SourceType]:
    """Last words of bodies' names, as written, that tell the type whatever stands before them."""
    return {word: name for name, words in rows("name_words.tsv", lang) for word in split(words)}


@cache
def state_media(lang: str = "en") -> dict[str, StateMedium]:
    """Media with a cited owner or funder (§6), by each of their names."""
    found: dict[str, StateMedium] = {}
    for name, other, basis, source in rows("state_media.tsv", lang):
        medium = StateMedium(name=name, basis=basis, source=source)
        found.update(dict.fromkeys((name, *split(other)), medium))
    return found


@cache
def countries(lang: str = "en") -> tuple[Country, ...]:
    padded = ((row + [""] * 5)[:5] for row in rows("countries.tsv", lang))
    return tuple(
        Country(code=c, name=n, adjectives=split(a), names=(n, *split(o)), seats=split(s))
        for c, n, a, o, s in padded
    )


@cache
def adjectives(lang: str = "en") -> dict[str, str]:
    """Adjective of a country or its people → ISO code."""
    return {word: c.code for c in reversed(countries(lang)) for word in c.adjectives}


@cache
def given_names(lang: str = "en") -> frozenset[str]:
    """First names as written; a sign of a person, never proof."""
    found = rows("given_names.tsv", lang)
    return frozenset(n for group, names in found if group != PLACES_TOO for n in split(names))


@cache
def place_given_names(lang: str = "en") -> frozenset[str]:
    """First names as written that are also places: "Chad", "Paris"."""
    found = rows("given_names.tsv", lang)
    return frozenset(n for group, names in found if group == PLACES_TOO for n in split(names))


@cache
def name_genders(lang: str = "en") -> dict[str, str]:
    """First name → "he" or "she", where nearly all who bear it are: weak evidence, never shown."""
    table = rows("name_genders.tsv", lang)
    return {name: gender for gender, _, names in table for name in split(names)}


@cache
def body_nouns(lang: str = "en") -> dict[str, frozenset[str]]:
    """General word for a body → the types of bodies that it may mean."""
    found: dict[str, set[str]] = {}
    for types, words in rows("body_nouns.tsv", lang):
        for word in split(words):
            found.setdefault(word, set()).update(split(types))
    return {word: frozenset(types) for word, types in found.items()}


@cache
def persons(lang: str = "en") -> frozenset[str]:
    """Last words of descriptions that mean one person, in small letters."""
    return frozenset(word for _, words in rows("persons.tsv", lang) for word in split(words))


@cache
def honorifics(lang: str = "en") -> frozenset[str]:
    """Titles before a name, in small letters without full stops; some of several words."""
    return frozenset(word for _, words in rows("honorifics.tsv", lang) for word in split(words))


@cache
def surnames(place: str, lang: str = "en") -> frozenset[str]:
    """Family names that stand "last" or "first" in a name; a sign of a person, never proof."""
    found = (split(names) for _, stands, names in rows("surnames.tsv", lang) if stands == place)
    return frozenset(name for names in found for name in names)


@cache
def government_names(lang: str = "en") -> dict[str, str]:
    """Country names and seats of government that stand for the government (§6) → ISO code."""
    return {name: c.code for c in reversed(countries(lang)) for name in (*c.names, *c.seats)}


@cache
def word_list(name: str, lang: str = "en") -> dict[str, tuple[str, ...]]:
    """A table of two columns, key and words: the hedges."""
    return {key: split(words) for key, words in rows(name, lang)}
