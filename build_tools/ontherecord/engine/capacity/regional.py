"""Regions beside a public office or in a body's name: its government is not the nation's (§6).

In: words such as "Ohio" or "Bavaria's". Out: yes or no. A name that is also a country or the seat
of a government never counts, so that "Georgia" and "Luxembourg" stay national.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text import wordlist

LONGEST_COUNTRY = 4
"""Words of the longest country's name that is looked for: own decision."""
NO_REGION = frozenset(("Gaza", "Gaza Strip", "West Bank", "Kosovo", "Taiwan", "Somaliland",
                       "Abkhazia", "South Ossetia", "Transnistria", "Northern Cyprus", "Western",
                       "Eastern", "Northern", "Southern", "Central", "North", "South", "East",
                       "West", "Interior", "Coast", "Coastal", "Centre", "Center", "Capital",
                       "Federal", "Littoral", "Plateau", "Delta", "Rivers", "Lakes", "Highlands",
                       "Islands", "Maritime", "Metropolitan", "Savannah", "Union", "Republic",
                       "Justice", "National", "Royal", "Public", "State"))  # fmt: skip
"""Territories whose authorities answer to no nation's above them; and sides of the compass, words
for land and fields of government, which are names of regions, too ("the Interior Ministry")."""
CITY = re.compile(r"^([A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:'s)?(?: [a-z-]+)*$")
PEOPLES = wordlist.words(
    "Scottish Welsh Cornish Catalan Basque Galician Andalusian Valencian Balearic Bavarian Saxon"
    " Hessian Thuringian Flemish Walloon Breton Corsican Sicilian Sardinian Tuscan Lombard"
    " Venetian Tyrolean Carinthian Styrian Bernese Genevan Vaudois Ticinese Silesian Moravian"
    " Crimean Chechen Dagestani Tatar Yakut Kashmiri Punjabi Assamese Keralite Zanzibari"
    " Acehnese Balinese Sarawakian Tasmanian Queensland Albertan Manitoban Texan Californian"
    " Alaskan Hawaiian Madeiran Azorean Okinawan Québécois"
)
"""Adjectives of regions that have a government of their own below a nation's."""
LARGE = 50_000
"""People of a town that officials are named after without more: own decision."""
LONGEST = 2
"""Words of a region's name at the start of a body's name."""


def ends_in_region(words: str) -> bool:
    """Whether the words right before an office name a region ("the Ohio", "Bavaria's")."""
    last = words.replace("’", "'").split()[-LONGEST_COUNTRY:]
    ends = [" ".join(last[i:]).removesuffix("'s") for i in range(len(last))]
    if last and last[-1] in PEOPLES:
        return True
    if any(end in tables.government_names() or end in tables.adjectives() for end in ends):
        return False
    return any(_is_region(end) for end in ends)


def starts_in_region(words: str) -> bool:
    """Whether the words before an office begin with a region's ("Ontario's transportation")."""
    parts = words.replace("’", "'").split()[:LONGEST_COUNTRY]
    starts = [" ".join(parts[:n]).removesuffix("'s") for n in range(1, len(parts) + 1)]
    if any(start in tables.government_names() or start in tables.adjectives() for start in starts):
        return False
    return any(_is_region(start) for start in starts)


def ends_in_town(words: str) -> bool:
    """Whether the words right before an office name a town that no government sits in ("Leeds")."""
    last = CITY.search(words.replace("’", "'"))
    return last is not None and _is_town(last[1])


@lru_cache(maxsize=4096)
def _is_town(name: str) -> bool:
    if name in tables.government_names() or name in tables.adjectives() or name in tables.bodies():
        return False
    return any(p.kind == "town" and p.size > LARGE for p in gazetteer.candidates(name))


def starts_with_region(name: str) -> bool:
    """Whether a body's name begins with a region's: "Ohio Board of Elections"."""
    words = name.split()
    return any(_is_region(" ".join(words[:n])) for n in range(1, min(LONGEST + 1, len(words))))


@lru_cache(maxsize=4096)
def _is_region(name: str) -> bool:
    bare = name.removesuffix("'s")
    if bare in NO_REGION or bare in tables.government_names() or bare in tables.adjectives():
        return False
    kinds = {place.kind for place in gazetteer.candidates(bare)}
    return "region" in kinds and "country" not in kinds


def is_of_region(name: str) -> bool:
    """ "Government of Ontario", "Bavarian Interior Ministry"."""
    owner = re.search(r"^(?:Government|Ministry|Department|Parliament) of (.+)$", name)
    return name.split(maxsplit=1)[0] in PEOPLES or bool(owner and _is_region(owner[1]))
