"""A file's or an address's bytes, once, for `add`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from ontherecord.importing.kinds import MOST
from ontherecord.importing.network.asking import NotFetched, page_at
from ontherecord.importing.network.public import Reach
from ontherecord.seeds.plainfile import plain

_NAMES = {
    "application/json": "page.json", "application/rss+xml": "page.xml",
    "application/atom+xml": "page.xml", "application/xml": "page.xml", "text/xml": "page.xml",
    "text/plain": "page.txt", "text/markdown": "page.md", "application/pdf": "page.pdf",
}  # fmt: skip
"""What media types that are no page are called."""


class Fetched(NamedTuple):
    """What came."""

    data: bytes
    name: str
    """By which its kind is told."""
    url: str = ""
    """Of a page, where it was at the end of all redirects."""


def fetched(source: str, reach: Reach) -> Fetched:
    """The bytes of a file (one more than `MOST` at most) or of the page at an address.

    Raises:
        NotFetched: there is no such file, or the address is none or does not answer.
    """
    if re.match(r"https?://", source, re.I):
        page = page_at(source, reach)
        return Fetched(page.data, _NAMES.get(page.kind, "page.html"), page.url)
    try:
        return Fetched(plain(Path(source), MOST), source)
    except (OSError, ValueError) as fault:
        words = (fault.strerror if isinstance(fault, OSError) else "") or str(fault)
        raise NotFetched(words[:1].lower() + words[1:]) from fault
