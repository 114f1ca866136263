"""One source span → who speaks: a name, a description, a body, a pronoun (codebook §4.5, §9).

In: the span, everybody spoken of, who has spoken so far. Out: a `Voice`, before what else the
article tells of it is looked up.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.callings import means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import plain, take_apart
from ontherecord.engine.entities.called import called, described
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.beside_source import (
    apposed_to,
    explained_by,
    short,
)
from ontherecord.engine.speakers.by_noun import beside_noun
from ontherecord.engine.speakers.by_title import titled_before
from ontherecord.engine.speakers.doubt import one_of
from ontherecord.engine.speakers.epithets import epithet
from ontherecord.engine.speakers.issuers import owned
from ontherecord.engine.speakers.later import named_later
from ontherecord.engine.speakers.misspelt import meant
from ontherecord.engine.speakers.named_beside import named_beside
from ontherecord.engine.speakers.namesakes import namesakes
from ontherecord.engine.speakers.of_kind import body_of_kind
from ontherecord.engine.speakers.pairs import both
from ontherecord.engine.speakers.parts import completed, part_of
from ontherecord.engine.speakers.posters import introduced, poster
from ontherecord.engine.speakers.pronouns import PRONOUN, pronoun
from ontherecord.engine.speakers.referents import REACH, Referents
from ontherecord.engine.speakers.self_named import self_named
from ontherecord.engine.speakers.source_head import is_head, is_whole
from ontherecord.engine.speakers.speakers_so_far import Last, Told
from ontherecord.engine.speakers.titled_source import titled_source
from ontherecord.engine.speakers.unnamed import is_body_noun
from ontherecord.engine.speakers.whole_source import whole
from ontherecord.model import UNSPECIFIED, Span

OWNED = re.compile(r"(his|her|their|its)\s", re.I)
DEFINITE = re.compile(r"^(?:the|this|that|his|her|its|their|both)\s", re.I)
ATTRIBUTE = re.compile(r"^the\s(?:[a-z-]+(?:ed|en|ing|less|ful|ous|ant|ent)\s)+[a-z-]+$", re.I)
""" "The ousted mayor", "the shamed thief": what is told of somebody, no office's place."""
POINTED_AT = frozenset(("online-poster", "news-outlet", "armed-group", "company", "ngo"))


def voice_of(
    text: str, everybody: Referents, span: Span, last: Last | None, told: Told, own: Span
) -> Voice:
    cast = everybody.cast
    span = whole(text, cast, span)
    words = " ".join(text[span.start : span.end].split())
    if PRONOUN.match(words):
        if name := introduced(text, cast, span, last):
            by = because("is-speaker", words, speaker=name)
            return Voice(speaker=name, span=span, words="user", by=by)
        return pronoun(text, everybody, span, words, last, own)
    by_name = _named(text, cast, span, words, told)
    return by_name or _meant(text, everybody, span, words, last, told)


def _named(text: str, cast: Cast, span: Span, words: str, told: Told) -> Voice | None:
    """People by their names, and posters."""
    if people := _people(text, cast, span, words, told):
        return one_of(people, span, words) if len(people) > 1 else of(people[0], span, words)
    if told_name := self_named(text, cast, span, words):
        return told_name
    if name := poster(text, span, words):
        by = because("posts-as", words, speaker=name)
        return Voice(speaker=name, span=span, words=words, by=by)
    return None


def _meant(
    text: str, everybody: Referents, span: Span, words: str, last: Last | None, told: Told
) -> Voice:
    """Whom a description means, else a body, two together, or the words alone."""
    cast = everybody.cast
    if known := _met_before(text, everybody, span, words, told):
        return known
    holder = called(cast, words, span.start) if DEFINITE.match(words) else None
    holder = None if holder and holder.is_person and is_body_noun(words) else holder
    if holder and not _is_anothers(cast, holder, span, words):
        return of(holder, span, words, by=because("called", words, speaker=holder.name))
    if actor := _body(text, cast, span, words):
        return of(actor, span, words)
    if pair := both(cast, span, words):
        return pair
    if DEFINITE.match(words):
        known = named_beside(text, cast, span, words) or _described(cast, words, span, last)
        known = known or epithet(text, cast, span, words, last)
        if known or (known := body_of_kind(text, cast, span, words)):
            return known
    return _by_its_words(text, everybody, span, words)


def _is_anothers(cast: Cast, holder: Actor, span: Span, words: str) -> bool:
    """ "Its director", after another body than the one whose director the text has named."""
    if not re.match(r"(?:its|their)\s", words, re.I):
        return False
    last = max((m.start for m in holder.mentions if m.start < span.start), default=span.start)
    since = cast.before(span.start, reach=span.start - last)
    return any(not a.is_person and a.mentions[0].start > last for _, a in since)


def _met_before(
    text: str, everybody: Referents, span: Span, words: str, told: Told
) -> Voice | None:
    """ "The senator" after "a second senator", who is nearer than any named one (§9)."""
    somebody = everybody.described_at(span)
    if somebody is None or somebody.new:
        return None
    if somebody.other is not None:
        return one_of([somebody.actor, somebody.other], span, words)
    if not somebody.actor.described:
        return None
    first = somebody.actor.mentions[0]
    if later := named_later(text, everybody.cast, first, somebody.actor.roles[0]):
        return of(later, span, words, by=because("called-later", words, speaker=later.name))
    spoke = told.at(first.start)
    who = spoke if spoke is not None and not spoke.candidates else None
    by = because("points-back", words, speaker=who.speaker if who else somebody.actor.name)
    return replace(who, span=span, by=by) if who else of(somebody.actor, span, words, by=by)


def _by_its_words(text: str, everybody: Referents, span: Span, words: str) -> Voice:
    """An office that a later sentence fills, a description with a name, or the words alone."""
    cast = everybody.cast
    if person := titled_source(span, words) or part_of(text, cast, span, words):
        return person
    if holder := titled_before(text, cast, words, span) if DEFINITE.match(words) else None:
        return of(holder, span, words, by=because("called", words, speaker=holder.name))
    somebody = everybody.described_at(span)
    met = somebody is not None and not somebody.new and not somebody.actor.described
    if somebody is not None and met and ATTRIBUTE.match(words):
        by = because("points-back", words, speaker=somebody.actor.name)
        return of(somebody.actor, span, words, by=by)
    if holder := beside_noun(text, cast, words, span.start) if DEFINITE.match(words) else None:
        return of(holder, span, words, by=because("called", words, speaker=holder.name))
    if later := named_later(text, cast, span, words):
        return of(later, span, words, by=because("called-later", words, speaker=later.name))
    name = explained_by(words) or short(completed(text, cast, span, words)) or UNSPECIFIED
    return Voice(speaker=name, span=span, words=words)


def _people(text: str, cast: Cast, span: Span, words: str, told: Told) -> list[Actor]:
    """The person whom the words name, or whose apposition they are; several if several fit."""
    if (lead := apposed_to(text, cast, span, words)) is not None:
        return [lead]
    inside = cast.at(span.start, span.end)
    person = next((a for a in inside if a.is_person and is_head(text, span, a)), None)
    if person is None:
        shouted = _of_transcript(cast, words) if words.isupper() else None
        return [shouted] if shouted else []
    found = namesakes(text, cast, person, words, told, span)
    if len(found) > 1:
        return found
    return [(not found[0].roles and meant(cast, found[0].name)) or found[0]]


def _body(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """The body that the words name, unless they misspell another one."""
    inside = cast.at(span.start, span.end)
    body = next((a for a in inside if not a.is_person and is_whole(text, span, a)), None)
    if body is None or not body.type:
        return meant(cast, words) or body
    return body


def possessed(text: str, everybody: Referents, voice: Voice, last: Last | None, own: Span) -> Voice:
    """ "Her own research" is hers; "her advisers" speak for a person of her capacity."""
    owner = OWNED.match(voice.words)
    if owner is None or voice.span is None or voice.is_person or voice.by:
        return voice
    at = Span(start=voice.span.start, end=voice.span.start + len(owner[1]))
    whose = pronoun(text, everybody, at, owner[1], last, own)
    if whose.speaker == UNSPECIFIED:
        return voice
    return owned(voice, whose)


def _of_transcript(cast: Cast, words: str) -> Actor | None:
    """ "ROY:" in a transcript: the one person of that surname."""
    last = plain(words).split()[-1:]
    return cast.shouted(last[0]) if last else None


def _described(cast: Cast, words: str, span: Span, last: Last | None) -> Voice | None:
    actor = described(cast, words, span.start)
    if actor is not None:
        return of(actor, span, words, by=because("called", words, speaker=actor.name))
    if last and span.start - last[0] < REACH and not last[1].is_person:
        head = plain(words).lower().split()[-1:]
        same = head and (head[0] in last[1].speaker.lower().split() or _alike(words, last[1]))
        if same:
            by = because("points-back", words, speaker=last[1].speaker)
            return replace(last[1], span=span, by=by)
    return None


def _alike(words: str, voice: Voice) -> bool:
    """ "The poster" after "an anonymous blogger": words for the same kind of body or people."""
    if take_apart(words).after:
        return False
    if means_people(words) != means_people(voice.words):
        return False
    here, there = capacity(words), capacity(voice.words)
    return here is not None and there is not None and here.type == there.type in POINTED_AT
