"""Larger things newsrooms do to a text, in the manner of `edits`: a desk's rewriting, not a slip.

In: a `Draft` and a random source. Out: the changed draft; None where there is nothing to change.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import pairwise

from ontherecord.benchmarks.edits import Draft, Edit, parting

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_GAP = re.compile(r"(?<=\w) (?=\w)")
_STOP = re.compile(r"(?<=[a-z])\. (?=[A-Z])")
_SENTENCE = re.compile(r"(?<![^\s])[A-Z][^.!?\n]{20,200}\.(?= [A-Z]|\n|\Z)")
UPDATE = "This story was updated on Friday with more about the weather."
OTHER = "Rain is due by noon, forecasters wrote. Umbrellas sold well on both shores."


def name(given: Draft, by: random.Random) -> Draft | None:
    """A name spelt another way wherever it stands."""
    known = sorted(Counter(_NAME.findall(given.text)))
    if not known:
        return None
    old = by.choice(known)
    for match in reversed(list(re.finditer(rf"\b{old}\b", given.text))):
        given = given.put(*match.span(), f"{old[:2]}h{old[2:]}")
    return given


def cut(given: Draft, by: random.Random) -> Draft | None:
    """One to three words in a row taken out."""
    gaps = [m.start() for m in _GAP.finditer(given.text)]
    at = by.randrange(max(1, len(gaps) - 3))
    if len(gaps) < 5:
        return None
    end = gaps[at + by.randrange(1, 4)]
    return given.put(gaps[at], end, "") if "\n" not in given.text[gaps[at] : end] else None


def wrapped(given: Draft, by: random.Random) -> Draft | None:
    """The lines broken at another width."""
    width = by.randrange(40, 90)
    out, column = [], 0
    for char in given.text:
        column = 0 if char == "\n" else column + 1
        if char == " " and column > width:
            char, column = "\n", 0
        out.append(char)
    return Draft("".join(out), given.origins) if parting(given) == "\n\n" else None


def joined(given: Draft, by: random.Random) -> Draft | None:
    """Two sentences made one; a comma stands for the stop."""
    found = list(_STOP.finditer(given.text))
    if not found:
        return None
    start = by.choice(found).start()
    return given.put(start + 1, start + 2, " and ", new=True).put(start, start + 1, ",")


def swapped(given: Draft, by: random.Random) -> Draft | None:
    """Two sentences of a paragraph in the other order."""
    found = list(_SENTENCE.finditer(given.text))
    pairs = [
        (one.span(), other.span())
        for one, other in pairwise(found)
        if other.start() == one.end() + 1 and given.text[one.end()] == " "
    ]
    if not pairs:
        return None
    (a, b), (c, d) = by.choice(pairs)
    order = [*range(a), *range(c, d), b, *range(a, b), *range(d, len(given.text))]
    return Draft("".join(given.text[n] for n in order), [given.origins[n] for n in order])


def head_and_foot(given: Draft, by: random.Random) -> Draft | None:
    """A line above the text and a note below that it was updated."""
    head = by.choice(("LIVE", "By our own staff, 10:42", "LONDON (Agency) –"))
    given = given.put(0, 0, head + by.choice((" ", parting(given))), new=True)
    end = len(given.text.rstrip())
    return given.put(end, end, parting(given) + UPDATE, new=True)


def replaced(given: Draft, by: random.Random) -> Draft | None:
    """Another paragraph stands in the place of one."""
    places = given.paragraphs()
    if len(places) < 4:
        return None
    return given.put(*by.choice(places), OTHER, new=True)


REWRITES: dict[str, Edit] = {
    "name spelt anew": name,
    "words cut": cut,
    "lines broken anew": wrapped,
    "sentences joined": joined,
    "sentences swapped": swapped,
    "head and foot added": head_and_foot,
    "paragraph replaced": replaced,
}
