"""Where an article plays: places named in it, found by the model, corrected by the gazetteer.

In: the text, the model's guesses, the people already found. Out: `Located` names. A name that the
gazetteer knows is added only if the model saw a name there (design §4).
"""

from __future__ import annotations

import re

from ontherecord.engine.entities.beside_region import beside_regions, owning_countries
from ontherecord.engine.entities.candidates import (
    DIRECTION,
    LAND_WORD,
    SITE_WORD,
    STRICTLY_IN,
    WATER_WORD,
    countries,
    spot,
)
from ontherecord.engine.entities.home_country import Elsewise, at_home, known_places, nested
from ontherecord.engine.entities.kinds import by_kind
from ontherecord.engine.entities.located import KIND_BEFORE, Located, with_bare_names
from ontherecord.engine.entities.overlap import outermost, overlaps, within
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.entities.place_words import AREA_WORD, regions, sites, towns_of_datelines
from ontherecord.engine.entities.setting import is_country, is_setting, last_words
from ontherecord.engine.entities.sports import plays
from ontherecord.engine.entities.support import is_supported
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.lexicon.gazetteer import Place
from ontherecord.model import Span

KIND_AFTER = re.compile(r" (town|village|Town|Village)\b")
DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")
""" "N.Y."."""
SEAT = re.compile(r"White House|Kremlin|Pentagon|Capitol|Élysée|Oval Office")
OFFICE = re.compile(r"(?:The )?(?:[A-Z]\w+ )?(?:President|Minister|Ambassador|King|Queen|Governor)")
BIG_TOWN = 15_000
"""A town with this many people is called a city, a smaller one a town: own decision."""


def find(text: str, parse: Parse, taken: tuple[Span, ...], skip: tuple[Span, ...] = ()
         ) -> tuple[Located, ...]:  # fmt: skip
    """Every place outside `taken` (people's names) and `skip` (credits), by first mention."""
    datelines = [d for d in towns_of_datelines(text) if gazetteer.candidates(text[d.start : d.end])]
    spots, named = _spots(text, parse, sorted((*taken, *skip)), datelines)
    elsewise = Elsewise(text)
    found: dict[tuple[str, str], list[Located]] = {}
    for where in spots:
        located = _locate(text, where, named)
        if located is not None and not elsewise.holds(where):
            found.setdefault(_identity(located), []).append(located)
    merged = with_bare_names(text, list(found.values()), frozenset(datelines))
    acting = last_words(parse, in_the_way=("subject",))
    leaning = acting | last_words(parse, in_the_way=("modifier",))
    return tuple(
        _joined(same) for same in merged
        if any(s.mentions[0] in datelines for s in same)
        or is_setting(text, same, leaning if is_country(same[0]) else acting)
    )  # fmt: skip


def _spots(
    text: str, parse: Parse, closed: list[Span], datelines: list[Span]
) -> tuple[list[Span], frozenset[str]]:
    """Where places may be named, and the countries of the article."""
    spots = [seen for g in parse.names if (seen := spot(text, g)) is not None]
    whole = sorted(
        Span(start=g.start, end=g.end) for g in parse.names
        if g.guess == "ORG" and not OFFICE.search(text, g.start, g.end)
    )  # fmt: skip
    ends = {w.end for w in whole}
    spots += [c for c in countries(text) if c.end not in ends or not within(whole, c)]
    spots += [*sites(text), *regions(text), *by_kind(text), *beside_regions(text)]
    spots += owning_countries(text)
    people = {word for t in closed for word in text[t.start : t.end].split()[-1:]}
    spots = [
        s for s in spots
        if not (overlaps(closed, s) or overlaps(datelines, s) or _is_of(text, s, people))
    ]  # fmt: skip
    spots = outermost([*spots, *datelines])
    named = frozenset(
        code for s in spots if (code := gazetteer.country_code(text[s.start : s.end]))
    ) | _countries_by_adjective(text)
    named |= at_home(text, spots, named)
    spots = outermost([*spots, *(
        s for s in (*known_places(text, named), *nested(text, named))
        if not (overlaps(closed, s) or overlaps(whole, s) or _is_of(text, s, people))
    )])  # fmt: skip
    return spots, named


def _is_of(text: str, spot: Span, people: set[str]) -> bool:
    """ "The Lund camp", or a town by a surname of the article: a person is meant."""
    first, *rest = text[spot.start : spot.end].split()
    return first in people and rest in ([], ["camp"], ["base"])


def _countries_by_adjective(text: str) -> frozenset[str]:
    adjectives = tables.adjectives()
    words = set(re.findall(r"\b[A-Z][a-z]+\b", text))
    return frozenset(adjectives[w] for w in words if w in adjectives)


def _locate(text: str, at: Span, named: frozenset[str]) -> Located | None:
    name = text[at.start : at.end]
    name = name.title() if name.isupper() and len(name) > 4 else name
    if plays(text, at):
        return None
    if SEAT.fullmatch(name):
        return Located(name=name, type="site", place=None, mentions=(at,))
    beside = re.match(r",\s+([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)", text[at.end : at.end + 40])
    kind = KIND_BEFORE.search(text[max(0, at.start - 20) : at.start])
    place = gazetteer.resolve(
        name, named=named, beside=beside[1].rstrip(".") if beside else "",
        want="town" if kind else "",
    )  # fmt: skip
    behind = beside[1].rstrip(".") if beside else ""
    if place is not None and not is_supported(place, named, behind):
        if not STRICTLY_IN.search(text, max(0, at.start - 30), at.start):
            return None  # "Anon wrote": a name that some village has, too
        place = None
    if place is None and (inner := DIRECTION.sub("", name)) != name:
        place = gazetteer.resolve(inner, named=named)
        place = place and Place(kind="region", name=name, country=place.country)
    after = KIND_AFTER.match(text, at.end)
    told = kind[1] if kind else (after[1].lower() if after and place is None else "")
    said = told if told in ("town", "village") else ""
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
    if first.place and name.endswith(".") and (
        gazetteer.is_short(name[:-1]) or DOTTED.fullmatch(name)
    ):  # fmt: skip
        name = first.place.name
    mentions = tuple(m for s in same for m in s.mentions)
    return Located(name=name, type=first.type, place=first.place, mentions=mentions)
