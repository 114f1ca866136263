"""Letters that pass for others, and accents piled on one another: words that are not as they look.

In: words. Out: the part of them that is so. After Unicode Technical Standard 39 ("Unicode Security
Mechanisms"): its letters that look alike in three scripts, its rule on mixed scripts, and its limit
on marks in a row (§5.4).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ALIKE = ("LATIN", "CYRILLIC", "GREEK")
"""Scripts that share the shapes of letters, by the first word of a letter's name in Unicode."""
MOST_MARKS = 4
"""Marks without a width of their own on one letter (§5.4: more than four in a row)."""
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\u00b7])*")
_JOINER = re.compile("[\u200c\u200d]")
_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХҮԌԚԜаеѕіјорсухһԁԛԝ" "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϳ",
    "ABESIJKMHOPCTYXYGQWaesijopcyxhdqw" "ABEZHIKMNOPTYXovj",
)  # fmt: skip
"""Letters of Cyrillic and Greek → the Latin letter of the same shape (confusables.txt)."""


@cache
def script(letter: str) -> str:
    """Which script of `ALIKE` a letter belongs to; "" for all others. Signs such as µ belong to
    none."""
    first = unicodedata.name(letter, "").split(" ")[0]
    return first if first in ALIKE else ""


def mixed_word(words: str) -> str:
    """The first word that has letters of two scripts that look alike; "" if none has."""
    if words.isascii():
        return ""
    for found in _WORD.finditer(words):
        if len({script(letter) for letter in found[0]} - {""}) > 1:
            return found[0]
    return ""


def piled_marks(words: str) -> str:
    """The first letter with more marks on it than any language writes, alone; "" if there is
    none."""
    if words.isascii():
        return ""
    base, count = "", 0
    for sign in words:
        if unicodedata.category(sign) in ("Mn", "Me"):
            count += 1
            if count > MOST_MARKS:
                return base or sign
        else:
            base, count = sign, 0
    return ""


def lost_joiner(words: str) -> str:
    """A joiner (U+200C, U+200D) beside a letter of a script that joins nothing: nobody sees it."""
    for found in _JOINER.finditer(words):
        beside = words[max(0, found.start() - 1) : found.start()] + words[found.end() :][:1]
        if any(map(script, beside)):
            return found[0]
    return ""


def shape(name: str) -> str:
    """What a name looks like: two that share it are told apart by a program alone.

    Neither capitals nor blanks count, nor which script a letter is of.
    """
    plain = unicodedata.normalize("NFKC", name).translate(_LIKE).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).translate(_LIKE).split())
