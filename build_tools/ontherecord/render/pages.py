"""Every page of the site. In: an `Archive`. Out: what each is made of, one kind after another.

A kind of page has its own module; a new kind is one more line in `planned`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import structs

from ontherecord.archive.events import events
from ontherecord.model import Archive, Entity
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
from ontherecord.render.about.overruled import overrulings
from ontherecord.render.article import page
from ontherecord.render.base import addresses
from ontherecord.render.base.cast import Cast, casts
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.base.outward import outward
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned, made
from ontherecord.render.browsing import pages as statements
from ontherecord.render.browsing.passages import Passages
from ontherecord.render.citing import embed
from ontherecord.render.compare import page as compare
from ontherecord.render.contributing import entry as contribute_entry
from ontherecord.render.contributing import page as contribute
from ontherecord.render.corrections import page as corrections
from ontherecord.render.corrections.latest import latest
from ontherecord.render.learning import pages as learning
from ontherecord.render.lists import articles, directories
from ontherecord.render.own_pages import alone, own_pages
from ontherecord.render.profile import page as profiles


def pages(archive: Archive) -> Iterator[Page]:
    """All generated pages, made one after another."""
    return made(planned(archive))


def planned(archive: Archive, *, packed: bool = False) -> Iterator[Planned]:
    """All generated pages, not made yet; the hand-written ones lie in docs/. Old addresses come
    last: they lead to what is there. `packed`: few of them, see `render.packed`."""
    urls = set()
    for one in _planned(archive, packed=packed):
        urls.add(one.url)
        yield one
    yield from former.planned(archive, urls)


def _planned(archive: Archive, *, packed: bool) -> Iterator[Planned]:
    """Every page of what the archive holds.

    Private persons are withheld already (see `privacy`): an entity that is here may be shown.
    """
    before = {entity.id: entity for entity in archive.entities}
    archive = own_pages(archive)
    shown = structs.replace(archive, articles=tuple(map(outward, archive.articles)))
    turned = catalogue(shown, packed=packed)
    known = casts(archive.articles, turned.entities)
    passages = Passages()
    yield Planned(addresses.HOME, home.page, (turned,), whole=True)
    yield from _of_articles(archive, known, before, packed=packed)
    yield Planned(addresses.ENTRY, contribute_entry.page, ())
    yield from corrections.planned(archive)
    yield Planned(addresses.CORRECTIONS, latest, (archive,), whole=True)
    yield from compare.planned(turned, known)
    yield from articles.planned(turned)
    yield from directories.planned(turned)
    yield from profiles.planned(turned, known, passages)
    yield from statements.planned(turned, known, passages)
    yield from helps.planned(turned, known, passages)
    yield from learning.planned(turned, known)
    yield Planned(addresses.METHODS, _methods, (archive,), whole=True)
    yield Planned(addresses.QUEUE, _queue, (archive,), whole=True)
    yield Planned(addresses.SEARCH, search_page.page, ())
    yield from tombstones.planned(archive)


def _of_articles(
    archive: Archive, known: Mapping[str, Cast], before: Mapping[str, Entity], *, packed: bool
) -> Iterator[Planned]:
    """Each article's own page, and that on which it is mended. Of its event it shows
    the name alone."""
    told = {
        one.slug: structs.replace(event, articles=())
        for event in events(archive)
        for one in event.articles
    }
    for one in archive.articles:
        cast = known[one.slug]
        given = (one, cast, archive.engine, told.get(one.slug), packed,
                 alone(cast, before))  # fmt: skip
        yield Planned(addresses.article_url(one), page.page, given)
        yield Planned(addresses.contribute_url(one), contribute.page, (one, cast), listed=False)
        if not packed:
            yield Planned(addresses.embed_url(one), embed.page, (one, cast), listed=False)


def _methods(archive: Archive) -> Page:
    reads = agreement.reads(archive)
    return methods.page(
        methods.measurements(), agreement.agreed(reads), overrulings(archive.articles)
    )


def _queue(archive: Archive) -> Page:
    reads = agreement.reads(archive)
    return queue.page(archive, reads, agreement.agreed(reads))
