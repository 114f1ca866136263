"""Where an article may name a place: the model's guesses, checked against the gazetteer.

In: the text and the guesses. Out: spans, with "region" and without article and possessive.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.parsed import Guessed
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.model import Span

REGION_AFTER = re.compile(
    r"\s+(?:[Rr]egion|[Oo]blast|[Kk]rai|[Pp]rovince|[Gg]overnorate|[Dd]istrict|[Cc]ounty"
    r"|[Pp]refecture|[Vv]oivodeship|[Ss]tate(?=[.,;]| (?:and|in|on|to|is|was|where|which|has|by)\b)"
    r"|[Tt]erritory)\b(?! [A-Z])"
)
STRICTLY_IN = re.compile(
    r"\b(?:in|near|outside|around|across|inside|throughout|toward|towards|through|visit(?:ed|ing|s)?"
    r"|left|leaving|reached|captured|entered"
    r"|(?:city|town|village|port|region|district|area|province|governor|mayor|premier|bishop|heart"
    r"|capital|parts|people"
    r"|residents?|outskirts|suburbs?|north|south|east|west|coast|island) of)\s+(?:the\s+)?$"
)
LEAD = re.compile(r"(?:[a-z]{1,30}(?:['’]s)?\s(?:[-–—]\s)?|[A-Z][\w.]{1,30}['’]s\s)(?=\S)")
""" "power - Wall Street", "Norway’s Lofoten": words that stand before the name."""
HEADLINE = re.compile(r"\s(?:Is|A|An|Are|Was|Over|With|From|For|After|As|Has|To)\s")
MANY = re.compile(r" (?:States|Counties|Districts|Provinces|Regions|Communes)$")
""" "Kano and Kaduna States": the last of several."""
FROM = re.compile(r"\b(?:at|from|to|of|into)\s$")
AT = re.compile(r"\bat\sthe\s$")
HALL = re.compile(
    r"\b(?:Convention|Conference|Civic|Community|Exhibition|Shopping|Leisure|Sports)"
    r" (?:Center|Centre)$|\b(?:Hall|Stadium|Arena|Theat(?:er|re))$"
)
EVENT = re.compile(
    r"\b(?:Fair|Festival|Games|Cup|Open|Awards?|Prize|Show|Expo|Summit|Conference|Convention"
    r"|Championships?|Marathon|Parade|War|Recession|Depression|Revolution|Primary|Caucus|Accords?"
    r"|Agreement|Treaty|Act|Day|Week|Tuesday|Space Station|Center|Centre)$"
    r"|\b(?:Congressional|Judicial|School|Legislative) District$|^(?:HMS|USS|USNS|FS|INS|MV|SS)\s"
)
""" "The Great Recession", "HMS Ostwick": no places unless the gazetteer has them."""
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
    r"|County|Township|Province|District|Borough|Region|Oblast|Parish|Palace|Castle|Tower|Plaza"
    r"|Center|Centre|Dam|Port|Harbour|Harbor|Beach|[Pp]lant|[Cc]amp|[Bb]ase"
    r"|[Ee]mbassy|[Cc]onsulate|[Ll]egation|Prison|Museum|Mall|Hotel|Cathedral|Cemetery|Crossing|Highway|Checkpoint|Zoo|Garden|Gardens)$"
)
WATER_WORD = re.compile(
    r"\b(?:River|Sea|Ocean|Lake|Gulf|Bay|Strait|Straits|Reservoir|Canal|Lagoon)\b"
)
LAND_WORD = re.compile(
    r"\b(?:Peninsula|Islands?|Mountains?|Mount|Hills|Heights|Valley|Desert|Forest|Plateau|Delta"
    r"|Coast|Highlands|Archipelago|Basin|Reef|Shoal|Falls|Glacier)\b"
)
OFFICE_AFTER = re.compile(r"(?<=District) (?:Judge|Court|Attorney|Magistrate|Council|Commissioner)")
BIG_TOWN = 100_000
"""People of a town that is known by its name after "in" although the model saw none there."""


def countries(text: str) -> list[Span]:
    """Countries and large towns by exact name after a preposition, which the model misses."""
    found = []
    for match in (*COUNTRY_IN.finditer(text), *COUNTRY_LIST.finditer(text)):
        words = match[1].removeprefix("the ").split(" ")
        start = match.end(1) - len(match[1].removeprefix("the "))
        for size in range(len(words), 0, -1):
            name = names.POSSESSIVE.sub("", " ".join(words[:size]))
            if _is_country(name) or (match[0].startswith("in ") and _is_big_town(name)):
                found.append(Span(start=start, end=start + len(name)))
                break
    return found


def _is_country(name: str) -> bool:
    return name in tables.government_names() and bool(gazetteer.country_code(name))


def _is_big_town(name: str) -> bool:
    return name.lower() not in name_parts.NOT_IN_NAMES and any(
        p.kind == "town" and p.size >= BIG_TOWN and p.name == name
        for p in gazetteer.candidates(name)
    )


def spot(text: str, guess: Guessed) -> Span | None:
    """Where the place's name stands: without article and possessive, with its "region"."""
    start, end = guess.start, guess.end
    while start < end and (
        m := re.match(r"(?:[Tt]he|[Aa]n?|[Tt]own of|[Cc]ity of)\s+", text[start:end])
    ):
        start += m.end()
    end = start + len(names.POSSESSIVE.sub("", text[start:end].rstrip(" ,.;:") or text[start:end]))
    if text[end : end + 1] == "." and (
        re.search(r"\b[A-Z]\.[A-Z]$", text[start:end]) or gazetteer.is_short(text[start:end])
    ):
        end += 1
    if (last := TRAILING.search(text[start:end])) is not None:
        end = start + last.start()
    if (many := MANY.search(text, start, end)) and not gazetteer.candidates(text[start:end]):
        end = many.start()
    while m := LEAD.match(text, start, end):
        start = m.end()
    name = text[start:end]
    if (
        "\n" in name
        or name.lower() in name_parts.NOT_IN_NAMES
        or not re.match(r"[^\W\d_a-z]|(?:al|el|ad|as|ash|an|at)-[A-Z]", name)
        or HEADLINE.search(name)
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
    if OFFICE_AFTER.match(text, end) or (name.isupper() and len(name) < 4 and not any(
        p.kind == "country" for p in known
    )):  # fmt: skip
        return False
    bare = gazetteer.REGION_WORD.sub("", name).lower()
    short = len(name) < 4 and name.istitle() and not name.endswith(".")
    if bare in name_parts.NOT_IN_NAMES or short:
        return False
    body = classify_body(name)
    if guess.guess in ("GPE", "LOC", "FAC"):
        if known:
            return True
        if EVENT.search(name) and not HALL.search(name):
            return False
        site = any(word.search(name) for word in (SITE_WORD, WATER_WORD, LAND_WORD, DIRECTION))
        if body is not None and body.type in ("ngo", "expert", "company", "news-outlet"):
            return False
        there = STRICTLY_IN.search(text, max(0, start - 30), start) or AT.search(
            text, max(0, start - 10), start
        )
        return bool(site) or (
            body is None and name[0].isupper() and not name.isupper() and there is not None
        )
    if guess.guess in ("PERSON", "ORG", "NORP") and known:
        sure = any(p.kind in ("country", "area") or p.kind == "region" for p in known)
        listed = body is not None and body.ground != "stands-for-government"
        there = STRICTLY_IN.search(text, max(0, start - 30), start)
        if _is_big_town(name):
            there = there or FROM.search(text, max(0, start - 10), start)
        town = any(p.kind == "town" for p in known) and there
        return not listed and bool(sure or town) and not name.isupper()
    return (
        guess.guess == "ORG" and bool(SITE_WORD.search(name)) and len(name.split()) > 1
        and (bool(HALL.search(name)) or (body is None and not EVENT.search(name)))
    )  # fmt: skip
