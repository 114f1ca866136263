"""He or she: what an article itself tells of each person, never what a first name suggests.

In: the text and its cast. Out: the cast whose people carry "he", "she" or nothing. First the words
that describe a person, then the pronouns of sentences that name nobody else.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.records.actor import Actor
from ontherecord.model import Span

WOMAN = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|Duchess|spokeswoman"
                   r"|congresswoman|chairwoman|councilwoman|businesswoman|woman|mother|wife|widow"
                   r"|daughter|sister|girl|actress|girlfriend|grandmother|aunt|niece|waitress"
                   r"|sportswoman|policewoman|nun|heroine|her husband|she)\b", re.I)  # fmt: skip
MAN = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Baron|Duke|Pope|Archbishop|spokesman|congressman"
                 r"|chairman|councilman|businessman|man|father|husband|widower|son|brother|boy"
                 r"|boyfriend|grandfather|uncle|nephew|policeman|serviceman|fisherman|monk|imam"
                 r"|his wife|he)\b", re.I)  # fmt: skip
SENTENCE = re.compile(
    r"(?:[^.!?\n]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\bMrs)\.|\.(?=\w))+"
)
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|''[^\n]*?''")
HE = re.compile(r"\b(?:he|himself)\b", re.I)
SHE = re.compile(r"\b(?:she|herself)\b", re.I)
"""Subjects only: "her" and "him" are as often somebody else's."""
OPENING = re.compile(r"\W*(?:(he)|(she))\b", re.I)
CLEAR = 3
"""How many times more often one pronoun must stand than the other: own decision."""


def of_words(words: str) -> str:
    """What the head of a description tells: "a woman", "a spokesman"; else nothing."""
    head = take_apart(words).head
    woman, man = bool(WOMAN.search(head)), bool(MAN.search(head))
    return "" if woman == man else "she" if woman else "he"


def with_genders(text: str, cast: Cast) -> Cast:
    """The cast with the gender of everyone of whom the text tells it."""
    votes = _votes(text, cast)
    told = []
    for i, actor in enumerate(cast.actors):
        gender = _by_words(text, cast, actor) or _majority(*votes.get(i, (0, 0)))
        told.append(msgspec.structs.replace(actor, gender=gender) if actor.is_person else actor)
    return msgspec.structs.replace(cast, actors=tuple(told))


def _by_words(text: str, cast: Cast, actor: Actor) -> str:
    """Roles and titles; a title before a surname that others share may be a namesake's."""
    others = [a for a in cast.bearers(surname(actor.name)) if a.name != actor.name and a.mentions]
    alone = min((a.mentions[0].start for a in others), default=len(text))
    words = " ".join(actor.roles)
    for mention in actor.mentions:
        if mention.start < alone or " " in text[mention.start : mention.end]:
            words += " " + text[max(0, mention.start - 5) : mention.start]
    woman, man = bool(WOMAN.search(words)), bool(MAN.search(words))
    return "" if woman == man else "she" if woman else "he"


def _majority(he: int, she: int) -> str:
    if he > CLEAR * she:
        return "he"
    return "she" if she > CLEAR * he else ""


def _votes(text: str, cast: Cast) -> dict[int, tuple[int, int]]:
    """How often "he" and "she" stand where only one person can be meant, by the actor's index."""
    outside = QUOTED.sub(lambda m: " " * len(m[0]), text)
    named = sorted((m, i) for i, a in enumerate(cast.actors) if a.is_person for m in a.mentions)
    found: dict[int, tuple[int, int]] = {}
    before: int | None = None
    for sentence in SENTENCE.finditer(outside):
        here = _within(named, sentence.start(), sentence.end())
        people = {i for _, i in here}
        words = ""
        if len(people) == 1:
            words = outside[here[0][0].end : sentence.end()]
        elif not people and before is not None and (opening := OPENING.match(sentence[0])):
            people, words = {before}, opening[0]
        if len(people) == 1:
            index = next(iter(people))
            he, she = found.get(index, (0, 0))
            found[index] = (he + len(HE.findall(words)), she + len(SHE.findall(words)))
        before = _only_subject(cast, here) if people else before
    return found


def _within(named: list[tuple[Span, int]], start: int, end: int) -> list[tuple[Span, int]]:
    first = bisect_left(named, start, key=lambda n: n[0].start)
    last = bisect_left(named, end, key=lambda n: n[0].start)
    return named[first:last]


def _only_subject(cast: Cast, here: list[tuple[Span, int]]) -> int | None:
    """The one person of the sentence, if it is about that person."""
    people = {i for _, i in here}
    if len(people) != 1:
        return None
    return here[0][1] if any(cast.is_topic(m) for m, _ in here) else None
