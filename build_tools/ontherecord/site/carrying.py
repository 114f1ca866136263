"""Files of the new site: taken over from the old one where they are the same, else written.

Shell. What is taken over keeps its time, so that whoever copies the site on copies what changed. It
is looked at before, unless its stamp tells that nobody touched it: a file that was cut, or changed
by hand, is never taken over.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from ontherecord.site.manifest import Stamp, stamp

FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""With which POSIX refuses links and does not wait for a pipe."""


LOOK = 1 << 16
"""Bytes that are read at once, behind the size that a file was said to have."""
NONE: Mapping[str, Stamp] = {}


class Carrier:
    """Fills `fresh`, the new site, from `old`, which may not be there.

    `known`: by path, the sha256 of each file of the old site when it was written; `stamps`: of
    those that need not be read as long as they have it.
    """

    def __init__(
        self, fresh: Path, old: Path, known: Mapping[str, str], stamps: Mapping[str, Stamp] = NONE
    ) -> None:
        self._fresh, self._old, self._known, self._stamps = fresh, old, known, stamps
        self._folders: set[str] = set()
        self.taken: dict[str, str] = {}
        """What was taken over by this process, and so is known to be right: sha256 by path."""

    def take(self, path: str) -> bool:
        """Take a file over from the old site; False if it is not there as it was written."""
        right = self._known.get(path)
        if right is None:
            return False
        old, new = f"{self._old}/{path}", f"{self._fresh}/{path}"
        known = self._stamps.get(path)
        untouched = known is not None and stamp(old) == known
        content = None if untouched else _content(old, right)
        if content is None and not untouched:
            return False
        self._make_folder(new.rpartition("/")[0])
        try:
            os.link(old, new)
        except OSError:  # where a file cannot have two names
            content = content or _content(old, right)
            if content is None:
                return False
            Path(new).write_bytes(content)
            return True
        self.taken[path] = right
        return True

    def put(self, path: str, content: bytes) -> str:
        """Write a file, or take it over if it holds the same; its sha256.

        Raises:
            OSError: it cannot be written.
        """
        found = hashlib.sha256(content).hexdigest()
        new = self._fresh / path
        new.unlink(missing_ok=True)
        if self._known.get(path) != found or not self.take(path):
            self._make_folder(new.parent.as_posix())
            new.write_bytes(content)
        return found

    def drop(self, folder: str) -> None:
        """Remove a folder of the new site, with what was taken over into it."""
        shutil.rmtree(self._fresh / folder, ignore_errors=True)
        self._folders.clear()
        self.taken = {p: h for p, h in self.taken.items() if not p.startswith(f"{folder}/")}

    def settle(self, path: str, sha256: str) -> None:
        """Take over a file that is written already, if the old one holds the same."""
        if self._known.get(path) == sha256:
            new = self._fresh / path
            aside = new.with_name(f"{new.name}.fresh")
            new.rename(aside)
            if self.take(path):
                aside.unlink()
            else:
                aside.rename(new)

    def _make_folder(self, folder: str) -> None:
        if folder not in self._folders:
            try:
                os.mkdir(folder)  # noqa: PTH102
            except FileExistsError:
                pass
            except FileNotFoundError:
                self._make_folder(folder.rpartition("/")[0])
                os.mkdir(folder)  # noqa: PTH102
            self._folders.add(folder)


def _content(path: str, right: str) -> bytes | None:
    """What a file holds, if that has this sha256."""
    try:
        content = _plain(path)
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == right else None


def _plain(path: str) -> bytes:
    """The bytes of a file; no link is followed, and no pipe waited for.

    Raises:
        OSError: there is none.
    """
    if not FLAGS and Path(path).is_symlink():
        raise OSError(path)
    file = os.open(path, os.O_RDONLY | FLAGS)
    try:
        parts = [os.read(file, os.fstat(file).st_size + 1)]
        while parts[-1]:
            parts.append(os.read(file, LOOK))
    finally:
        os.close(file)
    return b"".join(parts)
