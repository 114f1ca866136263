"""Contributions as an Atom feed (RFC 4287). In: an `Archive`. Out: an `Asset`, corrections.xml.

Links are relative and ids made from slug, day and reader, as in `feed`.
"""

from __future__ import annotations

import uuid

from ontherecord.model import REFERENCE, Archive, Article, Contribution
from ontherecord.render.base import addresses
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.corrections import changes
from ontherecord.render.lists import feed
from ontherecord.render.words.wording import STATES

NEWEST = 50
"""Entries in the feed."""


def asset(archive: Archive, site: Site) -> Asset:
    """What readers changed last, newest first."""
    entries = [_entry(*found) for found in changes.newest(archive)[:NEWEST]]
    updated = entries[0]["updated"] if entries else feed.stamp(feed.newest_day(archive))
    values = {
        "id": uuid.uuid5(feed.SPACE, addresses.CORRECTIONS_FEED).urn,
        "updated": updated,
        "entries": entries,
    }
    return Asset(
        path=addresses.CORRECTIONS_FEED, content=str(render("corrections.xml", site=site, **values))
    )


def _entry(
    when: changes.Day, article: Article, contributions: list[Contribution]
) -> dict[str, object]:
    made, by = when
    return {
        "id": uuid.uuid5(feed.SPACE, f"{article.slug}/{made}/{by}").urn,
        "title": article.meta.title,
        "href": addresses.corrections_url(article),
        "updated": feed.stamp(made),
        "who": by if by != REFERENCE else STATES["reference"],
        "summary": changes.summary(contributions),
    }
