"""Where an article plays: places named in it, found by the model, corrected by the gazetteer.

In: the text, the model's guesses, the people already found. Out: `Located` names. A name that the
gazetteer knows is added only if the model saw a name there (design §4).
"""

from __future__ import annotations

import re

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.parsed import Guessed, Parse
from build_tools.gazetteer import Place
from build_tools.model import Record, Span
from build_tools.rules.bodies import classify_body

REGION_AFTER = re.compile(
    r"\s+(?:[Rr]egion|[Oo]blast|[Kk]rai|[Pp]rovince|[Gg]overnorate|[Dd]istrict|[Cc]ounty"
    r"|[Pp]refecture|[Vv]oivodeship|[Ss]tate|[Tt]erritory)\b(?! [A-Z])"
)
SITE_WORD = re.compile(
    r"\b(?:Road|Street|Avenue|Boulevard|Square|Park|Airport|Station|Bridge|Hall|Stadium|Arena"
    r"|Palace|Castle|Tower|Plaza|Center|Centre|Dam|Port|Harbour|Harbor|Beach|[Pp]lant|[Cc]amp|[Bb]ase"
    r"|Prison|Museum|Mall|Hotel|Cathedral|Cemetery|Crossing|Highway|Checkpoint|Zoo|Garden|Gardens)$"
)
WATER_WORD = re.compile(r"\b(?:River|Sea|Ocean|Lake|Gulf|Bay|Strait|Channel|Reservoir|Peninsula"
                        r"|Island|Islands|Mountain|Mountains|Valley|Desert|Mount|Canal|Coast)\b")  # fmt: skip
KIND_BEFORE = re.compile(r"\b(city|town|village|port|capital|suburb|settlement|hamlet)\s+of\s+$")
DIRECTION = re.compile(r"^(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern|east|west|eastern|western)?"
                       r"|[Cc]entral|[Ll]ower|[Uu]pper)\s+")  # fmt: skip
IN_PLACE = re.compile(r"\b(?:in|at|near|from|to|of|around|outside|into|across|over|inside|through"
                      r"|toward|towards|between|and|visiting|leaving)\s+(?:the\s+)?$")  # fmt: skip
TRAILING = re.compile(r"\s+(?:Image|Photo|Picture|File|Read|Share)s?$")
COMPOUND = re.compile(
    r"-|\s(?:agreements?|accords?|government|administration|authorities|protocol)\b"
)
COUNTRY_IN = re.compile(
    r"\b(?:in|of|to|from|across|into|throughout|around) ((?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})"
)
BIG_TOWN = 15_000
"""A town with this many people is called a city, a smaller one a town: own decision."""


class Located(Record):
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
    guesses = [g for g in parse.names if _outside(g, (*taken, *skip))]
    spots = [spot for g in guesses if (spot := _spot(text, g)) is not None]
    spots += [
        s
        for s in _countries(text)
        if not any(t.start < s.end and s.start < t.end for t in (*taken, *skip))
    ]
    spots = [s for s in spots if not any(o != s and _inside(s, o) for o in spots)]
    named = frozenset(
        code for s in spots if (code := gazetteer.country_code(text[s.start : s.end]))
    ) | _countries_by_adjective(text)
    found: dict[tuple[str, str], list[Located]] = {}
    for spot in sorted(set(spots)):
        located = _locate(text, spot, named)
        if located is not None:
            found.setdefault(_identity(located), []).append(located)
    placed = _last_words(parse, in_the_way=("subject", "modifier"))
    return tuple(_joined(same) for same in found.values() if _is_setting(text, same, placed))


def _last_words(parse: Parse, in_the_way: tuple[str, ...]) -> frozenset[int]:
    """Where tokens end that are a subject or modify a noun."""
    return frozenset(t.end for t in parse.tokens if any(getattr(t, flag) for flag in in_the_way))


def _is_setting(text: str, same: list[Located], actors: frozenset[int]) -> bool:
    """Not only an actor or an adjective: "Russia's claims", "U.S. forces" name no setting."""
    if same[0].place is None or same[0].place.kind != "country":
        return any(not COMPOUND.match(text, s.mentions[0].end) for s in same)
    ends = [s.mentions[0] for s in same]
    return any(m.end not in actors and not text.startswith(("'s", "’s", "-"), m.end) for m in ends)


def _countries(text: str) -> list[Span]:
    """Countries by exact name after a preposition, which the model sometimes misses."""
    found = []
    for match in COUNTRY_IN.finditer(text):
        words = match[1].removeprefix("the ").split(" ")
        start = match.end(1) - len(match[1].removeprefix("the "))
        for size in range(len(words), 0, -1):
            name = names.POSSESSIVE.sub("", " ".join(words[:size]))
            if name in tables.government_names() and gazetteer.country_code(name):
                found.append(Span(start=start, end=start + len(name)))
                break
    return found


def _outside(guess: Guessed, taken: tuple[Span, ...]) -> bool:
    return not any(t.start < guess.end and guess.start < t.end for t in taken)


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _countries_by_adjective(text: str) -> frozenset[str]:
    adjectives = tables.adjectives()
    words = set(re.findall(r"\b[A-Z][a-z]+\b", text))
    return frozenset(adjectives[w] for w in words if w in adjectives)


def _spot(text: str, guess: Guessed) -> Span | None:
    """Where the place's name stands: without article and possessive, with its "region"."""
    start, end = guess.start, guess.end
    while start < end and (
        m := re.match(r"(?:[Tt]he|[Aa]n?|[Tt]own of|[Cc]ity of)\s+", text[start:end])
    ):
        start += m.end()
    end = start + len(names.POSSESSIVE.sub("", text[start:end].rstrip(" ,.;:") or text[start:end]))
    if text[end : end + 1] == "." and re.search(r"\b[A-Z]\.[A-Z]$", text[start:end]):
        end += 1
    if (last := TRAILING.search(text[start:end])) is not None:
        end = start + last.start()
    name = text[start:end]
    if (
        "\n" in name
        or name.lower() in names.NOT_IN_NAMES
        or not name[:1].isalpha()
        or len(name) < 2
    ):
        return None
    if after := REGION_AFTER.match(text, end):
        end = after.end() if gazetteer.candidates(name) else end
    return Span(start=start, end=end) if _is_place(text, guess, start, end) else None


def _is_place(text: str, guess: Guessed, start: int, end: int) -> bool:
    name = text[start:end]
    known = gazetteer.candidates(name) or gazetteer.candidates(gazetteer.REGION_WORD.sub("", name))
    if name in tables.adjectives() and not any(p.kind == "country" for p in known):
        return False
    if guess.guess in ("GPE", "LOC", "FAC"):
        if known:
            return True
        body = classify_body(name)
        site = SITE_WORD.search(name) or WATER_WORD.search(name) or DIRECTION.match(name)
        there = IN_PLACE.search(text[max(0, start - 30) : start])
        return bool(site) or (
            body is None and name[0].isupper() and not name.isupper() and there is not None
        )
    if guess.guess in ("PERSON", "ORG", "NORP", "OTHER") and known and guess.guess != "OTHER":
        sure = any(p.kind in ("country", "area") or p.kind == "region" for p in known)
        body = classify_body(name)
        listed = body is not None and body.why != "stands for the government"
        town = any(p.kind == "town" for p in known) and IN_PLACE.search(text[:start][-30:])
        return not listed and bool(sure or town) and not name.isupper()
    return guess.guess == "ORG" and bool(SITE_WORD.search(name)) and len(name.split()) > 1


def _locate(text: str, spot: Span, named: frozenset[str]) -> Located | None:
    name = text[spot.start : spot.end]
    beside = re.match(r",\s+([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)", text[spot.end : spot.end + 40])
    kind = KIND_BEFORE.search(text[max(0, spot.start - 20) : spot.start])
    place = gazetteer.resolve(
        name, named=named, beside=beside[1].rstrip(".") if beside else "",
        want="town" if kind else "",
    )  # fmt: skip
    if place is None and (inner := DIRECTION.sub("", name)) != name:
        place = gazetteer.resolve(inner, named=named)
        place = place and Place(kind="region", name=name, country=place.country)
    said = kind[1] if kind and kind[1] in ("town", "village") else ""
    return Located(name=name, type=said or _type(name, place), place=place, mentions=(spot,))


def _type(name: str, place: Place | None) -> str:
    if place is None:
        if SITE_WORD.search(name):
            return "site"
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
    mentions = tuple(m for s in same for m in s.mentions)
    return Located(name=name, type=first.type, place=first.place, mentions=mentions)
