"""What statements share, statement by statement, so that search can count any choice of them.

Of a facet a table names its values, the most frequent first, with their counts; columns give each
statement's values by their numbers in it: how many, then each. A column is cut between articles.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import msgspec

from ontherecord.render.base.page import Asset
from ontherecord.site.finding.coding import name_of, packed, varint
from ontherecord.site.finding.found import FACETS, Piece, Value

COLUMN = 60_000
"""Bytes of a column's file, before it is packed."""
ROWS = 1_000
"""Values in a file of a table."""


class Facets:
    """Counts as pieces go by; then the files, and what the head says of them."""

    def __init__(self) -> None:
        self._columns = [_Column() for _ in FACETS]

    def add(self, number: int, piece: Piece) -> None:
        """Of the next article."""
        for column, found in zip(self._columns, piece.facets, strict=True):
            column.add(number, found)

    def total(self, facet: str, key: str) -> int:
        """How many statements have the value."""
        return self._columns[FACETS.index(facet)].total(key)

    def files(self, head: dict[str, object]) -> Iterator[Asset]:
        """Tables and columns; what the browser has to know of them goes into `head`."""
        for facet, column in zip(FACETS, self._columns, strict=True):
            rows = column.table()
            tables = [rows[start : start + ROWS] for start in range(0, len(rows), ROWS)]
            for number, part in enumerate(tables):
                content = packed(msgspec.json.encode(part))
                yield Asset(path=name_of(f"{facet}/values", number), content=content)
            firsts: list[int] = []
            for first, content in column.cut(rows):
                yield Asset(path=name_of(facet, len(firsts)), content=packed(content))
                firsts.append(first)
            head[facet] = {"tables": len(tables), "firsts": firsts}


class _Column:
    """One facet of all statements."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        """By key, in the order they came."""
        self._names: list[str] = []
        self._counts: list[int] = []
        self._cells = array("I")
        """Of each statement how many values, then each."""
        self._ends: list[tuple[int, int]] = []
        """Of each article its number, and where its cells end."""

    def add(self, number: int, found: tuple[tuple[Value, ...], ...]) -> None:
        for values in found:
            self._cells.append(len(values))
            for value in values:
                at = self._numbers.setdefault(value.key, len(self._names))
                if at == len(self._names):
                    self._names.append(value.name)
                    self._counts.append(0)
                self._counts[at] += 1
                self._cells.append(at)
        self._ends.append((number, len(self._cells)))

    def total(self, key: str) -> int:
        at = self._numbers.get(key)
        return 0 if at is None else self._counts[at]

    def table(self) -> list[tuple[str, str, int]]:
        """Key, name and count of each value, the most frequent first."""
        found = zip(self._numbers, self._names, self._counts, strict=True)
        return sorted(found, key=lambda row: (-row[2], row[0]))

    def cut(self, rows: list[tuple[str, str, int]]) -> Iterator[tuple[int, bytes]]:
        """The stretches of the column: the first article, and all statements from there."""
        ranks = {key: rank for rank, (key, _, _) in enumerate(rows)}
        written = [varint(ranks[key]) for key in self._numbers]
        out, first, start = bytearray(), 0, 0
        for number, end in self._ends:
            if len(out) > COLUMN:
                yield first, bytes(out)
                out, first = bytearray(), number
            while start < end:
                count = self._cells[start]
                out += varint(count)
                for at in self._cells[start + 1 : start + 1 + count]:
                    out += written[at]
                start += 1 + count
        if out:
            yield first, bytes(out)
