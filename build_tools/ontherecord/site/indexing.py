"""The search index of the new site: taken over from the old one, or made.

In: the archive, the filled folder, and what the last build wrote. Out: the index's files, as lines
of a manifest, whose key is everything that search finds. Pieces of articles are kept in the cache:
of a changed note its own is made again, and then what that changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from ontherecord.drafts.kept import Kept
from ontherecord.drafts.store import folder as cache_folder
from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses
from ontherecord.render.base.cast import Cast, casts
from ontherecord.render.base.keys import Keys
from ontherecord.site.carrying import Carrier
from ontherecord.site.edition import program
from ontherecord.site.finding import index, others, shown
from ontherecord.site.finding.coding import FOLDER
from ontherecord.site.finding.found import Other, Piece
from ontherecord.site.finding.piece import piece
from ontherecord.site.manifest import Line, Manifest

NAME = "pieces"
REPEATING = re.compile(
    rf"{addresses.ARTICLES}|{addresses.STATEMENTS}|{addresses.OUTLETS}|{addresses.EVENTS}|lists/|"
    rf"{'|'.join(f'{name}/' for name in addresses.FOLDERS.values())}"
)
"""Addresses of generated pages that search knows from the records, or that repeat others."""
KINDS = ("person", "place", "organization", "help", "contributing")
"""The order of other pages."""


class Finding(NamedTuple):
    """What is found, and by which site."""

    archive: Archive
    site: str
    """By which its pieces are kept."""
    pages: Iterable[str]
    """Paths of the site's pages."""
    generated: Collection[str]
    """Addresses of those that the archive's records make."""
    packed: bool
    """Whether its files shall be few."""
    keys: Keys
    """By which articles are told already, for their pages."""


def indexed(folder: Path, found: Finding, carrier: Carrier, before: Manifest) -> list[Line]:
    """Bring the index in: taken over, if it finds the same and every file is as it was written.

    Raises:
        OSError: a page cannot be read, or a file not be written.
    """
    sources = list(_sources(found.archive, found.keys))
    path = cache_folder() / NAME / f"{found.site}.bin"
    _keep_all(path, sources)
    pages = sorted(_others(folder, found), key=lambda one: KINDS.index(one.kind))
    with Kept(path) as kept:
        key = _key(found.archive, sources, kept, pages, found.packed)
        lines = before.by_key().get(key, [])
        if lines and all(carrier.take(line.path) for line in lines):
            return lines
        carrier.drop(FOLDER.removesuffix("/"))
        pieces = (_piece(source, kept) for source in sources)
        size = shown.LARGE if found.packed else shown.PACK
        made = index.files(pieces, pages, found.archive.entities, size)
        return [Line(path=a.path, sha256=carrier.put(a.path, a.bytes), key=key) for a in made]


class Source(NamedTuple):
    """What a piece is made of."""

    key: bytes
    article: Article
    cast: Cast


def _sources(archive: Archive, keys: Keys) -> Iterator[Source]:
    """By date, those without one first."""
    known = casts(archive.articles, {entity.id: entity for entity in archive.entities})
    for article in sorted(archive.articles, key=lambda a: (a.meta.published.value, a.slug)):
        given = (article, known[article.slug])
        told = f"{program()}{keys.of(piece, given)}"
        yield Source(hashlib.sha256(told.encode()).digest(), *given)


def _keep_all(path: Path, sources: list[Source]) -> None:
    """Put the pieces that are lacking into the cache; else they are made twice."""
    with Kept(path) as kept:
        by_key = {source.key: source for source in sources}
        lacking = [key for key in by_key if kept.digest(key) is None]
        kept.keep(by_key, lacking, lambda key: _content(by_key[key], kept))


def _content(source: Source, kept: Kept) -> bytes:
    known = kept.read(source.key)
    return known or msgspec.msgpack.encode(piece(source.article, source.cast))


def _piece(source: Source, kept: Kept) -> Piece:
    return msgspec.msgpack.decode(_content(source, kept), type=Piece)


def _others(folder: Path, found: Finding) -> Iterator[Other]:
    """Entries, and written pages that are none."""
    known = set()
    for entry in others.entries(found.archive):
        known.add(entry.url)
        yield entry
    for path in sorted(found.pages):
        url = path.removesuffix("index.html")
        if not path.endswith(".html") or url in known:
            continue
        if url in found.generated and REPEATING.match(url):
            continue
        page = others.written(url, (folder / path).read_text(encoding="utf-8"))
        if page:
            yield page


def _key(
    archive: Archive, sources: list[Source], kept: Kept, pages: list[Other], packed: bool
) -> str:
    digest = hashlib.sha256(f"{program()}{packed}".encode())
    for source in sources:
        digest.update(kept.digest(source.key) or source.key)
    digest.update(msgspec.msgpack.encode((archive.entities, pages)))
    return digest.hexdigest()
