"""New readings as an Atom feed (RFC 4287). In: an `Archive`. Out: an `Asset`, feed.xml.

Links are relative, so the feed works wherever the site lies; ids are made from the slug alone, so
that moving the site tells nobody that everything is new.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

from ontherecord.codebook.version import CODEBOOK_DAY
from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.words import wording

NEWEST = 50
"""Entries in the feed."""
SPACE = uuid.UUID("6f0f1f8a-6a0e-5a52-8a2b-5a1c5e3f7d10")
"""Our own name space: an entry's id is the name-based UUID (RFC 9562, version 5) of its slug."""


def day(article: Article) -> dt.date | None:
    """When an article's page last got something new: a reading, else its publication."""
    return article.last_reading or article.meta.date


def newest_day(archive: Archive) -> dt.date:
    """The newest day the archive knows; of one that knows none, the day of the codebook it follows:
    nothing on its pages changed since (RFC 4287 §4.2.15 wants a feed to name one)."""
    return max(filter(None, map(day, archive.articles)), default=CODEBOOK_DAY)


def asset(archive: Archive, site: Site) -> Asset:
    """The articles read or published last, newest first; those without any date are left out."""
    dated = [(found, article) for article in archive.articles if (found := day(article))]
    dated.sort(key=lambda pair: (pair[0], pair[1].slug), reverse=True)
    values = _values(dated[:NEWEST], stamp(newest_day(archive)))
    return Asset(path=addresses.FEED, content=str(render("feed.xml", site=site, **values)))


def _values(newest: Sequence[tuple[dt.date, Article]], updated: str) -> dict[str, object]:
    entries = [
        {
            "id": uuid.uuid5(SPACE, article.slug).urn,
            "title": article.meta.title,
            "href": addresses.article_url(article),
            "updated": stamp(found),
            "outlet": wording.outlet(article),
            "published": wording.published(article),
            "summary": counted(len(article.statements), "attributed statement"),
        }
        for found, article in newest
    ]
    return {"id": uuid.uuid5(SPACE, "").urn, "updated": updated, "entries": entries}


def stamp(found: dt.date) -> str:
    """A day as Atom writes it."""
    return f"{found.isoformat()}T00:00:00Z"
