"""Whether capitals that the model takes for a body name one: not a drug, a ship, a mountain.

In: the text, the name, its places. Out: yes or no. A lone unknown word needs a sign beside it; what
a table or its own words tell needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities.appositions import is_called_a_body, is_traded
from ontherecord.engine.lexicon import tables
from ontherecord.model import Span

LAND = re.compile(
    r"^(?:Sierra|Mount|Mt|Monte|Lake|Cape|Gulf|Bay|River|Rio|Loch|Strait|Isle|Isla|Cordillera|Glen"
    r"|Wadi|Jebel|Valle|Playa|Cerro|Pico|Puerto|Punta)\b|\b(?:Mountains|Hills|Range|Plateau|Basin"
    r"|Delta|Gulf|Sea|Ocean|Desert|Valley|Peaks?)$"
)
"""Beginnings and ends of what lies in the land."""
CODE = re.compile(r"\d")
ACRONYM = re.compile(r"[A-Z][A-Z&.]{2,}")
ACTS = re.compile(
    r"\s(?:\([A-Z]+\)\s)?(?:has\s|have\s|had\s|also\s|will\s|would\s)?(?:said|says|say|told|announced"
    r"|reported|argued|claimed|confirmed|denied|declined|warned|urged|called|condemned|welcomed"
    r"|acquired|bought|hired|employs|employed|sued|filed|launched|unveiled|merged|operates|operated"
    r"|revealed|wrote|noted|found|published|tweeted|described|quoted|cited|asked|insisted|concluded"
    r"|accused|estimates?|estimated|rejected|praised|critici[sz]ed|vowed|pledged|promised|suggested"
    r"|admitted|stressed|explained|repeated|cut|plans|planned|agreed|issued|posted|added)\b"
)
"""After a name: what bodies do and medicines do not."""
CALLED = re.compile(
    r"\b(?:company|firm|group|charity|start-?up|maker|manufacturer|airline|bank|retailer|party"
    r"|newspaper|magazine|broadcaster|agency|union|club|operator|developer|publisher|network"
    r"|organi[sz]ation|institute|platform|chain|brand|service|site|website|owner)\s$"
)
"""Before a name: a word for a kind of body."""
ITS_PEOPLE = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}(?:chief|spokes\w+|president|chairman|chairwoman|director|boss|founder"
    r"|executives?|officials?|employees?|workers|staff|headquarters|editor|members|shares)\b"
)


def names_a_body(text: str, name: str, places: Iterable[Span]) -> bool:
    """Whether the name, where it stands, may be a draft entry of an organization."""
    if classify_body(name) is not None or name in tables.bodies():
        return True
    if LAND.search(name) or (CODE.search(name) and " " not in name):
        return False
    if " " in name:
        return True
    if ACRONYM.fullmatch(name):
        return not re.search(rf"\b[A-Z]{{2,}} {re.escape(name)}\b", text)  # "ADA ROY", "ROY:"
    return any(_has_sign(text, place) for place in places)


def _has_sign(text: str, place: Span) -> bool:
    """Whether the words beside a lone name tell of a body."""
    after = (ACTS, ITS_PEOPLE)
    return (
        any(pattern.match(text, place.end) for pattern in after)
        or bool(CALLED.search(text, max(0, place.start - 30), place.start))
        or text.endswith(("According to ", "according to "), 0, place.start)
        or is_traded(text, place.start, place.end)
        or is_called_a_body(text, place.end)
    )
