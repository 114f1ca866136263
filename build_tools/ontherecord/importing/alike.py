"""Which texts are one story: the same words, or nearly (only here: rensa).

In: texts by name. Out: names and likenesses. A text's runs of three words make its signature
(MinHash); signatures that share a band are compared (locality-sensitive hashing, as in Leskovec,
Rajaraman and Ullman, “Mining of Massive Datasets”, §3.4), so ten thousand are looked through
without comparing each with each.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, MutableMapping
from typing import NamedTuple

import regex
from rensa import RMinHash

VERSION = f"1.{RMinHash.ALGORITHM_VERSION}"
"""Of signatures: those of another are not compared."""
RUN = 3
"""Words of a run: two changed words then cost six runs of a report's few hundred."""
BANDS, ROWS = 25, 5
"""Of texts that share 0.7 of their runs 99 % are compared, of 0.6 87 %, of 0.3 6 %."""
LIKE = 0.6
"""Share of all runs of two texts that they have in common, from which they are one story."""
SHORTEST = 20
"""Words of a text that says enough to be told from others."""
_PLACES = struct.Struct(f"<{BANDS * ROWS}I")
_BAND = ROWS * 4
_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]|[\p{L}\p{N}]+")
"""A sign of the scripts that put no blank between words stands for one."""


class Near(NamedTuple):
    """A text that is like another."""

    name: str
    share: float
    """Of the runs of both, those they have in common, 0 to 1; estimated, but for 1."""


Kept = MutableMapping[bytes, bytes]
"""Signatures by a digest of their texts, from the run before."""


def signature(text: str, kept: Kept) -> bytes:
    """What a text is compared by; empty for one that is too short. It is kept, or taken from
    there."""
    digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
    found = kept.get(digest)
    if found is None:
        found = kept[digest] = _signature(text)
    return found


def _signature(text: str) -> bytes:
    body = text.partition("\n")[2]  # headlines are written anew by every outlet
    words = _WORD.findall((body if body.strip() else text).casefold())
    if len(words) < SHORTEST:
        return b""
    runs = {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    made = RMinHash(num_perm=BANDS * ROWS, seed=1)
    made.update(sorted(runs))
    return _PLACES.pack(*made.digest())


class Index:
    """Texts that were seen, by their signatures."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._signatures: list[bytes] = []
        self._known: set[bytes] = set()
        self._bands: dict[tuple[int, bytes], list[int]] = {}

    def near(self, signature: bytes) -> list[Near]:
        """Those that are one story with it, the likest first, then in the order they were added."""
        places = {at for band in _bands(signature) for at in self._bands.get(band, ())}
        found = [Near(self._names[at], share) for at in sorted(places)
                 if (share := _share(signature, self._signatures[at])) >= LIKE]  # fmt: skip
        return sorted(found, key=lambda near: -near.share)

    def add(self, name: str, signature: bytes) -> None:
        """Of equal texts the first stands for all: a thousand copies are no million pairs."""
        if signature in self._known:
            return
        self._known.add(signature)
        at = len(self._names)
        self._names.append(name)
        self._signatures.append(signature)
        for band in _bands(signature):
            self._bands.setdefault(band, []).append(at)


def _bands(signature: bytes) -> Iterator[tuple[int, bytes]]:
    for at in range(0, len(signature), _BAND):
        yield at, signature[at : at + _BAND]


def _share(one: bytes, other: bytes) -> float:
    if one == other:
        return 1.0
    pairs = zip(_PLACES.unpack(one), _PLACES.unpack(other), strict=True)
    return sum(1 for a, b in pairs if a == b) / (BANDS * ROWS)


def in_words(share: float) -> str:
    """How like two texts are."""
    if share >= 1:
        return "the same text"
    return f"nearly the same text ({share:.0%} of the runs of words of both)"
