"""A text's keys as one string and as rows of two, so that words are looked up fast.

In: text. Out: what is kept for the texts asked for last.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from ontherecord.anchoring.reanchoring.words import words

BETWEEN = "\x00"
"""Between two keys; no key has it."""


@lru_cache(maxsize=4)
def pairs(text: str) -> dict[tuple[str, str], list[int]]:
    """Where each row of two tokens begins."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    keys = words(text).keys
    for at, row in enumerate(pairwise(keys)):
        found[row].append(at)
    return dict(found)


@lru_cache(maxsize=4)
def joined(text: str) -> str:
    """All keys of a text with one sign between them, at the start and at the end."""
    return BETWEEN + BETWEEN.join(words(text).keys) + BETWEEN
