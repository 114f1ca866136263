"""Pronouns → speakers: the last source if it fits, else the nearest subject, else the nearest name.

In: the pronoun's span, the cast, the last source. Out: a `Voice`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import is_document, plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.genders import of_words
from ontherecord.model import UNSPECIFIED, Span

PRONOUN = re.compile(r"^(?:he|she|they|it|who|which|that|we|i|his|her|their|its|him|them)$", re.I)
GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
MANY = frozenset(("they", "them", "their"))
"""Pronouns that mean people: after "Norwegian figures" they are Norway's."""
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
SUBJECT = re.compile(
    r"\b((?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal)\s(?:[\w’'-]+\s){0,2}[\w’'-]+)\s"
    r"(?:(?:has|have|had|also|later)\s)?(?:\w+ed|shown?|sent|put|gave|wrote)\s"
)
SENTENCE_END = re.compile(r"[.!?]\s|\n")
REACH = 900
"""Characters back that a pronoun may point."""


def pronoun(text: str, cast: Cast, span: Span, words: str, last: tuple[int, Voice] | None) -> Voice:
    """The last speaker if the pronoun fits, else the nearest person (or body) named before."""
    low = words.lower()
    person = low in GENDER
    if (
        low in ("it", "they")
        and text[: span.start].endswith(("what ", "which "))
        and (subject := _own_subject(text, span.start))
    ):
        by = because("points-to-subject", words, subject=subject)
        return Voice(speaker=plain(subject), span=span, words=subject, by=by)
    if low in ("i", "we"):
        return Voice(speaker=UNSPECIFIED, span=span, words=words)
    if low in MANY and last and (country := _whose_figures(last[1])):
        by = because("whose-figures", words, document=last[1].words)
        return Voice(speaker=country, span=span, words=words, by=by)
    near = [
        (at, a) for at, a in cast.before(span.start, reach=REACH)
        if a.is_person == person and (not person or a.gender in ("", GENDER[low]))
    ]  # fmt: skip
    if person:
        near = _without_namesakes(near, GENDER[low])
    if (
        last
        and span.start - last[0] < REACH
        and last[1].speaker != UNSPECIFIED
        and _fits(cast, last[1], low)
        and not (person and _is_of_this_sentence(text, near, last[0], span.start))
    ):
        since = [(at, a) for at, a in near if at > last[0]
                 and _is_new_topic(text, cast, a, last[0], span.start)]  # fmt: skip
        newer = [a for at, a in since
                 if a.name != last[1].speaker and "." in text[at : span.start]]  # fmt: skip
        same = [a for at, a in since
                if not a.is_person and not SENTENCE_END.search(text, at, span.start)]  # fmt: skip
        if not newer if person else not same:
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


def _without_namesakes(near: list[tuple[int, Actor]], wanted: str) -> list[tuple[int, Actor]]:
    """Without whoever shares a surname with one of whom the pronoun is known to be right."""
    sure = {surname(a.name) for _, a in near if a.gender == wanted}
    return [(at, a) for at, a in near if a.gender == wanted or surname(a.name) not in sure]


def _fits(cast: Cast, voice: Voice, pronoun: str) -> bool:
    if pronoun not in GENDER:
        return not voice.is_person
    wanted = GENDER[pronoun]
    if voice.is_person:
        actor = cast.named(voice.speaker)
        return actor is None or actor.gender in ("", wanted)
    return of_words(voice.words) in ("", wanted) and _is_somebody(voice)


def _is_somebody(voice: Voice) -> bool:
    """Whether a voice without a name is one person: no body, no document, no plural."""
    head = take_apart(voice.words).head
    verdict = capacity(voice.words)
    if verdict is not None and (verdict.type in MEDIA or verdict.type in THINGS):
        return False
    if verdict is None and voice.speaker[:1].islower():
        return False  # “her plans”, “the conversation”: nobody
    if COLLECTIVE.search(head) or (head.endswith("s") and not head.endswith("ss")):
        return False
    return classify_body(voice.speaker) is None and not voice.speaker.endswith("s")


def _is_of_this_sentence(
    text: str, near: list[tuple[int, Actor]], last: int, position: int
) -> bool:
    """ "Roy’s sister wrote to him, but he …": coordinated clauses share their people."""
    opening = _opening(text, position)
    joined = text.endswith((", but ", ", and ", "; but ", " but "), 0, position)
    return joined and last < opening and any(at >= opening for at, _ in near)


def _own_subject(text: str, at: int) -> str:
    """ "An anonymous account posted a picture of what it said …": the clause's own subject."""
    start = _opening(text, at)
    found = [m[1] for m in SUBJECT.finditer(text, start, at) if capacity(m[1]) is not None]
    return found[-1] if found else ""


def _opening(text: str, at: int) -> int:
    """Where the sentence begins: who is named in it comes before all who are named earlier."""
    ends = [m.end() for m in SENTENCE_END.finditer(text, max(0, at - REACH), at)]
    return ends[-1] if ends else max(0, at - REACH)


def _is_new_topic(text: str, cast: Cast, actor: Actor, after: int, before: int) -> bool:
    """A person who became the subject of a sentence since the last source spoke."""
    since = actor.mentions_from(after + 1, before)
    return any(cast.is_topic(m) and not _is_quoted(text, m.start) for m in since)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place is inside quotation marks: whom a speaker speaks of is no new topic."""
    first = max(0, at - REACH)
    line = text.rfind("\n", first, at)
    if line < 0 and first > 0:
        return False
    piece = text[line + 1 : at]
    return piece.count('"') % 2 == 1 or piece.count("“") > piece.count("”")


def _last_subject(cast: Cast, actor: Actor, before: int) -> tuple[int, int]:
    """Where the actor was last the subject of a main clause, then of any; sorted, nearest first."""
    near = actor.mentions_from(before - REACH + 1, before)
    main = max((m.start for m in near if cast.is_topic(m)), default=-1)
    return -main, -max((m.start for m in near if cast.is_subject(m)), default=-1)
