"""Bodies under several names: "EU" and "European Union", "the Guardian", a country's ministry.

In: things, and the articles' texts. Out: `Likeness`es.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ontherecord.archive.joining.likeness import Likeness
from ontherecord.archive.joining.offices import countries_in
from ontherecord.archive.joining.things import Key, Thing, key_of
from ontherecord.archive.link import fold
from ontherecord.engine.lexicon import tables
from ontherecord.model import Article, SourceType

SHORT = re.compile(r"[A-Z](?:\.?[A-Za-z]){0,8}\.?")
SMALL = frozenset(("of", "for", "and", "the", "on", "in", "to", "at", "de", "du", "&"))
BRITISH = {
    "defence": "defense", "organisation": "organization", "programme": "program",
    "centre": "center", "labour": "labor", "co": "", "cooperation": "operation",
}  # fmt: skip
""" "Co-operation" folds to two words, "Cooperation" to one."""
OF_A_COUNTRY = frozenset(("ministry", "government", "embassy", "parliament"))
"""Bodies that every country has: their names are nobody's without the country."""
NO_TYPE = ("", "unspecified")
IN_BRACKETS = re.compile(r"\s\(([A-Z](?:\.?[A-Za-z]){1,8}\.?)\)")
FEWEST = 3
"""Letters of an abbreviation that is proposed by its initials alone: own decision."""


def bodies(found: Mapping[Key, Thing], articles: Iterable[Article]) -> Iterator[Likeness]:
    """All that this module knows."""
    every = [t for t in found.values() if t.key[0] == "organization"]
    yield from _written(every)
    yield from _offices(every)
    told = _told(every, articles)
    yield from _spelled_out(found, every, told)
    yield from _by_initials(every, told)


def written(name: str) -> str:
    """A name without what newsrooms write in different ways; dots of an abbreviation, too."""
    parts = [BRITISH.get(word, word) for word in fold(name).removeprefix("the ").split()]
    whole = "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)
    return " ".join(whole.split())


def letters(name: str) -> str:
    """The letters of an abbreviation in capitals: "U.N." and "UN" have the same; else nothing."""
    bare = name.replace(".", "")
    mostly = sum(c.isupper() for c in bare) * 2 >= len(bare)
    return bare.upper() if SHORT.fullmatch(name) and len(bare) > 1 and mostly else ""


def initials(name: str) -> frozenset[str]:
    """Of a name of several words, with and without its small words: "VA" and "VOA"."""
    parts = [part for part in re.split(r"[\s-]+", name) if part]
    long = [part for part in parts if part.lower() not in SMALL]
    if len(long) < 2:
        return frozenset()
    return frozenset("".join(part[0].upper() for part in run) for run in (parts, long))


def _written(every: list[Thing]) -> Iterator[Likeness]:
    same: defaultdict[str, list[Thing]] = defaultdict(list)
    for body in every:
        same[written(body.entity.name)].append(body)
    for group in same.values():
        *rest, full = sorted(group, key=_fullness)
        for body in rest:
            ground = "other-type" if _types_differ(body, full) else "writing"
            yield Likeness(one=body.key, other=full.key, ground=ground)  # type: ignore[arg-type]


def _offices(every: list[Thing]) -> Iterator[Likeness]:
    """ "Russian Defense Ministry", "Defence Ministry of Russia"; none without its country."""
    same: defaultdict[tuple[frozenset[str], frozenset[str]], list[Thing]] = defaultdict(list)
    for body in every:
        lands = countries_in(body.entity.name)
        rest = frozenset(written(_without_countries(body.entity.name)).split()) - SMALL
        if len(lands) == 1 and rest & OF_A_COUNTRY:
            same[lands, rest].append(body)
    for group in same.values():
        *rest_of, full = sorted(group, key=_fullness)
        for body in rest_of:
            yield Likeness(one=body.key, other=full.key, ground="country-office")


def _without_countries(name: str) -> str:
    parts = re.sub(r"[’']s\b", "", name).split()
    kept = list(parts)
    for size in (4, 3, 2, 1):
        for at in range(len(kept) - size, -1, -1):
            word = " ".join(kept[at : at + size])
            if word in tables.adjectives() or word in tables.government_names():
                del kept[at : at + size]
    return " ".join(kept)


def _told(every: list[Thing], articles: Iterable[Article]) -> dict[str, set[Key]]:
    """For each abbreviation, the bodies for which some article itself says that it stands."""
    told: defaultdict[str, set[Key]] = defaultdict(set)
    for body in every:
        for sign in _short_forms(body):
            told[sign].add(body.key)
    for article in articles:
        for sign, body_key in _in_brackets(article):
            told[sign].add(body_key)
    return told


def _short_forms(body: Thing) -> Iterator[str]:
    """A keeper's other names; of a draft, what an article calls it by its initials."""
    if body.kept:
        yield from filter(None, map(letters, body.entity.aliases))
    else:
        stands = initials(body.entity.name)
        yield from (letters(form) for form in body.forms if letters(form) in stands)


def _in_brackets(article: Article) -> Iterator[tuple[str, Key]]:
    """ "the Shore Relief Fund (SRF)"."""
    ends = {m.span.end: m.entity for m in article.mentions}
    named = {e.id: e for e in article.entities if e.kind == "organization"}
    for match in IN_BRACKETS.finditer(article.text):
        before = named.get(ends.get(match.start(), ""))
        if before and letters(match[1]) in initials(before.name):
            yield letters(match[1]), key_of(before, article.slug)


def _spelled_out(
    found: Mapping[Key, Thing], every: list[Thing], told: Mapping[str, set[Key]]
) -> Iterator[Likeness]:
    for short in every:
        means = sorted(told.get(letters(short.entity.name), set()) - {short.key})
        names = {written(found[key].entity.name) for key in means}
        for key in means:
            if len(names) > 1:
                yield Likeness(one=short.key, other=key, ground="surname-shared")
            elif _types_differ(short, found[key]):
                yield Likeness(one=short.key, other=key, ground="other-type")
            else:
                yield Likeness(one=short.key, other=key, ground="spelled-out")


def _by_initials(every: list[Thing], told: Mapping[str, set[Key]]) -> Iterator[Likeness]:
    """Where no article tells: both in a table of bodies; or else for the keeper to say."""
    full: defaultdict[str, list[Thing]] = defaultdict(list)
    for body in every:
        for first in () if letters(body.entity.name) else initials(body.entity.name):
            full[first].append(body)
    for short in every:
        sign = letters(short.entity.name)
        means = full.get(sign, [])
        if not sign or told.get(sign):
            continue
        known = [b for b in means if _both_known(short.entity.name, b.entity.name)]
        if len({written(b.entity.name) for b in known}) == 1:
            for body in known:
                yield Likeness(one=short.key, other=body.key, ground="known-body")
        elif len({written(b.entity.name) for b in means}) == 1 and len(sign) >= FEWEST:
            for body in means:
                if not _types_differ(short, body):
                    yield Likeness(one=short.key, other=body.key, ground="initials")


def _both_known(short: str, long: str) -> bool:
    """Both in a table, as one medium or as bodies of one type."""
    medium = tables.state_media().get(short)
    if medium is not None and medium is tables.state_media().get(long):
        return True
    kind: SourceType | None = tables.bodies().get(short)
    return kind is not None and kind == tables.bodies().get(long)


def _types_differ(one: Thing, other: Thing) -> bool:
    types = {one.entity.type, other.entity.type}.difference(NO_TYPE)
    return len(types) > 1


def _fullness(body: Thing) -> tuple[bool, bool, int, int, Key]:
    """Of two that are written alike, the plainer id: an article numbers its second."""
    name = body.entity.name
    size = len(name.replace(".", ""))
    return (body.kept, not letters(name), size, -len(body.key[1]), body.key)
