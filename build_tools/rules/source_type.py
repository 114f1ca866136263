"""Who is each source: its type by the words the article uses for it (codebook §6)."""

from __future__ import annotations

import re

import msgspec

from build_tools.entity import names
from build_tools.model import UNSPECIFIED, Source, SourceType, Statement
from build_tools.resolution.voice import Voice
from build_tools.rules.bodies import Verdict, classify_body
from build_tools.rules.capacity import ACADEMIC, OFFICIAL, capacity
from build_tools.rules.case import Case, because
from build_tools.rules.phrase import key, plain, take_apart
from build_tools.source_types import IN_WORDS

NAMELESS_PERSON = Verdict(
    type="witness-affected", words="", why="is a person for whom the text names no capacity"
)
UNKNOWN_BODY = Verdict(type="ngo", words="", why="is a body about which the text says no more")
UNKNOWN_FIRM = Verdict(type="company", words="", why="is a name about which the text says no more")
NO_CAPACITY = frozenset(("unnamed-source", "document-data", "unspecified"))
"""Types that a named person cannot have: a spokesman of nobody in particular, a rival, an ally."""
NOBODY = Verdict(type="unspecified", words="", why="the text names no source")


def rule(statement: Statement, case: Case) -> Statement:
    """A type for every source; the words that decided are the reason."""
    sources, reasons = [], []
    for voice in case.resolved.voices:
        verdict = verdict_on(voice)
        sources.append(Source(speaker=voice.speaker, span=voice.span, type=verdict.type))
        reasons.append(_reason(voice, verdict))
    if case.origin.by:
        statement = because(statement, "speaker", f"{case.origin.by}.", "§4")
    return because(
        statement, "source-type", " ".join(dict.fromkeys(reasons)), "§6", sources=tuple(sources)
    )


def _reason(voice: Voice, verdict: Verdict) -> str:
    if verdict.type == "unspecified":
        return "The text names no source."
    words = f"“{verdict.words or voice.speaker}”"
    return f"{voice.speaker}: {IN_WORDS[verdict.type]}, because {words} {verdict.why}."


def verdict_on(voice: Voice) -> Verdict:
    """The capacity named at this place first, then what the article says elsewhere, in order."""
    if voice.speaker == UNSPECIFIED:
        return NOBODY
    if not voice.is_person:
        return _on_body(voice)
    here = [r for r in voice.roles if plain(r) in plain(voice.words)]
    told = [v for r in (*here, *voice.roles) if (v := capacity(r)) is not None]
    decided = [v for v in told if v.type not in NO_CAPACITY]
    if not decided:
        return capacity(_without_name(voice)) or NAMELESS_PERSON
    first = decided[0]
    official = next((v for v in decided if v.type in OFFICIAL), None)
    academic = first.type == "expert" and key(take_apart(first.words).head or "") in ACADEMIC
    return official if academic and official else first


def _without_name(voice: Voice) -> str:
    words = voice.words
    for part in (voice.speaker, names.surname(voice.speaker)):
        words = words.replace(part, " ")
    return re.sub(r"\s+", " ", re.split(r"\b(?:who|which|that|whose)\b", words)[0])


def _on_body(voice: Voice) -> Verdict:
    listed = classify_body(voice.speaker)
    if listed is not None and "table" in listed.why:
        return listed
    named = capacity(voice.speaker) or listed
    own = capacity(voice.words) if voice.words else None
    if own and own.type == "unnamed-source" and "," in voice.words:
        own = capacity(voice.words.split(",", 1)[1]) or own
    decided = (named, own) if voice.by else (own, named)
    if found := next((v for v in decided if v is not None), None):
        return found
    if voice.body_type:
        return Verdict(type=_as_type(voice.body_type), words=voice.speaker, why="is such a body")
    bare = plain(voice.words or voice.speaker)
    if (names.FULL_NAME.fullmatch(bare) and len(bare.split()) == 2) or not bare[:1].isupper():
        return NAMELESS_PERSON
    return UNKNOWN_FIRM if len(bare.split()) == 1 else UNKNOWN_BODY


def _as_type(name: str) -> SourceType:
    found: SourceType = msgspec.convert(name, SourceType)
    return found
