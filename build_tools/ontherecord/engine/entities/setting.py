"""Whether an article plays in a place, or the place only acts or describes: "Russia's claims".

In: the text, the mentions of one place, what the model takes for subjects and modifiers. Out: yes
or no. All labelled articles agree that a country is a setting unless it only acts.
"""

from __future__ import annotations

import re

from ontherecord.engine.entities.located import Located
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.lexicon import gazetteer
from ontherecord.model import Span

COMPOUND = re.compile(
    r"-(?!based)|\s(?:agreements?|accords?|government|administration|authorities|protocol)\b"
)
LOCATIVE = re.compile(r"\b(?:in|of|to|from|across|into|near)\s(?:the\s)?$")
OF_COUNTRY = re.compile(
    r"['’]s? (?:\w+ ){0,2}(?:economy|capital|borders?|coast|coastline|flag|population|people"
    r"|territory|north|south|east|west|cities|towns|regions?|provinces?|currency|market"
    r"|elections?|history"
    r"|presidents?|premiers?|chancellors?|(?:\w+ )?(?:ministers?|secretary|secretaries|leaders?)"
    r"|ambassadors?|king|queen|[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+|countryside"
    r"|democratic|roads?|rivers?|hospitals?|schools?|housing|heads? of (?:state|government)"
    r"|(?:\w+-)?(?!(?:request|protest|interest|conquest|latest|contest|arrest)\b)\w{3,}est|most"
    r"|[A-Z][\w’-]+ (?:port|harbou?r|airport|island|peninsula|district|province|region|city|town)"
    r"|main|only|first|second|third|(?:[\w-]+ ){0,3}(?:district|department|state|county|city"
    r"|town|village|province|region|area|municipality|coast))\b"
)
IS_LAND = re.compile(
    r" (?:is|are|was) (?:also )?(?:a|an|the) (?:\w+ ){0,3}?(?:nation|country|island|state)\b"
)
EVENT_THERE = re.compile(
    r" (?:[Ee]arthquake|[Qq]uake|[Ff]lood(?:s|ing)?|[Ff]ire|[Ww]ildfires?|[Cc]rash|[Cc]risis"
    r"|[Ee]lections?|[Bb]last|[Bb]ombings?|[Ss]hooting|[Cc]oup|[Ll]andslides?|[Ss]torm|[Cc]yclone"
    r"|[Hh]urricane|[Tt]yphoon"
    r"|[Dd]rought|[Ff]amine|[Oo]utbreak|[Vv]olcano|[Tt]sunami|[Hh]eatwave|[Pp]rotests?)\b"
)
""" "Norway quake": what happened happened there."""
""" "Norway’s coast": here the country is no actor."""
OFTEN = 4
"""Mentions as in "U.S. troops" after which an article plays in that country, too: own decision."""


def is_country(located: Located) -> bool:
    return located.place is not None and located.place.kind == "country"


def last_words(parse: Parse, in_the_way: tuple[str, ...]) -> frozenset[int]:
    """Where tokens end that are a subject or modify a noun."""
    return frozenset(t.end for t in parse.tokens if any(getattr(t, flag) for flag in in_the_way))


def is_setting(text: str, same: list[Located], actors: frozenset[int]) -> bool:
    """Not only an actor or an adjective: "Russia's claims", "U.S. forces" name no setting."""
    place = same[0].place
    mentions = [s.mentions[0] for s in same]
    if place is None or not (place.kind == "country" or gazetteer.is_capital(place)):
        return any(not COMPOUND.match(text, m.end) for m in mentions)
    if any(_is_set_in(text, m, actors) for m in mentions):
        return True
    own = sum(text[m.end : m.end + 2] not in ("'s", "’s") for m in mentions)
    return place.kind == "country" and (own >= OFTEN or any(
        pattern.match(text, m.end)
        for m in mentions for pattern in (OF_COUNTRY, IS_LAND, EVENT_THERE)))  # fmt: skip


def _is_set_in(text: str, mention: Span, actors: frozenset[int]) -> bool:
    if text.startswith(("'s", "’s", "-"), mention.end) or COMPOUND.match(text, mention.end):
        return False
    name = text[mention.start : mention.end].replace(".", "")
    before = text[max(0, mention.start - 12) : mention.start]
    return mention.end not in actors or (not name.isupper() and bool(LOCATIVE.search(before)))
