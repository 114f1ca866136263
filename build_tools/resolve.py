"""Source spans → speakers: pronouns, titles, surnames, acronyms and chains (codebook §§3–4).

In: the article's text, its cast, the attributions. Out: for each attribution its `Voice`s, the
first of whom decides the kind, and the names of its chain.
"""

from __future__ import annotations

import re

from build_tools.attribute.record import Attribution
from build_tools.model import UNSPECIFIED, Record, Span
from build_tools.resolution.cast import Actor, Cast, described, gender
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import plain

PRONOUN = re.compile(r"^(?:he|she|they|it|who|which|that|we|i|his|her|their|its|him|them)$", re.I)
PLURAL = re.compile(r"^(?:they|them|their|we)$", re.I)
DEFINITE = re.compile(r"^(?:the|this|that|his|her|its|their|both)\s", re.I)
INDEFINITE = re.compile(
    r"^(?:an?|some|several|many|another|other|one|two|three|four|five|few)\s", re.I
)
RELATIVE = re.compile(r"(?:,\s|\s+(?:who|which|whose|whom|that)\b|\s+\().*$", re.S)
REACH = 900
"""Characters back that a pronoun may point."""


class Voice(Record):
    """One source, resolved."""

    speaker: str
    span: Span | None = None
    words: str = ""
    """The source span's own words."""
    roles: tuple[str, ...] = ()
    """What the article calls the speaker elsewhere, in text order."""
    is_person: bool = False
    by: str = ""
    """How the speaker was found, in words for readers; empty if the span says it itself."""
    body_type: str = ""


class Resolved(Record):
    voices: tuple[Voice, ...]
    chain: tuple[str, ...] = ()


def resolve(text: str, cast: Cast, attributions: tuple[Attribution, ...]) -> tuple[Resolved, ...]:
    """One result for each attribution, in order; earlier speakers help to resolve later ones."""
    done: dict[int, Resolved] = {}
    order = sorted(range(len(attributions)), key=lambda i: _position(attributions[i]))
    for i in order:
        done[i] = _one(text, cast, attributions, i, done)
    return tuple(done[i] for i in range(len(attributions)))


def _position(attribution: Attribution) -> tuple[bool, int]:
    """Inferred ones last: they take the source of another."""
    spans = attribution.content or attribution.cues
    return attribution.inferred_from is not None, spans[0].start if spans else 0


def _one(
    text: str, cast: Cast, attributions: tuple[Attribution, ...], i: int, done: dict[int, Resolved]
) -> Resolved:
    attribution = attributions[i]
    origin = attribution.inferred_from
    if origin is not None and not attribution.sources:
        return Resolved(voices=_inferred(done.get(origin)))
    spans = attribution.sources
    if attribution.cue_class == "hearsay":
        spans = tuple(s for s in spans if not _inside_content(s, attribution))
    if attribution.relays and not spans:
        spans = (attribution.relays[-1],)
    last = _last_speaker(attributions, i, done)
    voices = tuple(_voice(text, cast, span, last) for span in spans)
    chain = tuple(_voice(text, cast, span, last).speaker for span in attribution.relays)
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
    by = "the quotation has no cue of its own, so it takes the source of the cue before it"
    return (Voice(speaker=first.speaker, words=first.words, roles=first.roles, by=by,
                  is_person=first.is_person, body_type=first.body_type),)  # fmt: skip


def _last_speaker(
    attributions: tuple[Attribution, ...], i: int, done: dict[int, Resolved]
) -> tuple[int, Voice] | None:
    """The nearest earlier source: where it stands, and who it is."""
    here = _source_start(attributions[i])
    earlier = [
        (_source_start(attributions[j]), done[j].voices[0])
        for j in done
        if attributions[j].sources and _source_start(attributions[j]) < here
    ]
    return max(earlier, key=lambda e: e[0], default=None)


def _source_start(attribution: Attribution) -> int:
    spans = attribution.sources or attribution.cues or attribution.content
    return spans[0].start


def _voice(text: str, cast: Cast, span: Span, last: tuple[int, Voice] | None) -> Voice:
    words = " ".join(text[span.start : span.end].split())
    if PRONOUN.match(words):
        return _pronoun(text, cast, span, words, last)
    inside = cast.at(span.start, span.end)
    person = next((a for a in inside if a.is_person and _is_head(text, span, a)), None)
    if person:
        return _of(person, span, words)
    body = next((a for a in inside if not a.is_person and _is_whole(text, span, a)), None)
    if body:
        return _of(body, span, words)
    if DEFINITE.match(words) or not INDEFINITE.match(words) and words[:1].islower():
        known = _described(cast, words, span, last)
        if known:
            return known
    return Voice(speaker=_short(words) or UNSPECIFIED, span=span, words=words)


def _short(words: str) -> str:
    """An unnamed source without article, relative clause and apposition."""
    return plain(RELATIVE.sub("", words))


def _described(cast: Cast, words: str, span: Span, last: tuple[int, Voice] | None) -> Voice | None:
    actor = described(cast, words, span.start)
    if actor is not None:
        return _of(actor, span, words, by=f"“{words}” is what the text calls {actor.name}")
    if last and span.start - last[0] < REACH and not last[1].is_person:
        head = plain(words).lower().split()[-1:]
        same = head and head[0] in last[1].speaker.lower().split()
        if same:
            by = f"“{words}” points back to {last[1].speaker}"
            return Voice(speaker=last[1].speaker, span=span, words=last[1].words, by=by,
                         roles=last[1].roles, body_type=last[1].body_type)  # fmt: skip
    return None


def _is_head(text: str, span: Span, actor: Actor) -> bool:
    """The person is the source, not part of another's description ("Trump's lawyer")."""
    mentions = [m for m in actor.mentions if span.start <= m.start and m.end <= span.end]
    after = text[mentions[0].end : span.end]
    before = text[span.start : mentions[0].start]
    if re.match(r"['’]s?\s+\w", after) or re.match(r"\s+(?:[a-z]+ ){0,2}(?:spokes\w+|officials?|aides?"
                r"|campaign|administration|advis[eo]rs?|lawyers?|allies|supporters)\b", after):  # fmt: skip
        return False
    return not re.search(
        r"\b(?:of|for|to|with|by|by the|against|from|including|on)\s+(?:[A-Z][\w.]+\s+){0,3}$",
        before,
    ) or bool(re.search(r",\s*$", before))


def _is_whole(text: str, span: Span, actor: Actor) -> bool:
    """The body is all of the source: only article, country and apposition stand beside it."""
    mention = next(m for m in actor.mentions if span.start <= m.start and m.end <= span.end)
    before = plain(text[span.start : mention.start])
    after = text[mention.end : span.end].strip()
    light = not before or len(before.split()) == 1 and before[0].isupper()
    return light and (not after or after[0] in ",(" or after.startswith(("in ", "of ")) or after in
                      ("news agency", "newspaper", "magazine", "group"))  # fmt: skip


def _of(actor: Actor, span: Span, words: str, by: str = "") -> Voice:
    own = by or ("" if actor.name in words else f"“{words}” is {actor.name}")
    return Voice(speaker=actor.name, span=span, words=words, roles=actor.roles, by=own,
                 is_person=actor.is_person, body_type=actor.type)  # fmt: skip


def _pronoun(
    text: str, cast: Cast, span: Span, words: str, last: tuple[int, Voice] | None
) -> Voice:
    """The last speaker if the pronoun fits, else the nearest person (or body) named before."""
    low = words.lower()
    person = low in ("he", "she", "him", "his", "her")
    if low in ("i", "we"):
        return Voice(speaker=UNSPECIFIED, span=span, words=words)
    near = [
        (at, a) for at, a in cast.before(span.start, person=person)
        if span.start - at < REACH and (not person or gender(text, a) in ("", low))
    ]  # fmt: skip
    if (
        last
        and span.start - last[0] < REACH
        and last[1].speaker != UNSPECIFIED
        and (_fits(text, cast, last[1], low))
    ):
        newer = [a for at, a in near if at > last[0] and _is_new_topic(cast, a, last[0], span.start)
                 and a.name != last[1].speaker and "." in text[at : span.start]]  # fmt: skip
        if not newer or not person:
            by = f"“{words}” points back to {last[1].speaker}"
            return Voice(speaker=last[1].speaker, span=span, words=last[1].words, by=by,
                         roles=last[1].roles, is_person=last[1].is_person,
                         body_type=last[1].body_type)  # fmt: skip
    near.sort(
        key=lambda n: (not _is_new_topic(cast, n[1], span.start - REACH // 2, span.start), -n[0])
    )
    if near:
        return _of(near[0][1], span, words, by=f"“{words}” points back to {near[0][1].name}")
    return Voice(
        speaker=UNSPECIFIED, span=span, words=words, by=f"“{words}” points to nobody named"
    )


def _fits(text: str, cast: Cast, voice: Voice, pronoun: str) -> bool:
    if pronoun in ("he", "she", "him", "his", "her"):
        actor = next((a for a in cast.actors if a.name == voice.speaker), None)
        told = gender(text, actor) if actor else ""
        wanted = "she" if pronoun in ("she", "her") else "he"
        body = not voice.is_person and (
            classify_body(voice.speaker) is not None or voice.speaker.endswith("s")
        )
        return told in ("", wanted) and not body
    return not voice.is_person


def _is_new_topic(cast: Cast, actor: Actor, after: int, before: int) -> bool:
    """A person who became the subject of a sentence since the last source spoke."""
    return any(after < m.start < before and cast.is_subject(m) for m in actor.mentions)
