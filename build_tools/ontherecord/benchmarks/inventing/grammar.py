"""Sentences from `grammar.tsv`. In: a symbol, and who stands for the cast's. Out: words and facts.

Words keep the table's marks of a statement («content», [cue], ‹source›); `articles` takes them out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("grammar.tsv")
SYMBOL = re.compile(r"\{([A-Za-z_0-9]+)\}")


class Row(NamedTuple):
    words: str
    facts: Mapping[str, str]
    """What a reader labels beside the form; empty if the row holds no statement to label."""


@cache
def rows() -> dict[str, tuple[Row, ...]]:
    """The rows of each symbol, in the table's order."""
    found: dict[str, list[Row]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            symbol, words, facts = line.split("\t")
            pairs = dict(pair.split("=") for pair in facts.split())
            found.setdefault(symbol, []).append(Row(words, pairs))
    return {symbol: tuple(each) for symbol, each in found.items()}


def expand(rng: random.Random, symbol: str, cast: Callable[[str], str]) -> Row:
    """A row of the symbol with everything in it filled in; `cast` gives the words of {CAPITALS}."""
    row = rng.choice(rows()[symbol])

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        return cast(name) if name.isupper() else expand(rng, name, cast).words

    return Row(SYMBOL.sub(fill, row.words), row.facts)
