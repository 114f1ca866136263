"""The whole archive as files beside the site's pages (`extra: downloads: true`): a table, a
database, Web Annotations; and the page that tells their sizes and hashes.

Names of private persons are left out of them, but for the articles' own texts.
"""

from __future__ import annotations

import hashlib
import json

from msgspec import structs

from ontherecord.codebook.words import counted
from ontherecord.export import database
from ontherecord.export.rows import PRIVATE, as_csv, rows
from ontherecord.export.whole import Whole
from ontherecord.formats import webannotation
from ontherecord.model import Archive, Article, Source
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Asset, Page, Site

MARK = "\ufeff"
"""A byte-order mark, by which spreadsheets know how the table is written."""
ABOUT = {
    "statements.csv": "a table of all statements, for spreadsheets",
    "archive.sqlite": "the same as a database, with the articles’ texts",
    "annotations.jsonld": "the same as W3C Web Annotations",
}


def files(archive: Archive, site: Site) -> tuple[Asset, ...]:
    """The files, none where the archive does not want them."""
    if not site.downloads:
        return ()
    whole = Whole(archive=archive, site=site)
    table = MARK + as_csv(list(rows(archive, site.address)))
    base = next(database.files(whole)).bytes
    made: tuple[str | bytes, ...] = (table, base, _annotations(archive, site))
    named = zip(ABOUT, made, strict=True)
    return tuple(Asset(path=f"{addresses.FILES}{name}", content=content) for name, content in named)


def _annotations(archive: Archive, site: Site) -> str:
    items = (
        item
        for article in archive.articles
        for item in webannotation.statements(
            _public(article), f"{site.address}{addresses.article_url(article)}"
        )
    )
    ident = f"{site.address}{addresses.FILES}annotations.jsonld"
    found = webannotation.collection(ident, site.name, items)
    return json.dumps(found, ensure_ascii=False) + "\n"


def _public(article: Article) -> Article:
    """The article as other pages show it: private persons are not named as speakers."""
    statements = tuple(
        structs.replace(s, sources=tuple(map(_unnamed, s.sources)))
        if any(source.private for source in s.sources)
        else s
        for s in article.statements
    )
    return structs.replace(article, statements=statements)


def _unnamed(source: Source) -> Source:
    return structs.replace(source, speaker=PRIVATE) if source.private else source


def page(found: tuple[Asset, ...]) -> Page:
    """data/files/: every file with its size and sha256."""
    shown = [
        {
            "name": asset.path.removeprefix(addresses.FILES),
            "about": ABOUT[asset.path.removeprefix(addresses.FILES)],
            "href": links.relative(addresses.FILES, asset.path),
            "size": counted(len(asset.bytes), "byte"),
            "sha256": hashlib.sha256(asset.bytes).hexdigest(),
        }
        for asset in found
    ]
    up = links.relative(addresses.FILES, addresses.DATA)
    return Page(
        url=addresses.FILES,
        title="Files of the whole archive",
        html=render("downloads.html", files=shown, data=up),
        description="The whole archive as a table, a database and Web Annotations.",
        section=addresses.DATA,
    )  # fmt: skip
