"""Two whom the same words fit: `ambiguous` with candidates, never one of them by default (§4.5).

In: the people who fit. Out: a `Voice` with all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because, quoted
from ontherecord.engine.records.voice import Voice, of
from ontherecord.model import Span


def one_of(actors: Sequence[Actor], span: Span, words: str) -> Voice:
    """The first named one, with all of them as candidates, in the order of the text."""
    ordered = sorted(actors, key=lambda a: a.mentions[0].start)
    by = because("fits-several", words, candidates=quoted((a.name for a in ordered), " or "))
    voices = tuple(of(actor, span, words, by=by) for actor in ordered)
    return replace(voices[0], candidates=voices)
