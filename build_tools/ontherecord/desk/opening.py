"""The archive as it was before the reader's file of today: what the desk shows.

Shell: loads seeds and drafts. In: the archive's folder and the reader. Out: an `Opened`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import msgspec

from ontherecord import pipeline
from ontherecord.archive.publication import following
from ontherecord.assembly.archive import cores, load, uncollected
from ontherecord.assembly.memory import Memory
from ontherecord.desk import record
from ontherecord.desk.record import Reader
from ontherecord.drafts.make import Progress, drafts
from ontherecord.model import Archive, Article, ArticleSeed, Contribution, Entity, Record, Seeds


class Opened(Record, frozen=True):
    """What lies on the desk."""

    root: Path
    seeds: Seeds
    """All that people gave, the reader's own file of today included."""
    archive: Archive
    """Put together without that file; for an independent reader without anybody's."""
    articles: Mapping[str, Article]
    seed_of: Mapping[str, ArticleSeed]
    glossary: Mapping[str, Entity]
    """By id, what readings are read against; of a place and a body with one id the body."""
    mine: Mapping[str, Contribution]
    """The reader's file of today, by slug, where there is one already."""


def opened(root: Path, reader: Reader, progress: Progress | None = None) -> Opened:
    """Load everything once.

    Raises:
        ModelNotInstalled: a draft is not in the cache and the language model is missing.
    """
    with uncollected():
        found = load(root)
        before = msgspec.structs.replace(
            found, articles=tuple(_before(article, reader) for article in found.articles)
        )
        made = partial(drafts, workers=cores(), progress=progress)
        archive = pipeline.together(before, Memory().read(before, made))
    entries = sorted(
        following(found.entities, found.published), key=lambda e: (e.kind != "place", e.kind)
    )
    return Opened(
        root=root, seeds=found, archive=archive,
        articles={article.slug: article for article in archive.articles},
        seed_of={article.slug: article for article in found.articles},
        glossary={entry.id: entry for entry in entries},
        mine={a.slug: c for a in found.articles if (c := own(a, reader))},
    )  # fmt: skip


def own(article: ArticleSeed, reader: Reader) -> Contribution | None:
    """The reader's file of today."""
    path = f"{article.path}/annotations/{record.name(reader)}"
    return next((c for c in article.contributions if c.path == path), None)


def _before(article: ArticleSeed, reader: Reader) -> ArticleSeed:
    """The article without what the reader said today; to an independent reader nobody spoke."""
    if reader.independent:
        return msgspec.structs.replace(article, contributions=())
    mine = own(article, reader)
    if mine is None:
        return article
    left = tuple(c for c in article.contributions if c is not mine)
    return msgspec.structs.replace(article, contributions=left)
