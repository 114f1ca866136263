"""What the words of an earlier source told of a speaker whom later words only name (codebook §6).

In: a `Voice` and who has spoken before. Out: the voice with the description that an earlier source
span of the same person had: "Ada Roy, counsel at the Clear Streets Network, said … Roy said …".
"""

from __future__ import annotations

from msgspec.structs import replace

from ontherecord.engine.capacity.offices import RANKS
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.facts.verdicts import DEGREE, UNTOLD, verdict_on
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.model import UNSPECIFIED


def recalled(voice: Voice, told: Told) -> Voice:
    """The voice as it is, unless nothing here tells a capacity that an earlier mention told."""
    if not voice.is_person or voice.speaker == UNSPECIFIED or not _is_open(voice):
        return voice
    full = told.fullest(voice.speaker)
    if full is None or full.span == voice.span or _is_open(full):
        return voice
    by = voice.by or because("is-speaker", voice.words, speaker=voice.speaker)
    return replace(full, span=voice.span, by=by)


def _is_open(voice: Voice) -> bool:
    """Whether nothing tells for whom the speaker speaks; a rank alone may be the police's."""
    verdict = verdict_on(voice)
    ranked = verdict.type == "military" and key(verdict.words) in RANKS
    if key(verdict.words) == DEGREE:
        return True
    return verdict.ground in UNTOLD or (ranked and verdict.ground == "table-of-speakers")
