"""Hedge words inside the content (codebook §7): tagged, and no label changes."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from ontherecord.engine.facts.case import Case
from ontherecord.engine.lexicon import tables
from ontherecord.model import Span, Statement


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = [w for family in tables.word_list("hedges.tsv").values() for w in family]
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    one = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w'’-])(?:{one})(?![\w'’-])",
                      re.I)  # fmt: skip


def rule(statement: Statement, case: Case) -> Statement:
    """The month of May and names are no hedges: those words stand in lower case."""
    found = [
        Span(start=m.start(), end=m.end())
        for part in case.attribution.content
        for m in _pattern().finditer(case.text, part.start, part.end)
        if m[0] not in ("May", "Most", "Certain")
    ]
    return msgspec.structs.replace(statement, hedges=tuple(found)) if found else statement
