"""Making problems: the few words and shapes that every check and reader of files shares.

In: where and what. Out: a `Problem`. Words follow the house rule: quote the value, state the
rule, give something to type; no blame.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from ontherecord.model import Problem

LOOKS_ALIKE = 60.0
"""rapidfuzz ratio (0 to 100) from which a known word is offered as what may have been meant: two
letters swapped or missing in an eight-letter word score about 85, unrelated words below 50."""

Place = tuple[int, int]
"""Line and column in a file, both from 1."""

START: Place = (1, 1)


def error(path: str, place: Place, code: str, what: str, why: str, fix: str) -> Problem:
    """A fault that a strict build and `check` stop at."""
    line, column = place
    return Problem(
        path=path, line=line, column=column, level="error", code=code, what=what, why=why, fix=fix
    )


def warning(path: str, place: Place, code: str, what: str, why: str, fix: str) -> Problem:
    """A fault worth a look that stops nothing."""
    line, column = place
    return Problem(
        path=path, line=line, column=column, level="warning", code=code, what=what, why=why, fix=fix
    )


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None if none is alike."""
    found = process.extractOne(
        word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=LOOKS_ALIKE
    )
    return found[0] if found else None


OFFERS = 50
"""Entries of a list for which it is worth looking up what was meant."""


def offered(word: str, known: Iterable[str], *at: str | int) -> str | None:
    """As `nearest`, for the first entries of each list alone: every known word is compared, and a
    file of many thousand slips would take hours. `at` is the way to the word in its file."""
    first = all(step < OFFERS for step in at if isinstance(step, int))
    return nearest(word, known) if first else None


def shown(value: object, limit: int = 60) -> str:
    """A value in quotation marks for a message, on one line, cut to `limit` characters."""
    plain = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
    words = " ".join(plain.split())
    return f"“{words if len(words) <= limit else words[: limit - 1] + '…'}”"


def one_of(words: Iterable[str]) -> str:
    """A list for reading: “a, b or c”."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
