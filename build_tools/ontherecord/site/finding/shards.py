"""Words in order → files: neighbours share one, what is long lies beside it.

A shard is JSON of the names in it (with its length before it), then its words. Each: how many
bytes it shares with the word before, the rest; articles, statements; other pages (with the length);
where (twice the length and the bytes, or twice the number of files plus one and the first file's
number); the stretches of its places, each: file, first byte, length, steps to its first article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from ontherecord.render.base.page import Asset
from ontherecord.site.finding.coding import name_of, packed, varint
from ontherecord.site.finding.merging import Posting, Postings

SHARD = 10_000
"""Bytes of a shard, before it is packed: small, since a search for a word loads one."""
BESIDE = 8_000
"""Bytes of one word's articles that are too many for a shard."""
FILE = 80_000
"""Bytes of a file of one word's articles."""
PLACES = 80_000
"""Bytes of a file of places: who needs one word's reads those of its neighbours, too."""
Rows = Mapping[str, list[object]]
"""What is known of names, by the key under which it is looked for."""


class Shards:
    """Writes words and names; `firsts` are the first keys of its files."""

    def __init__(self) -> None:
        self.firsts: list[str] = []
        self._words = bytearray()
        self._names: dict[str, list[object]] = {}
        self._size = 0
        self._before = b""
        self._beside: list[bytes] = []
        self._places: list[bytearray] = []
        self._written = (0, 0)
        """How many files of each are handed over."""

    def files(self, postings: Postings, names: Rows) -> Iterator[Asset]:
        """All files, one after another."""
        for key in sorted({*postings, *names}, key=order):
            name = names.get(key)
            word = self._word(key, postings[key]) if key in postings else b""
            size = len(word) + (len(msgspec.json.encode(name)) + len(key) if name else 0)
            if self.firsts and self._size + size > SHARD:
                yield self._shard()
            if not self._size:
                self.firsts.append(key)
                self._before = b""
                word = self._word_again(key, word)
            self._size += size
            self._words += word
            if word:
                self._before = key.encode()
            if name:
                self._names[key] = name
            yield from self._full()
        if self._size:
            yield self._shard()
        yield from self._rest()

    def _word_again(self, key: str, word: bytes) -> bytes:
        """The first word of a shard shares nothing with the one before."""
        return word and _begun(b"", key.encode()) + word[self._head :]

    def _word(self, key: str, posting: Posting) -> bytes:
        begun = _begun(self._before, key.encode())
        self._head = len(begun)
        return b"".join((
            begun, varint(posting.articles), varint(posting.statements),
            varint(len(posting.others)), posting.others,
            self._where(posting.where), self._stretches(posting),
        ))  # fmt: skip

    def _where(self, where: bytes | bytearray) -> bytes:
        if len(where) <= BESIDE:
            return varint(len(where) * 2) + where
        first = len(self._beside)
        self._beside += (bytes(where[at : at + FILE]) for at in range(0, len(where), FILE))
        return varint((len(self._beside) - first) * 2 + 1) + varint(first)

    def _stretches(self, posting: Posting) -> bytes:
        out = bytearray(varint(len(posting.starts)))
        ends = [*(at for _, at in posting.starts), len(posting.places)][1:]
        last = 0
        for (article, start), end in zip(posting.starts, ends, strict=True):
            if not self._places or len(self._places[-1]) + end - start > PLACES:
                self._places.append(bytearray())
            file = self._places[-1]
            out += varint(len(self._places) - 1) + varint(len(file)) + varint(end - start)
            out += varint(article - last)
            file += posting.places[start:end]
            last = article
        return bytes(out)

    def _shard(self) -> Asset:
        names = msgspec.json.encode(self._names)
        content = varint(len(names)) + names + self._words
        self._words, self._names, self._size = bytearray(), {}, 0
        return Asset(path=name_of("words", len(self.firsts) - 1), content=packed(content))

    def _full(self) -> Iterator[Asset]:
        """Files that nothing more is written into: they need not be held."""
        for number in range(self._written[0], len(self._beside)):
            yield Asset(path=name_of("where", number), content=packed(self._beside[number]))
            self._beside[number] = b""
        last = max(len(self._places) - 1, 0)
        for number in range(self._written[1], last):
            yield Asset(path=name_of("places", number), content=packed(bytes(self._places[number])))
            self._places[number] = bytearray()
        self._written = (len(self._beside), last)

    def _rest(self) -> Iterator[Asset]:
        if self._places:
            content = packed(bytes(self._places[-1]))
            yield Asset(path=name_of("places", len(self._places) - 1), content=content)


def order(key: str) -> bytes:
    """As browsers compare texts: by UTF-16 units."""
    return key.encode("utf-16-be", "surrogatepass")


def _begun(before: bytes, word: bytes) -> bytes:
    differ = (at for at, (a, b) in enumerate(zip(before, word, strict=False)) if a != b)
    shared = next(differ, min(len(before), len(word)))
    return varint(shared) + varint(len(word) - shared) + word[shared:]
