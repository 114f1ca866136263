"""Two who speak together: "both sides" after "the army and the rebels" (codebook §9, §4.6).

In: the words of the source and where they stand. Out: a `Voice` that names the two; the one named
first decides the type.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.model import Span

TWO = re.compile(
    r"^(?:both|(?:both |neither of |either of )?the two|neither|either)\s(?:\w+\s)?"
    r"(sides?|camps?|campaigns?|governments?|countries|country|nations?|parties|party|groups?"
    r"|companies|company|firms?|organi[sz]ations?|agencies|agency)$",
    re.I,
)
TWO_PEOPLE = re.compile(
    r"^(?:both|(?:both |neither of |either of )?the two)\s(women|men|leaders|candidates|presidents"
    r"|ministers|senators|politicians|rivals|contenders)$",
    re.I,
)
SEXES = {"women": "she", "men": "he"}
CAMPAIGNS = re.compile(r"camp|campaign", re.I)
ANY = frozenset(("side", "sides"))
REACH = 900
"""Code points back in which the two are named: own decision."""
RIVALS = frozenset(("gov-national", "gov-subnational", "military", "armed-group", "igo",
                    "de-facto-authority", "party-candidate", "legislature-court"))  # fmt: skip
"""Types of bodies that can be the sides of something."""
BODIES = frozenset(("company", "ngo", "expert", "party-candidate", "gov-national", "igo"))


def both(cast: Cast, span: Span, words: str) -> Voice | None:
    """The last two that the noun fits, in text order; of campaigns the two named most."""
    if pair := TWO_PEOPLE.match(words):
        wanted = SEXES.get(pair[1].lower(), "")
        fitting = [a for _, a in cast.before(span.start, reach=REACH)
                   if a.is_person and (not wanted or a.gender in ("", wanted))]  # fmt: skip
        sure = [a for a in fitting if wanted and a.gender == wanted]
        fitting = sure if len(sure) > 1 else fitting
        return together(fitting[:2], span, words) if len(fitting) > 1 else None
    match = TWO.match(words)
    if match is None:
        return None
    noun = match[1].lower()
    if CAMPAIGNS.match(noun):
        everyone = [a for _, a in cast.before(span.start, reach=span.start + 1) if a.is_person]
        people = sorted(everyone, key=lambda a: -len(a.mentions))
        return together(people[:2], span, words, "campaigns") if len(people) > 1 else None
    near = (a for _, a in cast.before(span.start, reach=REACH))
    bodies = [a for a in near if not a.is_person and _type(a) in _types(noun)]
    return together(bodies[:2], span, words) if len(bodies) > 1 else None


def _type(actor: Actor) -> str:
    verdict = None if actor.type else capacity(actor.name)
    return verdict.type if verdict else actor.type


def _types(noun: str) -> frozenset[str]:
    return RIVALS if noun in ANY or noun.startswith(("gov", "countr", "nation")) else BODIES


def together(two: list[Actor], span: Span, words: str, described: str = "") -> Voice:
    """Both as one voice. `described`: words that tell the type; empty if the first of them does."""
    first, second = sorted(two, key=lambda a: _last(a, span.start))
    name = f"{first.name} and {second.name}"
    by = because("both", words, speakers=name)
    if described:
        return Voice(speaker=name, span=span, words=described, by=by)
    return replace(of(first, span, first.name, by=by), speaker=name)


def _last(actor: Actor, before: int) -> int:
    return max(m.start for m in actor.mentions if m.start < before)
