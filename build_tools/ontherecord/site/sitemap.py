"""The site map: split where it is too long, and packed, the same bytes whenever it is built.

In: a built folder. Out: `sitemap.xml`, or that as the index of `sitemap-1.xml` and so on, with what
is packed beside it. MkDocs writes the day of the build into the packed site map, as it would into
each of its entries (`theme/sitemap.xml` has none of it).
"""

from __future__ import annotations

import datetime as dt
import gzip
import re
from pathlib import Path
from xml.sax.saxutils import escape

from ontherecord.model import Article
from ontherecord.render.base.plan import Planned

NAME = "sitemap.xml"
MOST = 50_000
"""Addresses in one file (the protocol of sitemaps.org)."""
ENTRY = re.compile(r"^ *<url>.*</url>$", re.M)
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write(folder: Path, address: str, most: int = MOST) -> None:
    """Split the site map that lies in the folder, and pack what is read packed.

    `address`: the site's, with a slash at the end. A map of up to `most` addresses stays one file.
    """
    plain = folder / NAME
    if not plain.is_file():
        return
    text = plain.read_text(encoding="utf-8")
    found = [match[0] for match in ENTRY.finditer(text)]
    if len(found) > most:
        names = []
        for number, start in enumerate(range(0, len(found), most), 1):
            names.append(f"sitemap-{number}.xml")
            _file(folder / names[-1], "urlset", found[start : start + most])
        listed = (f"  <sitemap><loc>{escape(address + name)}</loc></sitemap>" for name in names)
        _file(plain, "sitemapindex", list(listed))
    # No date and no name in its head (RFC 1952).
    (folder / f"{NAME}.gz").write_bytes(gzip.compress(plain.read_bytes(), mtime=0))


def _file(path: Path, kind: str, entries: list[str]) -> None:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="{SPACE}">\n'
    path.write_text(head + "\n".join(entries) + f"\n</{kind}>\n", encoding="utf-8")


def changed(planned: Planned) -> dt.date | None:
    """When what a page of an article shows was last changed by people: its newest reading, else
    the day it was published; None for other pages, of which nobody wrote down a day."""
    article = next((one for one in planned.given if isinstance(one, Article)), None)
    return (article.last_reading or article.meta.date) if article else None
