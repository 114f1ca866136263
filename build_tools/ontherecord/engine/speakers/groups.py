"""They and it → people or a body without a name: "Two nurses … they", "The union … it".

In: the pronoun, everybody spoken of, the last source. Out: a `Voice` for the subject of the last
sentence that has one, if it is newer than the last speaker and than any body by name.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.parsed import Described
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.speakers.beside_source import short
from ontherecord.engine.speakers.named_beside import name_of
from ontherecord.engine.speakers.of_kind import body_of_kind
from ontherecord.engine.speakers.pairs import together
from ontherecord.engine.speakers.parts import MANY_OF_GROUP as OF_MANY
from ontherecord.engine.speakers.referents import REACH, Referents
from ontherecord.engine.speakers.speakers_so_far import Last
from ontherecord.engine.speakers.unnamed import means_person
from ontherecord.model import Span

THEY = frozenset(("they", "them", "their"))
"""Pronouns that mean people: after "Norwegian figures" they are Norway's."""
IT = frozenset(("it", "its"))
BODIES = frozenset(key for key, row in SOURCE_TYPES.items() if row.body) - {"document-data"}


COUNT = re.compile(
    r"((?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|both|all|half|few"
    r"|a few|dozens|hundreds|\d+)(?: more)? of )$",
    re.I,
)
""" "Two of | the drivers": a part of a group as the sentence's subject."""
LONGEST_COUNT = 16


def group(
    text: str, everybody: Referents, span: Span, words: str, last: Last | None
) -> Voice | None:
    """The voice of the newest subject without a name; None if another is newer, or none fits."""
    low, cast = words.lower(), everybody.cast
    if low not in THEY | IT:
        return None
    opening = cast.sentence(span.start)
    newest = max(last[0] if last else -1, _named_subject(cast, span.start, opening))
    if low in THEY and (pair := _pair(everybody, span, words, newest, opening)):
        return pair
    for place in reversed(cast.descriptions):
        here = place.main and low in THEY  # "Teachers grew louder as they …"
        if place.start >= (span.start if here else opening) or cast.is_quoted(place.start):
            continue
        if place.start <= newest or span.start - place.start >= REACH:
            return None
        counted = COUNT.search(text, max(0, place.start - LONGEST_COUNT), place.start)
        counted = counted if counted and counted.start(1) == cast.sentence(place.start) else None
        start = counted.start(1) if counted else place.start
        called = " ".join(text[start : place.end].split())
        head = text[place.head.start : place.head.end].lower()
        if (place.main or counted) and _fits(place, called, head, low):
            spot = Span(start=place.start, end=place.end)
            known = name_of(text, cast, spot, called) or body_of_kind(text, cast, spot, called)
            if low in IT and known:
                by = because("points-back", words, speaker=known.speaker)
                return replace(known, span=span, by=by)
            by = because("points-back", words, speaker=short(called))
            return Voice(speaker=short(called), span=span, words=called, by=by)
    return None


def _named_subject(cast: Cast, position: int, opening: int) -> int:
    """Where a body was last named as the subject of a sentence before this one."""
    near = [a for _, a in cast.before(position, reach=REACH) if not a.is_person]
    places = (m.start for a in near for m in a.mentions_from(position - REACH, opening)
              if cast.is_topic(m) and not cast.is_quoted(m.start))  # fmt: skip
    return max(places, default=-1)


def _fits(place: Described, words: str, head: str, pronoun: str) -> bool:
    """Whether "they" may mean these people, or "it" this body: the head itself is in the table."""
    told = capacity(words)
    known = take_apart(words).head.lower().endswith(head) or bool(OF_MANY.match(words))
    if told is None or not known or means_person(words):
        return False
    if pronoun in THEY:
        return (place.many or bool(OF_MANY.match(words))) and told.type != "document-data"
    return not place.many and told.type in BODIES


def _pair(everybody: Referents, span: Span, words: str, newest: int, opening: int) -> Voice | None:
    """ "Roy and Lund run the farm. They …": two people who are the subject together."""
    near = [r for r in everybody.before(opening, REACH) if r.main > newest]
    latest = max((r.main for r in near), default=-1)
    sentence = everybody.cast.sentence(latest)
    two = [r for r in near if r.main >= sentence]
    both = len(two) == 2 and any(r.joined for r in two)
    return together([r.actor for r in two], span, words) if both and latest >= 0 else None
