"""Bodies that an article speaks of, by name or by description: "the fire brigade", "Tarn Energy".

In: the text and its cast. Out: `Bodies`, each place of which tells what stands there. Collected
once; people are none, but several who may have a spokesman.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import convert
from msgspec.structs import replace

from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.callings import is_calling, means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.told_types import told_type
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES, Record, SourceType

SPOKEN_FOR = wordlist.words("spokesman spokeswoman spokesperson press_officer officer")
"""Posts for which the text need not even say "its"."""
PRIVATE = frozenset(("ngo", "company", "party-candidate", "armed-group", "news-outlet", "igo",
                     "news-agency", "state-media", "expert", "de-facto-authority"))  # fmt: skip
LED = wordlist.words("leader spokesman spokeswoman spokesperson representative lawyer organiser")
"""Whom several people may have: "the fishermen … their leader"."""
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
UNTOLD = frozenset(("no-capacity", "unknown-body", "no-body-beside"))
"""Grounds of words that tell of no kind of body."""
REACH = 1200
"""Code points back in which "the company" means a firm that the text has named."""
LAST_WORD = re.compile(r"([\w-]+)(?:['’]s?)?(?:\s(?:of|for|in)\s.*)?$")


class Place(Record, frozen=True):
    """Where a body stands, and what it is."""

    at: int
    verdict: Verdict
    """Its words: what the text calls the body."""
    noun: str
    """Its last noun in small letters: "brigade"."""
    main: bool = False
    """Whether it is the subject of a main clause."""
    subject: bool = False
    """Whether it is the subject of any clause."""
    many: bool = False
    people: bool = False
    """Whether the noun means people, who have nothing but a spokesman."""
    told: bool = True
    """Whether the words tell what kind of body it is."""


class Post(Record, frozen=True):
    """Where a post stands in the text, and what stands before it."""

    at: int
    head: str = ""
    owned: bool = False
    """Whether "its" or "their" stands before it."""
    many: bool = False
    """Whether "their" does."""


class Bodies:
    """Read-only view of an article's bodies; what is computed is kept."""

    def __init__(self, text: str, cast: Cast) -> None:
        self.text = text
        self.cast = cast

    def before(self, post: Post, first: int) -> Iterator[Place]:
        """Bodies that can have the post, from a place on, the nearest to the post first."""
        opening = self.cast.sentence(post.at)
        last = bisect_left(self._places, post.at, key=lambda p: p.at)
        for place in reversed(self._places[:last]):
            if place.at < first:
                return
            if _has_posts(place, post):
                near = place.subject and place.at >= opening
                more = None if place.told or place.people else self.called(place.noun, place.at)
                yield replace(place, main=place.main or near, verdict=more or place.verdict)

    def called(self, noun: str, at: int) -> Verdict | None:
        """What the text tells of the body that it last called so at more length before a place."""
        same = self._by_noun.get(noun.lower(), ())
        longer = (p for p in same if p.told and len(p.verdict.words.split()) > 1)
        if found := _last(longer, at):
            return found.verdict
        kinds = tables.body_nouns().get(noun.lower(), frozenset())
        of_kind = (p for p in self._places if p.told and not p.people and p.verdict.type in kinds)
        found = _last(of_kind, at)
        return found.verdict if found and at - found.at < REACH else None

    @cached_property
    def _places(self) -> list[Place]:
        found = [*self._forces(), *self._named(), *self._described()]
        return sorted(found, key=lambda place: place.at)

    @cached_property
    def _by_noun(self) -> dict[str, list[Place]]:
        found: defaultdict[str, list[Place]] = defaultdict(list)
        for place in self._places:
            if not place.people:
                found[place.noun].append(place)
        return found

    def _forces(self) -> Iterator[Place]:
        for match in FORCES.finditer(self.text):
            if verdict := capacity(match[1]):
                yield Place(at=match.start(1), verdict=verdict, noun=match[1].lower(), main=True,
                            many=True, people=True)  # fmt: skip

    def _named(self) -> Iterator[Place]:
        for actor in self.cast.actors:
            if actor.is_person:
                continue
            kind = actor.type or told_type(self.text, actor.name)
            verdict = (
                Verdict(type=convert(kind, SourceType), words=actor.name, ground="such-a-body")
                if kind else classify_body(actor.name)
            )  # fmt: skip
            if verdict is None or not is_body(verdict):
                continue
            last = LAST_WORD.search(actor.name)
            for m in actor.mentions:
                yield Place(at=m.start, verdict=replace(verdict, words=actor.name),
                            noun=last[1].lower() if last else "",
                            main=self.cast.is_topic(m))  # fmt: skip

    def _described(self) -> Iterator[Place]:
        for place in self.cast.descriptions:
            if self.cast.is_quoted(place.start):
                continue
            head = self.text[place.head.start : place.head.end].lower()
            words = " ".join(self.text[place.start : place.end].split())
            verdict = None if head in NO_BODY else capacity(words)
            crowd = place.many and verdict is not None and verdict.type == "witness-affected"
            if verdict is None or not (is_body(verdict) or crowd):
                continue
            people = is_calling(head.removesuffix("s")) or means_people(head)
            if verdict.type == "expert" and head not in LEARNED and not people:
                continue
            yield Place(at=place.start, verdict=replace(verdict, words=words), noun=head,
                        main=place.main, subject=place.subject, many=place.many, people=people,
                        told=verdict.ground not in UNTOLD or people)  # fmt: skip


def _last(places: Iterable[Place], at: int) -> Place | None:
    """The nearest before a place."""
    return max((p for p in places if p.at < at), key=lambda p: p.at, default=None)


def _has_posts(place: Place, post: Post) -> bool:
    """Whether what a noun means can have a post: a body; several people who have a spokesman."""
    several = post.many or (place.verdict.type in OFFICIAL_TYPES and not post.owned)
    if place.people and post.many and post.head in LED:
        return place.many
    if place.people:
        return post.head in SPOKEN_FOR and place.many and several
    return not place.many or several


def is_body(verdict: Verdict) -> bool:
    """Whether somebody can have a post there."""
    return verdict.type in PRIVATE or verdict.type in OFFICIAL_TYPES
