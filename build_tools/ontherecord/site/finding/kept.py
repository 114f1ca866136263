"""Pieces that were made before: by key, in one file of the cache. What cannot be read is made anew.

Shell. A record is its key's and its content's sha256, its length, its content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

HASH = 32
LENGTH = 4


class Place(NamedTuple):
    """Where a piece lies, and its content's sha256."""

    start: int
    length: int
    digest: bytes


class Kept:
    """The pieces of the last build, and of this one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._old: BinaryIO | None = None
        self._places: dict[bytes, Place] = {}
        with suppress(OSError):
            self._old = path.open("rb")
            self._places = dict(_places(self._old))

    def digest(self, key: bytes) -> bytes | None:
        """What identifies the piece of a key; None if it was not kept."""
        place = self._places.get(key)
        return place.digest if place else None

    def read(self, key: bytes) -> bytes | None:
        """The piece of a key; None if it was not kept whole."""
        place = self._places.get(key)
        if place is None or self._old is None:
            return None
        self._old.seek(place.start)
        content = self._old.read(place.length)
        return content if hashlib.sha256(content).digest() == place.digest else None

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *fault: object) -> None:
        if self._old:
            self._old.close()

    def write(self, pieces: Iterator[tuple[bytes, bytes]]) -> None:
        """Keep these instead, whole or not at all."""
        beside = self._path.with_suffix(".new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                for key, content in pieces:
                    file.write(key + hashlib.sha256(content).digest())
                    file.write(len(content).to_bytes(LENGTH, "little") + content)
            beside.replace(self._path)


def _places(file: BinaryIO) -> Iterator[tuple[bytes, Place]]:
    at = 0
    size = 2 * HASH + LENGTH
    while len(told := file.read(size)) == size:
        length = int.from_bytes(told[2 * HASH :], "little")
        at += size
        yield told[:HASH], Place(at, length, told[HASH : 2 * HASH])
        at += length
        file.seek(at)
