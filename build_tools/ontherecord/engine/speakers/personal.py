"""He and she → who speaks: the last speaker, the subject of the clause before, or two (§4.5).

In: the pronoun's span, everybody spoken of before it, the last speaker. Out: a `Voice`; where two
fit and nothing decides, one with both as candidates.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.doubt import one_of
from ontherecord.engine.speakers.genders import of_words
from ontherecord.engine.speakers.referents import Referent, Referents
from ontherecord.engine.speakers.speakers_so_far import Last
from ontherecord.engine.speakers.unnamed import means_person
from ontherecord.model import UNSPECIFIED, Span

GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
COLLECTIVE = re.compile(
    r"(?:campaign|party|opposition|administration|team|camp|government|regime|ministry|department"
    r"|agency|office|bureau|service|authority|committee|commission|council|board|panel|court"
    r"|tribunal|jury|prosecution|defen[cs]e|parliament|congress|senate|house|legislature|assembly"
    r"|cabinet|police|army|navy|military|force|company|firm|corporation|business|bank|airline"
    r"|union|church|school|university|college|hospital|charity|group|organi[sz]ation|association"
    r"|federation|foundation|institute|center|centre|club|league|network|channel|station|newspaper"
    r"|magazine|paper|site|website|media|press|staff|crew|family|couple|public|community|delegation"
    r"|mission|coalition|alliance|movement|militia|industry|side|country|nation|state|city|town)$",
    re.I,
)
"""Words for bodies: "he" and "she" never mean them."""
THINGS = frozenset(("document-data", "igo"))
REACH = 900
"""Characters back that a pronoun may point."""
JOINED = (", but ", ", and ", "; but ", " but ")


def he_or_she(
    text: str, everybody: Referents, span: Span, words: str, last: Last | None, own: Span
) -> Voice:
    """The one whom the pronoun means. `own`: what is said, whose names are not its speaker's."""
    wanted = GENDER[words.lower()]
    cast = everybody.cast
    before = min(span.start, own.start) if own.start < own.end else span.start
    near = [r for r in everybody.before(before, REACH) if r.actor.gender in ("", wanted)]
    near = _without_namesakes(near, wanted)
    if last and _goes_on(text, cast, near, span.start, last, wanted):
        by = because("points-back", words, speaker=last[1].speaker)
        return replace(last[1], span=span, by=by)
    if not near:
        return Voice(speaker=UNSPECIFIED, span=span, words=words,
                     by=because("points-to-nobody", words))  # fmt: skip
    opening = cast.sentence(before)
    near.sort(key=lambda r: (r.at < opening, *_standing(cast, r)))
    rivals = [r for r in near[1:] if _is_as_likely(cast, near[0], r, wanted)]
    if rivals:
        return one_of([near[0].actor, *(r.actor for r in rivals)], span, words)
    nearest = near[0].actor
    return of(nearest, span, words, by=because("points-back", words, speaker=nearest.name))


def _standing(cast: Cast, r: Referent) -> tuple[int, bool, int]:
    """Sorted, who comes first: the last sentence's subject, a main clause's before another's."""
    last = max(r.main, r.subject)
    sentence = cast.sentence(last) if last >= 0 else -1
    return -sentence, r.main < sentence, -r.at


def _goes_on(text: str, cast: Cast, near: list[Referent], at: int, last: Last, wanted: str) -> bool:
    """Whether the last speaker still speaks: the pronoun fits, and no one else took the floor."""
    where, voice = last
    if at - where >= REACH or voice.speaker == UNSPECIFIED or not fits(cast, voice, wanted):
        return False
    opening = cast.sentence(at)
    if where < opening and text.endswith(JOINED, 0, at) and any(r.at >= opening for r in near):
        return False  # "Roy’s sister wrote to him, but he …": coordinated clauses share people
    return not any(
        r.main > where and r.actor.name != voice.speaker and cast.sentence(r.main) < opening
        for r in near
    )


def fits(cast: Cast, voice: Voice, wanted: str) -> bool:
    """Whether "he" or "she" may mean the voice."""
    if voice.is_person:
        actor = cast.named(voice.speaker)
        return actor is None or actor.gender in ("", wanted)
    return of_words(voice.words) in ("", wanted) and _is_somebody(voice)


def _is_somebody(voice: Voice) -> bool:
    """Whether a voice without a name is one person: no body, no document, no plural."""
    if means_person(voice.words):
        return True
    head = take_apart(voice.words).head
    verdict = capacity(voice.words)
    if verdict is not None and (verdict.type in MEDIA or verdict.type in THINGS):
        return False
    if verdict is None and voice.speaker[:1].islower():
        return False  # “her plans”, “the conversation”: nobody
    if COLLECTIVE.search(head) or (head.endswith("s") and not head.endswith("ss")):
        return False
    return classify_body(voice.speaker) is None and not voice.speaker.endswith("s")


def _without_namesakes(near: list[Referent], wanted: str) -> list[Referent]:
    """Without whoever shares a surname with one of whom the pronoun is known to be right."""
    sure = {surname(r.actor.name) for r in near if r.actor.gender == wanted}
    return [r for r in near if r.actor.gender == wanted or surname(r.actor.name) not in sure]


def _is_as_likely(cast: Cast, first: Referent, other: Referent, wanted: str) -> bool:
    """Whether two stand alike in one sentence: both its subjects, or neither; or only the other is
    known to be "he", or "she"."""
    if cast.sentence(first.at) != cast.sentence(other.at):
        return False
    if first.actor.gender != wanted and other.actor.gender == wanted:
        return True
    opening = cast.sentence(first.at)
    if first.main >= opening:
        return other.main >= opening
    return first.subject < opening and other.subject < opening
