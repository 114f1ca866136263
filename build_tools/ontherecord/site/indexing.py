"""The search index of the new site: taken over from the old one, or made.

In: the filled folder, and what the last build wrote. Out: the index's files, as lines of a
manifest, whose key is the content of every page that search reads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

from ontherecord.site import packs, search
from ontherecord.site.carrying import Carrier
from ontherecord.site.manifest import Line, Manifest


def indexed(
    folder: Path, written: Iterable[Line], generated: Collection[str], carrier: Carrier,
    before: Manifest, size: int = packs.SIZE,
) -> list[Line]:  # fmt: skip
    """Bring the index in. `written`: all files of the site but the index; `generated`: the
    addresses of the archive's own pages; `size`: of the index's packs, in bytes.

    Taken over if the pages it reads are the same and every file of it is as it was written.

    Raises:
        IndexFailed: it had to be made, and could not be.
    """
    read = _read(folder, written, generated)
    key = search.key(read, size)
    lines = before.by_key().get(key, [])
    if lines and all(carrier.take(line.path) for line in lines):
        return lines
    carrier.drop(search.FOLDER)
    search.index(folder, read, size)
    files = sorted(path for path in (folder / search.FOLDER).rglob("*") if path.is_file())
    return [_line(folder, path, key) for path in files]


def _read(
    folder: Path, written: Iterable[Line], generated: Collection[str]
) -> dict[str, bytes]:  # fmt: skip
    """As `search.readers_pages`, without a look into files that the build knows."""
    lines = {line.path: line for line in written}
    found = {}
    for name in search.in_order(lines, generated):
        line = lines[name]
        is_read = line.is_read
        if is_read is None:
            is_read = search.BODY in (folder / name).read_bytes()
        if is_read:
            found[name] = bytes.fromhex(line.sha256)
    return found


def _line(folder: Path, path: Path, key: str) -> Line:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    return Line(path=path.relative_to(folder).as_posix(), sha256=found, key=key)
