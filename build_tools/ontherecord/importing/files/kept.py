"""The record in which every reader of this room hands on what a file holds."""

from __future__ import annotations

from ontherecord.importing.page.taken import NoArticle
from ontherecord.model import Record

OWN_DATA = "the file’s own data"


class Kept(Record, frozen=True):
    """One article in a file's own words; "" for what it does not say."""

    body: str
    """Plain words, a blank line between paragraphs; or HTML."""
    headline: str = ""
    html: bool = False
    """Whether the body is HTML."""
    day: str = ""
    """When it was published, as the file writes it."""
    byline: str = ""
    outlet: str = ""
    address: str = ""
    language: str = ""
    dateline: str = ""
    captions: tuple[str, ...] = ()
    where: str = OWN_DATA
    """Where in the file this stands, for whoever compares it."""
    note: str = ""
    """What readers have to know of the file; "" if nothing."""


def no_extra(what: str) -> NoArticle:
    """A file that only the extra `documents` reads, without it."""
    return NoArticle(
        f"this is {what}: pip install 'on-the-record[documents]' brings what reads it; then add "
        "the file again"
    )
