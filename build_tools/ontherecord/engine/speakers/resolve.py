"""Source spans → speakers: pronouns, titles, surnames, acronyms and chains (codebook §§3–4).

In: the article's text, its cast, the attributions. Out: for each attribution its `Voice`s, the
first of whom decides the kind, and the names of its chain.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.media import is_medium
from ontherecord.engine.capacity.phrase import plain, take_apart
from ontherecord.engine.entities.called import called, described
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Resolved, Voice, of
from ontherecord.engine.speakers.beside_source import (
    apposed_to,
    explained_by,
    short,
    without_dateline,
)
from ontherecord.engine.speakers.cataphora import named_later
from ontherecord.engine.speakers.epithets import epithet
from ontherecord.engine.speakers.finishing import finished
from ontherecord.engine.speakers.genders import with_genders
from ontherecord.engine.speakers.issuers import completed, of_document, owned
from ontherecord.engine.speakers.misspelt import meant
from ontherecord.engine.speakers.pairs import both
from ontherecord.engine.speakers.personal import REACH
from ontherecord.engine.speakers.posters import introduced, poster
from ontherecord.engine.speakers.pronouns import PRONOUN, pronoun
from ontherecord.engine.speakers.record_tellers import teller
from ontherecord.engine.speakers.referents import Referents
from ontherecord.engine.speakers.source_head import is_head, is_whole, namesake
from ontherecord.engine.speakers.speakers_so_far import Last, Told
from ontherecord.engine.speakers.spokespeople import for_body
from ontherecord.engine.speakers.titled_source import titled_source
from ontherecord.model import UNSPECIFIED, Span

OWNED = re.compile(r"(his|her|their|its)\s", re.I)
DEFINITE = re.compile(r"^(?:the|this|that|his|her|its|their|both)\s", re.I)
POINTED_AT = frozenset(("online-poster", "news-outlet", "armed-group", "company", "ngo"))


def resolve(text: str, cast: Cast, attributions: tuple[Attribution, ...]) -> tuple[Resolved, ...]:
    """One result for each attribution, in order; earlier speakers help to resolve later ones."""
    cast = with_genders(text, cast)
    everybody = Referents(text, cast)
    done: dict[int, Resolved] = {}
    told = Told()
    order = sorted(range(len(attributions)), key=lambda i: _position(attributions[i]))
    for i in order:
        done[i] = _one(text, everybody, attributions[i], done, told)
        if attributions[i].sources:
            told.add(attributions[i], done[i].voices[0])
    return tuple(done[i] for i in range(len(attributions)))


def _position(attribution: Attribution) -> tuple[bool, int]:
    """Inferred ones last: they take the source of another."""
    spans = attribution.content or attribution.cues
    return attribution.inferred_from is not None, spans[0].start if spans else 0


def _one(
    text: str,
    everybody: Referents,
    attribution: Attribution,
    done: dict[int, Resolved],
    told: Told,
) -> Resolved:
    cast, own = everybody.cast, _extent(attribution)
    origin = attribution.inferred_from
    if origin is not None and not attribution.sources:
        return Resolved(voices=_inferred(done.get(origin)))
    spans = attribution.sources
    if attribution.cue_class == "hearsay":
        spans = tuple(s for s in spans if not _inside_content(s, attribution))
    if attribution.relays and not spans:
        spans = (attribution.relays[-1],)
    relays = attribution.relays
    if inner := teller(text, attribution):
        spans, relays = (inner,), relays or spans
    last = told.last(attribution)
    found = [_voice(text, everybody, span, last, told, own) for span in spans]
    voices = tuple(
        of_document(text, cast, v, told)
        or for_body(cast, completed(text, cast, _possessed(text, everybody, v, last, own)), told)
        for v in found
    )
    voices = tuple(finished(text, cast, v, told) for v in voices)
    chain = tuple(_voice(text, everybody, span, last, told, own).speaker for span in relays)
    if chain and attribution.cue_lemma == "tell" and not is_medium(chain[0]):
        chain = ()
    if chain and voices and chain[-1] != voices[0].speaker and len(chain) == 1:
        chain = (*chain, voices[0].speaker)
    return Resolved(voices=voices or (Voice(speaker=UNSPECIFIED),), chain=chain)


def _inside_content(span: Span, attribution: Attribution) -> bool:
    """The subject of a hearsay clause is what it is about, not who says it."""
    return any(c.start <= span.start and span.end <= c.end for c in attribution.content)


def _inferred(origin: Resolved | None) -> tuple[Voice, ...]:
    if origin is None:
        return (Voice(speaker=UNSPECIFIED),)
    first = origin.voices[0]
    return (replace(first, span=None, by=because("source-of-cue-before")),)


def _extent(attribution: Attribution) -> Span:
    """From the first to the last word of what is said."""
    parts = attribution.content
    return Span(start=parts[0].start, end=parts[-1].end) if parts else Span(start=0, end=0)


def _voice(
    text: str, everybody: Referents, span: Span, last: Last | None, told: Told, own: Span
) -> Voice:
    cast = everybody.cast
    span = without_dateline(text, span)
    words = " ".join(text[span.start : span.end].split())
    if PRONOUN.match(words):
        if name := introduced(text, cast, span, last):
            by = because("is-speaker", words, speaker=name)
            return Voice(speaker=name, span=span, words="user", by=by)
        return pronoun(text, everybody, span, words, last, own)
    if actor := _person(text, cast, span, words, told):
        return of(actor, span, words)
    if name := poster(text, span, words):
        by = because("posts-as", words, speaker=name)
        return Voice(speaker=name, span=span, words=words, by=by)
    if DEFINITE.match(words) and (holder := called(cast, words, span.start)):
        return of(holder, span, words, by=because("called", words, speaker=holder.name))
    if actor := _body(text, cast, span, words):
        return of(actor, span, words)
    if pair := both(cast, span, words):
        return pair
    if DEFINITE.match(words):
        known = _described(cast, words, span, last)
        if known or (known := epithet(text, cast, span, words, last)):
            return known
    return _by_its_words(cast, span, words)


def _by_its_words(cast: Cast, span: Span, words: str) -> Voice:
    """An office that a later sentence fills, a description with a name, or the words alone."""
    if person := titled_source(span, words):
        return person
    if holder := named_later(cast, words):
        return of(holder, span, words, by=because("called-later", words, speaker=holder.name))
    name = explained_by(words) or short(words) or UNSPECIFIED
    return Voice(speaker=name, span=span, words=words)


def _person(text: str, cast: Cast, span: Span, words: str, told: Told) -> Actor | None:
    """The person whom the words name, or whose apposition they are."""
    if (lead := apposed_to(text, cast, span, words)) is not None:
        return lead
    inside = cast.at(span.start, span.end)
    person = next((a for a in inside if a.is_person and is_head(text, span, a)), None)
    if person is None:
        return _of_transcript(cast, words) if words.isupper() else None
    actor = namesake(cast, person, words, told, span.start)
    return (not actor.roles and meant(cast, actor.name)) or actor


def _body(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """The body that the words name, unless they misspell another one."""
    inside = cast.at(span.start, span.end)
    body = next((a for a in inside if not a.is_person and is_whole(text, span, a)), None)
    if body is None or not body.type:
        return meant(cast, words) or body
    return body


def _possessed(
    text: str, everybody: Referents, voice: Voice, last: Last | None, own: Span
) -> Voice:
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
    here, there = capacity(words), capacity(voice.words)
    return here is not None and there is not None and here.type == there.type in POINTED_AT
