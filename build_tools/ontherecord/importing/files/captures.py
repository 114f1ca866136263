"""A crawler's captures (WARC, WACZ) → each captured page (only here: warcio).

In: the file's bytes. Out: records of pages, each as a WARC of its own, and the page of one. The day
of a capture is no day of publication: it is told as what it is.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParserException

from ontherecord.importing.files.packed import Packed
from ontherecord.importing.files.saved import Saved, as_utf8
from ontherecord.importing.page.taken import NoArticle, TooLarge

MOST = 10_000_000
"""Bytes of a captured page, unpacked."""
_PAGES = ("text/html", "application/xhtml+xml")
_BROKEN = (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, OSError, ValueError,
           LookupError, AttributeError, TypeError)  # fmt: skip
"""What warcio raises where a file is not what it says."""


class Capture(NamedTuple):
    """One page of the file."""

    address: str
    record: bytes
    """The record as a WARC of its own, unpacked."""


def captures(data: bytes) -> Iterator[Capture]:
    """Every page that a server gave, in the file's order: no pictures, no answers but “OK”.

    Raises:
        NoArticle: the file is cut off, or broken.
    """
    iterator = ArchiveIterator(io.BytesIO(data))
    try:
        for record in iterator:
            if _is_page(record):
                content = record.raw_stream.read(MOST * 4)
                address = record.rec_headers.get_header("WARC-Target-URI") or ""
                yield Capture(address, _alone(record, content))
    except _BROKEN as fault:
        raise NoArticle(
            "this web archive (WARC) is cut off or broken: a record in it cannot be "
            "read; open it in a replay program and save the page as HTML"
        ) from fault


def _alone(record: ArcWarcRecord, content: bytes) -> bytes:
    http = record.http_headers.to_ascii_bytes()
    record.rec_headers.replace_header("Content-Length", str(len(http) + len(content)))
    return bytes(record.rec_headers.to_ascii_bytes() + http + content + b"\r\n\r\n")


def _is_page(record: ArcWarcRecord) -> bool:
    http = record.http_headers
    if record.rec_type != "response" or http is None or http.get_statuscode() != "200":
        return False
    return (http.get_header("Content-Type") or "").partition(";")[0].strip().lower() in _PAGES


def page(data: bytes) -> tuple[Saved, str]:
    """The first page of a WARC, and the day of its capture as a note.

    Raises:
        NoArticle: there is none.
        TooLarge: it unpacks to more than `MOST` bytes.
    """
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            if _is_page(record):
                html = record.content_stream().read(MOST + 1)
                kind = record.http_headers.get_header("Content-Type") or ""
                address = record.rec_headers.get_header("WARC-Target-URI") or ""
                day = (record.rec_headers.get_header("WARC-Date") or "")[:10]
                if len(html) > MOST:
                    raise TooLarge(MOST)
                charset = kind.partition("charset=")[2].split(";")[0]
                note = f"Taken from a capture of the page on {day}." if day else ""
                return Saved(as_utf8(html, charset), address, "the capture (WARC)"), note
    except _BROKEN as fault:
        raise NoArticle("this web archive (WARC) is cut off or broken") from fault
    raise NoArticle("this web archive (WARC) holds no page")


def warcs(packed: Packed) -> Iterator[bytes]:
    """The WARCs of a packed web archive (WACZ)."""
    for name in packed.names:
        if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
            yield packed.read(name)
