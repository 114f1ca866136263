"""The table of all statements as an SQLite database, with the articles' texts beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ontherecord.export.rows import rows
from ontherecord.export.whole import Whole
from ontherecord.render.base.page import Asset


def files(whole: Whole) -> Iterator[Asset]:
    found = list(rows(whole.archive, whole.site.address))
    names = list(found[0]) if found else ["article", "statement"]
    with sqlite3.connect(":memory:") as base:
        base.execute("create table articles (slug text primary key, title text, text text)")
        articles = ((a.slug, a.meta.title, a.text) for a in whole.archive.articles)
        base.executemany("insert into articles values (?, ?, ?)", articles)
        base.execute(f"create table statements ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        values = (tuple(row.values()) for row in found)
        base.executemany(f"insert into statements values ({marks})", values)
        base.commit()
        yield Asset(path="archive.sqlite", content=base.serialize())
    base.close()
