"""What is costly to make, on disk: bytes by a key, of one kind and one version.

Shell. A file whose bytes are not exactly those that were written for this very key counts as none,
whatever happened to it: a checksum over version, key and content stands before the content. A
folder that cannot be written is no error either: what is missing is made again next time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

KEPT_VERSIONS = 3
"""Files of this many versions are kept; older ones are removed when a new one starts."""


def folder() -> Path:
    """`ONTHERECORD_CACHE`, else the user's cache folder (XDG base directory rules)."""
    if named := os.environ.get("ONTHERECORD_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "ontherecord"


def magic(kind: str) -> bytes:
    """The first bytes of every file; the number changes with the layout of what follows."""
    return f"ontherecord {kind} 1\n".encode()


class Store:
    """Contents of one kind ("draft", "picture") and one version."""

    def __init__(self, kind: str, version: str, root: Path | None = None) -> None:
        self.root = (root or folder()) / f"{kind}s"
        self.kind = kind
        self.version = version

    def path(self, key: bytes) -> Path:
        """Where the content of a key lies, if there is one."""
        name = hashlib.sha256(key).hexdigest()
        return self.root / self.version / name[:2] / f"{name[2:]}.{self.kind}"

    def get(self, key: bytes) -> bytes | None:
        """The content of this key; None if there is none, or one that is not as it was written."""
        raw = _read(self.path(key))
        if raw is None:
            return None
        size = len(magic(self.kind)) + hashlib.blake2b().digest_size
        content = raw[size:]
        return content if raw[:size] == self._head(key, content) else None

    def put(self, key: bytes, content: bytes) -> None:
        """Keep a content; readers never see half of it."""
        path = self.path(key)
        with suppress(OSError):
            if not (self.root / self.version).exists():
                self._prune()
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)  # no file can be moved onto a folder
            write(path, self._head(key, content) + content)

    def _head(self, key: bytes, content: bytes) -> bytes:
        """What stands before a content: of which kind it is, and its checksum."""
        digest = hashlib.blake2b(self.version.encode() + b"\n")
        digest.update(key + b"\n")
        digest.update(content)
        return magic(self.kind) + digest.digest()

    def _prune(self) -> None:
        if not self.root.exists():
            return
        versions = sorted(self.root.iterdir(), key=lambda p: p.lstat().st_mtime, reverse=True)
        for old in versions[KEPT_VERSIONS - 1 :]:
            shutil.rmtree(old, ignore_errors=True)


def _read(path: Path) -> bytes | None:
    """The bytes of a plain file: a link or a pipe is none of ours, and a pipe would never end."""
    try:
        return path.read_bytes() if stat.S_ISREG(path.lstat().st_mode) else None
    except OSError:
        return None


def write(path: Path, content: bytes) -> None:
    """A whole file, or none: written beside and moved into place.

    Raises:
        OSError: no file can be begun there; later faults leave what was there, untold.
    """
    handle, beside = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
