"""Who speaks in a quotation without a cue: the last source, or whom the paragraph is about (§4.2).

In: everybody spoken of, the source of the cue before, where that cue and the quotation stand. Out:
a `Voice`. "Ada Roy shook her head. “…”": where the quotation's own paragraph has no cue, its
subject comes before whoever spoke in another paragraph.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Resolved, Voice, of
from ontherecord.engine.speakers.referents import REACH, Referents
from ontherecord.model import UNSPECIFIED, Span

INNER = re.compile(r"[\s,:(][‘'“\"](?=\w)")
""" A quotation mark that opens inside a quotation."""


def dangling(everybody: Referents, origin: Resolved | None, cue_at: int, own: Span) -> Voice:
    """`origin`: who spoke last, None if nobody near; `cue_at`: where, -1 if nowhere."""
    by = because("source-of-cue-before")
    paragraph = everybody.cast.paragraph(own.start)
    subject = None
    if cue_at < paragraph:
        subject = _subject_since(everybody, paragraph, own)
    if origin is None and subject is None and paragraph > 0 and own.start <= paragraph + 1:
        subject = _subject_since(everybody, everybody.cast.paragraph(paragraph - 2), own)
    if subject is not None:
        return replace(of(subject, own, subject.name, by=by), span=None)
    if origin is None:
        return Voice(speaker=UNSPECIFIED)
    first = origin.voices[0]
    actor = everybody.cast.named(first.speaker) if first.is_person else None
    if actor is None or not _is_spoken_of(everybody, actor, own):
        return replace(first, span=None, by=by)
    return _another(everybody, first, own)


def _is_spoken_of(everybody: Referents, actor: Actor, own: Span) -> bool:
    """Whether the quotation names a person, and not only in words of others that it repeats:
    “They asked me, ‘Mr Roy, are you well?’”"""
    named = actor.mentions_from(own.start, own.end)
    return any(not INNER.search(everybody.text, own.start + 1, m.start) for m in named)


def _subject_since(everybody: Referents, opening: int, own: Span) -> Actor | None:
    """The last person since a place who is the subject of a main clause, else of any."""
    near = [r for r in everybody.before(own.start, REACH) if max(r.main, r.subject) >= opening]
    near = [r for r in near if not r.actor.mentions_from(own.start, own.end)]
    found = max(near, key=lambda r: (r.main >= opening, max(r.main, r.subject)), default=None)
    return found.actor if found else None


def _another(everybody: Referents, first: Voice, own: Span) -> Voice:
    """The quotation names who spoke before: then whom the sentence before it is about, or nobody
    (§9)."""
    since = everybody.cast.sentence(own.start, back=1)
    near = [r for r in everybody.before(own.start, REACH) if r.main >= since]
    others = [r.actor for r in near if r.actor.name != first.speaker]
    by = because("source-of-cue-before")
    if not others:
        return Voice(speaker=UNSPECIFIED)
    return replace(of(others[0], own, others[0].name, by=by), span=None)
