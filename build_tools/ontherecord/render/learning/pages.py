"""All pages to learn with. In: a `Catalogue`. Out: `Page`s."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.render.base.catalogue import Catalogue, learnable
from ontherecord.render.base.page import Page
from ontherecord.render.learning import learn, practice, teachers, worksheet


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """learn/, teachers/, and practice and worksheet of every article that can be learned from."""
    yield learn.page(catalogue)
    yield from teachers.pages(catalogue)
    for article in filter(learnable, catalogue.archive.articles):
        yield practice.page(article, catalogue.entities)
        yield worksheet.page(article, catalogue.entities)
