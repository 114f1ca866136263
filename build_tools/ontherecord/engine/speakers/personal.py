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
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.choosing import Referent, alike, ranked
from ontherecord.engine.speakers.doubt import one_of
from ontherecord.engine.speakers.genders import by_name, of_words
from ontherecord.engine.speakers.referents import REACH, Referents
from ontherecord.engine.speakers.speakers_so_far import Last
from ontherecord.engine.speakers.unnamed import means_person
from ontherecord.model import UNSPECIFIED, Span

NOBODY = re.compile(
    r"(?:nobody|no one|no-one|none|everybody|everyone|anybody|anyone|no \w+)\b", re.I
)
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
AGENT = re.compile(r"\b(?:by|from|against|alongside|opposite)\s(?:[\w.’'-]+\s){0,4}$")
""" "Asked by Advocate |": before the name of somebody who is not the clause's subject."""
JOINED = (", but ", ", and ", "; but ", " but ")


def he_or_she(
    text: str, everybody: Referents, span: Span, words: str, last: Last | None, own: Span
) -> Voice:
    """The one whom the pronoun means. `own`: what is said, whose names are not its speaker's."""
    wanted = GENDER[words.lower()]
    cast, last = everybody.cast, _narrowed(everybody.cast, last, wanted)
    before = min(span.start, own.start) if own.start < own.end else span.start
    near = ranked(cast, everybody.before(before, REACH), wanted, before)
    near = [r for r in near if not _is_other(text, cast, r, span.start)]
    brought = _brought_in(cast, near, last, span.start) if last else None
    if brought is not None:
        near = [brought]
    elif last and _goes_on(text, cast, near, span.start, last, wanted):
        by = because("points-back", words, speaker=last[1].speaker)
        others = {r.actor.name for r in near} - {last[1].speaker}
        return replace(last[1], span=span, by=by, rivals=len(others))
    if last and _is_misnamed(cast, near, last, span.start):
        by = because("points-back", words, speaker=last[1].speaker)
        return replace(last[1], span=span, by=by)
    if not near:
        return Voice(speaker=UNSPECIFIED, span=span, words=words,
                     by=because("points-to-nobody", words))  # fmt: skip
    fitting = alike(cast, near)
    if len(fitting) > 1:
        return one_of([r.actor for r in fitting], span, words)
    nearest = near[0].actor
    by = because("points-back", words, speaker=nearest.name)
    return replace(of(nearest, span, words, by=by), rivals=len(near) - 1)


def _is_misnamed(cast: Cast, near: list[Referent], last: Last, at: int) -> bool:
    """ "Karen Abovyan, who heads the town, said … He …": a first name alone decides nothing where
    the paragraph has spoken of nobody else."""
    where, voice = last
    opening = cast.paragraph(at)
    actor = cast.named(voice.speaker) if voice.is_person else None
    if actor is None or where < opening or voice.candidates or of_words(" ".join(actor.roles)):
        return False
    guessed = actor.gender != "" and actor.gender == by_name(actor.name)
    return guessed and all(r.at < opening for r in near)


def _is_other(text: str, cast: Cast, r: Referent, at: int) -> bool:
    """ "Under cross-examination by Ada Roy, she …": who does it to her is not she."""
    opening = cast.sentence(at)
    if r.at < opening or max(r.main, r.subject) >= opening or not text.endswith(", ", 0, at):
        return False
    return bool(AGENT.search(text, opening, r.at)) and r.actor.mentions[0].start >= opening


def _narrowed(cast: Cast, last: Last | None, wanted: str) -> Last | None:
    """The last speaker; of several who may have spoken those whom the pronoun fits."""
    if last is None or not last[1].candidates:
        return last
    fitting = [voice for voice in last[1].candidates if fits(cast, voice, wanted)]
    return (last[0], fitting[0]) if len(fitting) == 1 else last


def _goes_on(text: str, cast: Cast, near: list[Referent], at: int, last: Last, wanted: str) -> bool:
    """Whether the last speaker still speaks: the pronoun fits, and no one else took the floor."""
    where, voice = last
    if at - where >= REACH or voice.speaker == UNSPECIFIED or not fits(cast, voice, wanted):
        return False
    opening = cast.sentence(at)
    if not voice.candidates and _is_of_new_paragraph(cast, near, last, at):
        return False
    if where < opening and text.endswith(JOINED, 0, at) and any(r.at >= opening for r in near):
        return False  # "Roy’s sister wrote to him, but he …": coordinated clauses share people
    if not voice.is_person and not of_words(voice.words):
        sure = (r for r in near if r.actor.gender == wanted and r.actor.name != voice.speaker)
        if any(r.subject >= opening for r in sure):
            return False  # "Her boss laughed. Later, Roy said, she …"
    same = "" if voice.candidates else voice.speaker
    return not any(where < r.main < at and r.actor.name != same for r in near)


def _brought_in(cast: Cast, near: list[Referent], last: Last, at: int) -> Referent | None:
    """ "It fell to the mayor, Ada Roy. She …": the sentence before speaks of nobody else, and its
    subject is no person."""
    where, voice = last
    before, opening = cast.sentence(at, back=1), cast.sentence(at)
    if where >= before or before < cast.paragraph(at):
        return None
    here = [r for r in near if before <= r.at < opening]
    if len(here) != 1 or here[0].actor.described or here[0].actor.name == voice.speaker:
        return None
    new = here[0].actor.mentions[0].start >= before and here[0].actor.roles
    return here[0] if new else None


def _is_of_new_paragraph(cast: Cast, near: list[Referent], last: Last, at: int) -> bool:
    """Whether this paragraph has spoken of somebody whom the pronoun fits, and not of the last
    speaker, who stands in one before it: a new paragraph is about the one it brings in."""
    (where, voice), opening = last, cast.paragraph(at)
    here = [r for r in near if r.at >= opening]
    brought = any(r.main >= opening or r.actor.mentions[0].start >= opening for r in here)
    return where < opening and brought and all(r.actor.name != voice.speaker for r in here)


def fits(cast: Cast, voice: Voice, wanted: str) -> bool:
    """Whether "he" or "she" may mean the voice."""
    if NOBODY.match(voice.words):
        return False
    pointing = voice.by is not None and voice.by.ground == "points-back"
    if pointing and voice.by and GENDER.get(voice.by.words.lower(), wanted) != wanted:
        return False  # "she says" before: no "he" now
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
