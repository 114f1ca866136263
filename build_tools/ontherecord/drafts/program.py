"""Which program this is: what is kept of a build is for the very program that made it.

Shell: reads the package's own files, once.
"""

from __future__ import annotations

import functools
import hashlib
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from ontherecord.engine.version import PACKAGE


def with_libraries(libraries: Iterable[str]) -> str:
    """Sixty-four hex digits: all source files of the package, Python, these libraries' versions."""
    found = hashlib.sha256(f"{sys.version}\n{_source()}\n".encode())
    for name in libraries:
        found.update(f"{name} {_version(name)}\n".encode())
    return found.hexdigest()


def contents(folder: Path) -> Iterator[bytes]:
    """Names and contents of a folder's files, in order, without compiled and hidden ones."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()


@functools.cache
def _source() -> str:
    found = hashlib.sha256()
    for part in contents(PACKAGE):
        found.update(f"{len(part)}:".encode() + part)
    return found.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
