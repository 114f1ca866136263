"""The records that an article is handed on in, on its way out of a page or a file."""

from __future__ import annotations

from ontherecord.model import Known, LeftKind, Part, Record, Where


class LeftOut(Record, frozen=True):
    """Words of a page that are not in its article."""

    kind: LeftKind
    where: Where
    text: str


class Terms(Record, frozen=True):
    """Under which terms a page says that it may be copied; empty where it says nothing."""

    words: str = ""
    """For readers, with where it stands."""
    licence: str = ""
    """An open licence that it names: everybody may copy it."""
    notice: str = ""
    """Its own words on whose the rights are."""


class Taken(Record, frozen=True):
    """An article as it was taken out of its page."""

    title: str
    text: str
    outlet: Known = Known()
    published: Known = Known()
    authors: Known = Known()
    url: Known = Known()
    lang: str = "en"
    extractor: str = ""
    regions: tuple[Part, ...] = ()
    """In the page's order."""
    left_out: tuple[LeftOut, ...] = ()
    """In the page's order; tables last."""
    doubts: tuple[str, ...] = ()
    """Why this may not be the whole article, in sentences for a keeper."""
    terms: Terms = Terms()
    note: str = ""
    """What was done to the file so that it could be read; "" if nothing was."""


class NoArticle(Exception):
    """The page holds no article that could be found, or the file no text."""


class TooLarge(Exception):
    """There are more than `limit` bytes, and nothing of them is read."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit:,} bytes")
        self.limit = limit
