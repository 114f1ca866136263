"""Machine drafts on disk, by the engine's input and version (design §4).

Shell. A file whose bytes are not exactly those that were written for this very input counts as
none, whatever happened to it: a checksum over version, input and draft stands before the draft.
A folder that cannot be written is no error either: the draft is made again next time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

import msgspec

from ontherecord.engine.records.draft import Draft, DraftInput

MAGIC = b"ontherecord draft 1\n"
"""The first bytes of every file; the number changes with the layout of what follows."""
HEAD = len(MAGIC) + hashlib.blake2b().digest_size
"""Bytes before the draft itself."""
KEPT_VERSIONS = 3
"""Drafts of this many engine versions are kept; older ones are removed when a new one starts."""


def folder() -> Path:
    """`ONTHERECORD_CACHE`, else the user's cache folder (XDG base directory rules)."""
    if named := os.environ.get("ONTHERECORD_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "ontherecord"


class DraftCache:
    """Drafts of one engine version."""

    def __init__(self, version: str, root: Path | None = None) -> None:
        self.root = (root or folder()) / "drafts"
        self.version = version

    def path(self, given: DraftInput) -> Path:
        """Where the draft of an input lies, if there is one."""
        key = hashlib.sha256(msgspec.json.encode(given)).hexdigest()
        return self.root / self.version / key[:2] / f"{key[2:]}.draft"

    def get(self, given: DraftInput) -> Draft | None:
        """The draft of this input; None if there is none, or one that is not as it was written."""
        raw = _read(self.path(given))
        if raw is None:
            return None
        content = memoryview(raw)[HEAD:]
        if raw[:HEAD] != self._head(given, content):
            return None
        try:
            return msgspec.json.decode(content, type=Draft)
        except msgspec.DecodeError:
            return None

    def put(self, given: DraftInput, draft: Draft) -> None:
        """Keep a draft: written beside and moved into place, so readers never see half of it."""
        path = self.path(given)
        content = msgspec.json.encode(draft)
        with suppress(OSError):
            if not (self.root / self.version).exists():
                self._prune()
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)  # no file can be moved onto a folder
            _write(path, self._head(given, content) + content)

    def _head(self, given: DraftInput, content: bytes | memoryview) -> bytes:
        """What stands before a draft: that it is one, and its checksum."""
        digest = hashlib.blake2b(self.version.encode() + b"\n")
        digest.update(msgspec.json.encode(given) + b"\n")
        digest.update(content)
        return MAGIC + digest.digest()

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


def _write(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
