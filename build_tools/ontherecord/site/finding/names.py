"""Every spelling of every entry, and what all ways to write a name have in common.

In: entries, and how articles name them. Out: `Name`s. A spelling is a name of the entry, one of
its aliases, the words by which an article names it; of a person also the last word of these, of a
place the one word in which two of them differ. One that several entries share leads to each, and
stands for none.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from ontherecord.model import Entity, Record
from ontherecord.site.finding.words import tokens

SOUND = "~"
"""What the key of a name's sound begins with: no word does."""
SHORTEST = 4
"""Letters of a sound, or of a last name: fewer fit too many words."""
SLIP = 5
"""Letters of a word of a name in which one slip is forgiven."""
Words = tuple[str, ...]


class Name(Record, frozen=True):
    """One entry, as search knows it."""

    entity: Entity
    keys: tuple[Words, ...]
    """All its spellings, folded."""
    instead: tuple[Words, ...]
    """Those that mean it alone; of one that holds another the shorter."""


def names(entities: Iterable[Entity], written: Mapping[str, Collection[str]]) -> tuple[Name, ...]:
    """In the order of the entities. `written`: by id, the words by which articles name each."""
    keys = {one: _keys(one, written.get(one.id, ())) for one in entities}
    shared = Counter(key for found in keys.values() for key in found)
    return tuple(
        Name(entity=one, keys=found, instead=_least(k for k in found if shared[k] == 1))
        for one, found in keys.items()
    )


def _keys(entity: Entity, written: Collection[str]) -> tuple[Words, ...]:
    spelled = (entity.name, *entity.aliases, *sorted(written))
    whole = dict.fromkeys(key for one in spelled if (key := tuple(tokens(one))))
    more = {"person": _last, "place": _differing}.get(entity.kind)
    return tuple(dict.fromkeys((*whole, *(more(tuple(whole)) if more else ()))))


def _last(keys: Sequence[Words]) -> Iterator[Words]:
    """A person's last name."""
    return (key[-1:] for key in keys if len(key) > 1 and len(key[-1]) >= SHORTEST)


def _differing(keys: Sequence[Words]) -> Iterator[Words]:
    """The one word in which two spellings differ, where it begins alike: of “Zaporozhye region” and
    “Zaporizhzhia region” the first."""
    for one, other in itertools.permutations(keys, 2):
        if len(one) == len(other) > 1:
            apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
            if len(apart) == 1 and apart[0][0][0] == apart[0][1][0]:
                yield (apart[0][0],)


def _least(keys: Iterable[Words]) -> tuple[Words, ...]:
    all_ = tuple(keys)
    return tuple(key for key in all_ if not any(_holds(key, other) for other in all_))


def _holds(key: Words, other: Words) -> bool:
    size = len(other)
    return size < len(key) and any(key[at : at + size] == other for at in range(len(key)))


@cache
def table() -> tuple[tuple[str, str], ...]:
    """The rows of `latin.tsv`: letters, and what they become."""
    text = resources.files(__package__).joinpath("latin.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return tuple((old, new) for old, new in lines)


def sound(word: str) -> str:
    """What a folded word has in common with other ways to write that name; "" if too little."""
    for old, new in table():
        word = word.replace(old, new)
    plain = "".join(letter for letter, _ in itertools.groupby(word))
    return plain if len(plain) >= SHORTEST else ""
