"""Candidates before their other capacities, and those who speak for them (codebook §6).

In: the type that a description decides, and the voice. Out: whether the election decides instead.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.phrase import Phrase, key, plain, take_apart
from ontherecord.engine.records.voice import Voice

OFFICES = frozenset(("gov-national", "military", "igo", "police-emergency"))
BENCH = re.compile(r"\b(?:judges?|justices?|magistrates?|courts?|prosecutors?)\b", re.I)
"""Offices that nobody leaves to stand for election."""
CAMPAIGNER = re.compile(r"(?:strategist|pollster|consultant|speechwriter)s?$", re.I)
"""Experts, unless they work for somebody who stands for election."""
STAFF = re.compile(
    r"(?:spokes(?:man|woman|person|people|men|women)|press secretary|advis[eo]r|aide|staffer"
    r"|surrogate|operative|delegate|rival|opponent)s?$",
    re.I,
)
"""Who in an article about an election speaks for a contender, if it names no other body."""
DELEGATE = re.compile(r"delegates?$", re.I)
NAMELESS = re.compile(r"\b(?:rivals?|opponents?|surrogates?|operatives?|staffers?)\b", re.I)
"""Heads of `STAFF` that are in no table of speakers."""
WORKS_FOR = re.compile(r"\bcampaign|^(?:for|to|on|of)\s|(?:['’]s|s['’])\s[a-z ]*$")
"""Before or after such a head: whose it is."""
POSSESSED = re.compile(r"\b[A-Z][\w-]*(?:['’]s|s['’])\s")


def yields(found: Verdict) -> bool:
    """Whether somebody with this capacity speaks as a candidate where one stands for election.

    Ministers, officers and judges keep their office; a mere modifier makes nobody one of them.
    """
    if found.type in OFFICES:
        return found.ground != "table-of-speakers"
    return not (found.type == "legislature-court" and BENCH.search(found.words))


def is_staff(voice: Voice) -> bool:
    """Whether the voice is a contender's staff or rival, by the words for it."""
    phrases = (take_apart(words) for words in (voice.words, *voice.roles))
    heads = [key(p.head) for p in phrases if p.head]
    return any(STAFF.match(h) for h in heads) or (not voice.is_person and _is_nameless(voice))


def speaks_for_contender(found: Verdict, voice: Voice) -> bool:
    """Whether the contender whose staff this is decides, not what else the description says."""
    if voice.patron_type != "party-candidate":
        return False
    phrases = [take_apart(words) for words in (voice.words, *voice.roles)]
    if found.type == "expert":
        return any(CAMPAIGNER.search(p.head) and not p.former and _belongs(p) for p in phrases)
    if any(DELEGATE.match(p.head) for p in phrases):
        return found.type in ("gov-national", "gov-subnational")
    if found.ground == "body-beside":
        return any(POSSESSED.search(words) for words in (voice.words, *voice.roles))
    told = found.type == "unnamed-source" and found.ground != "no-body-beside"
    return told and _is_nameless(voice)


def _belongs(phrase: Phrase) -> bool:
    """ "Lee's strategist", "a pollster for Lee": not one whom the election merely concerns."""
    before, after = f"{phrase.before} ", phrase.after
    return bool(WORKS_FOR.search(before) or WORKS_FOR.match(after))


def _is_nameless(voice: Voice) -> bool:
    return bool(NAMELESS.search(re.split(r",| who ", plain(voice.words))[0]))
