"""Whether the text supports where a place is: no point on a map by a name alone.

In: the place of the gazetteer, the countries that the article names, the words behind the name.
Out: yes or no. Countries, capitals and large towns need no support; a village does.
"""

from __future__ import annotations

from ontherecord.engine.lexicon import gazetteer
from ontherecord.engine.lexicon.gazetteer import Place

COMMON = frozenset((
    "Gulf", "Central", "Western", "Eastern", "Northern", "Southern", "Capital", "Centre", "Coast",
    "Littoral", "Union", "Plateau", "Delta", "River", "Rivers", "Savannah", "Hope", "Sud", "Nord",
    "Est", "Ouest", "Upper", "Lower",
))  # fmt: skip
"""Regions that are mostly something else."""
KNOWN_ALONE = 100_000
"""People of a town that stands for itself without a country in the text: own decision."""


def is_supported(place: Place, named: frozenset[str], beside: str) -> bool:
    """Whether the article names where the place lies, or needs not to.

    `named`: ISO codes; `beside`: the words right behind the name ("Ohio").
    """
    if place.kind in ("country", "area"):
        return True
    behind = {p.country for p in gazetteer.candidates(beside) if p.kind in ("country", "region")}
    if behind:
        return place.country in behind
    if gazetteer.is_capital(place) or place.country in named:
        return True
    if place.kind == "town":
        return place.size >= KNOWN_ALONE
    return place.kind == "region" and place.size == 1 and place.name not in COMMON
