"""Bodies that the text speaks of before a post that may be theirs.

In: the text, its cast, who has spoken, a `Post`. Out: for each body where it stands, whether it is
the subject of a main clause, and what it is. People are none, but several who have a spokesman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.callings import is_calling, means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.facts.source_type import as_type, verdict_on
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.engine.speakers.told_types import told_type
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES, Record

SPOKEN_FOR = wordlist.words("spokesman spokeswoman spokesperson press_officer officer")
"""Posts for which the text need not even say "its"."""
PRIVATE = frozenset(("ngo", "company", "party-candidate", "armed-group", "news-outlet", "igo",
                     "news-agency", "state-media", "expert", "de-facto-authority"))  # fmt: skip
NO_BODY = frozenset(("verdict", "ruling", "indictment", "judgment", "inquiry", "inquest"))
"""What courts hand down has no spokesman."""
LEARNED = wordlist.words("institute laboratory observatory tank centre center")
"""Bodies of experts; what else is of that type is a person's or a paper."""
FORCES = re.compile(
    r"(?:^|[.!?]\s|[—–-]\s|\n)(Police|Prosecutors|Firefighters|Detectives|Gendarmes|Customs"
    r"|Parliament|Troops)\s(?!said|say|told)",
    re.MULTILINE,
)
""" "Police searched two barns": plain words that begin a sentence."""
SERVED = frozenset(("police-emergency", "military"))
Place = tuple[int, bool, Verdict]
"""Where a body stands, whether it is the subject of a main clause, what it is."""


class Post(Record, frozen=True):
    """Where a post stands in the text, and whether "its" or "their" stands before it."""

    at: int
    owned: bool
    many: bool = False
    """Whether "their" stands before it."""
    head: str = ""
    far: bool = False
    """Whether a named person has it, whose body may have been named well before."""
    private: bool = False
    """Whether the words for whose it is mean no office: "the union's"."""


def bodies_before(text: str, cast: Cast, told: Told, first: int, post: Post) -> list[Place]:
    """Bodies between a place and a post, the nearest to the post first."""
    found = [*_speakers(told, first, post), *_forces(text, first, post),
             *_named(text, cast, first, post), *_described(text, cast, first, post)]  # fmt: skip
    return sorted(found, key=lambda place: place[0], reverse=True)


def _speakers(told: Told, first: int, post: Post) -> Iterator[Place]:
    """Bodies that have spoken since a place; police whom a chief speaks for have officers, too."""
    for at, voice in told.between(first, post.at):
        verdict = verdict_on(voice)
        serves = post.head == "officer" and verdict.type in SERVED
        body = not voice.is_person and not means_people(voice.words)
        learned = verdict.type != "expert" or key(voice.speaker).split()[-1] in LEARNED
        if (body or serves) and learned and is_body(verdict):
            yield at, True, replace(verdict, words=voice.speaker)


def _forces(text: str, first: int, post: Post) -> Iterator[Place]:
    """ "Police searched two barns": a plain word that begins a sentence."""
    for match in FORCES.finditer(text, first, post.at) if post.head in SPOKEN_FOR else ():
        if verdict := capacity(match[1]):
            yield match.start(1), True, verdict


def _named(text: str, cast: Cast, first: int, post: Post) -> Iterator[Place]:
    for actor in cast.actors:
        mentions = () if actor.is_person else actor.mentions_from(first, post.at)
        kind = (actor.type or told_type(text, actor.name)) if mentions else ""
        verdict = (
            Verdict(type=as_type(kind), words=actor.name, ground="such-a-body") if kind
            else classify_body(actor.name)
        )  # fmt: skip
        if verdict and is_body(verdict):
            yield from ((m.start, cast.is_topic(m), verdict) for m in mentions)


def _described(text: str, cast: Cast, first: int, post: Post) -> Iterator[Place]:
    for place in cast.descriptions:
        if not first <= place.start < post.at or cast.is_quoted(place.start):
            continue
        words = " ".join(text[place.start : place.end].split())
        head = text[place.head.start : place.head.end].lower()
        verdict = capacity(words)
        if verdict is None or not _has_posts(head, verdict, post, many=place.many):
            continue
        near = place.subject and place.start >= cast.sentence(post.at)
        yield place.start, place.main or near, replace(verdict, words=words)


def _has_posts(head: str, verdict: Verdict, post: Post, *, many: bool) -> bool:
    """Whether what a noun means can have a post: a body; several people who have a spokesman."""
    several = post.many or (verdict.type in OFFICIAL_TYPES and not post.owned)
    if is_calling(head.removesuffix("s")) or means_people(head):
        return post.head in SPOKEN_FOR and many and several
    if head in NO_BODY or not is_body(verdict) or (many and not several):
        return False
    return verdict.type != "expert" or head in LEARNED


def is_body(verdict: Verdict) -> bool:
    """Whether somebody can have a post there."""
    return verdict.type in PRIVATE or verdict.type in OFFICIAL_TYPES
