"""Words of a text as search compares them: the same as docs/assets/js/search-words.mjs, by the same
expressions. Tests hold the two to each other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex

MARKS = "'’‘ʼ′`´"
ABBREVIATION = (
    r"(?<![\p{L}\p{N}\p{M}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}\p{M}])\.?(?:['’]s)?"  # U.S., U.S.’s
)
LETTERS = r"[\p{L}\p{N}\p{M}]+"
PLAIN = rf"{LETTERS}(?:(?:[{MARKS}]|(?<=\p{{N}})[.,](?=\p{{N}})){LETTERS})*"
WORD = regex.compile(rf"{ABBREVIATION}|{PLAIN}")
LINE_OR_WORD = regex.compile(rf"\n+|{ABBREVIATION}|{PLAIN}")
APOSTROPHE = regex.compile(f"[{MARKS}]")
OWNER = regex.compile(r"'s$")
CONTRACTED = regex.compile(r"'(?!(?:re|ve|ll|d|m|t)$)")
THOUSANDS = regex.compile(r"(?<=\p{N}),(?=\p{N})")
STOPPED = regex.compile(r"(?:\p{L}\.)+\p{L}")
FREQUENT = (
    "a an and are as at be been but by for from had has have he her his in is it its not of on or "
    "said she that the their they this to was were which who will with would"
)
COMMON = frozenset(FREQUENT.split())
"""Words so frequent that two of them in a row are looked for as one: alone, each has places by the
hundred thousand. `head.json` tells the browser which they are."""
Places = dict[str, list[int]]


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word as it is compared: without case, diacritics, a possessive's ending."""
    if word.isascii() and word.isalnum():
        return word.lower()
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(c for c in apart if not unicodedata.category(c).startswith("M"))
    plain = APOSTROPHE.sub("'", bare.lower())
    owner = THOUSANDS.sub("", CONTRACTED.sub("", OWNER.sub("", plain)))
    return f"{owner}." if STOPPED.fullmatch(owner) else owner


def tokens(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [fold(word) for word in WORD.findall(text)]


def places(text: str) -> Places:
    """Word → its places, counted in words; a new line counts as one, so that no phrase goes over
    it. Two common words in a row are one more."""
    found: Places = {}
    before = ""
    for at, word in enumerate(_lines_and_words(text)):
        if word:
            found.setdefault(word, []).append(at)
            if word in COMMON and before in COMMON:
                found.setdefault(f"{before} {word}", []).append(at - 1)
        before = word
    return found


def _lines_and_words(text: str) -> Iterator[str]:
    for word in LINE_OR_WORD.findall(text):
        yield "" if word[0] == "\n" else fold(word)
