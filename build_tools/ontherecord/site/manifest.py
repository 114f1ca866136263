"""What the last build wrote: by the key of what was planned, its files and their sha256.

Shell, in the cache folder. The key says all that a file shows and by which program (see `keys`,
`edition`), so a file is right wherever it lies, as long as it still has that sha256. A file that
still has its stamp was not touched since, and need not be read. A list that cannot be read is none;
all is made again then.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from ontherecord.drafts import store
from ontherecord.model import Record

NAME = "sites"
SETTLED = 20_000_000
"""Nanoseconds after which a file's stamp tells every later change: clocks of disks tick less often
than files can change (git's “racily clean” entries)."""
Stamp = tuple[int, int, int, int]
"""Inode, bytes, time of the content and time of the entry, in nanoseconds: what git's index
believes of a file, too. Nobody can set the last."""


class Line(Record, frozen=True, array_like=True):
    """One file of a site."""

    path: str
    sha256: str
    key: str = ""
    """Of what made it; "" if it is made in every build."""
    stamp: Stamp | None = None
    """The file's as the build left it; None where it may not be relied on."""


class Manifest(Record, frozen=True):
    """The files of one site."""

    lines: tuple[Line, ...] = ()

    def by_key(self) -> dict[str, list[Line]]:
        """The files that were made of one plan."""
        found: defaultdict[str, list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.key:
                found[line.key].append(line)
        return found

    def hashes(self) -> dict[str, str]:
        """Sha256 by path."""
        return {line.path: line.sha256 for line in self.lines}

    def stamps(self) -> dict[str, Stamp]:
        """Stamp by path, of the files that have one."""
        return {line.path: line.stamp for line in self.lines if line.stamp}


def place(site: Path, archive: str) -> Path:
    """Where the list of a site lies: `archive` is its archive's id (see `mark`)."""
    where = hashlib.sha256(str(site).encode()).hexdigest()[:12]
    return store.folder() / NAME / f"{archive}-{where}.json"


def read(path: Path) -> Manifest:
    """The list that lies there; an empty one if none does."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return Manifest()


def stamp(path: str) -> Stamp | None:
    """The stamp of a file; None if there is no plain file, or the system has no such stamps.

    The time of the entry is that of the last change only where the system has inodes.
    """
    if os.name != "posix":
        return None
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def stamped(site: Path, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with the stamps of their files in a finished site, which nobody touches now."""
    for line in lines:
        found = stamp(f"{site}/{line.path}")
        settled = found is not None and found[3] < time.time_ns() - SETTLED
        yield msgspec.structs.replace(line, stamp=found if settled else None)


def write(path: Path, lines: Iterator[Line]) -> None:
    """Keep a list, whole or not at all; a folder that cannot be written is no fault of a build."""
    content = msgspec.json.encode(Manifest(lines=tuple(lines)))
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        store.write(path, content)
