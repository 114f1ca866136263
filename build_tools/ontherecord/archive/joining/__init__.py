"""Over the whole archive one thing is one entry. In: linked articles and the glossary. Out: the
articles with drafts joined, why each was, and what a keeper has to decide.

Every join has a ground of a closed list (`grounds`). Nothing in a text, no mention and no
statement changes but for the entry it leads to. What was taken down at request is not joined away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from ontherecord.archive.joining.addresses import fresh_ids
from ontherecord.archive.joining.bodies import bodies
from ontherecord.archive.joining.genders import told_by
from ontherecord.archive.joining.grounds import Ground
from ontherecord.archive.joining.groups import Decided, Keepers, grouped
from ontherecord.archive.joining.kinds import kinds
from ontherecord.archive.joining.likeness import Likeness
from ontherecord.archive.joining.people import spellings, surnames
from ontherecord.archive.joining.places import places
from ontherecord.archive.joining.things import Key, Thing, key_of, things
from ontherecord.archive.link import rehomed
from ontherecord.archive.privacy import FOLDERS
from ontherecord.model import Alike, Article, Entity, Joined, Record, Removal


class Together(Record, frozen=True):
    articles: tuple[Article, ...]
    """In the order given."""
    joined: tuple[Joined, ...]
    alike: tuple[Alike, ...]


def join(
    articles: tuple[Article, ...], glossary: tuple[Entity, ...], removed: tuple[Removal, ...] = ()
) -> Together:
    """Joins what the texts allow only one reading of. Doing it twice changes nothing."""
    found = things(articles, glossary)
    down = frozenset(removal.address for removal in removed)
    keepers = Keepers(found)
    gender = lru_cache(maxsize=None)(told_by(articles))
    likenesses = (
        *keepers.said(found), *surnames(found, gender, keepers.deny), *spellings(found),
        *bodies(found, articles), *places(found), *kinds(found, gender),
    )  # fmt: skip
    open_to = (k for k in likenesses if found[k.one].address not in down)
    decided = grouped(found, keepers, open_to)
    heads = {
        key: head
        for keys in decided.groups
        for head in (_head(found, keys, decided),)
        for key in keys
    }
    ids = fresh_ids(found, heads, down)
    return Together(
        articles=tuple(_moved(a, found, heads, ids) for a in articles),
        joined=tuple(_joined(found, heads, ids, decided)),
        alike=tuple(_alike(found, heads, ids, decided.left, down)),
    )


def _head(found: Mapping[Key, Thing], keys: list[Key], decided: Decided) -> Key:
    """The thing whose name and id the group has: a keeper's, else the one that joined nothing."""
    return min(
        keys, key=lambda k: (not found[k].kept, k in decided.joins, -len(found[k].entity.name), k)
    )


def _moved(
    article: Article, found: Mapping[Key, Thing], heads: Mapping[Key, Key], ids: Mapping[Key, str]
) -> Article:
    """The article whose drafts carry the id, the kind and the name of what they are one with."""
    homes: dict[str, Entity] = {}
    for entity in article.entities:
        key = key_of(entity, article.slug)
        head = heads[key]
        if head != key:
            homes[entity.id] = _home(found[head], ids[head])
        elif ids[head] != entity.id:
            homes[entity.id] = msgspec.structs.replace(entity, id=ids[head])
    return rehomed(article, homes, {}) if homes else article


def _home(thing: Thing, ident: str) -> Entity:
    """A keeper's entry as it is; of a draft, what holds in every article."""
    if thing.kept:
        return thing.entity
    return msgspec.structs.replace(thing.entity, id=ident, roles=(), aliases=())


def _joined(
    found: Mapping[Key, Thing], heads: Mapping[Key, Key], ids: Mapping[Key, str],
    decided: Decided,
) -> Iterator[Joined]:  # fmt: skip
    """Every draft that has another address now, the articles of one address and ground together."""
    slugs: defaultdict[tuple[str, str, Ground], set[str]] = defaultdict(set)
    names: dict[tuple[str, str, Ground], tuple[str, str, str]] = {}
    for key, head in heads.items():
        thing, goal = found[key], _address(found[head], ids[head])
        if thing.kept or goal == thing.address:
            continue
        ground, through = _ground(key, head, found, decided)
        one = (thing.address, goal, ground)
        slugs[one].update(thing.slugs)
        names[one] = (thing.entity.name, found[head].entity.name, through)
    for one, (name, other, through) in sorted(names.items()):
        yield Joined(address=one[0], to=one[1], name=name, other=other, through=through,
                     ground=one[2], articles=tuple(sorted(slugs[one])))  # fmt: skip


def _ground(
    key: Key, head: Key, found: Mapping[Key, Thing], decided: Decided
) -> tuple[Ground, str]:
    """Why a thing is where it is, and the name that this speaks of."""
    if key == head:
        return "own-id", found[head].entity.name
    if why := decided.joins.get(key):
        return why.ground, found[why.other].entity.name
    why = decided.joined_by[key]
    return why.ground, found[why.one].entity.name


def _alike(
    found: Mapping[Key, Thing], heads: Mapping[Key, Key], ids: Mapping[Key, str],
    left: Iterable[Likeness], down: frozenset[str],
) -> Iterator[Alike]:  # fmt: skip
    """What is open, once for every two addresses: on the first ground that was found."""
    slugs: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    first: dict[tuple[str, str], tuple[Likeness, Thing]] = {}
    for likeness in left:
        one, other = heads[likeness.one], found[heads[likeness.other]]
        pair = (_address(found[one], ids[one]), _address(other, ids[other.key]))
        if pair[0] != pair[1] and down.isdisjoint(pair):
            slugs[pair].update(found[likeness.one].slugs)
            first.setdefault(pair, (likeness, other))
    for pair in sorted(first):
        likeness, other = first[pair]
        yield Alike(
            address=pair[0], to=pair[1], name=found[likeness.one].entity.name,
            other=other.entity.name, ground=likeness.ground, articles=tuple(sorted(slugs[pair])),
            other_articles=other.slugs,
        )  # fmt: skip


def _address(thing: Thing, ident: str) -> str:
    return f"{FOLDERS[thing.key[0]]}/{ident}"
