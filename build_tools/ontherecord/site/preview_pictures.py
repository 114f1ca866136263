"""Preview pictures for links shared elsewhere: an article's title and who speaks in it.

In: an `Archive` and the face. Out: `Asset`s. Made only for a site that knows its address, since a
preview names its picture by a full address. A picture is kept by what it shows, and drawn once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import msgspec

from ontherecord.assembly.archive import cores
from ontherecord.drafts.store import Store
from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.words import wording
from ontherecord.render.words.mix import in_words, mix
from ontherecord.site.picture import Part, Shown, png, version, writable

NAME = "card.png"
KIND = "picture"
WORTH_A_POOL = 250
"""Fewer new pictures are drawn faster in one process than by starting others."""
BATCH = 32
"""Pictures handed to a process at a time."""


def cards(archive: Archive, site: Site, face: bytes) -> Iterator[Asset]:
    """The site's own picture, and one an article."""
    paths = [NAME, *(f"{addresses.article_url(one)}{NAME}" for one in archive.articles)]
    own = Shown(title=site.description, kicker=site.name)
    shown = [own, *(_of(one, site, face) for one in archive.articles)]
    for path, content in zip(paths, _kept(shown, face), strict=True):
        yield Asset(path=path, content=content)


def _of(article: Article, site: Site, face: bytes) -> Shown:
    about = f"{site.name}  ·  {wording.outlet(article)}, {wording.published(article)}"
    title = article.meta.title
    parts = mix(article)
    return Shown(
        title=title if writable(title, face) else site.description,
        kicker=about if writable(about, face) else site.name,
        parts=tuple(Part(key=part.key, words=part.words) for part in parts),
        below=in_words(parts),
    )


def _kept(shown: Sequence[Shown], face: bytes) -> Iterator[bytes]:
    """The pictures in order: from the cache, else drawn, on as many cores as there are. None is
    held longer than it takes to hand it on."""
    store = Store(KIND, version(face))
    keys = [msgspec.json.encode(one) for one in shown]
    missing = [store.get(key) is None for key in keys]
    drawn = _drawn([one for one, gone in zip(shown, missing, strict=True) if gone], face)
    for one, key, gone in zip(shown, keys, missing, strict=True):
        content = next(drawn) if gone else store.get(key) or png(one, face)
        if gone:
            store.put(key, content)
        yield content


def _drawn(shown: Sequence[Shown], face: bytes) -> Iterator[bytes]:
    if len(shown) < WORTH_A_POOL or cores() < 2:
        yield from (png(one, face) for one in shown)
        return
    with ProcessPoolExecutor(cores(), get_context("spawn")) as pool:
        yield from pool.map(partial(png, face=face), shown, chunksize=BATCH)
