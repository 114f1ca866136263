"""For whom a spokesperson speaks whose body the text need not repeat (codebook §6).

In: a `Voice` and who has spoken before. Out: the voice with the type of the body that spoke last
before the spokesperson was first named ("the union said. … said spokesperson Ada Roy").
"""

from __future__ import annotations

from msgspec.structs import replace

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.offices import SOURCES, SPEAKS_FOR
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.facts.verdicts import UNTOLD, verdict_on
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.speakers.speakers_so_far import Told

NO_BODY = frozenset((*MEDIA, "unnamed-source", "witness-affected", "document-data", "unspecified",
                     "online-poster", "expert"))  # fmt: skip
LOOKED_AT = 6
"""Speakers before the spokesperson that are looked at: own decision."""


def for_body(cast: Cast, voice: Voice, told: Told) -> Voice:
    """The voice as it is, unless it is a named spokesperson of whom no body is told."""
    actor = cast.named(voice.speaker) if voice.is_person and not voice.patron_type else None
    if actor is None or not any(_speaks_alone(words) for words in voice.roles):
        return voice
    found = verdict_on(voice)
    if found.ground not in UNTOLD:
        return voice
    before = told.between(0, actor.mentions[0].start)
    for _, earlier in reversed(before[-LOOKED_AT:]):
        if earlier.is_person or not earlier.speaker[:1].isupper():
            continue
        body = verdict_on(earlier)
        if body.type not in NO_BODY:
            return replace(voice, patron_type=body.type)
    return voice


def _speaks_alone(role: str) -> bool:
    """ "Spokesperson": the role names no body."""
    told = capacity(role)
    return (
        told is not None and told.ground == "no-body-beside" and (told.type == "unnamed-source"
        or SPEAKS_FOR.fullmatch(key(told.words)) is not None)
        and told.words.lower().removesuffix("s") not in SOURCES
    )  # fmt: skip
