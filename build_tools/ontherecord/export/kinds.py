"""The shapes the whole archive can be exported in (design §7): the one list of them.

In: nothing. Out: `FORMATS`. A new one is a row here and its module, whose `files` takes a
`whole.Whole` and gives `Asset`s; docs/contributing/keep.md#import tells keepers what comes out.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from ontherecord.model import Record

if TYPE_CHECKING:
    from ontherecord.export.whole import Whole
    from ontherecord.render.base.page import Asset


class Format(Record, frozen=True):
    """One shape."""

    name: str
    """What `export --format` calls it."""
    about: str
    """What it is, in a few words, for the command's help."""
    endings: tuple[str, ...]
    """How the names of its files end; "" for any."""
    module: str
    """In this folder; loaded when it is asked for, so that the commands begin at once."""

    @property
    def files(self) -> Callable[[Whole], Iterator[Asset]]:
        """The function that makes its files."""
        module = importlib.import_module(f"{__package__}.{self.module}")
        return cast("Callable[[Whole], Iterator[Asset]]", module.files)


_ROWS = (
    Format(name="jsonld", about="W3C Web Annotations, which `import` reads back",
           endings=(".jsonld",), module="web_annotations"),
    Format(name="csv", about="a table", endings=(".csv",), module="table"),
    Format(name="sqlite", about="a database", endings=(".sqlite",), module="database"),
    Format(name="tei", about="TEI P5, a file an article", endings=(".xml",), module="tei.files"),
    Format(name="pages", about="plain pages, for other site generators", endings=("",),
           module="plain_pages"),
)  # fmt: skip
FORMATS = {row.name: row for row in _ROWS}
