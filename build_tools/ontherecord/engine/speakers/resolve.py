"""Source spans → speakers: pronouns, titles, surnames, acronyms and chains (codebook §§3–4).

In: the article's text, its cast, the attributions. Out: for each attribution its `Voice`s, the
first of whom decides the kind, and the names of its chain.
"""

from __future__ import annotations

from msgspec.structs import replace

from ontherecord.engine.capacity.media import is_medium
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Resolved, Voice, of
from ontherecord.engine.speakers.documents import of_document
from ontherecord.engine.speakers.finishing import finished
from ontherecord.engine.speakers.genders import with_genders
from ontherecord.engine.speakers.issuers import completed
from ontherecord.engine.speakers.one_source import possessed, voice_of
from ontherecord.engine.speakers.record_tellers import teller
from ontherecord.engine.speakers.referents import REACH, Referents
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.engine.speakers.spokespeople import for_body
from ontherecord.model import UNSPECIFIED, Span


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
        return Resolved(voices=(_inferred(everybody, done.get(origin), own),))
    spans = attribution.sources
    if attribution.cue_class == "hearsay":
        spans = tuple(s for s in spans if not _inside_content(s, attribution))
    if attribution.relays and not spans:
        spans = (attribution.relays[-1],)
    relays = attribution.relays
    if inner := teller(text, attribution):
        spans, relays = (inner,), relays or spans
    last = told.last(attribution)
    found = [voice_of(text, everybody, span, last, told, own) for span in spans]
    voices = tuple(
        of_document(text, cast, v, told)
        or for_body(cast, completed(text, cast, possessed(text, everybody, v, last, own)), told)
        for v in found
    )
    voices = tuple(finished(text, cast, v, told) for v in voices)
    chain = tuple(voice_of(text, everybody, span, last, told, own).speaker for span in relays)
    if chain and attribution.cue_lemma == "tell" and not is_medium(chain[0]):
        chain = ()
    if chain and voices and chain[-1] != voices[0].speaker and len(chain) == 1:
        chain = (*chain, voices[0].speaker)
    return Resolved(voices=voices or (Voice(speaker=UNSPECIFIED),), chain=chain)


def _inside_content(span: Span, attribution: Attribution) -> bool:
    """The subject of a hearsay clause is what it is about, not who says it."""
    return any(c.start <= span.start and span.end <= c.end for c in attribution.content)


def _inferred(everybody: Referents, origin: Resolved | None, own: Span) -> Voice:
    """Whoever spoke before, unless the quotation names them: then whom the sentence before it is
    about, or nobody (§9)."""
    nobody = Voice(speaker=UNSPECIFIED)
    if origin is None:
        return nobody
    first, by = origin.voices[0], because("source-of-cue-before")
    actor = everybody.cast.named(first.speaker) if first.is_person else None
    if actor is None or not actor.mentions_from(own.start, own.end):
        return replace(first, span=None, by=by)
    since = everybody.cast.sentence(own.start, back=1)
    near = [r for r in everybody.before(own.start, REACH) if r.main >= since]
    others = [r.actor for r in near if r.actor.name != first.speaker]
    return replace(of(others[0], own, others[0].name, by=by), span=None) if others else nobody


def _extent(attribution: Attribution) -> Span:
    """From the first to the last word of what is said."""
    parts = attribution.content
    return Span(start=parts[0].start, end=parts[-1].end) if parts else Span(start=0, end=0)
