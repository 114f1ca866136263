"""Over the whole archive one thing is one entry. In: linked articles and the glossary. Out: the
articles with drafts joined, why each was, and what a keeper has to decide.

Every join has a ground of a closed list (`grounds`). Nothing in a text, no mention and no
statement changes but for the entry it leads to. What was taken down at request is not joined away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from ontherecord.archive.joining.addresses import fresh_ids
from ontherecord.archive.joining.bodies import bodies
from ontherecord.archive.joining.genders import told_by
from ontherecord.archive.joining.grounds import Ground
from ontherecord.archive.joining.groups import Keepers, grouped
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
    groups, why, left = grouped(found, keepers, open_to)
    heads = {key: head for keys in groups.all() for head in (_head(found, keys, why),)
             for key in keys}  # fmt: skip
    ids = fresh_ids(found, heads, down)
    return Together(
        articles=tuple(_moved(a, found, heads, ids) for a in articles),
        joined=tuple(_joined(found, heads, ids, why)),
        alike=tuple(_alike(found, heads, ids, left, down)),
    )


def _head(found: Mapping[Key, Thing], keys: list[Key], why: Mapping[Key, Likeness]) -> Key:
    """The thing whose name and id the group has: a keeper's, else the one that joined nothing."""
    return min(keys, key=lambda k: (not found[k].kept, k in why, -len(found[k].entity.name), k))


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
    why: Mapping[Key, Likeness],
) -> Iterator[Joined]:  # fmt: skip
    """Every draft that has another address now, the articles of one address and ground together."""
    together: dict[tuple[str, str, str], Joined] = {}
    for key, head in heads.items():
        thing, goal = found[key], _address(found[head], ids[head])
        if thing.kept or goal == thing.address:
            continue
        ground, through = _ground(key, head, found, why)
        one = together.get((thing.address, goal, ground))
        slugs = {*thing.slugs, *(one.articles if one else ())}
        together[thing.address, goal, ground] = Joined(
            address=thing.address, to=goal, name=thing.entity.name,
            other=found[head].entity.name, through=through, ground=ground,
            articles=tuple(sorted(slugs)),
        )  # fmt: skip
    yield from (together[key] for key in sorted(together))


def _ground(
    key: Key, head: Key, found: Mapping[Key, Thing], why: Mapping[Key, Likeness]
) -> tuple[Ground, str]:
    """Why a thing is where it is, and the name that this speaks of."""
    if key == head:
        return "own-id", found[head].entity.name
    if key in why:
        return why[key].ground, found[why[key].other].entity.name
    led = next(k for k in sorted(why) if why[k].other == key)  # it was joined by others alone
    return why[led].ground, found[led].entity.name


def _alike(
    found: Mapping[Key, Thing], heads: Mapping[Key, Key], ids: Mapping[Key, str],
    left: Iterable[Likeness], down: frozenset[str],
) -> Iterator[Alike]:  # fmt: skip
    """What is open, once for every two addresses and ground."""
    together: dict[tuple[str, str], Alike] = {}
    for likeness in left:
        one, other = found[likeness.one], found[heads[likeness.other]]
        at, to = (_address(t, ids[t.key]) for t in (found[heads[one.key]], other))
        if at == to or {at, to} & down:
            continue
        before = together.get((at, to))
        slugs = {*one.slugs, *(before.articles if before else ())}
        together[at, to] = Alike(
            address=at, to=to, name=one.entity.name, other=other.entity.name,
            ground=before.ground if before else likeness.ground, articles=tuple(sorted(slugs)),
            other_articles=other.slugs,
        )  # fmt: skip
    yield from (together[key] for key in sorted(together))


def _address(thing: Thing, ident: str) -> str:
    return f"{FOLDERS[thing.key[0]]}/{ident}"
