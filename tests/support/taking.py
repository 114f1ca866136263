"""Every article of a file at once; a run takes each part in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.importing.items import Item, Options, item, parts


def items(name: str, data: bytes, options: Options) -> Iterator[Item]:
    """Every article of a file, or why there is none."""
    return map(item, parts(name, data, options))
