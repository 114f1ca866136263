"""The fullest name that the text itself gives an abbreviation: "EU" is "European Union" there.

In: the text and a speaker's name. Out: the name spelled out, or the name as it was.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.capacity import capacity

SHORT = re.compile(r"[A-Z](?:\.?[A-Z]){1,5}\.?")
SPOKEN = re.compile(r"[A-Z][a-z]{2,8}")
"""An abbreviation that is read as a word: "Nato", "Unesco"."""
CAPITALS = r"((?:[A-Z][\w’'&-]*\s(?:(?:of|for|and|the|on|in|de|du|&)\s){0,2}){2,9})"
LETTER = re.compile(r"[A-Z]")
BETWEEN = r"(?:[ ](?:of|for|and|the|on|in|to|at|&))*[ -](?:the )?"
"""Small words of a name that lend it no letter."""


def fullest(text: str, name: str) -> str:
    """The first run of words whose initials are the name, if both mean the same kind of body."""
    if SPOKEN.fullmatch(name):
        return _in_brackets(text, name)
    if not SHORT.fullmatch(name):
        return name
    letters = LETTER.findall(name)
    run = BETWEEN.join(rf"{letter}[a-z][\w’'-]*" for letter in letters)
    found = re.search(rf"\b{run}(?![\w-])", text)
    if found is None:
        return name
    here, there = capacity(name), capacity(found[0])
    if here is None or there is None:
        return name if len(letters) < 3 or here is not None else found[0]
    return found[0] if here.type == there.type else name


def _in_brackets(text: str, name: str) -> str:
    """The name before "(Nato)" whose letters, in order, make up the abbreviation."""
    match = re.search(rf"{CAPITALS}\({name}\)", text) if f"({name})" in text else None
    words = match[1].split() if match else []
    for first, word in enumerate(words):
        whole = " ".join(words[first:])
        if word[0] == name[0] and len(words) - first > 1 and _makes_up(name, whole):
            return whole if capacity(whole) is not None else name
    return name


def _makes_up(short: str, whole: str) -> bool:
    letters = iter(whole.lower())
    return all(letter in letters for letter in short.lower())
