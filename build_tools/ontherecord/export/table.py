"""A table of all statements, as comma-separated values; and one of what was not said, if any."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.export.rows import as_csv, not_said, rows
from ontherecord.export.whole import Whole
from ontherecord.render.base.page import Asset


def files(whole: Whole) -> Iterator[Asset]:
    table = as_csv(list(rows(whole.archive, whole.site.address)))
    yield Asset(path="statements.csv", content=table)
    unsaid = list(not_said(whole.archive, whole.site.address))
    if unsaid:
        yield Asset(path="not_said.csv", content=as_csv(unsaid))
