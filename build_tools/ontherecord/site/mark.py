"""The mark a build leaves in the folder it made, so that only such a folder is ever replaced.

In: a folder. Out: its `Mark`, or None. A mark says which archive made the site, how many files it
has and what they hold; a site is whole if its files are those.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

import msgspec

from ontherecord.model import Record
from ontherecord.render.base.page import Site

NAME = ".ontherecord.json"
"""The mark's own file, at the top of the site."""
KEPT = (".git", "CNAME")
"""What a keeper has in the folder of a site that is published from it: it stays through builds."""

NOBODY_S = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers of macOS and Windows leave in a folder that somebody looked at."""

UNSETTLED = "pagefind/"
"""The search index in sites of earlier versions, which named its files anew every time."""


class Mark(Record, frozen=True):
    """Whose site this is, and what is in it."""

    archive: str
    """The archive's id: see `id_of`."""
    name: str
    """The archive's name when it was built, for people."""
    files: int
    """How many files the site has, this one not counted."""
    digest: str
    """sha256 over the paths and sha256 of all of them, in order."""
    paths: tuple[str, ...] = ()
    """All of them, in order; in a mark of an earlier version none, or without its search index."""


def id_of(site: Site) -> str:
    """Twelve hex digits by which an archive knows its own sites: `extra: id`, else its name."""
    return hashlib.sha256((site.id or site.name).encode()).hexdigest()[:12]


def read(folder: Path) -> Mark | None:
    """The mark of a folder; None if it has none, or none that can be read."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Mark)
    except (OSError, msgspec.DecodeError):
        return None


def write(folder: Path, site: Site, hashes: dict[str, str]) -> None:
    """Mark a finished site. `hashes`: the sha256 of every file, by its path in the folder."""
    settled = {path: found for path, found in hashes.items() if not path.startswith(UNSETTLED)}
    mark = Mark(
        archive=id_of(site), name=site.name, files=len(hashes), digest=digest(settled),
        paths=tuple(sorted(settled)),
    )  # fmt: skip
    (folder / NAME).write_bytes(msgspec.json.format(msgspec.json.encode(mark)) + b"\n")


def digest(hashes: dict[str, str]) -> str:
    """One sha256 for many: of paths and hashes, in the order of the paths."""
    lines = "".join(f"{path}\0{found}\n" for path, found in sorted(hashes.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def is_whole(folder: Path) -> bool:
    """Whether a marked site has all its files: what is half removed lacks some."""
    found = read(folder)
    return found is not None and len(files_of(folder)) >= found.files


def around(folder: Path) -> Path | None:
    """The marked folder that `folder`, a path with links followed, is or lies in; None if none."""
    return next((p for p in (folder, *folder.parents) if (p / NAME).exists()), None)


def strange_to(folder: Path, found: Mark) -> list[str]:
    """What lies in a marked folder and no build wrote: paths in it, in order.

    Of an earlier version's search index, and under a mark without paths, only the number of files
    is known.
    """
    names = [name for name in files_of(folder) if name.rpartition("/")[2] not in NOBODY_S]
    if not found.paths:
        more = len(names) - found.files
        return [f"{more} more than its mark counts"] if more > 0 else []
    known = set(found.paths)
    index = sum(name.startswith(UNSETTLED) for name in names)
    more = index - (found.files - len(known))
    strange = [name for name in names if name not in known and not name.startswith(UNSETTLED)]
    return [*strange, f"{more} in {UNSETTLED}"] if more > 0 else strange


def files_of(folder: Path) -> list[str]:
    """The files of a site by their paths in it, in order, without its mark and without what a
    keeper keeps there. A link to a file counts as one, a link to a folder as nothing."""
    return sorted(_below(str(folder), (NAME, *KEPT)))


def _below(top: str, but: Collection[str]) -> list[str]:
    names: list[str] = []
    left = [("", but)]
    while left:
        before, but = left.pop()
        with os.scandir(f"{top}/{before}") as found:
            for entry in found:
                if entry.name in but:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    left.append((f"{before}{entry.name}/", ()))
                elif entry.is_file():
                    names.append(before + entry.name)
    return names
