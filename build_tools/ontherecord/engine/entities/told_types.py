"""What kind of body a name is by the article's words: "the tracking firm AdWatch" (codebook §6).

In: the text and a name. Out: a source type; empty if the text tells none, or a table has the name.
What the text says goes before what words of the name would tell.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.affiliation import named
from ontherecord.engine.capacity.bodies import LISTED, classify_body
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.offices import PRIVATE_POSTS
from ontherecord.engine.capacity.phrase import key, plain, take_apart
from ontherecord.engine.capacity.titled import without_name
from ontherecord.engine.entities.acting_bodies import acts_as, does
from ontherecord.engine.entities.appositions import is_personal_phrase, is_traded
from ontherecord.engine.entities.armed import is_armed
from ontherecord.engine.entities.lone_names import LONGER
from ontherecord.engine.entities.roles import roles_at
from ontherecord.engine.lexicon import tables
from ontherecord.model import OFFICIAL_TYPES, Span

NO_PATRON = frozenset(("witness-affected", "unnamed-source", "document-data", "unspecified"))
ITS_PEOPLE = re.compile(r"(?:['’]s)?\s((?:[a-z-]+\s){0,2}[a-z-]+)(?:,?\s(?=[A-Z])|,\s(?=an?\s))")
APPOSED = re.compile(
    r"(?:\s\([A-Z]+\))?,\s(?:which\s(?:[a-z]+\s){0,4}?is\s)?(?:an?|the"
    r"|one of the)\s(?:new\sname\sof\s(?:the\s)?)?([^,.;:()“”\"\n]{3,80})(?=[,.;])"
)
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|would|can|could|may)\b")
"""In a clause, and in no description."""
RELATIVE = re.compile(r"\s(?:that|which|who|whose|where)\s")
""" "A militia that has fought …": the description ends before."""
RUN_BY = re.compile(
    r"(?:\s\([A-Z]+\))?,?\s(?:which\s|that\s)?(?:(?:is|was)\s)?(?:run|led|operated|managed"
    r"|overseen|headed"
    r"|commanded|staffed|controlled|administered)\sby\s([^,.;:()“”\"\n]{3,60})"
)
""" "The Watch Centre, run by the navy": whoever runs a body speaks through it."""
OWNED_BY = re.compile(r",\s(?:which\sis\s)?(?:owned|bought|founded|taken over)\sby\s")
LOOKED_AT = 12
"""Places of a name that are looked at: own decision."""


def told_type(text: str, name: str) -> str:
    """The type that the places where the name stands tell."""
    listed = classify_body(name)
    if (
        not name[:1].isupper()
        or without_name(name) != name  # "Sen. Ada Roy, the bill's sponsor": a person
        or name.rsplit(" ", maxsplit=1)[-1].islower()
        or (listed is not None and listed.ground in LISTED)
    ):
        return ""
    places = _places(text, name)
    if is_armed(text, name, places):
        return "armed-group"
    told: list[str] = []
    for place in places:
        told += _told_at(text, place.start, place.end, known=listed is not None)
    return next(
        (kind for kind in ("state-media", "news-outlet") if kind in told), next(iter(told), "")
    )


def _places(text: str, name: str) -> list[Span]:
    found: list[Span] = []
    at = text.find(name)
    while at >= 0 and len(found) < LOOKED_AT:
        found.append(Span(start=at, end=at + len(name)))
        at = text.find(name, at + 1)
    return found


def _told_at(text: str, start: int, end: int, *, known: bool) -> list[str]:
    """`known`: the name's own words already tell a type, which only a plain description outdoes."""
    if kind := _apposed(text, end) or _run_by(text, end):
        return [kind]
    if known:
        return []
    acts = does(text, end) or acts_as(text, end)
    if acts and acts != "unspecified":
        return [acts]
    if text.startswith(", which ", end):
        return ["unspecified"]  # a body, of which kind the text does not say
    if is_traded(text, start, end) or OWNED_BY.match(text, end):
        return ["company"]
    if kind := _of_its_people(text, end):
        return [kind]
    if (longer := LONGER.match(text, end)) and (
        whole := classify_body(text[start:end] + longer[0])
    ):
        return [whole.type]  # "Tarnbrook Industries Ltd" elsewhere
    if text.endswith(("According to ", "according to "), 0, start):
        return []  # the comma behind the name opens what it said
    verdicts = (capacity(role) for role in roles_at(text, start, end))
    told = [v.type for v in verdicts if v is not None and v.type not in NO_PATRON]
    return told or ([acts] if acts else [])


def _apposed(text: str, end: int) -> str:
    """ "The Free Tarn Army, a rebel group"."""
    match = APPOSED.match(text, end)
    words = RELATIVE.split(match[1], maxsplit=1)[0] if match else ""
    if not words or FINITE.search(words) or is_personal_phrase(words):
        return ""
    told = capacity(words)
    if told is None or told.type in NO_PATRON:
        return ""
    bare = told.ground in ("no-body-beside", "country-beside") and told.type != "ngo"
    return "" if bare else told.type


def _run_by(text: str, end: int) -> str:
    match = RUN_BY.match(text, end)
    if match is None:
        return ""
    told = named(plain(match[1])) or capacity(match[1])
    return told.type if told and told.type in OFFICIAL_TYPES else ""


def _of_its_people(text: str, end: int) -> str:
    """ "Quillbase editor-in-chief", "Norvex's chief executive": whom it has tells what it is."""
    match = ITS_PEOPLE.match(text, end)
    phrase = take_apart(match[1]) if match else None
    if phrase is None or not phrase.head:
        return ""
    head = tables.heads()[key(phrase.head)]
    if head.type in ("news-outlet", "party-candidate") or key(phrase.head) in PRIVATE_POSTS:
        return head.type
    return ""
