"""Every page of the site. In: an `Archive`. Out: `Page`s, one kind after another.

A kind of page has its own module; a new kind is one more line in `pages`.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.model import Archive
from build_tools.render import (
    article,
    articles_index,
    directories,
    entities,
    helps,
    home,
    methods,
    search_page,
    statements,
)
from build_tools.render.catalogue import catalogue, settle_pages
from build_tools.render.learning import pages as learning
from build_tools.render.page import Page


def pages(archive: Archive) -> Iterator[Page]:
    """All generated pages; the hand-written ones lie in docs/."""
    settled = settle_pages(archive)
    turned = catalogue(settled)
    yield home.page(turned)
    yield from (article.page(one, turned.entities, archive.engine) for one in settled.articles)
    yield from articles_index.pages(turned)
    yield from directories.pages(turned)
    yield from entities.pages(turned)
    yield from statements.pages(turned)
    yield from helps.pages(turned)
    yield from learning.pages(turned)
    yield methods.page(methods.measurements())
    yield search_page.page()
