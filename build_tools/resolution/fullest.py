"""The fullest name that the text itself gives an abbreviation: "EU" is "European Union" there.

In: the text and a speaker's name. Out: the name spelled out, or the name as it was.
"""

from __future__ import annotations

import re

from build_tools.rules.capacity import capacity

SHORT = re.compile(r"[A-Z](?:\.?[A-Z]){1,5}\.?")
LETTER = re.compile(r"[A-Z]")
BETWEEN = r"(?:[ ](?:of|for|and|the|on|in|to|at|&))*[ -](?:the )?"
"""Small words of a name that lend it no letter."""


def fullest(text: str, name: str) -> str:
    """The first run of words whose initials are the name, if both mean the same kind of body."""
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
