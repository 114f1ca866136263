"""A titled surname goes to the namesake who has the title: "Judge Prado" is Ines Prado, a judge.

In: the people of an article with their roles. Out: the same, such mentions and roles moved. Before
this step a bare surname belongs to whoever was last named in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.entities.lone_names import Person
from ontherecord.engine.entities.names import surname
from ontherecord.engine.entities.occupations import alike
from ontherecord.model import Span


def with_titles_kept(text: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """Everybody, in the same order."""
    by_surname: defaultdict[str, list[int]] = defaultdict(list)
    for i, person in enumerate(people):
        by_surname[surname(person.name)].append(i)
    changed = list(people)
    for last, group in by_surname.items():
        for i in group if len(group) > 1 else ():
            for mention in people[i].mentions:
                if text[mention.start : mention.end] != last:
                    continue
                owner = _owner(people, group, i, mention)
                if owner is not None:
                    _move(changed, i, owner, mention)
    return tuple(changed)


def _owner(people: Sequence[Person], group: list[int], i: int, mention: Span) -> int | None:
    """The one namesake who has the title of this mention from elsewhere, where this one has not."""
    titles = [role for role, at in people[i].roles if at == mention.start]
    for title in titles:
        calling = alike(key(take_apart(title).head))
        holders = [j for j in group if _is_called(people[j], calling, mention)]
        if len(holders) == 1 and holders[0] != i:
            return holders[0]
    return None


def _is_called(person: Person, calling: set[str], besides: Span) -> bool:
    elsewhere = (role for role, at in person.roles if at != besides.start)
    return any(calling & alike(key(take_apart(role).head)) for role in elsewhere)


def _move(people: list[Person], giver: int, taker: int, mention: Span) -> None:
    here, there = people[giver], people[taker]
    people[giver] = Person(
        name=here.name, mentions=tuple(m for m in here.mentions if m != mention),
        roles=tuple(r for r in here.roles if r[1] != mention.start),
    )  # fmt: skip
    moved = tuple(r for r in here.roles if r[1] == mention.start)
    people[taker] = Person(
        name=there.name, mentions=tuple(sorted((*there.mentions, mention))),
        roles=tuple(sorted((*there.roles, *moved), key=lambda r: r[1])),
    )  # fmt: skip
