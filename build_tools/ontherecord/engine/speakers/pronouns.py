"""Pronouns → speakers: "it" and "they" here, "he" and "she" in `personal`.

In: the pronoun's span, the cast, everybody spoken of, the last source. Out: a `Voice`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import is_document, plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.asked import who_was_asked
from ontherecord.engine.speakers.groups import IT, THEY, group
from ontherecord.engine.speakers.personal import GENDER, he_or_she
from ontherecord.engine.speakers.referents import REACH, Referents
from ontherecord.engine.speakers.speakers_so_far import Last
from ontherecord.model import UNSPECIFIED, Span

PRONOUN = re.compile(r"^(?:he|she|they|it|who|which|that|we|i|his|her|their|its|him|them)$", re.I)
SUBJECT = re.compile(
    r"\b((?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal)\s(?:[\w’'-]+\s){0,2}[\w’'-]+)\s"
    r"(?:(?:has|have|had|also|later)\s)?(?:\w+ed|shown?|sent|put|gave|wrote)\s"
)
LONGEST_NAME = 60
SENTENCE_END = re.compile(r"[.!?]\s|\n")


def pronoun(
    text: str, everybody: Referents, span: Span, words: str, last: Last | None, own: Span
) -> Voice:
    """The last speaker if the pronoun fits, else the nearest person (or body) named before.

    `own`: where what is said stands; a name in it is not its speaker's.
    """
    low = words.lower()
    if low in GENDER:
        return he_or_she(text, everybody, span, words, last, own)
    if (
        low in ("it", "they")
        and text[: span.start].endswith(("what ", "which "))
        and (subject := _own_subject(text, span.start))
    ):
        by = because("points-to-subject", words, subject=subject)
        return Voice(speaker=plain(subject), span=span, words=subject, by=by)
    if low == "who" and (beside := _relative(everybody.cast, span)):
        return of(beside, span, words, by=because("points-back", words, speaker=beside.name))
    if low in ("i", "we"):
        return Voice(speaker=UNSPECIFIED, span=span, words=words)
    if low in THEY and last and (country := _whose_figures(last[1])):
        by = because("whose-figures", words, document=last[1].words)
        return Voice(speaker=country, span=span, words=words, by=by)
    unnamed = who_was_asked(text, everybody.cast, span, words) if low in THEY | IT else None
    unnamed = unnamed or group(text, everybody, span, words, last)
    return unnamed or _of_body(text, everybody.cast, span, words, last)


def _relative(cast: Cast, span: Span) -> Actor | None:
    """ "… told Ada Roy, who said": the person named right before."""
    near = cast.at(max(0, span.start - LONGEST_NAME), span.start)
    ends = range(span.start - len(", "), span.start)
    return next((a for a in near if a.is_person and any(m.end in ends for m in a.mentions)), None)


def _of_body(text: str, cast: Cast, span: Span, words: str, last: Last | None) -> Voice:
    """ "It" and the like: no person."""
    near = [(at, a) for at, a in cast.before(span.start, reach=REACH) if not a.is_person]
    fits = last and last[1].speaker != UNSPECIFIED and not last[1].is_person
    if last and fits and span.start - last[0] < REACH:
        newer = (at for at, a in near if at > last[0]
                 and _is_new_topic(cast, a, last[0], span.start))  # fmt: skip
        if not any(not SENTENCE_END.search(text, at, span.start) for at in newer):
            by = because("points-back", words, speaker=last[1].speaker)
            return replace(last[1], span=span, by=by)
    opening = _opening(text, span.start)
    near.sort(key=lambda n: (n[0] < opening, *_last_subject(cast, n[1], span.start), -n[0]))
    if near:
        nearest = near[0][1]
        return of(nearest, span, words, by=because("points-back", words, speaker=nearest.name))
    by = because("points-to-nobody", words)
    return Voice(speaker=UNSPECIFIED, span=span, words=words, by=by)


def _whose_figures(voice: Voice) -> str:
    """ "Norwegian figures" are Norway's; empty if the voice is no document of a country."""
    if voice.is_person or not is_document(voice.words):
        return ""
    code = tables.adjectives().get(take_apart(voice.words).before)
    return next((c.name for c in tables.countries() if c.code == code), "")


def _own_subject(text: str, at: int) -> str:
    """ "An anonymous account posted a picture of what it said …": the clause's own subject."""
    start = _opening(text, at)
    found = [m[1] for m in SUBJECT.finditer(text, start, at) if capacity(m[1]) is not None]
    return found[-1] if found else ""


def _opening(text: str, at: int) -> int:
    """Where the sentence begins: who is named in it comes before all who are named earlier."""
    ends = [m.end() for m in SENTENCE_END.finditer(text, max(0, at - REACH), at)]
    return ends[-1] if ends else max(0, at - REACH)


def _is_new_topic(cast: Cast, actor: Actor, after: int, before: int) -> bool:
    """Who became the subject of a sentence since the last source spoke, outside its quotations."""
    since = actor.mentions_from(after + 1, before)
    return any(cast.is_topic(m) and not cast.is_quoted(m.start) for m in since)


def _last_subject(cast: Cast, actor: Actor, before: int) -> tuple[int, int]:
    """Where the actor was last the subject of a main clause, then of any; sorted, nearest first."""
    near = actor.mentions_from(before - REACH + 1, before)
    main = max((m.start for m in near if cast.is_topic(m)), default=-1)
    return -main, -max((m.start for m in near if cast.is_subject(m)), default=-1)
