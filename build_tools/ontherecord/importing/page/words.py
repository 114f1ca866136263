"""The tables that pages are read by: what publishers write around articles. One table a fact.

Words are compared in small letters, without signs at their ends. Class names are compared a token
at a time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path


def _read() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    path = Path(__file__).with_name("words.tsv")
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        table, _, words = line.partition("\t")
        found.setdefault(table, set()).add(words)
    return {table: frozenset(words) for table, words in found.items()}


TABLES = _read()


def plain(words: str) -> str:
    """Words as the tables have them."""
    return " ".join(words.lower().split()).strip(" .:!?…—–-|»›>*[]()")


def is_one_of(words: str, table: str) -> bool:
    """Whether the words, all of them, stand in a table."""
    return plain(words) in TABLES[table]


def begins(words: str, table: str) -> bool:
    """Whether an entry of a table is the beginning, up to the end of a word."""
    start = plain(words)
    return any(re.match(rf"{re.escape(entry)}(?!\w)", start) for entry in TABLES[table])


def held(words: str, table: str) -> int:
    """How many entries of a table stand in the words."""
    alone = " ".join(re.findall(r"[^\W_]+", words.lower()))
    text = f" {alone} "
    return sum(f" {entry} " in text for entry in TABLES[table])
