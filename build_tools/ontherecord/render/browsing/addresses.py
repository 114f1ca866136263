"""The addresses of the lists of statements. In: a key. Out: an address from the site's root."""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote

from ontherecord.model import Channel, SourceType

OVERVIEW = "statements/"
NO_MONTH = "not-known"


def of_source(kind: SourceType) -> str:
    """Statements of a source type."""
    return f"{OVERVIEW}source/{kind}/"


def of_channel(channel: Channel) -> str | None:
    """Statements that came by a channel; None where the article states none."""
    return f"{OVERVIEW}channel/{channel}/" if channel != "not-stated" else None


def of_month(date: dt.date | None) -> str:
    """Statements of a month's articles, or of articles whose date is not known."""
    return f"{OVERVIEW}month/{f'{date:%Y-%m}' if date else NO_MONTH}/"


def of_outlet(slug: str) -> str:
    """Statements in an outlet's articles; the slug is that of the outlet's list of articles."""
    return f"{OVERVIEW}outlet/{quote(slug)}/"
