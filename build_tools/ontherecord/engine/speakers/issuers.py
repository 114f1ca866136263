"""Who stands behind a source that is a document, somebody's aide, or a name without a known type.

In: a `Voice` and what the article said before. Out: the voice of the issuer, or the same voice with
the type of the person or body it belongs to (codebook §6, §9 "a document").
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.phrase import is_document, key, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.entities.told_types import NO_PATRON, told_type
from ontherecord.engine.facts.candidates import is_staff
from ontherecord.engine.facts.verdicts import verdict_on
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.abbreviations import spelled_out
from ontherecord.engine.speakers.documents import PAPERS, issued
from ontherecord.engine.speakers.source_head import MADAM, SIR
from ontherecord.model import Span

NOWHERE = Span(start=0, end=0)
LOOKED_AT = 12
"""Speakers, or places of a name, that are looked at: own decision."""


def owned(voice: Voice, whose: Voice) -> Voice:
    """What somebody's document or aide is: the person's own word, or a voice for the person."""
    head = key(take_apart(voice.words).head)
    if head in PAPERS or (head in tables.heads() and tables.heads()[head].type == "document-data"):
        return issued(voice, whose)
    verdict = verdict_on(whose)
    return voice if verdict.type in NO_PATRON else replace(voice, patron_type=verdict.type)


def completed(text: str, cast: Cast, voice: Voice) -> Voice:
    """The voice with what the article says of whom or what it belongs to."""
    at = voice.span.start if voice.span else len(text)
    roles = tuple(spelled_out(text, cast, role, at) for role in voice.roles)
    voice = replace(voice, words=spelled_out(text, cast, voice.words, at), roles=roles)
    if not voice.is_person and (told := told_type(text, _named_body(voice))):
        voice = replace(voice, body_type=told)
    return voice if voice.patron_type else with_patron(cast, voice)


def _named_body(voice: Voice) -> str:
    """The body's name, or the one in front of its document: "a HarborWatch analysis"."""
    phrase = take_apart(voice.speaker)
    if phrase.head and tables.heads()[key(phrase.head)].type == "document-data":
        return phrase.before
    return voice.speaker


def with_patron(cast: Cast, voice: Voice) -> Voice:
    """The voice with the type of the person it speaks for: "Lee’s team", "a Lee adviser"."""
    paper = not voice.is_person and is_document(voice.words)
    for actor in _likeliest(cast.surnamed((voice.words, *voice.roles)), voice):
        if actor.name == voice.speaker or (paper and not _wrote(actor, voice.words)):
            continue
        patron = verdict_on(of(actor, voice.span or NOWHERE, actor.name))
        if patron.type not in NO_PATRON:
            return replace(voice, patron_type=patron.type)
    if cast.contest and is_staff(voice):
        return replace(voice, patron_type="party-candidate")
    return voice


def _likeliest(actors: list[Actor], voice: Voice) -> list[Actor]:
    """Of several with one surname first whom "Mr" or "Mrs" fits, then who stands for election."""
    words = " ".join((voice.words, *voice.roles))
    wanted = "she" if MADAM.search(words) else "he" if SIR.search(words) else ""
    return sorted(actors, key=lambda a: (bool(wanted) and a.gender != wanted, not a.contends))


def _wrote(actor: Actor, words: str) -> bool:
    """ "An email from Lee", "Lee's memoir", "a lawsuit filed in May by Ada Lee"."""
    last = re.escape(surname(actor.name))
    by = rf"\b(?:by|from)\s(?:[\w.]+\s){{0,3}}?{last}\b|\b{last}['’]s?\s"
    return bool(re.search(by, words))
