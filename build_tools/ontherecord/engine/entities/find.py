"""People, places and organizations of one article, as draft glossary entries with mentions.

In: the text and what the language model guessed. Out: `Named`: entities whose roles are the
article's own words, dated by it, and the mentions that point at them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.entities import organizations, people, places, roles
from ontherecord.engine.entities.capacities import told_of, with_owners
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.elections import Contest
from ontherecord.engine.entities.located import Located
from ontherecord.engine.entities.lone_names import Person
from ontherecord.engine.entities.organizations import Body
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.entities.shared_surnames import with_titles_kept
from ontherecord.engine.entities.successions import with_offices_of_others
from ontherecord.engine.entities.word_index import Standing
from ontherecord.engine.entities.works import titles_of_works
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.text import quotations
from ontherecord.model import Entity, Mention, Record, Role, Span

BOTH = re.compile(r"\b(?:[Tt]he two|[Bb]oth) ((?:[a-z]+ )?[a-z]+s)\b")
PRIVATE = frozenset(("witness-affected", "unnamed-source"))
"""Types of a role that makes nobody a public figure (design §5: no page for victims, relatives)."""


class Named(Record, frozen=True):
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    cast: Cast


def find(article: Draft, parse: Parse) -> Named:
    """Everyone and everything named, in the order people, places, organizations."""
    text = article.text
    standing = Standing(text)
    verbs = parse.verbs()
    works = titles_of_works(text)
    found = tuple(_with_roles(text, p, verbs) for p in people.find(standing, parse, works))
    found = _with_shared_roles(text, with_titles_kept(text, found))
    found = with_offices_of_others(text, found)
    taken = tuple(m for p in found for m in p.mentions)
    located = places.find(text, parse, taken, works)
    settings = frozenset(text[m.start : m.end] for p in located for m in p.mentions)
    bodies = organizations.find(standing, parse, (*taken, *works), settings)
    ids = _Ids()
    rows = [(_person(article, p, ids), p.mentions) for p in found]
    rows += [(_place(text, p, ids), p.mentions) for p in located]
    rows += [(_body(text, b, ids), b.mentions) for b in bodies]
    contest = Contest(text, (m.start for p in found for m in p.mentions))
    others = sorted((m.start, p.name) for p in found for m in p.mentions)
    actors = (*(_actor(p, contest, parse, others) for p in found), *map(_body_actor, bodies))
    cast = Cast(
        actors=actors, subjects=_starts(parse, "subject"), topics=_starts(parse, "main"),
        joined=_starts(parse, "joined"), contest=contest.is_on, descriptions=parse.descriptions,
        openings=tuple(s.span.start for s in article.sentences),
        paragraphs=tuple(p.span.start for p in article.paragraphs),
        quoted=tuple(q.span for q in quotations.find(text, article.paragraphs)),
    )  # fmt: skip
    cast = with_owners(text, cast)
    return Named(entities=tuple(e for e, _ in rows), mentions=_mentions(rows), cast=cast)


def _starts(parse: Parse, flag: str) -> frozenset[int]:
    """Subjects, and the capitalised words right after one: "the chief Per Lund said"."""
    found: set[int] = set()
    running = False
    for token in parse.tokens:
        running = getattr(token, flag) or (running and token.text[0].isupper())
        if running:
            found.add(token.start)
    return frozenset(found)


def _with_roles(text: str, person: Person, verbs: frozenset[int]) -> Person:
    found = tuple(
        (role, m.start)
        for m in person.mentions
        for role in roles.roles_at(text, m.start, m.end, verbs)
    )
    return Person(name=person.name, mentions=person.mentions, roles=found)


def _with_shared_roles(text: str, found: tuple[Person, ...]) -> tuple[Person, ...]:
    """ "The two presidents" gives the office to the two people named last before it."""
    people = list(found)
    named = sorted((m.start, -i) for i, p in enumerate(found) for m in p.mentions)
    for match in BOTH.finditer(text):
        office = key(match[1])
        if office not in tables.heads() or office == match[1].lower():
            continue
        before = (-below for _, below in reversed(named[: bisect_left(named, (match.start(),))]))
        near = _first_two(before)
        for i in near if len(near) == 2 else ():
            people[i] = _shared(people[i], office, match.start())
    return tuple(people)


def _first_two(indices: Iterable[int]) -> list[int]:
    found: list[int] = []
    for i in indices:
        if i not in found:
            found.append(i)
        if len(found) == 2:
            break
    return found


def _shared(person: Person, office: str, at: int) -> Person:
    if any(office in role.lower() for role, _ in person.roles):
        return person
    return Person(name=person.name, mentions=person.mentions, roles=(*person.roles, (office, at)))


def _actor(
    person: Person, contest: Contest, parse: Parse, others: Sequence[tuple[int, str]]
) -> Actor:
    told = told_of(person, contest, parse, others)
    titles = tuple(t.words for t in told if t.office)
    return Actor(name=person.name, is_person=True, mentions=person.mentions, told=told,
                 contends=contest.contends(person.mentions, titles))  # fmt: skip


def _body_actor(body: Body) -> Actor:
    return Actor(name=body.name, is_person=False, mentions=body.mentions, type=body.type)


class _Ids:
    """Hands out slugs of names, a number after the second of its kind."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def take(self, name: str) -> str:
        base, number = slug(name), 1
        while (found := base if number == 1 else f"{base}-{number}") in self.used:
            number += 1
        self.used.add(found)
        return found


def slug(name: str) -> str:
    """[a-z0-9-] of a name; a hash of its code points if nothing of it is Latin."""
    plain = re.sub(r"[^a-z0-9]+", "-", gazetteer.fold(name)).strip("-")
    return plain or "n-" + "-".join(f"{ord(c):x}" for c in unicodedata.normalize("NFC", name)[:8])


def _forms(text: str, mentions: Iterable[Span], name: str) -> tuple[str, ...]:
    """Other surface forms, in text order, each once."""
    forms = (" ".join(text[m.start : m.end].split()) for m in mentions)
    return tuple(form for form in dict.fromkeys(forms) if form != name)


def _person(article: Draft, person: Person, ids: _Ids) -> Entity:
    titles = tuple(
        Role(title=title, article=article.slug, date=article.published)
        for title in dict.fromkeys(role for role, _ in person.roles)
    )
    public = [v for t in titles if (v := capacity(t.title)) and v.type not in PRIVATE]
    return Entity(
        id=ids.take(person.name), kind="person", name=person.name, roles=titles,
        aliases=_forms(article.text, person.mentions, person.name), page=bool(public),
    )  # fmt: skip


def _place(text: str, located: Located, ids: _Ids) -> Entity:
    place = located.place
    return Entity(
        id=ids.take(located.name), kind="place", name=located.name, type=located.type,
        aliases=_forms(text, located.mentions, located.name),
        country=gazetteer.country_name(place.country) if place else "",
        lat=place.lat if place else None, lon=place.lon if place else None,
        position_source="GeoNames (CC BY 4.0) and ISO 3166-2" if place and place.lat else "",
    )  # fmt: skip


def _body(text: str, body: Body, ids: _Ids) -> Entity:
    aliases = _forms(text, body.mentions, body.name)
    return Entity(id=ids.take(body.name), kind="organization", name=body.name, type=body.type,
                  aliases=aliases)  # fmt: skip


def _mentions(rows: list[tuple[Entity, tuple[Span, ...]]]) -> tuple[Mention, ...]:
    """In text order, never overlapping: the longer name wins, then the earlier entity."""
    every = [(m, i) for i, (_, spans) in enumerate(rows) for m in spans]
    kept: list[tuple[Span, int]] = []
    last = -1
    for span, i in sorted(every, key=lambda e: (e[0].start, -e[0].end, e[1])):
        if span.start >= last:
            kept.append((span, i))
            last = span.end
    return tuple(Mention(span=span, entity=rows[i][0].id) for span, i in kept)
