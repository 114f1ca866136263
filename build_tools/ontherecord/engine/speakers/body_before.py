"""Whose post a nameless source has whose body the text has just named: "its president", "a
spokesman", "the agency's head"; and what "the committee" is that the text called more (§6).

In: a `Voice` without a name, the text, its cast. Out: the voice with the type of that body.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.offices import COUNTRY_ONLY
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.entities.owners import POSTS, owner
from ontherecord.engine.entities.spoken_bodies import Bodies
from ontherecord.engine.facts.verdicts import UNTOLD, verdict_on
from ontherecord.engine.records.voice import Voice

OWNED = re.compile(
    r"^(?:its|their|the (?:[\w-]+ ){0,3}?[\w-]+['’]s?)\s"
    r"(?:(?:acting|own|new|current|interim|long-?time|local|outgoing|incoming)\s)*",
    re.I,
)
ONE_WORD = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) ([a-z]+)$")
REACH = 90
"""Code points before a source's words at which the post may begin."""


def with_body_before(bodies: Bodies, voice: Voice) -> Voice:
    """The voice as it is, unless its post is of a body that the text has named just before."""
    if voice.body_type or voice.is_person or voice.span is None:
        return voice
    body = _same_body(bodies, voice) or _owner(bodies, voice)
    return replace(voice, post_type=body.type, post_words=body.words) if body else voice


def _same_body(bodies: Bodies, voice: Voice) -> Verdict | None:
    """ "The committee" after "the miners' committee": the nearest one of which the text tells
    more."""
    bare = ONE_WORD.match(voice.words)
    told = capacity(voice.words) if bare else None
    if bare is None or told is None or told.ground not in UNTOLD or key(bare[1]) in POSTS:
        return None
    return bodies.called(bare[1], voice.span.start if voice.span else 0)


def _owner(bodies: Bodies, voice: Voice) -> Verdict | None:
    told = verdict_on(voice)
    start = voice.span.start if voice.span else 0
    at = bodies.text.find(voice.words, max(0, start - REACH), start + len(voice.words))
    match = OWNED.match(voice.words)
    words = voice.words[match.end() :] if match else voice.words
    owned = match is not None and match[0].lower().startswith(("its", "their"))
    if voice.patron_type and not owned:
        return None
    if told.ground not in (*UNTOLD, "table-of-speakers", *COUNTRY_ONLY) and not owned:
        return None
    start = at if at >= 0 else start
    return owner(bodies, words, start + (match.end() if match else 0))
