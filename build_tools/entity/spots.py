"""Where an article may name a place: the model's guesses, checked against the gazetteer.

In: the text and the guesses. Out: spans, with "region" and without article and possessive.
"""

from __future__ import annotations

import re

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.parsed import Guessed
from build_tools.model import Span
from build_tools.rules.bodies import classify_body

REGION_AFTER = re.compile(
    r"\s+(?:[Rr]egion|[Oo]blast|[Kk]rai|[Pp]rovince|[Gg]overnorate|[Dd]istrict|[Cc]ounty"
    r"|[Pp]refecture|[Vv]oivodeship|[Ss]tate|[Tt]erritory)\b(?! [A-Z])"
)
IN_PLACE = re.compile(r"\b(?:in|at|near|from|to|of|around|outside|into|across|over|inside|through"
                      r"|toward|towards|between|and|visiting|leaving)\s+(?:the\s+)?$")  # fmt: skip
TRAILING = re.compile(r"\s+(?:Image|Photo|Picture|File|Read|Share)s?$")
COUNTRY_LIST = re.compile(r"(?:,|\band) ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=,| and\b|[.;)])")
COUNTRY_IN = re.compile(
    r"\b(?:in|of|to|from|across|into|throughout|around) ((?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})"
)
DIRECTION = re.compile(r"^(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern|east|west|eastern"
                       r"|western)?"
                       r"|[Cc]entral|[Ll]ower|[Uu]pper)\s+")  # fmt: skip
SITE_WORD = re.compile(
    r"\b(?:Road|Street|Avenue|Boulevard|Square|Park|Airport|Station|Bridge|Hall|Stadium|Arena"
    r"|Palace|Castle|Tower|Plaza|Center|Centre|Dam|Port|Harbour|Harbor|Beach|[Pp]lant|[Cc]amp|[Bb]ase"
    r"|Prison|Museum|Mall|Hotel|Cathedral|Cemetery|Crossing|Highway|Checkpoint|Zoo|Garden|Gardens)$"
)
WATER_WORD = re.compile(r"\b(?:River|Sea|Ocean|Lake|Gulf|Bay|Strait|Channel|Reservoir|Peninsula"
                        r"|Island|Islands|Mountain|Mountains|Valley|Desert|Mount|Canal"
                        r"|Coast)\b")  # fmt: skip


def countries(text: str) -> list[Span]:
    """Countries by exact name after a preposition, which the model sometimes misses."""
    found = []
    for match in (*COUNTRY_IN.finditer(text), *COUNTRY_LIST.finditer(text)):
        words = match[1].removeprefix("the ").split(" ")
        start = match.end(1) - len(match[1].removeprefix("the "))
        for size in range(len(words), 0, -1):
            name = names.POSSESSIVE.sub("", " ".join(words[:size]))
            if name in tables.government_names() and gazetteer.country_code(name):
                found.append(Span(start=start, end=start + len(name)))
                break
    return found


def spot(text: str, guess: Guessed) -> Span | None:
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
    bare = gazetteer.REGION_WORD.sub("", name).lower()
    if bare in names.NOT_IN_NAMES or (
        len(name) < 4 and name.istitle() and text[end : end + 1] != "."
    ):
        return False
    if guess.guess in ("GPE", "LOC", "FAC"):
        if known:
            return True
        body = classify_body(name)
        site = SITE_WORD.search(name) or WATER_WORD.search(name) or DIRECTION.match(name)
        if body is not None and body.type in ("ngo", "expert", "company", "news-outlet"):
            return False
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
