"""By which way a speaker was found, since some ways are surer than others (codebook §4.5).

In: a `Voice` and its attribution. Out: a key of `calibration.SPEAKERS`.
"""

from __future__ import annotations

from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.records.ways import Way
from ontherecord.engine.speakers.personal import GENDER
from ontherecord.model import UNSPECIFIED


def way_of(voice: Voice, attribution: Attribution) -> Way:
    """How the speaker was found, the least sure step of it."""
    if voice.candidates:
        return "open"
    if attribution.inferred_from is not None:
        return "inferred"
    if voice.speaker == UNSPECIFIED:
        return "nobody"
    ground = voice.by.ground if voice.by else ""
    if ground == "points-back":
        pronoun = voice.by is not None and voice.by.words.lower() in GENDER
        return _pointing(voice) if pronoun else "points-back"
    if ground in ("called", "called-later", "issued", "both"):
        return "described"
    if voice.is_person:
        return "named" if not ground else "surname"
    return "named" if voice.is_body else "own-words"


def _pointing(voice: Voice) -> Way:
    return "pronoun-of-several" if voice.rivals else "pronoun-of-one"
