"""One TEI file an article: its text letter for letter, and all that is recorded about it."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.export.tei.document import document
from ontherecord.export.whole import Whole
from ontherecord.render.base.page import Asset


def files(whole: Whole) -> Iterator[Asset]:
    entities = {entity.id: entity for entity in whole.archive.entities}
    for article in whole.archive.articles:
        found = document(article, entities, whole.site, whole.archive.engine)
        yield Asset(path=f"{article.slug}.xml", content=found)
