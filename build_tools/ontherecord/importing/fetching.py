"""A file's or an address's bytes, once, for `add`. Shell: the only place that uses a network."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from pathlib import Path

from ontherecord import __version__
from ontherecord.importing.kinds import MOST
from ontherecord.importing.pages import LIMIT
from ontherecord.seeds.metadata import ADDRESS
from ontherecord.seeds.plainfile import bounded

TIMEOUT = 30
"""Seconds."""
NO_ADDRESS = (
    "this is no address of a web page: no spaces, quotes or brackets, and no name with an @ before "
    "the host, which could hide where it leads"
)


class NotFetched(Exception):
    """The file or page cannot be had; the reason is told."""


def fetched(page: str) -> tuple[bytes, str]:
    """The bytes, one more than `LIMIT` at most of a page, of a file one more than `MOST`; and the
    name that tells what they are; of an
    address always a name of HTML.

    Raises:
        NotFetched: there is no such file, or the address is none or does not answer.
    """
    try:
        if page.startswith(("https://", "http://")):
            if not ADDRESS.match(page):
                raise NotFetched(NO_ADDRESS)
            agent = {"User-Agent": f"on-the-record/{__version__} (adds one article, by hand)"}
            request = urllib.request.Request(page, headers=agent)
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                return answer.read(LIMIT + 1), "page.html"
        return bounded(Path(page), MOST), page
    except (OSError, http.client.HTTPException, ValueError) as fault:
        raise NotFetched(_in_words(fault)) from fault


def _in_words(fault: Exception) -> str:
    """What went wrong, without the names that programs have for it."""
    if isinstance(fault, urllib.error.HTTPError):
        return f"the server answers {fault.code} ({fault.reason}): save the page and add the file"
    inner = getattr(fault, "reason", fault)
    words = inner.strerror if isinstance(inner, OSError) and inner.strerror else str(inner)
    return words[:1].lower() + words[1:] if words else "no answer came"
