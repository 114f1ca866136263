"""All pages to learn with. In: a `Catalogue`. Out: `Page`s."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.render.catalogue import Catalogue
from build_tools.render.learning import learn, practice, teachers, worksheet
from build_tools.render.learning.addresses import offered
from build_tools.render.page import Page


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """learn/, teachers/, and practice and worksheet of every article that can be learned from."""
    yield learn.page(catalogue)
    yield from teachers.pages(catalogue)
    for article in filter(offered, catalogue.archive.articles):
        yield practice.page(article, catalogue.entities)
        yield worksheet.page(article, catalogue.entities)
