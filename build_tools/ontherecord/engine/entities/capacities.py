"""What an article tells of what each of its people is, collected once for all statements: titles,
appositions, clauses, lists, sentences nearby, and whose a post is (codebook §6).

In: the text, its people with the roles beside their names, the parse, the contest. Out: `Told`
records, those first that the article calls the person, in text order.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ontherecord.engine.entities import affiliations
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.described_before import described_before
from ontherecord.engine.entities.elections import Contest
from ontherecord.engine.entities.lone_names import Person
from ontherecord.engine.entities.one_of_several import group_of
from ontherecord.engine.entities.owners import owner
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.entities.spoken_bodies import Bodies
from ontherecord.engine.entities.told_nearby import told_nearby
from ontherecord.engine.records.actor import Actor, Told

REACH = 120
"""Code points on each side of a mention in which the words for a post stand."""


def told_of(
    person: Person, contest: Contest, parse: Parse, others: Sequence[tuple[int, str]]
) -> tuple[Told, ...]:
    """Everything that the article tells of one person; `others`: where people are named, by name,
    sorted."""
    offices: dict[str, int] = {}
    for role, at in person.roles:
        offices.setdefault(role, at)
    signs = affiliations.of_person(contest.text, person.mentions)
    signs += tuple(told_nearby(contest.text, person.mentions))
    if not signs and not offices:
        signs = _told_before(person, contest.text, parse, others)
    if group := group_of(contest.text, person.mentions[0].start, parse.descriptions):
        signs += (group,)
    past = [s.removeprefix(affiliations.FORMER) for s in signs if s.startswith("former ")]
    kept = [o for o in offices if not any(p.startswith(o) or o.startswith(p) for p in past)]
    if contest.may_contend(person.mentions):
        signs = tuple(dict.fromkeys((*signs, affiliations.CANDIDATE)))
    return (
        *(Told(words=words, at=offices[words]) for words in kept),
        *(Told(words=words, office=False) for words in signs),
    )


def _told_before(
    person: Person, text: str, parse: Parse, others: Sequence[tuple[int, str]]
) -> tuple[str, ...]:
    first = person.mentions[0]
    else_named = [at for at, name in others if name != person.name]
    office = described_before(text, first.start, first.end, parse.descriptions, else_named)
    return (office,) if office else ()


def with_owners(text: str, cast: Cast) -> Cast:
    """The cast, with the body of every post whose words do not tell it."""
    bodies = Bodies(text, cast)
    actors = tuple(_with_owners(bodies, a) if a.is_person else a for a in cast.actors)
    return replace(cast, actors=actors)


def _with_owners(bodies: Bodies, actor: Actor) -> Actor:
    told = tuple(_owned(bodies, actor, one) for one in actor.told)
    return replace(actor, told=told)


def _owned(bodies: Bodies, actor: Actor, one: Told) -> Told:
    mention = next((m for m in actor.mentions if m.start == one.at), None)
    at = _place(bodies.text, one.words, mention.start, mention.end) if mention else -1
    body = owner(bodies, one.words, at, named=True) if at >= 0 else None
    return replace(one, owner=body.words, owner_type=body.type) if body else one


def _place(text: str, words: str, start: int, end: int) -> int:
    """Where the words for an office stand beside a mention; the mention if they stand nowhere."""
    before = text.rfind(words, max(0, start - REACH), start)
    after = text.find(words, end, end + REACH) if before < 0 else -1
    return next((at for at in (before, after) if at >= 0), start)
