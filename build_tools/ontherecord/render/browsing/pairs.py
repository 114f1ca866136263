"""Statements by label and whoever says them, and by label and the places they name: what search
does with two choices, without scripts. In: a `Catalogue`. Out: `Pair`s.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.codebook.words import counted
from ontherecord.model import Article, Entity, Record, Statement
from ontherecord.render.base import addresses
from ontherecord.render.base.catalogue import Catalogue, Said
from ontherecord.render.lists import entries

LEAST = 5
"""Statements of a pair that is worth a page."""


class Pair(Record, frozen=True):
    """The statements with a label that one entry says, or that name it if it is a place."""

    label: Label
    entity: Entity
    found: tuple[Said, ...]

    @property
    def url(self) -> str:
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
        for said in catalogue.said[article.slug]:
            for entity in _entities(article, said.statement, catalogue):
                for key in labels(said.statement):
                    found[key, entity].append(said)
    made = (
        Pair(label=BY_KEY[key], entity=catalogue.entities[entity], found=tuple(said))
        for (key, entity), said in found.items()
        if len(said) >= LEAST
    )
    order = list(BY_KEY)
    return tuple(sorted(made, key=lambda p: (
        order.index(p.label.key), p.entity.kind == "place", -len(p.found), p.entity.id,
    )))  # fmt: skip


def _entities(article: Article, statement: Statement, catalogue: Catalogue) -> Iterator[str]:
    """The speakers that are no places, and the places that the statement's sentences name."""
    known = catalogue.entities
    speaking = (source.entity for source in statement.voices if source.entity)
    span = entries.window(article, [*statement.content, *statement.cues])
    named = (m.entity for m in article.mentions if span.start <= m.span.start < span.end)
    yield from dict.fromkeys(e for e in speaking if e in known and known[e].kind != "place")
    yield from dict.fromkeys(e for e in named if e in known and known[e].kind == "place")
