"""Statements by label and whoever says them, and by label and the places they name: what search
does with two choices, without scripts. In: a `Catalogue`. Out: `Pair`s.

A speaker's page that holds all their statements can show those of one label alone; only longer
lists, and those of places, have pages of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ontherecord.codebook.labels import BY_KEY, LABELS, Label, LabelKey, labels
from ontherecord.codebook.words import counted
from ontherecord.model import Article, Entity, Record, Statement
from ontherecord.render.base import addresses
from ontherecord.render.base.catalogue import Catalogue, Said
from ontherecord.render.lists import entries

LEAST = 5
"""Statements of a pair that is worth a place in the lists."""
PER_PAGE = 500
"""Statements on an entry's page: what is named often would have many pages."""


class Pair(Record, frozen=True):
    """The statements with a label that one entry says, or that name it if it is a place."""

    label: Label
    entity: Entity
    found: tuple[Said, ...]
    on_entry: bool
    """The entry's page shows just these, if it is asked for them."""

    @property
    def url(self) -> str:
        if self.on_entry:
            return addresses.only_url(self.label.key, self.entity)
        return addresses.pair_url(self.label.key, self.entity)

    @property
    def title(self) -> str:
        way = "that name" if self.entity.kind == "place" else "by"
        return f"{self.label.plural} {way} {self.entity.name}"

    @property
    def count(self) -> str:
        return counted(len(self.found), "statement")


def pairs(catalogue: Catalogue) -> tuple[Pair, ...]:
    """By label in its order, then speakers and places, each with the most statements first."""
    found: defaultdict[tuple[str, str], list[Said]] = defaultdict(list)
    for article in catalogue.archive.articles:
        places = _places(article, catalogue)
        for said in catalogue.said[article.slug]:
            for entity in _entities(article, said.statement, catalogue, places):
                for key in labels(said.statement):
                    found[key, entity].append(said)
    made = (
        Pair(
            label=BY_KEY[key],
            entity=catalogue.entities[entity],
            found=tuple(said),
            on_entry=is_on_entry(catalogue.entities[entity], catalogue.said_by.get(entity, ())),
        )
        for (key, entity), said in found.items()
        if len(said) >= LEAST
    )
    order = list(BY_KEY)
    return tuple(sorted(made, key=lambda p: (
        order.index(p.label.key), p.entity.kind == "place", -len(p.found), p.entity.id,
    )))  # fmt: skip


def is_on_entry(entity: Entity, said: Sequence[Said]) -> bool:
    """Whether the entry has a page that holds all its statements, as a speaker's, and so can show
    those of one label alone."""
    return entity.kind != "place" and entity.page and len(said) <= PER_PAGE


def often(said: Sequence[Said]) -> tuple[tuple[LabelKey, int], ...]:
    """The labels that are worth a place in the lists, and how many of the statements have each."""
    counts = Counter(key for one in said for key in labels(one.statement))
    return tuple((one.key, counts[one.key]) for one in LABELS if counts[one.key] >= LEAST)


def _places(article: Article, catalogue: Catalogue) -> list[tuple[int, str]]:
    """Where the article names places, in text order, and which."""
    known = catalogue.entities
    named = ((m.span.start, m.entity) for m in article.mentions if m.entity in known)
    return sorted(one for one in named if known[one[1]].kind == "place")


def _entities(
    article: Article, statement: Statement, catalogue: Catalogue, places: list[tuple[int, str]]
) -> Iterator[str]:
    """The speakers that are no places, and the places that the statement's sentences name."""
    known = catalogue.entities
    speaking = (source.entity for source in statement.voices if source.entity)
    span = entries.window(article, [*statement.content, *statement.cues])
    named = places[bisect_left(places, (span.start,)) : bisect_left(places, (span.end,))]
    yield from dict.fromkeys(e for e in speaking if e in known and known[e].kind != "place")
    yield from dict.fromkeys(place for _, place in named)
