"""Whose post somebody has whose body the text has just named: "its president", "a spokesman" (§6).

In: a `Voice` that a post alone describes, the text, its cast. Out: the voice with the type of that
body: the subject of a main clause nearest before the post, else the nearest body named at all.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.affiliation import LEVELS
from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.offices import COUNTRY_ONLY
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.facts.source_type import UNTOLD, verdict_on
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.speakers.named_bodies import SPOKEN_FOR, Post, bodies_before, is_body
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

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
PUBLIC_POSTS = wordlist.words("commissioner governor superintendent conservator")
"""No company has one."""
OWNED = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he (?:group|union|club|charity|association|organi[sz]ation"
    r"|company|firm"
    r"|federation|cooperative|co-op|movement|foundation|network|society|trust)['’]s)\s"
    r"(?:(?:acting|own|new|current|interim|long-time|local)\s)*"
)
WHERE = re.compile(r"(?:in|for|across) (?:the )?[\w ]+$")
""" "The group's coordinator in the state": where the post is, not whose."""
OF_THAT = re.compile(r"of (?:that|this|the|the same|the said) ([a-z]+)$")
ONE_WORD = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) ([a-z]+)$")
TITLE = re.compile(r",?\s(?:(?:Dr|Prof|Mrs?|Ms|Sir|Dame|Lt|Col|Gen)\.?\s)*$")
ANOTHER_CLAUSE = re.compile(r"[;:“”\"]|[a-z]{3}\.\s")
REACH = 90
"""Code points between "its" and a name, with what is said of the person between them."""
NEAR = 60
"""Code points of a paragraph before the post: fewer are no sentence, and the one before counts."""
FAR = 1500
"""Code points before a named person's post in which its body is named: own decision."""
BACK = 3
"""Sentences before the post in which its body is named: own decision."""


def with_body_before(text: str, cast: Cast, voice: Voice, told: Told) -> Voice:
    """The voice as it is, unless its post is of a body that the text has named just before."""
    if voice.body_type:
        return voice
    if known := _same_body(text, cast, voice):
        return replace(voice, post_type=known.type, post_words=known.words)
    if known := _of_that(text, cast, voice):
        return replace(voice, post_type=known.type, post_words=known.words)
    post = _post(text, cast, voice)
    if post is None or (voice.patron_type and not post.owned):
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
    return _described(text, cast, voice, bare[1])


def _of_that(text: str, cast: Cast, voice: Voice) -> Verdict | None:
    """ "The head of that centre" after "the regional centre of emergencies": that centre's."""
    if voice.span is None or verdict_on(voice).ground not in (*UNTOLD, "table-of-speakers"):
        return None
    for role in voice.roles if voice.is_person else (voice.words,):
        phrase = take_apart(role)
        match = OF_THAT.match(phrase.after)
        if (
            match
            and key(phrase.head) in POSTS
            and (known := _described(text, cast, voice, match[1]))
        ):
            return known
    return None


def _described(text: str, cast: Cast, voice: Voice, noun: str) -> Verdict | None:
    """What the text tells of the body that it last called so at more length."""
    actor = cast.named(voice.speaker) if voice.is_person else None
    at = actor.mentions[0].start if actor else voice.span.start if voice.span else 0
    for place in reversed(cast.descriptions):
        if place.end < at - len(noun) and text[place.head.start : place.head.end] == noun:
            words = " ".join(text[place.start : place.end].split())
            known = capacity(words)
            if known and known.ground not in UNTOLD and is_body(known):
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
            and _is_bare(words.split(",", maxsplit=1)[0], owned=True)
            and not ANOTHER_CLAUSE.search(words)
        ):
            start = mention.start - len(window) + owner.start()
            head = key(take_apart(words).head)
            private = "'s" in owner[0] or "’s" in owner[0]
            return Post(at=start, owned=True, many=_many(owner[0]), head=head, private=private)
    alone = verdict_on(voice)
    if actor and alone.ground == "no-body-beside" and alone.type != "company":
        role = next((r for r in voice.roles if _is_bare(r)), "")
        head = key(take_apart(role).head)
        return Post(at=actor.mentions[0].start, owned=False, far=True, head=head) if role else None
    return None


def _at(text: str, at: int, words: str) -> Post | None:
    owner = OWNED.match(words) or OWNED.match(text, at)
    head = key(take_apart(words).head)
    if owner:
        return Post(at=at, owned=True, many=_many(owner[0]), head=head)
    return Post(at=at, owned=False, head=head) if head in SPOKEN_FOR else None


def _many(owner: str) -> bool:
    return owner.lower().startswith("their")


def _is_bare(words: str, *, owned: bool = False) -> bool:
    """Whether the words are a post and nothing that tells whose."""
    phrase = take_apart(OWNED.sub("", words, count=1))
    told = capacity(words) if phrase.head else None
    after = "" if owned and WHERE.match(phrase.after) else phrase.after
    owned = owned or OWNED.match(words) is not None
    if told is None or phrase.former or after or key(phrase.head) not in POSTS:
        return False
    if owned and (told.words in LEVELS or told.ground in COUNTRY_ONLY):
        return True  # "its regional officer", "its Copenhagen secretary"
    return told.ground != "body-beside" and not re.search(r"[A-Z]|['’]s\b", phrase.before)


def _body(text: str, cast: Cast, post: Post, told: Told) -> Verdict | None:
    """The nearest subject of a main clause that is a body; else the nearest body."""
    paragraph = text.rfind("\n", 0, post.at) + 1
    first = max(cast.sentence(post.at, back=BACK), paragraph)
    if post.far:
        first = max(0, post.at - FAR)
    elif post.at - paragraph < NEAR:
        first = cast.sentence(post.at, back=BACK)
    found = bodies_before(text, cast, told, first, post)
    if post.head in PUBLIC_POSTS:
        found = [place for place in found if place[2].type != "company"]
    if post.private:
        found = [place for place in found if place[2].type not in OFFICIAL_TYPES]
    subjects = [verdict for _, main, verdict in found if main]
    near = [verdict for _, _, verdict in found] if post.owned else []
    return next(iter(subjects or near), None)
