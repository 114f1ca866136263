"""What is looked up once a voice has its speaker: the full name, what an earlier source told, whose
spokesperson it is. In: a `Voice`. Out: the voice with all of it."""

from __future__ import annotations

from msgspec.structs import replace

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.spoken_bodies import Bodies
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.speakers.body_before import with_body_before
from ontherecord.engine.speakers.earlier_sources import recalled
from ontherecord.engine.speakers.employers import with_employer
from ontherecord.engine.speakers.full_forms import fullest
from ontherecord.engine.speakers.speakers_so_far import Told


def finished(text: str, cast: Cast, bodies: Bodies, voice: Voice, told: Told) -> Voice:
    """The fullest name first: what is remembered is remembered by it."""
    voice = replace(voice, speaker=fullest(text, voice.speaker))
    voice = with_body_before(bodies, recalled(voice, told))
    return with_employer(text, cast, voice)
