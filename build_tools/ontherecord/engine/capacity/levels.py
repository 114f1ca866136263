"""How far a public body reaches by the small words beside it: "the town's election board" (§6).

In: a `Phrase`, and the verdict on it. Out: the verdict, of the level that the words tell. A field
of government that nations have ("election", "finance") is a town's where the town stands beside it.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict, is_country
from ontherecord.engine.capacity.phrase import Phrase, key
from ontherecord.engine.capacity.regional import PEOPLES
from ontherecord.engine.text import wordlist

UNIT = (
    r"(?:city|county|canton|province|town|township|village|borough|district|shire|municipality"
    r"|commune|prefecture|region|governorate|oblast|okrug|parish|island|valley|metropolis|state"
    r"|upazila|tehsil|taluka?|woreda|kebele|barangay|barrio|comarca|gmina|powiat|raion|arrondissement"
    r"|wilaya|mahalla|sub-?county|sub-?district|regency|kabupaten|aimag|vilayet|comune|concelho"
    r"|freguesia|landkreis|hromada|municipio|voivodeship|kommune|mandal|block|division)"
)
BEFORE = re.compile(
    rf"\b(?:city|county|cantonal|provincial|town|township|village|borough|district|shire|municipal"
    rf"|communal|prefectural|oblast|okrug|regional|local|metropolitan|divisional|{UNIT}['’]s)\b"
)
AFTER = re.compile(rf"(?:of|for|in) (?:the|this|that|its|our) (?:[a-z]+ )?{UNIT}\b(?!['’])")
OF_UNIT = re.compile(rf"\bof (?:the )?(?:[Ll]and|{UNIT}) of (?:the )?[A-Z]")
""" "Minister of health of the province of Salta"."""
OF_STATE = re.compile(r"\bstate\b")
STATE_BODIES = wordlist.words(
    "office department bureau authority agency inspectorate directorate administration ministry "
    "commission board"
)
"""A level of government beside one of these is its owner, whatever the field."""
OF_NATIONS = re.compile(
    r"embass|consul|ambassador|envoy|diplomat|attache|border|coast ?guard|customs|intelligence"
    r"|secret service|king|queen|royal|emperor|head of state|prime minister|minister of state"
    r"|central bank|negotiator|monarch|prince|regime|junta|returning officer"
)
"""What only nations have; a "regional" one reaches over several of them."""
UNSETTLED = frozenset(("ngo", "expert", "company", "witness-affected", "unspecified",
                       "party-candidate", "unnamed-source"))  # fmt: skip


def own_level(phrase: Phrase, verdict: Verdict | None) -> Verdict | None:
    """The verdict, or the same office of a town, county, province."""
    if verdict is None or not _has_level(phrase, verdict):
        return verdict
    return Verdict(type="gov-subnational", words=_words(phrase), ground="body-beside")


def _has_level(phrase: Phrase, verdict: Verdict) -> bool:
    head = key(phrase.head)
    named = verdict.words[:1].isupper() and verdict.words.removesuffix("'s")
    if named and f"{named}'s" in phrase.before:
        return False  # "the Electoral Commission's district officer"
    if verdict.type == "gov-national":
        minister = "minister" in head or "secretary" in head
        owner = phrase.before.split(" ", 1)[0]
        state = OF_STATE.search(phrase.before) and not minister and not is_country(owner)
        near = BEFORE.search(phrase.before) or AFTER.match(phrase.after)
        near = near or OF_UNIT.search(phrase.after)
        region = PEOPLES & set(f"{phrase.before} {phrase.after}".split())
        return bool(near or state or region) and not OF_NATIONS.search(
            f"{phrase.before} {head}".lower()
        )
    owned = re.sub(rf"\b{UNIT}['’]s\b", "", phrase.before)
    level = BEFORE.search(phrase.before)
    narrow = level is not None and level[0] not in ("regional", "local")
    return verdict.type in UNSETTLED and head in STATE_BODIES and narrow and "'s" not in owned


def _words(phrase: Phrase) -> str:
    if level := BEFORE.search(phrase.before) or OF_STATE.search(phrase.before):
        return level[0]
    words = f"{phrase.before} {phrase.after}".split()
    return next((word for word in words if word in PEOPLES), phrase.after)
