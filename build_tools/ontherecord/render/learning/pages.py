"""All pages to learn with. In: a `Catalogue`. Out: `Page`s."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.render.catalogue import Catalogue
from ontherecord.render.learning import learn, practice, teachers, worksheet
from ontherecord.render.learning.addresses import offered
from ontherecord.render.page import Page


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """learn/, teachers/, and practice and worksheet of every article that can be learned from."""
    yield learn.page(catalogue)
    yield from teachers.pages(catalogue)
    for article in filter(offered, catalogue.archive.articles):
        yield practice.page(article, catalogue.entities)
        yield worksheet.page(article, catalogue.entities)
