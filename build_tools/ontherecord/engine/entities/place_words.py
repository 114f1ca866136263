"""Places that their own words give away: streets, camps, seas, borders, the town of a dateline.

In: the text. Out: spans. They need neither the language model nor, mostly, the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.model import Span

_AREA = (
    r"area|district|neighbou?rhood|township|county|province|suburb|region|oblast|krai|governorate"
    r"|prefecture|voivodeship|municipality|canton|enclave|settlement(?: bloc)?|archipelago|atoll"
)
AREA_WORD = re.compile(
    rf"\b(?:{_AREA}|commune|zone|ward|sub-?county|sub-?district|woreda|kebele|tehsil|taluka?|mandal|upazila"
    r"|local government area|LGA|regency|barangay|corregimiento)$",
    re.I,
)
_NAME = r"(?:(?:al|el)-)?[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}"
_NAMES = rf"{_NAME}(?:\s{_NAME}){{0,2}}"
_WATER = r"Sea|Ocean|Gulf|Bay|Strait|Straits|Canal|River|Lake|Lagoon"
_LAND = (
    r"Peninsula|Islands?|Mountains?|Hills|Heights|Valley|Desert|Forest|Plateau|Delta|Falls|Glacier"
    r"|Reef|Shoal|Coast|Highlands|Archipelago|Basin|Woods"
)
_KIND = (
    r"(?:Road|Street|Avenue|Boulevard|Lane|Square|Bridge|Park|Airport|Stadium|Highway|Creek"
    rf"|Harbou?r|Prison|Jail|Cemetery|Beach|Zoo|{_WATER}|{_LAND}|{_AREA}|camp|refugee camp"
    r"|airport|river|valley|plant|mine|dam|base|air base|airbase|airfield|naval base|crossing"
    r"|prison|jail|forest|reservoir|island|peninsula|beach|power plant|power station|refinery"
    r"|shipyard|oil ?field|gas field|harbou?r|cemetery|mountains|highway|motorway)"
)
SITE = re.compile(
    r"(?:\b(?:in|at|near|on|along|outside|inside|around|from|to|of|across|into|over|the)\s(?:the\s)?"
    rf"|['’]s\s)({_NAMES}\s{_KIND})\b(?!\s[A-Z])"
)
OF_WATER = re.compile(
    r"\b((?:Gulf|Bay|Straits?|Sea|Cape|Isle|Horn|Plain|Lake|River|Mount|Mountains)\sof\s(?:the\s)?"
    rf"{_NAME})\b"
)
BETWEEN = re.compile(
    r"\b([A-Z][\w.]{1,30}[-–](?:[A-Z][\w.]{1,30}\s)?[A-Z][\w.]{1,30}\s(?:\(\w{1,9}\)\s)?(?:border|highway|road|motorway"
    r"|railway|corridor|canal|strait))\b(?!\s(?:guards?|patrols?|agents?|security|police|talks))"
)
""" "The Norway-Sweden border", "the Oslo-Bergen (E16) highway"."""
EMBASSY = re.compile(
    r"\b(?:in|at|near|outside|inside|around|into|of)\s(?:the\s|its\s)?"
    rf"((?:{_NAMES})\s(?:[Ee]mbassy|[Cc]onsulate|[Cc]hancery|[Ll]egation))\b(?=\s(?:in|on|to)\b|[,.])"
)
SEAT = re.compile(
    r"\b(?:at|in|inside|outside|near|around|(?:go|went|gone|goes|come|came|comes|bring|brought|walk\w*"
    r"|return\w*|invit\w+|travel\w*|drove|drive|taken?|took|visits?|trips?|march\w*)\b[\w\s]{0,20}?\sto"
    r"|visit\w*|left|leav\w+|enter\w*|storm\w*)\sthe\s(White House|Kremlin|Pentagon|Capitol|Élysée"
    r"|Oval Office)\b(?!['’]|\s[A-Z]|\s(?:press|spokes|official|aide|staff|chief|briefing|race))"
)
""" "A dinner at the White House": here the house is meant, not who governs from it."""
_PLURAL = (
    r"(?:cities|towns|villages|counties|countries|regions|provinces|districts|islands|settlements"
    r"|suburbs|ports|neighbou?rhoods|municipalities)"
)
LISTED = re.compile(
    rf"\b{_PLURAL}\s(?:in\s{_NAMES}\s)?(?:such\sas|like|including|of)\s"
    rf"({_NAMES}(?:,\s{_NAMES}){{0,9}}(?:,?\s(?:and|or)\s{_NAMES})?)(?!\w)"
    rf"|\b({_NAMES}(?:,\s{_NAMES}){{0,9}}),?\sand\sother\s(?:\w+\s){{0,2}}{_PLURAL}\b"
)
""" "Counties such as Ostwick and Penrose", "Penrose and other towns"."""
REGION = re.compile(rf"\b({_NAMES}\s(?:{_AREA}))\b")
DIRECTED = re.compile(rf"\b((?:east|west|north|south)\s{_NAME})\b")
DATELINE = re.compile(
    r"^([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,30}?)"
    r"(?=(?:,\s[A-Z][\w. ]{1,20}?)?\s(?:\([A-Z][\w .]{1,30}\)\s)?[—–-]{1,2}\s|:\s[A-Z“\"]"
    r"|,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\b)"
    r"|^([A-ZÀ-ÖØ-Þ][\w’'-]{2,20}(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]{2,20}){0,2})"
    r"(?=\s?[—–]{1,2}\s?[A-Z“]|\s-{1,2}\s[A-Z“]|\.\s?[—–-]{1,2}\s?[A-Z“]|:\s(?:\d|[A-Z“])"
    r"|\s\([A-Z][\w .]{1,30}\)\s?[—–:-]|,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\()",
    re.M,
)
"""In capitals or not, before a dash, a colon or a date: "Lorvale, May 3 (Agency)"."""
GENERIC = re.compile(
    r"^(?:The|This|That|These|Other|Every|North|South|East|West|[A-Z][a-z]+(?:an|ese|ish|ic)|[A-Z]{2,})\s\w+$"
    r"|^(?:Navy|Army|Marine|Air Force|Police|Naval|Military)\s|['’]s?\s(?:\w+\s)?[a-z]+$"
)
""" "South river", "German airport": no name."""


def sites(text: str) -> Iterator[Span]:
    """ "on Mill Street", "in the Rosen camp", "the Gulf of Ost", "at the Danish embassy"."""
    for match in SITE.finditer(text):
        if not GENERIC.search(match[1]):
            yield _span(match, 1)
    for pattern in (OF_WATER, BETWEEN, EMBASSY, SEAT):
        yield from (_span(match, 1) for match in pattern.finditer(text))
    for match in LISTED.finditer(text):
        group = 1 if match[1] else 2
        for name in re.finditer(_NAMES, match[group]):
            start = match.start(group) + name.start()
            if name[0] not in tables.adjectives():
                yield Span(start=start, end=start + len(name[0]))


def regions(text: str) -> Iterator[Span]:
    """Names that only the gazetteer tells: "the Ryazan region", "east Jerusalem"."""
    for match in REGION.finditer(text):
        words = match[1].split()
        for cut in range(len(words) - 1):
            name = " ".join(words[cut:])
            if gazetteer.resolve(name) and not gazetteer.country_code(name.rsplit(" ", 1)[0]):
                yield Span(start=match.end() - len(name), end=match.end())
                break
    for match in DIRECTED.finditer(text):
        if gazetteer.candidates(match[1]):
            yield _span(match, 1)


def towns_of_datelines(text: str) -> list[Span]:
    """ "OSTWICK, Wis. (AP) — …": the town in capitals at the start of a paragraph."""
    return [_span(m, 1 if m[1] else 2) for m in DATELINE.finditer(text)]


def _span(match: re.Match[str], group: int) -> Span:
    return Span(start=match.start(group), end=match.end(group))
