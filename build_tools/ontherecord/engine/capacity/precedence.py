"""Which of several capacities of one person decides (codebook §9 "capacity, when two are named").

In: the verdicts on what the article calls a person, in the order in which it does, and those
words. Out: one of the verdicts. The first one decides, unless it says less than a later one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.member import MEMBER
from ontherecord.engine.capacity.offices import ACADEMIC, PAST_OR_PARTY, RANKS
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.capacity.serving import PARTISANS
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

POLITICAL = frozenset(("party-candidate", "former-official"))
TIES = wordlist.words(
    "supporter backer donor ally friend fan admirer veteran father mother husband wife brother "
    "sister son daughter native star celebrity"
)
"""Ties and fame that go with any office."""
AFFECTED = wordlist.words(
    "defendant accused suspect victim plaintiff claimant complainant juror witness survivor "
    "patient "
    "appellant respondent convict prisoner inmate detainee hostage lawyer attorney solicitor "
    "barrister counsel advocate complainant evacuee refugee eyewitness"
)
"""Who speaks as what has happened to them, or for a side, whatever else they are."""
LOUDER = frozenset(("party-candidate", "former-official", "ngo", "expert", "company"))
"""What a mere calling gives way to: "a baker who chairs the growers' union"."""
SEATS = wordlist.words("cr cllr clr ald councillor councilor alderman hon")
"""Seats that whoever runs a town has, too: the office says more."""
WEAK: frozenset[CapacityGround] = frozenset(("no-body-beside", "unknown-body", "past-life"))
"""Grounds that any other one outweighs."""


def chosen(decided: Sequence[Verdict], roles: Sequence[str]) -> Verdict:
    """One of the verdicts, of which there is at least one."""
    first = next((v for v in decided if v.ground not in WEAK), decided[0])
    if MEMBER in roles and first.type in PAST_OR_PARTY and not any(map(_left_parliament, roles)):
        return next(v for v in decided if v.type == "legislature-court")
    if key(take_apart(first.words).head) in RANKS:
        armed = OFFICIAL_TYPES | {"armed-group"}
        posts = (v for v in decided if v.type in armed and v.ground not in WEAK)
        return next((v for v in posts if v.type != first.type), first)  # "the mayor, Col. Roy"
    if first.words.rstrip(".").lower() in SEATS:
        runs = (v for v in decided if v.type == "gov-subnational" and v.ground not in WEAK)
        return next(runs, first)  # "the mayor, Cr Ada Roy"
    if not _says_little(first):
        return first
    known = [v for v in decided if v.ground != "no-body-beside"]
    office = next((v for v in known if v.type in OFFICIAL_TYPES), None)
    if office or first.type != "witness-affected":
        return office or first
    told = POLITICAL if _last(first) in TIES else LOUDER
    return next((v for v in known if v.type in told), first)


def _left_parliament(role: str) -> bool:
    """ "Former Sen.": the seat that a tag tells of is one of the past."""
    phrase = take_apart(role)
    if not phrase.head or not phrase.former:
        return False
    return tables.heads()[key(phrase.head)].type == "legislature-court"


def _last(verdict: Verdict) -> str:
    return key(take_apart(verdict.words).head or "").split(" ")[-1].removesuffix("s")


def _says_little(first: Verdict) -> bool:
    """A degree, a party, a tie, a word of abuse: an office says for whom such a person speaks."""
    name = key(take_apart(first.words).head or "")
    if first.type == "expert":
        return name in ACADEMIC
    if first.type == "witness-affected":
        return _last(first) not in AFFECTED
    abused = first.type == "armed-group" and first.ground == "table-of-speakers"
    return abused or (first.type == "party-candidate" and name in PARTISANS)
