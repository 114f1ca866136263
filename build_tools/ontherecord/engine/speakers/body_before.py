"""Whose post somebody has whose body the text has just named: "its president", "a spokesman" (§6).

In: a `Voice` that a post alone describes, the text, its cast. Out: the voice with the type of that
body: the subject of a main clause nearest before the post, else the nearest body named at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.callings import is_calling, means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.facts.source_type import UNTOLD, as_type, verdict_on
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.engine.speakers.told_types import told_type
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES, Record

POSTS = wordlist.words(
    "spokesman spokeswoman spokesperson head deputy_head chief deputy_chief chair chairman "
    "chairwoman chairperson director deputy_director secretary general_secretary manager deputy "
    "president vice_president vice-president treasurer coordinator administrator conservator "
    "officer archivist librarian engineer commissioner superintendent governor leader "
    "press_officer vice_chairman vice_chair deputy_chairman executive_director executive_secretary "
    "communications_director director-general director_general board_member lawyer doctor vet "
    "scientist researcher supervisor boss chief_engineer official officials"
)
"""Posts that bodies of many kinds have."""
SPOKEN_FOR = wordlist.words("spokesman spokeswoman spokesperson press_officer officer")
"""Posts for which the text need not even say "its"."""
OWNED = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir)\s(?:(?:acting|own|new|current|interim|long-time|local)\s)*"
)
ONE_WORD = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) ([a-z]+)$")
TITLE = re.compile(r",?\s(?:(?:Dr|Prof|Mrs?|Ms|Sir|Dame|Lt|Col|Gen)\.?\s)*$")
REACH = 90
"""Code points between "its" and a name, with what is said of the person between them."""
NEAR = 60
"""Code points of a paragraph before the post: fewer are no sentence, and the one before counts."""
FAR = 1500
"""Code points before a named person's post in which its body is named: own decision."""
BACK = 3
"""Sentences before the post in which its body is named: own decision."""
PRIVATE = frozenset(("ngo", "company", "party-candidate", "armed-group", "news-outlet", "igo",
                     "news-agency", "state-media", "expert", "de-facto-authority"))  # fmt: skip
NO_BODY = frozenset(("verdict", "ruling", "indictment", "judgment", "inquiry", "inquest"))
"""What courts hand down has no spokesman."""

LEARNED = wordlist.words("institute laboratory observatory tank centre center")
"""Bodies of experts; what else is of that type is a person's or a paper."""
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


def with_body_before(text: str, cast: Cast, voice: Voice, told: Told) -> Voice:
    """The voice as it is, unless its post is of a body that the text has named just before."""
    if voice.patron_type or voice.body_type:
        return voice
    if known := _same_body(text, cast, voice):
        return replace(voice, post_type=known.type, post_words=known.words)
    post = _post(text, cast, voice)
    if post is None:
        return voice
    body = _body(text, cast, post, told)
    return replace(voice, post_type=body.type, post_words=body.words) if body else voice


def _same_body(text: str, cast: Cast, voice: Voice) -> Verdict | None:
    """ "The committee" after "the miners' committee": the nearest one of which the text tells
    more."""
    bare = ONE_WORD.match(voice.words)
    if voice.is_person or voice.span is None or bare is None:
        return None
    told = capacity(voice.words)
    if told is None or told.ground not in UNTOLD or key(bare[1]) in POSTS:
        return None
    for place in reversed(cast.descriptions):
        if place.start < voice.span.start and text[place.head.start : place.head.end] == bare[1]:
            words = " ".join(text[place.start : place.end].split())
            known = capacity(words)
            if known and known.ground not in UNTOLD and _is_body(known):
                return replace(known, words=words)
    return None


def _post(text: str, cast: Cast, voice: Voice) -> Post | None:
    if not voice.is_person:
        if voice.span is None or not _is_bare(voice.words):
            return None
        at = text.find(voice.words, max(0, voice.span.start - REACH), voice.span.end)
        return _at(text, voice.span.start if at < 0 else at, voice.words)
    actor = cast.named(voice.speaker)
    for mention in actor.mentions[:3] if actor else ():
        window = text[max(0, mention.start - REACH) : mention.start]
        owner = next(reversed(list(OWNED.finditer(window))), None)
        words = TITLE.sub("", window[owner.end() :]) if owner else ""
        if (
            owner
            and _is_bare(words.split(",", maxsplit=1)[0])
            and not re.search(r"[.;:“”\"]", words)
        ):
            start = mention.start - len(window) + owner.start()
            head = key(take_apart(words).head)
            return Post(at=start, owned=True, many=_many(owner[0]), head=head)
    alone = verdict_on(voice)
    if actor and alone.ground == "no-body-beside" and alone.type != "company":
        role = next((r for r in voice.roles if _is_bare(r)), "")
        return Post(at=actor.mentions[0].start, owned=False, far=True) if role else None
    return None


def _at(text: str, at: int, words: str) -> Post | None:
    owner = OWNED.match(words) or OWNED.match(text, at)
    head = key(take_apart(words).head)
    if owner:
        return Post(at=at, owned=True, many=_many(owner[0]), head=head)
    return Post(at=at, owned=False, head=head) if head in SPOKEN_FOR else None


def _many(owner: str) -> bool:
    return owner.lower().startswith("their")


def _is_bare(words: str) -> bool:
    """Whether the words are a post and nothing that tells whose."""
    phrase = take_apart(OWNED.sub("", words, count=1))
    told = capacity(words) if phrase.head else None
    if told is None or phrase.former or phrase.after or key(phrase.head) not in POSTS:
        return False
    return told.ground != "body-beside" and not re.search(r"[A-Z]|['’]s\b", phrase.before)


def _body(text: str, cast: Cast, post: Post, told: Told) -> Verdict | None:
    """The nearest subject of a main clause that is a body; else the nearest body."""
    paragraph = text.rfind("\n", 0, post.at) + 1
    first = max(cast.sentence(post.at, back=BACK), paragraph)
    if post.far:
        first = max(0, post.at - FAR)
    elif post.at - paragraph < NEAR:
        first = cast.sentence(post.at, back=BACK)
    bodies = [*_speakers(told, first, post), *_named(text, cast, first, post),
              *_described(text, cast, first, post)]  # fmt: skip
    found = sorted(bodies, key=lambda b: b[0], reverse=True)
    subjects = [verdict for _, main, verdict in found if main]
    near = [verdict for _, _, verdict in found] if post.owned else []
    return next(iter(subjects or near), None)


def _speakers(told: Told, first: int, post: Post) -> Iterator[Place]:
    """Bodies that have spoken since a place; police whom a chief speaks for have officers, too."""
    for at, voice in told.between(first, post.at):
        verdict = verdict_on(voice)
        serves = post.head == "officer" and verdict.type in SERVED
        body = not voice.is_person and not means_people(voice.words)
        learned = verdict.type != "expert" or key(voice.speaker).split()[-1] in LEARNED
        if (body or serves) and learned and _is_body(verdict):
            yield at, True, replace(verdict, words=voice.speaker)


def _named(text: str, cast: Cast, first: int, post: Post) -> Iterator[Place]:
    for actor in cast.actors:
        mentions = () if actor.is_person else actor.mentions_from(first, post.at)
        kind = (actor.type or told_type(text, actor.name)) if mentions else ""
        verdict = (
            Verdict(type=as_type(kind), words=actor.name, ground="such-a-body") if kind
            else classify_body(actor.name)
        )  # fmt: skip
        if verdict and _is_body(verdict):
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
        yield place.start, place.main, replace(verdict, words=words)


def _has_posts(head: str, verdict: Verdict, post: Post, *, many: bool) -> bool:
    """Whether what a noun means can have a post: a body; several people who have a spokesman."""
    several = post.many or (verdict.type in OFFICIAL_TYPES and not post.owned)
    if is_calling(head.removesuffix("s")) or means_people(head):
        return post.head in SPOKEN_FOR and many and several
    if head in NO_BODY or not _is_body(verdict) or (many and not several):
        return False
    return verdict.type != "expert" or head in LEARNED


def _is_body(verdict: Verdict) -> bool:
    return verdict.type in PRIVATE or verdict.type in OFFICIAL_TYPES
