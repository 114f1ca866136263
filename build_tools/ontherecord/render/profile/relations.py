"""Who speaks for which body, who hands on whose words, which places belong together.

In: a `Catalogue`. Out: `Relations`, found once for all pages, in time that grows with the archive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ontherecord.engine.lexicon.gazetteer import fold
from ontherecord.model import Article, Entity, Record
from ontherecord.render.base.catalogue import Catalogue, Said

LONGEST_NAME = 7
"""Words of a name that is looked for in a role, as in `link`."""


class Relations(Record, frozen=True):
    """By entity id."""

    speaking_for: Mapping[str, tuple[Entity, ...]]
    """A body's people: those whose role, in an article's words, names it."""
    handed_on: Mapping[str, tuple[Said, ...]]
    """A body's relays: statements of others that reached the outlet through it."""
    through: Mapping[str, Mapping[str, int]]
    """A speaker's relays: how many of their statements came through whom, by words."""
    same_country: Mapping[str, tuple[Entity, ...]]
    """By country, in words: its places, most named first."""
    said_of: Mapping[str, tuple[Said, ...]]
    """A place's statements: those whose content names it."""
    bodies: Mapping[str, str]
    """A body's names and other names, folded, to its id."""

    def body(self, words: str) -> str | None:
        """The id of the body that words name, or None if it has no page."""
        return self.bodies.get(fold(words))


def relations(catalogue: Catalogue) -> Relations:
    """Everything in a few passes."""
    shown = [e for e in catalogue.archive.entities if e.page]
    bodies = _names([e for e in shown if e.kind == "organization"])
    handed_on: defaultdict[str, list[Said]] = defaultdict(list)
    through: defaultdict[str, Counter[str]] = defaultdict(Counter)
    said_of: defaultdict[str, list[Said]] = defaultdict(list)
    places = {e.id for e in shown if e.kind == "place"}
    for article in catalogue.archive.articles:
        every = catalogue.said[article.slug]
        for said, body, relay in _relays(every, bodies):
            if body:
                handed_on[body].append(said)
            for source in dict.fromkeys(s.entity for s in said.statement.sources if s.entity):
                through[source][relay] += 1
        for place, said in _named_in(article, every, places):
            said_of[place].append(said)
    return Relations(
        speaking_for=_speaking_for(shown, bodies),
        handed_on={key: tuple(found) for key, found in handed_on.items()},
        through=through,
        same_country=_same_country(shown, catalogue),
        said_of={key: tuple(found) for key, found in said_of.items()},
        bodies=bodies,
    )


def _names(bodies: list[Entity]) -> dict[str, str]:
    found: dict[str, str] = {}
    for body in bodies:
        found.setdefault(fold(body.name), body.id)
    for body in bodies:
        for alias in body.aliases:
            found.setdefault(fold(alias), body.id)
    return found


def _relays(
    every: Iterable[Said], bodies: Mapping[str, str]
) -> Iterator[tuple[Said, str | None, str]]:
    """Every link of every chain but its origin: the statement, the body if it has a page, words."""
    for said in every:
        for link in said.statement.chain[:-1]:
            yield said, bodies.get(fold(link)), link


def _named_in(
    article: Article, every: Iterable[Said], places: set[str]
) -> Iterator[tuple[str, Said]]:
    """Each statement under each place that its content names, once."""
    mentions = sorted(
        (m.span.start, m.span.end, m.entity) for m in article.mentions if m.entity in places
    )
    if not mentions:
        return
    for said in every:
        found: dict[str, None] = {}
        for part in said.statement.content:
            for start, end, place in mentions[bisect_left(mentions, (part.start, 0, "")) :]:
                if start >= part.end:
                    break
                if end <= part.end:
                    found[place] = None
        for place in found:
            yield place, said


def _speaking_for(shown: list[Entity], bodies: Mapping[str, str]) -> dict[str, tuple[Entity, ...]]:
    found: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
    for person in shown:
        if person.kind == "person":
            for role in person.roles:
                for body in _bodies_in(role.title, bodies):
                    found[body][person.id] = person
    return {body: tuple(people.values()) for body, people in found.items()}


def _bodies_in(title: str, bodies: Mapping[str, str]) -> Iterator[str]:
    """The bodies a role names: the longest name from each word on."""
    words = [word.removesuffix("’s").removesuffix("'s").strip(",.") for word in title.split()]
    for at in range(len(words)):
        for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            body = bodies.get(fold(" ".join(words[at : at + length])))
            if body and words[at][:1].isupper():
                yield body
                break


def _same_country(shown: list[Entity], catalogue: Catalogue) -> dict[str, tuple[Entity, ...]]:
    found: defaultdict[str, list[Entity]] = defaultdict(list)
    for place in shown:
        if place.kind == "place" and place.country:
            found[place.country].append(place)

    def most_named(place: Entity) -> tuple[int, str]:
        return (-len(catalogue.naming.get(place.id, ())), place.name)

    return {country: tuple(sorted(places, key=most_named)) for country, places in found.items()}
