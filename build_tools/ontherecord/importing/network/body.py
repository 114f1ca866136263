"""The bytes of an answer: unpacked as they come, as many as were promised, never too many."""

from __future__ import annotations

import http.client
import zlib
from collections.abc import Callable, Iterator

import brotli

LIMIT = 20_000_000
"""Bytes of a page, before and after unpacking."""
PACKED = "gzip, br"
"""What a server may answer in."""
_PIECE = 65_536


class Cut(Exception):
    """Fewer bytes came than were promised."""


class TooMuch(Exception):
    """There are more than `LIMIT`."""


class Unreadable(Exception):
    """The bytes are packed in a way that is not known, or not as they claim."""


def body(answer: http.client.HTTPResponse) -> bytes:
    """All of it, unpacked.

    Raises:
        Cut, TooMuch, Unreadable: it is not as it should be.
        OSError, http.client.HTTPException: the connection broke.
    """
    coding = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in _CODINGS:
        raise Unreadable(coding)
    found = bytearray()
    try:
        for piece in _CODINGS[coding](_pieces(answer)):
            found += piece
            if len(found) > LIMIT:
                raise TooMuch
    except (zlib.error, brotli.error) as fault:
        raise Unreadable(coding) from fault
    return bytes(found)


def _pieces(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    promised = answer.length  # None where it comes in chunks, or until the connection closes
    if promised is not None and promised > LIMIT:
        raise TooMuch
    got = 0
    while piece := answer.read(_PIECE):
        got += len(piece)
        if got > LIMIT:
            raise TooMuch
        yield piece
    if promised is not None and got < promised:
        raise Cut


def _unzipped(bits: int) -> Callable[[Iterator[bytes]], Iterator[bytes]]:
    def unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
        unpack = zlib.decompressobj(bits)
        for piece in pieces:
            left = piece
            while left and not unpack.eof:
                yield unpack.decompress(left, _PIECE)
                left = unpack.unconsumed_tail
        yield unpack.flush()
        if not unpack.eof:
            raise Cut

    return unpacked


def _of_brotli(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpack = brotli.Decompressor()
    for piece in pieces:
        yield unpack.process(piece, output_buffer_limit=_PIECE)
        while more := unpack.process(b"", output_buffer_limit=_PIECE):
            yield more
    if not unpack.is_finished():
        raise Cut


_CODINGS: dict[str, Callable[[Iterator[bytes]], Iterator[bytes]]] = {
    "identity": iter, "gzip": _unzipped(31), "x-gzip": _unzipped(31), "deflate": _unzipped(47),
    "br": _of_brotli,
}  # fmt: skip
