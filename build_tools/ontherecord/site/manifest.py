"""What the last build wrote: by the key of what was planned, its files and their sha256.

Shell, in the cache folder. The key says all that a file shows and by which program (see `keys`,
`edition`), so a file is right wherever it lies, as long as it still has that sha256. A list that
cannot be read is none; all is made again then.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from ontherecord.drafts import store
from ontherecord.model import Record

NAME = "sites"


class Line(Record, frozen=True, array_like=True):
    """One file of a site."""

    path: str
    sha256: str
    key: str = ""
    """Of what made it; "" if it is made in every build."""


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


def write(path: Path, lines: Iterator[Line]) -> None:
    """Keep a list, whole or not at all; a folder that cannot be written is no fault of a build."""
    content = msgspec.json.encode(Manifest(lines=tuple(lines)))
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        store.write(path, content)
