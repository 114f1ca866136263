"""Where an article plays: places named in it, found by the model, corrected by the gazetteer.

In: the text, the model's guesses, the people already found. Out: `Located` names. A name that the
gazetteer knows is added only if the model saw a name there (design §4).
"""

from __future__ import annotations

import re

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity.crossing import outermost, overlaps, within
from build_tools.entity.parsed import Parse
from build_tools.entity.settings import AREA_WORD, regions, sites, towns_of_datelines
from build_tools.entity.spots import DIRECTION, LAND_WORD, SITE_WORD, WATER_WORD, countries, spot
from build_tools.gazetteer import Place
from build_tools.model import Record, Span

KIND_BEFORE = re.compile(r"\b(city|town|village|port|capital|suburb|settlement|hamlet)\s+of\s+$")
COMPOUND = re.compile(
    r"-(?!based)|\s(?:agreements?|accords?|government|administration|authorities|protocol)\b"
)
SEAT = re.compile(r"White House|Kremlin|Pentagon|Capitol|Élysée|Oval Office")
OFFICE = re.compile(r"(?:The )?(?:[A-Z]\w+ )?(?:President|Minister|Ambassador|King|Queen|Governor)")
LOCATIVE = re.compile(r"\b(?:in|of|to|from|across|into|near)\s(?:the\s)?$")
OF_COUNTRY = re.compile(
    r"['’]s? (?:\w+ ){0,2}(?:economy|capital|borders?|coast|coastline|flag|population|people"
    r"|territory|north|south|east|west|cities|towns|regions?|provinces?|currency|market|elections?|history"
    r"|presidents?|premiers?|chancellors?|(?:\w+ )?(?:ministers?|secretary|secretaries|leaders?)"
    r"|ambassadors?|king|queen|[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+|countryside"
    r"|democratic|roads?|rivers?|hospitals?|schools?|housing)\b"
)
""" "Norway’s coast": here the country is no actor."""
OFTEN = 4
"""Mentions as in "U.S. troops" after which an article plays in that country, too: own decision."""
BIG_TOWN = 15_000
"""A town with this many people is called a city, a smaller one a town: own decision."""


class Located(Record, frozen=True):
    """One place of the article."""

    name: str
    """The fullest form in the text."""
    type: str
    """country, region, city, town, village, site, water or other."""
    place: Place | None
    mentions: tuple[Span, ...]


def find(text: str, parse: Parse, taken: tuple[Span, ...], skip: tuple[Span, ...] = ()
         ) -> tuple[Located, ...]:  # fmt: skip
    """Every place outside `taken` (people's names) and `skip` (credits), by first mention."""
    closed = sorted((*taken, *skip))
    spots = [seen for g in parse.names if (seen := spot(text, g)) is not None]
    whole = sorted(
        Span(start=g.start, end=g.end) for g in parse.names
        if g.guess == "ORG" and not OFFICE.search(text, g.start, g.end)
    )  # fmt: skip
    ends = {w.end for w in whole}
    spots += [c for c in countries(text) if c.end not in ends or not within(whole, c)]
    spots += [*sites(text), *regions(text)]
    datelines = [d for d in towns_of_datelines(text) if gazetteer.candidates(text[d.start : d.end])]
    people = {word for t in closed for word in text[t.start : t.end].split()[-1:]}
    spots = [
        s for s in spots
        if not (overlaps(closed, s) or overlaps(datelines, s) or _is_of(text, s, people))
    ]  # fmt: skip
    spots = outermost([*spots, *datelines])
    named = frozenset(
        code for s in spots if (code := gazetteer.country_code(text[s.start : s.end]))
    ) | _countries_by_adjective(text)
    found: dict[tuple[str, str], list[Located]] = {}
    for where in spots:
        located = _locate(text, where, named)
        if located is not None:
            found.setdefault(_identity(located), []).append(located)
    acting = _last_words(parse, in_the_way=("subject",))
    leaning = acting | _last_words(parse, in_the_way=("modifier",))
    return tuple(
        _joined(same) for same in found.values()
        if _is_setting(text, same, leaning if _is_country(same[0]) else acting)
    )  # fmt: skip


def _is_of(text: str, spot: Span, people: set[str]) -> bool:
    """ "The Lund camp", or a town by a surname of the article: a person is meant."""
    first, *rest = text[spot.start : spot.end].split()
    return first in people and rest in ([], ["camp"], ["base"])


def _is_country(located: Located) -> bool:
    return located.place is not None and located.place.kind == "country"


def _last_words(parse: Parse, in_the_way: tuple[str, ...]) -> frozenset[int]:
    """Where tokens end that are a subject or modify a noun."""
    return frozenset(t.end for t in parse.tokens if any(getattr(t, flag) for flag in in_the_way))


def _is_setting(text: str, same: list[Located], actors: frozenset[int]) -> bool:
    """Not only an actor or an adjective: "Russia's claims", "U.S. forces" name no setting."""
    place = same[0].place
    mentions = [s.mentions[0] for s in same]
    if place is None or not (place.kind == "country" or gazetteer.is_capital(place)):
        return any(not COMPOUND.match(text, m.end) for m in mentions)
    if any(_is_set_in(text, m, actors) for m in mentions):
        return True
    own = sum(text[m.end : m.end + 2] not in ("'s", "’s") for m in mentions)
    return place.kind == "country" and (own >= OFTEN or any(
        OF_COUNTRY.match(text, m.end) for m in mentions))  # fmt: skip


def _is_set_in(text: str, mention: Span, actors: frozenset[int]) -> bool:
    if text.startswith(("'s", "’s", "-"), mention.end) or COMPOUND.match(text, mention.end):
        return False
    name = text[mention.start : mention.end].replace(".", "")
    before = text[max(0, mention.start - 12) : mention.start]
    return mention.end not in actors or (not name.isupper() and bool(LOCATIVE.search(before)))


def _countries_by_adjective(text: str) -> frozenset[str]:
    adjectives = tables.adjectives()
    words = set(re.findall(r"\b[A-Z][a-z]+\b", text))
    return frozenset(adjectives[w] for w in words if w in adjectives)


def _locate(text: str, at: Span, named: frozenset[str]) -> Located | None:
    name = text[at.start : at.end]
    name = name.title() if name.isupper() and len(name) > 4 else name
    if SEAT.fullmatch(name):
        return Located(name=name, type="site", place=None, mentions=(at,))
    beside = re.match(r",\s+([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)", text[at.end : at.end + 40])
    kind = KIND_BEFORE.search(text[max(0, at.start - 20) : at.start])
    place = gazetteer.resolve(
        name, named=named, beside=beside[1].rstrip(".") if beside else "",
        want="town" if kind else "",
    )  # fmt: skip
    if place is None and (inner := DIRECTION.sub("", name)) != name:
        place = gazetteer.resolve(inner, named=named)
        place = place and Place(kind="region", name=name, country=place.country)
    said = kind[1] if kind and kind[1] in ("town", "village") else ""
    return Located(name=name, type=said or _type(name, place), place=place, mentions=(at,))


def _type(name: str, place: Place | None) -> str:
    if place is None:
        if AREA_WORD.search(name):
            return "region"
        if SITE_WORD.search(name):
            return "site"
        if LAND_WORD.search(name):
            return "region"
        return "water" if WATER_WORD.search(name) else "other"
    if place.kind == "town":
        return "city" if place.size >= BIG_TOWN or gazetteer.is_capital(place) else "town"
    if place.kind == "area" and WATER_WORD.search(place.name):
        return "water"
    return "country" if place.kind == "country" else "region"


def _identity(located: Located) -> tuple[str, str]:
    """Spellings of one place meet; an oblast and its city stay apart."""
    place = located.place
    if place is None:
        return located.type, gazetteer.fold(located.name)
    where = f"{place.lat},{place.lon}" if place.kind in ("town", "region") else ""
    return place.kind, f"{place.country}:{gazetteer.fold(place.name)}:{where}"


def _joined(same: list[Located]) -> Located:
    """One place with all its mentions; a country goes by its full name, others by the longest."""
    first = same[0]
    forms = [s.name for s in same]
    name = max(forms, key=lambda n: (len(n.replace(".", "")), -forms.index(n)))
    if first.place and first.place.kind == "country":
        name = first.place.name
    if first.place and name.endswith(".") and gazetteer.is_short(name[:-1]):
        name = first.place.name
    mentions = tuple(m for s in same for m in s.mentions)
    return Located(name=name, type=first.type, place=first.place, mentions=mentions)
