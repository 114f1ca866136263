"""What a rule looks at: one article, one contribution or one annotation, and where it stands.

In: `Seeds`. Out: views, each with `at(…)`, the place of a field in its file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

from ontherecord.model import (
    Annotation,
    ArticleSeed,
    Contribution,
    Entity,
    Record,
    Seeds,
    Span,
)  # fmt: skip
from ontherecord.problems.faults import START, Place
from ontherecord.seeds.glossary import FOLDERS
from ontherecord.seeds.metadata import FILE
from ontherecord.seeds.yamlfile import Path, place

_FOLDER_OF = {kind: folder for folder, kind in FOLDERS.items()}


class Whole(Record, frozen=True):
    """All of the seeds, turned around once."""

    seeds: Seeds
    entities: Mapping[str, Entity]
    slugs: frozenset[str]
    changed: Mapping[str, str]
    """The sha256 of each text that is not the one its metadata name, by the article's path."""
    citable: frozenset[str]
    """The slugs, and those of articles that were taken down, renamed or are gone: what rests on
    them may say so."""
    today: dt.date

    def place(self, path: str, way: Path = ()) -> Place:
        """Where a field stands in one of the files."""
        text = self.seeds.sources.get(path)
        return place(text, way) if text is not None and way else START

    def file_of(self, entity: Entity) -> str:
        """The path of an entity's file, as problems show it."""
        return f"{self.root}/{_FOLDER_OF[entity.kind]}/{entity.id}.yml"

    @property
    def root(self) -> str:
        """The name of the folder that holds everything: the first step of every path."""
        return next(iter(self.seeds.sources), "seeds/").split("/")[0]


class Noted(Record, frozen=True):
    """One annotation in its contribution and article."""

    whole: Whole
    article: ArticleSeed
    quotations: Callable[[], tuple[Span, ...]]
    """Every quotation of the text, marks included: looked for when a rule asks."""
    contribution: Contribution
    annotation: Annotation
    index: int

    @property
    def path(self) -> str:
        return self.contribution.path

    def at(self, *way: str | int) -> Place:
        """Where a field of this annotation stands in its file."""
        return self.whole.place(self.path, ("annotations", self.index, *way))

    def gives(self, name: str) -> bool:
        """Whether the file gives this field at all: one that cannot be read is told already."""
        return bool(getattr(self.annotation, name)) or self.at(name) != self.at()


def whole(seeds: Seeds, today: dt.date = dt.date.max) -> Whole:
    """The view; `today` is only asked by the rule on dates (see `check`)."""
    slugs = frozenset(article.slug for article in seeds.articles)
    return Whole(
        seeds=seeds,
        entities={entity.id: entity for entity in seeds.entities},
        slugs=slugs,
        changed={
            article.path: digest
            for article in seeds.articles
            if (digest := sha256(article.text.encode()).hexdigest()) != article.meta.sha256
        },
        today=today,
        citable=slugs
        | {r.address.removeprefix("articles/") for r in seeds.removed}
        | {one.article for one in seeds.published if one.renamed or one.gone},
    )


def noted(
    view: Whole,
    article: ArticleSeed,
    contribution: Contribution,
    quotations: Callable[[], tuple[Span, ...]] = tuple,
) -> Iterator[Noted]:
    """The contribution's annotations, in the file's order."""
    entries = contribution.entries or range(len(contribution.annotations))
    for index, annotation in zip(entries, contribution.annotations, strict=True):
        yield Noted(
            whole=view, article=article, quotations=quotations, contribution=contribution,
            annotation=annotation, index=index,
        )  # fmt: skip


def metadata_file(article: ArticleSeed) -> str:
    return f"{article.path}/{FILE}"
