"""He or she: what an article itself tells of each person, else what the first name suggests.

In: the text and its cast. Out: the cast whose people carry "he", "she" or nothing. First the words
that describe a person, then the pronouns of sentences that name nobody else, last the first name,
if nearly all who bear it are women, or men. It tells whom a pronoun cannot mean, and no more: no
page and no answer repeats it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.lexicon import tables
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
HIS = re.compile(r"\bhis\b", re.I)
HER = re.compile(r"\bher\b", re.I)
""" "Her coach, Ivo Lund, said she …": before a name they are somebody else's; "Ada found it in her
grandfather's hand. He …": he is not Ada."""
OPENING = re.compile(r"\W*(?:(he)|(she))\b", re.I)
TITLE = re.compile(r"([A-Z][a-z]+)\.?\s$")
LONGEST_TITLE = 12
LINK = re.compile(r"\s(?:of|for|to|in|at|from|with)\s")
""" "The lawyer of the woman": what stands behind tells of somebody else."""
INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}")
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
        gender = _by_words(text, cast, actor) or _by_use(cast, actor, *votes.get(i, (0, 0)))
        told.append(msgspec.structs.replace(actor, gender=gender) if actor.is_person else actor)
    return msgspec.structs.replace(cast, actors=tuple(told))


def _by_words(text: str, cast: Cast, actor: Actor) -> str:
    """Roles and titles; a title before a surname that others share may be a namesake's."""
    others = [a for a in cast.bearers(surname(actor.name)) if a.name != actor.name and a.mentions]
    alone = min((a.mentions[0].start for a in others), default=len(text))
    words = " ".join(LINK.split(role, maxsplit=1)[0] for role in actor.roles)
    for mention in actor.mentions:
        if mention.start < alone or " " in text[mention.start : mention.end]:
            title = TITLE.search(text, max(0, mention.start - LONGEST_TITLE), mention.start)
            words += f" {title[1]}" if title else ""
    woman, man = bool(WOMAN.search(words)), bool(MAN.search(words))
    return "" if woman == man else "she" if woman else "he"


def _by_use(cast: Cast, actor: Actor, he: int, she: int) -> str:
    """By the pronouns; a few do not outweigh the name, since they may be another's, nor do any
    where two share a surname."""
    told, named = _majority(he, she), by_name(actor.name)
    shared = len(cast.bearers(surname(actor.name))) > 1
    return named if named and (shared or max(he, she) < CLEAR) else told or named


def by_name(name: str) -> str:
    """ "he" or "she" if nearly all who have the first name are; no lone name, no family name."""
    words = [w for w in name.split() if not INITIAL.fullmatch(w)]
    if len(words) < 2 or words[0] in tables.surnames("first"):
        return ""
    known = tables.name_genders()
    return known.get(words[0]) or known.get(words[0].split("-")[0], "")


def _majority(he: int, she: int) -> str:
    if he > CLEAR * she:
        return "he"
    return "she" if she > CLEAR * he else ""


def _votes(text: str, cast: Cast) -> dict[int, tuple[int, int]]:
    """How often "he" and "she" stand where only one person can be meant, by the actor's index."""
    outside = QUOTED.sub(lambda m: " " * len(m[0]), text)
    named = sorted((m, i) for i, a in enumerate(cast.actors) if a.is_person for m in a.mentions
                   if not cast.is_quoted(m.start))  # fmt: skip
    found: dict[int, tuple[int, int]] = {}
    before: int | None = None
    last = ""
    for sentence in SENTENCE.finditer(outside):
        here = _within(named, sentence.start(), sentence.end())
        people = {i for _, i in here}
        words = ""
        if len(people) == 1:
            words = outside[here[0][0].end : sentence.end()]
        elif not people and before is not None and (opening := OPENING.match(sentence[0])):
            other = HER if opening[1] else HIS
            if not other.search(last):
                people, words = {before}, opening[0]
        if len(people) == 1:
            index = next(iter(people))
            lead = outside[sentence.start() : here[0][0].start] if here else ""
            he, she = found.get(index, (0, 0))
            found[index] = (
                he + (0 if HIS.search(lead) else len(HE.findall(words))),
                she + (0 if HER.search(lead) else len(SHE.findall(words))),
            )
        before = _only_subject(cast, here) if people else before
        last = sentence[0] if here else last
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
