"""The mark a build leaves in the folder it made, so that only such a folder is ever replaced.

In: a folder. Out: its `Mark`, or None. A mark says which archive made the site, how many files it
has and what they hold; a site is whole if its files are those.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from ontherecord.model import Record
from ontherecord.render.base.page import Site
from ontherecord.site import search

NAME = ".ontherecord.json"
"""The mark's own file, at the top of the site."""
KEPT = (".git", "CNAME")
"""What a keeper has in the folder of a site that is published from it: it stays through builds."""

UNSETTLED = f"{search.FOLDER}/"


class Mark(Record, frozen=True):
    """Whose site this is, and what is in it."""

    archive: str
    """The archive's id: see `id_of`."""
    name: str
    """The archive's name when it was built, for people."""
    files: int
    """How many files the site has, this one not counted."""
    digest: str
    """sha256 over the paths and sha256 of all of them, in order; the search index is left out,
    whose head Pagefind writes anew every time."""


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
    mark = Mark(archive=id_of(site), name=site.name, files=len(hashes), digest=digest(settled))
    (folder / NAME).write_bytes(msgspec.json.format(msgspec.json.encode(mark)) + b"\n")


def digest(hashes: dict[str, str]) -> str:
    """One sha256 for many: of paths and hashes, in the order of the paths."""
    lines = "".join(f"{path}\0{found}\n" for path, found in sorted(hashes.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def is_whole(folder: Path) -> bool:
    """Whether a marked site has all its files: what is half removed lacks some."""
    found = read(folder)
    return found is not None and len(files_of(folder)) >= found.files


def files_of(folder: Path) -> list[Path]:
    """The files of a site in order, without its mark and without what a keeper keeps there."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] not in (NAME, *KEPT)
    )
