"""What the words for a source tell of its capacity, all that the article says taken together (§6).

In: a `Voice`. Out: a `Verdict`, before the article's setting and the frame have their say. What
stands beside the name here goes first, then what the article tells elsewhere, in order.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from ontherecord.engine.capacity.bodies import LISTED, Verdict, classify_body
from ontherecord.engine.capacity.capacity import OFFICIAL, capacity
from ontherecord.engine.capacity.offices import (
    BARE_OFFICES,
    PRIVATE_PRESIDENT,
    RANKS,
    SHARE,
    SOURCES,
)
from ontherecord.engine.capacity.phrase import SPACES, is_document, key, plain, take_apart
from ontherecord.engine.capacity.precedence import chosen
from ontherecord.engine.capacity.serving import LEARNED
from ontherecord.engine.entities import names
from ontherecord.engine.facts.by_form import NAMELESS_PERSON, by_form, is_issued
from ontherecord.engine.facts.candidates import speaks_for_contender, yields
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.engine.records.voice import Voice
from ontherecord.model import UNSPECIFIED, SourceType

DEFAULTS: frozenset[CapacityGround] = frozenset(("no-capacity", "unknown-body"))
"""Grounds of a type that is given where the text tells none."""
UNTOLD = DEFAULTS | {"no-body-beside"}
"""Grounds that leave open for whom somebody speaks."""
BY_NAME: frozenset[CapacityGround] = frozenset(("name-words", "name-start", "name-end",
                                                "table-of-speakers", "no-body-beside",
                                                "unknown-body"))  # fmt: skip
"""Grounds that words of a name gave; what the article says of the body goes first."""
ASIDE = re.compile(r"\b(?:who|which|that|whose)\b|\s(?:in|on|during)\s(?:an?|his|her|their)\s")
"""After a name: a clause, or where the person spoke ("Ada Roy in a blog post")."""
NO_CAPACITY = frozenset(("unnamed-source", "document-data", "unspecified"))
"""Types that a named person cannot have: a spokesman of nobody in particular, a rival, an ally."""
DEGREE = "dr"
"""A title that says least: anything else that the text calls a person goes first."""
OWNER = r"((?:[A-Z][\w.&-]*\s(?:(?:of|and|for|&)\s(?:the\s)?)?)*[A-Z][\w.&-]*['’]s)"
NOBODY = Verdict(type="unspecified", words="", ground="no-source")


SPOKES = re.compile(r"spokes|representative|press|officer|communications|member", re.I)
"""A named person who speaks for a body that the text does not tell."""


@lru_cache(maxsize=1024)
def verdict_on(voice: Voice) -> Verdict:
    """The capacity named at this place first, then what the article says elsewhere, in order."""
    if voice.speaker == UNSPECIFIED:
        return NOBODY
    if voice.post_type:
        return Verdict(type=as_type(voice.post_type), words=voice.post_words, ground="body-beside")
    found = _on_person(voice) if voice.is_person else _on_body(voice)
    if voice.contends and yields(found):
        return Verdict(type="party-candidate", words=voice.speaker, ground="stands-for-election")
    head = key(take_apart(voice.words).head).removesuffix("s")
    alone = found.ground in UNTOLD or is_document(voice.words)
    speaks_for = voice.patron_type and head not in SOURCES
    if speaks_for and (alone or speaks_for_contender(found, voice)):
        patron = as_type(voice.patron_type)
        return Verdict(type=patron, words=found.words, ground="speaks-for-person")
    return found


def _on_person(voice: Voice) -> Verdict:
    here = [r for r in voice.roles if _stands_in(r, plain(voice.words))]
    beside = capacity(_without_name(voice))
    whole = [beside] if here and beside and beside.ground != "no-body-beside" else []
    if whole and whole[0].ground == "unknown-body":
        return whole[0]  # "Corvane's head of fire safety": no fire brigade's
    told = [*(v for r in here if (v := _told(voice, r, _with_owner(r, voice.words)))), *whole]
    bare = (
        all(key(r) in BARE_OFFICES for r in here)
        and whole
        and whole[0].type in (*PRIVATE_PRESIDENT, "gov-subnational")
    )
    if whole and (bare or all(key(r) in RANKS for r in here)):
        told = [*whole, *told]  # "Acme's president": the office alone would be a state's
    if told and told[0].type == "ngo" and LEARNED.search(voice.words):
        told = [*_scholars(voice), *told]
    told += [v for r in voice.roles if (v := _told(voice, r, r)) is not None]
    decided = [v for v in told if v.type not in NO_CAPACITY]
    decided = [v for v in decided if key(v.words) != DEGREE] or decided
    if not decided and (untold := next((v for v in told if v.type == "unspecified"), None)):
        return untold
    if not decided:
        alone = beside is not None and beside.ground in UNTOLD
        nameless = beside is None or (beside.type in NO_CAPACITY and not alone)
        return NAMELESS_PERSON if nameless or beside is None else beside
    return chosen(decided, voice.roles)


def _scholars(voice: Voice) -> list[Verdict]:
    """What makes "Ada Roy of the University of Tarn" one who speaks as a scholar, if anything."""
    found = (capacity(role) for role in voice.roles)
    return [v for v in found if v is not None and v.type == "expert"]


def _stands_in(role: str, words: str) -> bool:
    """Whether the source's own words tell a role: "engineer at the Roads Authority" of "Engineer
    Ada Roy of the Roads Authority"."""
    return all(plain(part) in words for part in role.split(" at ", 1))


def _told(voice: Voice, role: str, words: str) -> Verdict | None:
    """What a role tells: of whose body it is, if the text names that elsewhere; else its words.

    "Economist" before a name is no paper.
    """
    post = next((p for p in voice.posts if p.words == role), None)
    if post is not None and words == role:
        return Verdict(type=as_type(post.owner_type), words=post.owner, ground="body-beside")
    title = " " not in words and key(words) in tables.heads()
    return capacity(words.lower() if title and words in tables.bodies() else words)


def _with_owner(role: str, words: str) -> str:
    """ "Tarn Energy's head of fire safety" where the role is without the owner."""
    match = re.search(rf"{OWNER}\s{re.escape(role)}", words)
    return f"{match[1]} {role}" if match else role


def _without_name(voice: Voice) -> str:
    words = voice.words
    for part in (voice.speaker, names.surname(voice.speaker), voice.speaker.split(" ")[0]):
        if part in words:
            words = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", words)
    return SPACES.sub(" ", ASIDE.split(words, maxsplit=1)[0])


def _on_body(voice: Voice) -> Verdict:
    listed = classify_body(voice.speaker)
    if listed is not None and listed.ground in LISTED:
        return listed
    named = capacity(voice.speaker) or listed
    words = voice.words.split(", which ")[0] if voice.body_type else voice.words
    own = capacity(words) if words else None  # "…, which speaks for owners": no owner's
    if own and key(own.words).removesuffix("s") in SOURCES:
        named = None  # the speaker is the same words, before their body was spelled out
    if own and _says_nothing(own) and "," in voice.words:
        own = capacity(voice.words.split(",", 1)[1]) or own
    if own and own.ground == "no-issuer" and (voice.body_type or is_issued(voice)):
        own = None
        named = None
    if SHARE.search(plain(voice.words)) and (own is None or own.type not in OFFICIAL):
        return Verdict(type="document-data", words=voice.words, ground="share-of-asked")
    if voice.body_type == "state-media":
        return Verdict(type="state-media", words=voice.speaker, ground="such-a-body")
    by_name = (
        voice.body_type and named and named.ground in BY_NAME and named.type != voice.body_type
    )
    if by_name and (own is None or own.ground in BY_NAME):
        return Verdict(type=as_type(voice.body_type), words=voice.speaker, ground="such-a-body")
    points = voice.by and not (own and own.type == "online-poster")
    decided = (named, own) if points else (own, named)
    told = [v for v in decided if v is not None]
    if told:
        return next((v for v in told if not _says_nothing(v)), told[0])
    if voice.body_type:
        return Verdict(type=as_type(voice.body_type), words=voice.speaker, ground="such-a-body")
    return by_form(voice)


def is_spokes(verdict: Verdict) -> bool:
    """A spokesman of nobody that stands beside the word."""
    alone = verdict.type == "unspecified" and verdict.ground == "no-body-beside"
    return alone and SPOKES.search(verdict.words) is not None


def _says_nothing(verdict: Verdict) -> bool:
    return verdict.type == "unnamed-source" or is_spokes(verdict)


def as_type(name: str) -> SourceType:
    found: SourceType = msgspec.convert(name, SourceType)
    return found
