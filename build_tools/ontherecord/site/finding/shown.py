"""What the browser prints of a hit: texts with their places, as JSON, several in one file.

Offsets count UTF-16 units, as browsers do. An article is `[url, title, outlet, date, text,
paragraphs, statements]`; a paragraph `[start, end, number]`; a statement `[id, text or [start,
end], [content starts and ends], labels, speakers, chain]`. Another page is `[url, title, kind,
about, [[id, words], …]]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from ontherecord.codebook.labels import LABELS
from ontherecord.model import Article, Record, Span
from ontherecord.render.base import addresses, withheld
from ontherecord.render.base.page import Asset
from ontherecord.site.finding.coding import name_of, packed
from ontherecord.site.finding.found import Other
from ontherecord.site.finding.frames import Frame

PACK = 19_000
"""Bytes of what goes into one file, before it is packed: two or three articles."""
LARGE = 200_000
"""The same where files shall be few."""
LETTERS: dict[str, str] = {label.key: label.chip for label in LABELS}


class Own(Record, frozen=True):
    """An article's text as search may show it, and its paragraphs in it."""

    text: str
    paragraphs: tuple[tuple[Span, int], ...]


def own_text(article: Article) -> Own:
    """The text, without the names that search must not find."""
    whole = Span(start=0, end=len(article.text))
    hiding = msgspec.structs.replace(article, withheld=article.unsearched)
    spans = tuple(p.span for p in article.paragraphs)
    text, window, moved = withheld.excerpt(hiding, whole, spans)
    numbers = (p.index for p in article.paragraphs)
    return Own(
        text=text[window.start : window.end], paragraphs=tuple(zip(moved, numbers, strict=False))
    )


def head(article: Article) -> tuple[str, ...]:
    """What the page says above its text."""
    meta = article.meta
    return tuple(words for words in (meta.title, meta.outlet.value, meta.authors.value) if words)


def of_article(article: Article, own: Own, found: Iterable[Frame]) -> bytes:
    units = _units(own.text)
    whole = own.text == article.text
    rows = (
        addresses.article_url(article),
        article.meta.title,
        article.meta.outlet.value,
        article.meta.published.value,
        own.text,
        [(units(p.start), units(p.end), number) for p, number in own.paragraphs],
        [_statement(frame, whole and frame.text == article.text[frame.span.start : frame.span.end],
                    units) for frame in found],
    )  # fmt: skip
    return msgspec.json.encode(rows)


def of_other(other: Other) -> bytes:
    return msgspec.json.encode((other.url, other.title, other.kind, other.about, other.parts))


def _statement(frame: Frame, same: bool, units: Callable[[int], int]) -> tuple[object, ...]:
    inside = _units(frame.text)
    place: object = (units(frame.span.start), units(frame.span.end)) if same else frame.text
    labels = "".join(LETTERS[value.key] for value in frame.facets[0])
    content = [inside(edge) for c in frame.content for edge in (c.start, c.end)]
    return (frame.statement.id, place, content, labels, frame.speakers, frame.statement.chain)


def _units(text: str) -> Callable[[int], int]:
    """Code points of a text → its UTF-16 units."""
    if text.isascii() or max(map(ord, text), default=0) < 0x10000:
        return int
    return lambda at: len(text[:at].encode("utf-16-le")) // 2


class Packs:
    """Neighbours together, until they are enough for a file."""

    def __init__(self, kind: str, most: int = PACK) -> None:
        self.firsts: list[int] = []
        """The number of the first row in each file."""
        self._kind, self._most = kind, most
        self._rows: list[bytes] = []
        self._size = self._count = 0

    def add(self, row: bytes) -> Iterator[Asset]:
        """The next row, and the file before it if that is full."""
        if self._rows and self._size + len(row) > self._most:
            yield from self.rest()
        if not self._rows:
            self.firsts.append(self._count)
        self._rows.append(row)
        self._size += len(row)
        self._count += 1

    def rest(self) -> Iterator[Asset]:
        """The file that is not full yet."""
        if self._rows:
            content = packed(b"[" + b",".join(self._rows) + b"]")
            yield Asset(path=name_of(self._kind, len(self.firsts) - 1), content=content)
        self._rows, self._size = [], 0
