"""Source spans → speakers: pronouns, titles, surnames, acronyms and chains (codebook §§3–4).

In: the article's text, its cast, the attributions. Out: for each attribution its `Voice`s, the
first of whom decides the kind, and the names of its chain.
"""

from __future__ import annotations

from msgspec.structs import replace

from ontherecord.engine.capacity.media import is_medium
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Resolved, Voice, of
from ontherecord.engine.speakers.dangling_source import dangling
from ontherecord.engine.speakers.documents import of_document
from ontherecord.engine.speakers.finishing import finished
from ontherecord.engine.speakers.genders import with_genders
from ontherecord.engine.speakers.issuers import completed
from ontherecord.engine.speakers.lead import interviewee
from ontherecord.engine.speakers.one_source import possessed, voice_of
from ontherecord.engine.speakers.record_tellers import teller
from ontherecord.engine.speakers.referents import Referents
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.engine.speakers.spokespeople import for_body
from ontherecord.engine.speakers.whole_source import of_one
from ontherecord.model import UNSPECIFIED, Span


def resolve(text: str, cast: Cast, attributions: tuple[Attribution, ...]) -> tuple[Resolved, ...]:
    """One result for each attribution, in order; earlier speakers help to resolve later ones."""
    cast = with_genders(text, cast)
    everybody = Referents(text, cast)
    done: dict[int, Resolved] = {}
    told = Told()
    order = sorted(range(len(attributions)), key=lambda i: _position(attributions[i]))
    for i in order:
        origin = attributions[i].inferred_from
        cue_at = _position(attributions[origin])[1] if origin is not None else -1
        done[i] = _one(text, everybody, attributions[i], done, told, cue_at)
        if attributions[i].sources:
            told.add(attributions[i], done[i].voices[0])
    answers = interviewee(text, cast)
    return tuple(_answered(answers, attributions[i], done[i]) for i in range(len(attributions)))


def _answered(person: Actor | None, attribution: Attribution, found: Resolved) -> Resolved:
    """An interview's answer without a name is the one's who is interviewed."""
    is_answer = any(r.ground == "transcript-answer" for r in attribution.reasons)
    if person is None or not is_answer or found.voices[0].speaker != UNSPECIFIED:
        return found
    by = because("is-speaker", "A:", speaker=person.name)
    voice = replace(of(person, Span(start=0, end=0), person.name, by=by), span=found.voices[0].span)
    return replace(found, voices=(voice,))


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
    cue_at: int = -1,
) -> Resolved:
    """`cue_at`: where the cue stands whose source a quotation without one takes."""
    cast, own = everybody.cast, _extent(attribution)
    origin = attribution.inferred_from
    bare = not attribution.sources and not attribution.relays
    if bare and (origin is not None or attribution.cue_class == "dangling"):
        before = done.get(origin) if origin is not None else None
        return Resolved(voices=(dangling(everybody, before, cue_at, own),))
    spans = of_one(text, cast, attribution.sources)
    if attribution.cue_class == "hearsay":
        spans = tuple(s for s in spans if not _inside_content(s, attribution))
    if attribution.relays and not spans:
        spans = (attribution.relays[-1],)
    relays = attribution.relays
    if inner := teller(text, cast, attribution):
        spans, relays = (inner,), relays or spans
    last = told.last(attribution)
    found = [voice_of(text, everybody, span, last, told, own) for span in spans]
    voices = tuple(
        of_document(text, cast, v, told)
        or for_body(cast, completed(text, cast, possessed(text, everybody, v, last, own)), told)
        for v in found
    )
    voices = tuple(finished(text, cast, everybody.bodies, v, told) for v in voices)
    chain = tuple(voice_of(text, everybody, span, last, told, own).speaker for span in relays)
    if chain and attribution.cue_lemma == "tell" and not is_medium(chain[0]):
        chain = ()
    if chain and voices and chain[-1] != voices[0].speaker and len(chain) == 1:
        chain = (*chain, voices[0].speaker)
    return Resolved(voices=voices or (Voice(speaker=UNSPECIFIED),), chain=chain)


def _inside_content(span: Span, attribution: Attribution) -> bool:
    """The subject of a hearsay clause is what it is about, not who says it."""
    return any(c.start <= span.start and span.end <= c.end for c in attribution.content)


def _extent(attribution: Attribution) -> Span:
    """From the first to the last word of what is said."""
    parts = attribution.content
    return Span(start=parts[0].start, end=parts[-1].end) if parts else Span(start=0, end=0)
