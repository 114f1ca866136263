"""A finished site from outside: how many files, how heavy, what changed since."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import NamedTuple

from ontherecord.site import mark

UNSETTLED = mark.NAME
"""It differs wherever another file does."""


class Size(NamedTuple):
    """How big a site is; bytes."""

    files: int
    all: int
    largest: int
    """The heaviest page, compressed."""
    heaviest: str


def size(site: Path) -> Size:
    """Of all files of a folder."""
    paths = [path for path in site.rglob("*") if path.is_file()]
    pages = ((len(gzip.compress(path.read_bytes(), 6)), path) for path in paths
             if path.suffix == ".html")  # fmt: skip
    largest, heaviest = max(pages, default=(0, site))
    return Size(len(paths), sum(path.stat().st_size for path in paths), largest,
                heaviest.relative_to(site).as_posix())  # fmt: skip


def settled(site: Path) -> dict[str, Path]:
    """The files that every build of the same archive makes alike, by their address."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path for name, path in found.items() if not name.startswith(UNSETTLED)}


def times(site: Path) -> dict[str, tuple[int, int]]:
    """When each was written, in nanoseconds, and which file it is."""
    return {n: (p.stat().st_mtime_ns, p.stat().st_ino) for n, p in settled(site).items()}


def rewritten(before: dict[str, tuple[int, int]], site: Path) -> list[str]:
    """The files written since `before`."""
    return sorted(name for name, told in times(site).items() if before.get(name) != told)


def unlike(one: Path, other: Path) -> list[str]:
    """The files that only one site has, or that differ by a byte."""
    left, right = _hashes(one), _hashes(other)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def _hashes(site: Path) -> dict[str, str]:
    return {n: hashlib.sha256(p.read_bytes()).hexdigest() for n, p in settled(site).items()}
