"""Is this name the outlet's own? (§9 "the outlet on itself".) In: words. Out: yes or no.

An outlet's name may carry a country, a place, an address or an abbreviation: "Harbour Post (UK)",
"Harbour Post, Halden", "Harbour Post (harbourpost.example)", "Halden Broadcasting Company (HBC)".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ontherecord.model import Record

_BRACKETED = re.compile(r"(.*?)\s*\(([^()]*)\)")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?([\w-]+)((?:\.[\w-]+)*\.[a-z]{2,})/?", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)


class Names(Record, frozen=True):
    """What an outlet may call itself, in lower case."""

    whole: frozenset[str]
    sites: frozenset[str]
    """Addresses without their ending, by which a site is known, too: "halden" of "halden.example";
    no name of another site with another ending."""


def is_own_name(words: str, outlet: str) -> bool:
    """Whether the words, up to their first comma, are the outlet's whole name.

    Common nouns are no name: "the guardian" is not the Guardian.
    """
    if not outlet:
        return False
    name = _plain(words)
    is_name = name != name.lower() or outlet == outlet.lower() or _ADDRESS.fullmatch(name)
    said, own = _names(words), _names(outlet)
    same = said.whole & own.whole or said.sites & own.whole or said.whole & own.sites
    return bool(is_name and same)


def may_be_own_name(words: str, outlet: str) -> bool:
    """Whether the words may mean the outlet: a part of its name ("the Post") or more than it
    ("HBC Radio"). Enough to doubt that another medium is meant, not to know that none is."""
    named = _WORD.findall(_plain(words).lower())
    return bool(named) and any(
        _holds(named, own) or _holds(own, named)
        for own in (_WORD.findall(name) for name in _names(outlet).whole)
    )


@lru_cache(maxsize=1024)
def _names(name: str) -> Names:
    forms = [name, *_without_addition(name)]
    addresses = [match for form in forms if (match := _ADDRESS.fullmatch(form.strip()))]
    return Names(
        whole=frozenset(_plain(form).lower() for form in forms if form.strip())
        | frozenset(f"{match[1]}{match[2]}".lower() for match in addresses),
        sites=frozenset(match[1].lower() for match in addresses),
    )


def _without_addition(name: str) -> list[str]:
    """The name without what stands in brackets or behind a comma, and what stands in brackets if
    it is a name of its own: an address, or one of the two abbreviates the other."""
    found = [name.partition(",")[0]] if "," in name else []
    match = _BRACKETED.fullmatch(" ".join(name.split()))
    if match is None:
        return found
    outside, inside = match.groups()
    found += [outside, outside.partition(",")[0]]
    named = inside in _initials(outside) or outside in _initials(inside)
    return [*found, inside] if named or _ADDRESS.fullmatch(inside) else found


def _initials(name: str) -> tuple[str, str]:
    """The first letters of its words, with small words and without: "MOH", "MH" of "Mail of
    Halden"."""
    letters = "".join(word[0] for word in _WORD.findall(name))
    return letters.upper(), "".join(letter for letter in letters if letter.isupper())


def _plain(name: str) -> str:
    """On one line, with straight apostrophes, composed accents and no article."""
    plain = unicodedata.normalize("NFKC", name).replace("’", "'")
    return _ARTICLE.sub("", " ".join(plain.split()))


def _holds(long: list[str], short: list[str]) -> bool:
    """Whether one name's words stand in another's, side by side."""
    starts = range(len(long) - len(short) + 1)
    return bool(short) and any(long[at : at + len(short)] == short for at in starts)
