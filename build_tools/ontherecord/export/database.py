"""The table of all statements as an SQLite database, with the articles' texts beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ontherecord.export.rows import Row, not_said, rows
from ontherecord.export.whole import Whole
from ontherecord.render.base.page import Asset


def files(whole: Whole) -> Iterator[Asset]:
    found = list(rows(whole.archive, whole.site.address))
    unsaid = list(not_said(whole.archive, whole.site.address))
    with sqlite3.connect(":memory:") as base:
        base.execute("create table articles (slug text primary key, title text, text text)")
        articles = ((a.slug, a.meta.title, a.text) for a in whole.archive.articles)
        base.executemany("insert into articles values (?, ?, ?)", articles)
        _fill(base, "statements", found)
        _fill(base, "not_said", unsaid)
        base.commit()
        yield Asset(path="archive.sqlite", content=base.serialize())
    base.close()


def _fill(base: sqlite3.Connection, table: str, found: list[Row]) -> None:
    """A table of the rows; of none, one that at least has the columns every row has."""
    names = list(found[0]) if found else ["article", "statement", "words"]
    base.execute(f"create table {table} ({', '.join(names)})")
    marks = ", ".join("?" * len(names))
    values = (tuple(row.values()) for row in found)
    base.executemany(f"insert into {table} values ({marks})", values)
