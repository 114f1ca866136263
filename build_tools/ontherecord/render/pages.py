"""Every page of the site. In: an `Archive`. Out: `Page`s, one kind after another.

A kind of page has its own module; a new kind is one more line in `pages`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.archive.events import events
from ontherecord.model import Archive
from ontherecord.render.about import (
    agreement,
    former,
    helps,
    home,
    methods,
    queue,
    search_page,
    tombstones,
)
from ontherecord.render.article import page
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.base.page import Page
from ontherecord.render.browsing import pages as statements
from ontherecord.render.browsing.passages import Passages
from ontherecord.render.citing import page as citations
from ontherecord.render.compare import page as compare
from ontherecord.render.contributing import entry as contribute_entry
from ontherecord.render.contributing import page as contribute
from ontherecord.render.corrections import page as corrections
from ontherecord.render.corrections.latest import latest
from ontherecord.render.learning import pages as learning
from ontherecord.render.lists import articles, directories
from ontherecord.render.profile import page as profiles


def pages(archive: Archive) -> Iterator[Page]:
    """All generated pages; the hand-written ones lie in docs/. Old addresses come last: they lead
    to what is there."""
    urls = set()
    for page_now in _pages(archive):
        urls.add(page_now.url)
        yield page_now
    yield from former.pages(archive, urls)
    yield from former.joined(archive, urls)


def _pages(archive: Archive) -> Iterator[Page]:
    """Every page of what the archive holds.

    Private persons are withheld already (see `privacy`): an entity that is here may be shown.
    """
    turned = catalogue(archive)
    passages = Passages(turned)
    yield home.page(turned)
    told = {one.slug: event for event in events(archive) for one in event.articles}
    yield from (
        page.page(one, turned.entities, archive.engine, told.get(one.slug))
        for one in archive.articles
    )
    yield from (citations.page(one, turned.entities) for one in archive.articles)
    yield from (contribute.page(one, turned.entities) for one in archive.articles)
    yield contribute_entry.page()
    yield from corrections.pages(archive)
    yield latest(archive)
    yield from compare.pages(turned)
    yield from articles.pages(turned)
    yield from directories.pages(turned)
    yield from profiles.pages(turned, passages)
    yield from statements.pages(turned, passages)
    yield from helps.pages(turned, passages)
    yield from learning.pages(turned)
    reads = agreement.reads(archive)
    agreed = agreement.agreed(reads)
    yield methods.page(methods.measurements(), agreed)
    yield queue.page(archive, reads, agreed)
    yield search_page.page()
    yield from tombstones.pages(archive)
