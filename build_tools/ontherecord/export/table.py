"""One table of all statements, as comma-separated values."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.export.rows import as_csv, rows
from ontherecord.export.whole import Whole
from ontherecord.render.base.page import Asset


def files(whole: Whole) -> Iterator[Asset]:
    table = as_csv(list(rows(whole.archive, whole.site.address)))
    yield Asset(path="statements.csv", content=table)
