"""Who holds an office that a lead speaks of before it gives the name: "Fenland's mayor says …".

In: the cast, the words. Out: the one person of the article whose role it is, or None.
"""

from __future__ import annotations

import re
import sys
from itertools import islice

from ontherecord.engine.capacity.phrase import BODY_WORD, Phrase, key, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.role_heads import root
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.actor import Actor
from ontherecord.model import OFFICIAL_TYPES, Span

DEFINITE = re.compile(r"^(?:the\s|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}['’]s?\s)", re.I)
INDEFINITE = re.compile(r"^(?:an?|another|one|some|any|two|three|other)\s", re.I)
NEW = re.compile(r"^(?:an?|one)\s", re.I)
AHEAD = 900
"""Code points in which the name may follow: own decision."""
LONGEST_NAME = 60
SMALL = frozenset(("the", "of", "for", "at", "a", "an", "s", "in"))
LOOKED_AT = 12
"""People with such a calling who are looked at: own decision."""


def holder_later(cast: Cast, words: str, *, headline: bool = False) -> Actor | None:
    """The holder whose role says the same of the place, else the only one whose role says less.

    `headline`: whether the words stand in one, where articles are left out.
    """
    phrase = take_apart(words)
    if (
        not (DEFINITE.match(words) or (headline and not INDEFINITE.match(words)))
        or phrase.former
        or not _is_office(phrase)
    ):
        return None
    wanted = _modifiers(phrase)
    head = key(phrase.head)
    known = cast.headings
    holders = {}
    for i in islice(known.before(sys.maxsize, head), LOOKED_AT):
        same = [p for p in map(take_apart, cast.actors[i].roles) if _is(p, head)]
        if cast.actors[i].is_person and same:
            holders[i] = set().union(*map(_modifiers, same))
    fitting = [i for i in holders if wanted <= known.roots(i)]
    bare = [i for i, own in holders.items() if not own]
    one = fitting if len(fitting) == 1 else bare if len(holders) == 1 else []
    return cast.actors[one[0]] if one else None


def introduced_later(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """ "A navy spokesman said … The spokesman, Ada Roy, said …": a person new there."""
    phrase = take_apart(words)
    if not NEW.match(words) or not phrase.head or phrase.former:
        return None
    again = re.compile(rf"\b[Tt]he (?:\w+ )?{re.escape(phrase.head.split()[-1])}, (?=[A-Z])")
    for match in again.finditer(text, span.end, span.end + AHEAD):
        here = cast.at(match.end(), match.end() + LONGEST_NAME)
        for actor in here:
            if actor.is_person and actor.mentions[0].start == match.end():
                return actor
    return None


def _is(phrase: Phrase, head: str) -> bool:
    return bool(phrase.head) and not phrase.former and key(phrase.head) == head


def _is_office(phrase: Phrase) -> bool:
    """One person's public office: no plural, no body."""
    if not phrase.head or phrase.head.lower() != key(phrase.head):
        return False
    head = tables.heads()[key(phrase.head)]
    last = phrase.head.lower().split()[-1]
    plural = last.endswith("s") and not last.endswith("ss")
    spoken = head.type in OFFICIAL_TYPES and not head.relational
    return spoken and not plural and not BODY_WORD.match(last)


def _modifiers(phrase: Phrase) -> set[str]:
    after = phrase.after if phrase.after.startswith(("of ", "for ", "at ")) else ""
    words = re.findall(r"[\w.]+", f"{phrase.before} {after}")
    return {root(w) for w in words if w.lower() not in SMALL}
