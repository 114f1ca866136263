"""Every file beside the pages. In: an `Archive`. Out: `Asset`s, one kind after another.

A kind of file has its own module; a new kind is one more line in `planned` or `few`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.model import Archive
from ontherecord.render import site_files
from ontherecord.render.about import former
from ontherecord.render.article import files
from ontherecord.render.base import addresses
from ontherecord.render.base.cast import cast
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.base.plan import PlannedFiles
from ontherecord.render.contributing import archive_data
from ontherecord.render.corrections import feed as corrections
from ontherecord.render.lists import feed
from ontherecord.schema import FOLDER, schemas


def assets(archive: Archive, site: Site) -> Iterator[Asset]:
    """All generated files that are not pages; what docs/assets holds is served as it lies."""
    for one in planned(archive, site):
        yield from one.files()
    yield from few(archive, site)


def planned(archive: Archive, site: Site) -> Iterator[PlannedFiles]:
    """Those of each article, not made yet; none where the site is packed."""
    if site.packed:
        return
    entities = {entity.id: entity for entity in archive.entities}
    for article in archive.articles:
        given = (article, cast(article, entities), site)
        yield PlannedFiles(addresses.article_url(article), files.assets, given)
    yield from former.files(archive, site)


def few(archive: Archive, site: Site) -> Iterator[Asset]:
    """Those of the whole archive."""
    yield archive_data.asset(archive, site.forge)
    yield feed.asset(archive, site)
    yield corrections.asset(archive, site)
    yield from site_files.assets(site)
    for name, schema in schemas().items():
        yield Asset(path=f"{FOLDER}/{name}", content=schema)
