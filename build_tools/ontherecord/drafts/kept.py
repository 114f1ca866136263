"""Pieces that were made before: by key, in one file of the cache. What cannot be read is made anew.

Shell. A record is its key's and its content's sha256, its length, its content; of two of one key
the later counts. A record that was cut, or written by two at once, is none, and ends the file.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

HASH = 32
LENGTH = 4
HEAD = 2 * HASH + LENGTH
WORTH_WRITING_ANEW = 2
"""Times the bytes of what is wanted that a file may have."""


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
        self._size = self._end = 0
        with suppress(OSError):
            self._old = path.open("rb")
            self._size = os.fstat(self._old.fileno()).st_size
            for key, place in _places(self._old):
                self._places[key] = place
                self._end = place.start + place.length

    def __iter__(self) -> Iterator[bytes]:
        """The keys of all pieces, in the order in which they lie there."""
        return iter(self._places)

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

    def keep(
        self, keys: Collection[bytes], lacking: Collection[bytes], make: Callable[[bytes], bytes]
    ) -> None:
        """Have the pieces of all these keys there for whoever opens the file next: those that lack
        are made and put behind the others, or the file is written anew, if much of it is of no use.
        """
        if not lacking:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._is_useful(keys):
                records = b"".join(_records((key, make(key)) for key in lacking))
                with self._path.open("ab", buffering=0) as file:
                    file.write(records)
            else:
                made = frozenset(lacking)
                old = (None if key in made else self.read(key) for key in keys)
                self._write(zip(keys, old, strict=True), make)

    def _is_useful(self, keys: Iterable[bytes]) -> bool:
        """Whether the file is whole, and most of it wanted."""
        places = (self._places[key] for key in keys if key in self._places)
        wanted = sum(HEAD + place.length for place in places)
        return self._size == self._end and self._size < WORTH_WRITING_ANEW * wanted

    def _write(
        self, pieces: Iterable[tuple[bytes, bytes | None]], make: Callable[[bytes], bytes]
    ) -> None:
        """These alone, whole or not at all."""
        beside = self._path.with_suffix(".new")
        with beside.open("wb") as file:
            file.writelines(_records((key, known or make(key)) for key, known in pieces))
        beside.replace(self._path)


def _records(pieces: Iterable[tuple[bytes, bytes]]) -> Iterator[bytes]:
    for key, content in pieces:
        yield key + hashlib.sha256(content).digest()
        yield len(content).to_bytes(LENGTH, "little") + content


def _places(file: BinaryIO) -> Iterator[tuple[bytes, Place]]:
    at = 0
    while len(told := file.read(HEAD)) == HEAD:
        length = int.from_bytes(told[2 * HASH :], "little")
        at += HEAD
        yield told[:HASH], Place(at, length, told[HASH : 2 * HASH])
        at += length
        file.seek(at)
