"""Agencies that are called by their field and their country: "Health Canada" (codebook §6).

In: a body's name. Out: the words for its field; empty if it is no such name.
"""

from __future__ import annotations

import re

from ontherecord.engine.lexicon import tables

FIELD = re.compile(
    r"^(?:Public |National )?(?:Health|Statistics|Transport|Environment|Food Standards|Geoscience"
    r"|Biosecurity|Border Force|Safety|Immigration|Fisheries|Parks|Elections|Revenue|Customs"
    r"|Medicines|Airservices|Housing|Natural Resources|Agriculture|Justice|Education|Employment"
    r"|Meteorology|Maritime|Highways|Heritage|Consumer Affairs|Infrastructure|Aviation|Archives)"
    r"(?: (?:and|&) [A-Z]\w+)? (?=[A-Z])"
)
"""Before a country's name: "Health Norway" is a government's agency."""


def field_of_agency(name: str) -> str:
    """ "Health" of "Health Norway"; empty unless nothing but countries follows the field."""
    field = FIELD.match(name)
    return field[0].strip() if field and _are_countries(name[field.end() :].split()) else ""


def _are_countries(words: list[str]) -> bool:
    """Whether the words are one country's name after the other ("Australia New Zealand")."""
    return not words or any(
        " ".join(words[:n]) in tables.government_names() and _are_countries(words[n:])
        for n in range(1, len(words) + 1)
    )
