"""Titles of honour, ranks and posts before a name. In: words. Out: how many of them are one."""

from __future__ import annotations

import re

from ontherecord.engine.lexicon import tables

LONGEST_TITLE = 4
ABBREVIATED = re.compile(r"[A-Z]{2,5}$")


def title_size(words: list[str]) -> int:
    """How many of these words are one title; 0 if the first begins none."""
    for size in range(min(LONGEST_TITLE, len(words)), 0, -1):
        head = words[:size]
        if not all(w[0].isupper() for w in head):
            continue
        if " ".join(bare(w) for w in head) in tables.honorifics():
            short = head[-1].rstrip(".")
            if size > 1 or len(bare(short)) > 4 or short.istitle() or ABBREVIATED.match(short):
                return size
    return 0


def bare(word: str) -> str:
    """A word of a title in small letters, without its full stop and apostrophe."""
    return word.lower().strip(".'’‘").replace("’", "").replace("'", "")
