"""The lists of articles, and how each leads to the others. In: an `Archive`. Out: `Tab`s."""

from __future__ import annotations

from ontherecord.archive.events import events
from ontherecord.model import Archive
from ontherecord.render.base import addresses, links

Tab = tuple[str, str | None]
"""A list's name and the link to it, None for the list itself."""
Ways = tuple[tuple[str, str], ...]


def ways(archive: Archive) -> Ways:
    """The lists there are, with their addresses; events only if there is something to compare."""
    by_event = (("Compare", addresses.EVENTS),) if events(archive) else ()
    return (("By date", addresses.ARTICLES), ("By outlet", addresses.OUTLETS), *by_event)


def tabs(found: Ways, here: str, page_url: str) -> tuple[Tab, ...]:
    """The lists as tabs of the page `page_url`, which belongs to the list `here`."""
    return tuple(
        (name, None if url == here else links.relative(page_url, url)) for name, url in found
    )
