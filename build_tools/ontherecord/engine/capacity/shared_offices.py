"""Offices that states and other bodies have alike: whose president or governor it is (codebook §6).

In: a `Phrase` whose head is such an office. Out: a `Verdict`, or None if it is a state's.
"""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.affiliation import is_body
from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.offices import (
    DEMONYM,
    OF_NAME,
    PARTY,
    PRIVATE_PRESIDENT,
    STATE_WORD,
    UNKNOWN_BODY,
    VICE_OF,
)
from ontherecord.engine.capacity.phrase import Phrase
from ontherecord.engine.lexicon import gazetteer, tables

CHAIRED = frozenset(("legislature-court", "gov-subnational"))
OF_A = re.compile(
    r"(?:of|for) (?:an?|one of (?:the|its)|several|two|his|her|their) (?!country|nation"
    r"|republic|state)"
    r"(?:[\w,'-]+ ){0,4}(?:committee|association|group|union|local|club|society|network|federation"
    r"|chapter|branch|chamber|league|council|board|foundation|cooperative|guild|order|lodge|circle)\b"
)
""" "President of a committee of relatives": no state has "a" president."""
FIELD_OF = re.compile(r"(?:of|for) [A-Z]")
NAMES = frozenset(("name-words", "name-start", "name-end"))
CHURCH = re.compile(
    r"\b(?:[Cc]hurch|[Pp]arish|[Mm]ethodist|[Bb]aptist|[Pp]resbyterian|[Ll]utheran)\b"
)
""" "A church minister"; any other field before the word is a government's."""
OF_LEVEL = re.compile(
    r"^of (?:[\w'-]+\s){0,4}?(?:regional|provincial|cantonal|county|district|island|state)"
    r" (?:government|council|executive|administration)\b"
)
""" "President of Madrid's regional government"."""
MINISTERS = re.compile(r"\bCouncil of (?:Ministers|State)\b")
""" "President of the Council of Ministers": a head of government."""


def of_private_body(phrase: Phrase, name: str, near: Verdict | None) -> Verdict | None:
    """Offices that states and bodies have alike: "president of the union", "Fed governor"."""
    if name.endswith("governor") and near and near.type == "ngo":
        return None  # "Kansas State governor": the state's, not the university's
    if told := _by_complement(phrase, name):
        return told
    run = OF_NAME.match(phrase.after)
    body = classify_body(run[1]) if run else None
    whole = body is not None and body.type == "party-candidate"  # "president of the Tarn Greens"
    party = near and near.type == "party-candidate" and not (PARTY.search(phrase.after) or whole)
    field = name == "minister" and near and near.type == "witness-affected"  # "for Women"
    field = field or (name == "minister" and near and near.type in MEDIA)  # "for Youth and Sports"
    if name == "minister" and near and _is_field(phrase, near):
        return None
    if near and near.type in PRIVATE_PRESIDENT and not party and not field:
        return near
    if name.endswith("governor") and near and near.type == "gov-national" and is_body(near):
        return near
    if name.endswith("president") and near and near.type in CHAIRED and is_body(near):
        return None if MINISTERS.search(phrase.after) else near
    if name.startswith("vice") and VICE_OF.match(phrase.after):
        return Verdict(type="company", words=f"{phrase.head} {phrase.after}", ground="post-in-firm")
    for owner in (phrase.before, run[1] if run else ""):
        if name.endswith("president") and _is_unknown_body(owner):
            return Verdict(type="unspecified", words=owner, ground="unknown-body")
    return None


def _is_field(phrase: Phrase, near: Verdict) -> bool:
    """ "Water Resources Minister", "primary industries minister": what the office is for."""
    if near.ground in NAMES or FIELD_OF.match(phrase.after):
        return True
    before = near.words.lower() in phrase.before.lower().split()
    return before and not (near.type == "ngo" and CHURCH.search(phrase.before))


def _by_complement(phrase: Phrase, name: str) -> Verdict | None:
    """What "of a committee …" and "of the regional government" tell, whoever the body is."""
    if name.endswith("president") and OF_A.match(phrase.after):
        return Verdict(type="ngo", words=phrase.after, ground="body-beside")
    if level := OF_LEVEL.search(phrase.after):
        return Verdict(type="gov-subnational", words=level[0], ground="body-beside")
    return None


def first_is_country(words: str) -> bool:
    first = words.split(" ", maxsplit=1)[0].removesuffix("'s")
    return first in tables.adjectives() or first in tables.government_names()


def _is_unknown_body(before: str) -> bool:
    """ "Acme President": a name that is neither a country nor looks like an adjective of one."""
    if not UNKNOWN_BODY.fullmatch(before) or classify_body(before) or DEMONYM.search(before):
        return False
    if STATE_WORD.search(before) or gazetteer.candidates(before):
        return False
    return before not in tables.adjectives()
