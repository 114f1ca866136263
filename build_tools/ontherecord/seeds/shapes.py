"""What a field has to look like, in words for people who never met a data type.

In: a field's name or msgspec's message. Out: words and an example.
"""

from __future__ import annotations

import datetime as dt
import re

from ontherecord.codebook.version import CODEBOOK

HANDLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}\Z")
"""A contributor's name: letters, digits and hyphens, at most 39 (as on GitHub)."""
HASH = re.compile(r"[0-9a-fA-F]{64}\Z")
"""A text's sha256, in full."""
TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z")
"""Of a language, as in the pages (BCP 47): en, en-GB, uk, …"""
LONGEST = 100
"""Characters of a name; file systems take 255 bytes, and a name stands in addresses."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.A)
_SHAPES = (
    ("RFC3339", "a date, written year-month-day", "2024-05-27"),
    ("Expected `int", "a whole number", "123"),
    ("Expected `float", "a number", "49.98"),
    ("Expected `bool", "yes or no", "no"),
    ("Expected `str", "words", "plain words"),
    ("Expected `array", "a list, each entry on a line with “- ”", "[…]"),
    ("Expected `object", "an entry with its own fields", '{exact: "…"}'),
)
_EXAMPLES = {
    "content": '[{exact: "the words", prefix: "before ", suffix: " after"}]',
    "cue": '{exact: "said"}',
    "source": '[{exact: "the governor", speaker: jane-doe}]',
    "hedges": '[{exact: "at least"}]',
    "inserts": '[{exact: "[1 billion euros]"}]',
    "chain": "[The Example Times, local bloggers]",
    "codebook": f'"{CODEBOOK}"',
    "candidates": "[{speaker: ada-lind, type: gov-subnational}, {speaker: Bo Reyes}]",
    "not_said": "no official",
    "made": "2024-05-27",
    "text": "the article's sha256, from the foot of its page",
    "id": "a1",
    "target": "s-3fa2c1",
    "aliases": "[Jane Doe, Ms. Doe]",
    "same_as": "[people/lind]",
    "different_from": "[people/ana-lind]",
    "address": "people/jane-doe",
    "date": "2024-05-27",
}


def is_name(words: str) -> bool:
    """Whether words can be a slug or an id: part of an address, and a file's name everywhere."""
    return len(words) <= LONGEST and bool(_NAME.match(words))


def is_day(words: str) -> bool:
    """Whether words are a day of the calendar, written year-month-day and in no other way."""
    try:
        return bool(_DAY.match(words) and dt.date.fromisoformat(words))
    except ValueError:
        return False


def expected(message: str) -> tuple[str, str]:
    """What msgspec wanted, in words, and what that looks like."""
    return next(((why, like) for mark, why, like in _SHAPES if mark in message), ("words", "words"))


def example(name: str, default: str) -> str:
    """A value that this field could have."""
    return _EXAMPLES.get(name, default)
