"""Whether two people can hold the same office: by the titles that articles give, and where.

In: titles in articles' words, and source types. Out: offices, countries, and what agrees.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.archive.privacy.standing import PRIVATE_TYPES
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.lexicon import tables
from ontherecord.model import Record

NATIONAL = frozenset(("gov-national", "military", "igo", "armed-group"))
"""Source types whose speakers are known in a whole country; of others a town has to agree."""
NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s(?:of\s|the\s)?[A-Z][\w.’'-]*)*")
LONGEST_COUNTRY = 4


class Office(Record, frozen=True):
    head: str
    """The word that decides, in the singular: "president"; empty if there is none."""
    type: str
    """A source type of codebook §6."""


@lru_cache(maxsize=4096)
def office(title: str) -> Office | None:
    """The public office that a title names; None if it names none."""
    verdict = capacity(title)
    if verdict is None or verdict.type in PRIVATE_TYPES:
        return None
    head = take_apart(title).head
    return Office(head=key(head) if head else "", type=verdict.type)


@lru_cache(maxsize=4096)
def countries_in(title: str) -> frozenset[str]:
    """ISO codes of the countries that a title names: "Ukrainian President", "of the U.S."."""
    found: set[str] = set()
    for run in NAME.finditer(title):
        parts = re.sub(r"[’']s\b", "", run[0]).split()
        for start in range(len(parts)):
            for end in range(start + 1, min(len(parts), start + LONGEST_COUNTRY) + 1):
                word = " ".join(parts[start:end])
                code = tables.adjectives().get(word) or tables.government_names().get(word)
                found.update(filter(None, (code,)))
    return frozenset(found)
