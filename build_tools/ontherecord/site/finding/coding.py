"""Numbers and files as the browser reads them (docs/assets/js/search-files.mjs is the other half).

A number is a varint: seven bits a byte, the lowest first, the eighth set on all but the last. Lists
that go up are written as differences.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable

from ontherecord.render.base import addresses

FOLDER = f"{addresses.SEARCH}index/"
"""Where the index lies in a site."""
LEVEL = 9


def varint(number: int) -> bytes:
    """A number from 0 up."""
    if number < 128:
        return SMALL[number]
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


SMALL = [bytes((number,)) for number in range(128)]


def rising(numbers: Iterable[int]) -> bytes:
    """Numbers that go up, as differences."""
    out = bytearray()
    last = 0
    for number in numbers:
        out += varint(number - last)
        last = number
    return bytes(out)


def name_of(kind: str, number: int) -> str:
    """The path of one of several files."""
    return f"{FOLDER}{kind}/{number}.idx"


def packed(content: bytes) -> bytes:
    """As a file: the same content is the same bytes on any day."""
    return gzip.compress(content, LEVEL, mtime=0)
