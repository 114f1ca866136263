"""Preview pictures for links shared elsewhere: an article's title and who speaks in it.

In: an `Archive` and the face. Out: `Asset`s. Made only for a site that knows its address, since a
preview names its picture by a full address. A picture is kept by what it shows, and drawn once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from ontherecord.drafts.store import Store
from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses
from ontherecord.render.base.catalogue import has_reading
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.base.plan import PlannedFiles
from ontherecord.render.words import mix, wording
from ontherecord.site.picture import Part, Shown, png, version, writable

NAME = "card.png"
KIND = "picture"


def own(site: Site, face: bytes) -> Asset:
    """The site's own picture."""
    shown = Shown(title=site.description, kicker=site.name)
    return Asset(path=NAME, content=kept(shown, face))


def planned(archive: Archive, site: Site, face: bytes) -> Iterator[PlannedFiles]:
    """One for each article that somebody has read; others show the site's."""
    for article in filter(has_reading, archive.articles):
        yield PlannedFiles(addresses.article_url(article), card, (article, site, face))


def cards(archive: Archive, site: Site, face: bytes) -> Iterator[Asset]:
    """All of them."""
    yield own(site, face)
    for one in planned(archive, site, face):
        yield from one.files()


def card(article: Article, site: Site, face: bytes) -> Iterator[Asset]:
    """The picture of one article."""
    content = kept(_of(article, site, face), face)
    yield Asset(path=f"{addresses.article_url(article)}{NAME}", content=content)


def _of(article: Article, site: Site, face: bytes) -> Shown:
    about = f"{site.name}  ·  {wording.outlet(article)}, {wording.published(article)}"
    title = article.meta.title
    rows = mix.rows(article)
    return Shown(
        title=title if writable(title, face) else site.description,
        kicker=about if writable(about, face) else site.name,
        parts=tuple(Part(key=part.key, words=part.words) for part in mix.parts(rows)),
        below=mix.in_words(rows),
    )


def kept(shown: Shown, face: bytes) -> bytes:
    """The picture from the cache, else drawn."""
    store = Store(KIND, _version(face))
    key = msgspec.json.encode(shown)
    found = store.get(key)
    if found is None:
        found = png(shown, face)
        store.put(key, found)
    return found


_version = cache(version)
