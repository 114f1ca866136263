"""Officials who speak for themselves: off duty, on holiday, "as a father" (§6: off-duty → B).

In: a verdict, the voice, the text. Out: the verdict on the person alone, or None if the text tells
no such thing of the speaker.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.entities import names
from ontherecord.engine.records.voice import Voice
from ontherecord.model import OFFICIAL_TYPES

FREE = (
    r"(?:off[- ]duty|on (?:his|her|their) (?:day|week|night) off|on (?:holiday|vacation|leave)"
    r"|in (?:his|her|a) (?:personal|private) capacity|on (?:his|her) own behalf|in (?:his"
    r"|her) spare time"
    r"|as a (?:private citizen|father|mother|parent|resident|neighbou?r|patient|passenger"
    r"|customer|tenant"
    r"|fan|grandfather|grandmother|commuter|son|daughter|brother|sister))"
)
TOLD = re.compile(
    rf"(?:,| who|[;:] (?:he|she))?[^.!?\n]{{0,90}}?\b(?:who|he|she|is|was|were|,|speaking|spoke"
    rf"|speaks|said)"
    rf" (?:an? |was |is |had been |only |then |purely |simply )*{FREE}\b"
)
BEFORE = re.compile(rf"\b{FREE} (?:[\w-]+ ){{0,3}}$")
REACH = 60
"""Code points before a name in which "off-duty constable" stands: own decision."""


def off_duty(verdict: Verdict, voice: Voice, text: str) -> Verdict | None:
    """Somebody with an office who speaks as a private person."""
    if verdict.type not in OFFICIAL_TYPES or not voice.is_person:
        return None
    surname = names.surname(voice.speaker)
    for match in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", text):
        start = match.start() - (len(voice.speaker) - len(surname))
        start = start if text.startswith(voice.speaker, max(0, start)) else match.start()
        if (said := TOLD.match(text, match.end())) or (
            said := BEFORE.search(text, max(0, start - REACH), start)
        ):
            return Verdict(type="witness-affected", words=said[0].strip(), ground="past-life")
    return None
