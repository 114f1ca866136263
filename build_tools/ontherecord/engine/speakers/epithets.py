"""Descriptions that stand for a person by party, age or fame: "the Ohio Republican" (codebook §4).

In: the words, where they stand, the last source. Out: the person's `Voice`, or None. Such words
give no office, so that what the text calls the person cannot find her.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.facts.source_type import verdict_on
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.referents import REACH
from ontherecord.model import Span

PARTISAN = re.compile(
    r"the\s(?:[\w.-]+\s){0,4}(?:Republican|Democrat|Conservative|Liberal|Labour (?:MP|politician)"
    r"|Tory|Socialist|Green|independent)$",
    re.I,
)
POLITICAL = frozenset(("legislature-court", "party-candidate", "gov-subnational", "gov-national",
                       "former-official"))  # fmt: skip
FAMOUS = re.compile(
    r"the\s(?:[\w.-]+\s){0,3}(?:mogul|tycoon|billionaire|magnate|laureate|incumbent|native|newcomer"
    r"|octogenarian|septuagenarian|politician|Nobel winner|(?:father|mother) of \w+)$",
    re.I,
)
AGED = re.compile(r"the\s(\d{1,3})-year-old(?:\s\w+)?$", re.I)


def epithet(
    text: str, cast: Cast, span: Span, words: str, last: tuple[int, Voice] | None
) -> Voice | None:
    """Whom a description by party, age or fame means: of that age, or else the last speaker."""
    if (aged := AGED.match(words)) and (known := _of_age(text, cast, span, aged[1])):
        by = because("is-speaker", words, speaker=known.speaker)
        return replace(known, words=words, by=by)
    partisan = PARTISAN.match(words)
    if not last or not (partisan or aged or FAMOUS.match(words)):
        return None
    at, voice = last
    if not voice.is_person or span.start - at > REACH:
        return None
    if partisan and verdict_on(voice).type not in POLITICAL:
        return None
    return replace(voice, span=span, by=because("points-back", words, speaker=voice.speaker))


def _of_age(text: str, cast: Cast, span: Span, years: str) -> Voice | None:
    """The last person named with that age before: "Ada Roy, 34, …"."""
    for _, actor in cast.before(span.start, reach=span.start + 1):
        ages = (text.startswith((f", {years},", f" ({years})"), m.end) for m in actor.mentions)
        if actor.is_person and any(ages):
            return of(actor, span, "")
    return None
