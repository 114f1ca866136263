"""For which body somebody speaks that no table has: "a spokeswoman for Brightleaf" (codebook §6).

In: a `Voice` whose words and roles name a post and a body. Out: the voice with the type that the
article tells of that body, or "unspecified".
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.bodies import classify_body, is_country
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.offices import SOURCES
from ontherecord.engine.capacity.phrase import plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.told_types import NO_PATRON, told_type
from ontherecord.engine.facts.verdicts import UNTOLD, as_type, verdict_on
from ontherecord.engine.lexicon import gazetteer
from ontherecord.engine.records.voice import Voice
from ontherecord.model import OFFICIAL_TYPES, SourceType

AFTER = re.compile(
    r"(?:of|for|at|with|from)\s(?:the\s)?((?:[A-Z][\w&’'-]*|\d+)(?:\s(?:(?:of|and|for|the|&|in)\s)?"
    r"[A-Z][\w&’'-]*)*)"
)
BEFORE = re.compile(r"((?:[A-Z][\w&’-]*(?:\s(?:of|and|for|&))?\s?)+?)(?:'s)?(?:\s[a-z-]+){0,2}$")
OF_THEM = re.compile(r"\b(?:spokes\w+|leader|commander|member|fighter|representative|official)s?\b")
PEOPLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|President|Gov|Sen|Rep|Mayor|Minister|Judge)\b")


def with_employer(text: str, cast: Cast, voice: Voice) -> Voice:
    """The voice as it is, unless it is a post alone and its words name a body."""
    if group := _armed_group(cast, voice):
        return replace(voice, post_type="armed-group", post_words=group)
    alone = verdict_on(voice)
    if voice.patron_type or alone.ground not in UNTOLD:
        return voice
    for words in (_described(voice), *voice.roles):
        name = _employer(cast, words)
        if name and not (alone.type in OFFICIAL_TYPES and _may_be_town(alone.words, name)):
            return replace(voice, patron_type=_type(text, cast, name))
    return voice


def _armed_group(cast: Cast, voice: Voice) -> str:
    """ "A spokesman for the Tarn Liberation Army" that the article calls rebels."""
    if not voice.is_person and OF_THEM.search(voice.words) is None:
        return ""
    names = (a.name for a in cast.actors if a.type == "armed-group" and not a.is_person)
    words = (voice.words, *voice.roles)
    return next(
        (name for name in names if any(f" {link} the {name}" in w or f" {link} {name}" in w
                                       for w in words for link in ("of", "for", "from", "with"))),
        "",
    )  # fmt: skip


def _may_be_town(head: str, name: str) -> bool:
    """ "Tarn officials", "the Tarn council": a lone unknown name before an office may be a town's,
    and only officials are as often a firm's."""
    body = " " in name or "&" in name or name.isupper()
    return not (body and head.lower().startswith(("official", "senior official")))


def _described(voice: Voice) -> str:
    """The source's words without the speaker's name."""
    return voice.words.replace(voice.speaker, " ") if voice.is_person else voice.words


def _employer(cast: Cast, words: str) -> str:
    """The name after "for" or right before the post; empty if it is a person's or a place's."""
    told = capacity(words)
    phrase = take_apart(words)
    untold = told is not None and told.ground in ("no-body-beside", "unknown-body")
    alone = untold and not phrase.former
    if told is None or not alone or told.words.lower() in SOURCES:
        return ""
    after, before = AFTER.match(phrase.after), BEFORE.search(plain(phrase.before))
    for match in (after, before):
        name = match[1].strip().removesuffix("'s") if match else ""
        if name and not PEOPLE.search(name) and not _is_else(cast, name):
            return name
    return ""


def _is_else(cast: Cast, name: str) -> bool:
    actor = cast.named(name)
    if actor is not None:
        return actor.is_person
    lone = cast.surnamed((name,))
    return bool(lone) or is_country(name.split(maxsplit=1)[0]) or bool(gazetteer.candidates(name))


def _type(text: str, cast: Cast, name: str) -> SourceType:
    """What the text tells of the body; "unspecified" if it does not (§6)."""
    actor = cast.named(cast.firms.get(name, name))
    known = (actor.type if actor else "") or told_type(text, name)
    if known and known not in NO_PATRON:
        return as_type(known)
    listed = classify_body(name)
    return listed.type if listed else "unspecified"
