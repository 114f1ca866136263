"""Bytes of a seed file → text. Only a byte order mark and line ends change, nothing else.

In: bytes and the path to show. Out: the text, or None and a problem. Decoding is strict, because
a guessed encoding would shift every offset without anybody noticing.
"""

from __future__ import annotations

import errno
import re
import stat
from pathlib import Path

from ontherecord.model import Problem
from ontherecord.problems.faults import START, error

YAML_LIMIT = 1_000_000
"""Bytes; a contribution of a hundred annotations has about 80,000."""
TEXT_LIMIT = 4_000_000
"""Bytes; a long magazine article has about 100,000."""

_CONFLICT = re.compile(r"^(<{7} |>{7} ).*$", re.M)


def bounded(path: Path, limit: int) -> bytes:
    """The file's bytes up to one more than `limit`, by which `decoded` knows that there are more.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        return file.read(limit + 1)


def plain(path: Path, limit: int) -> bytes:
    """As `bounded`, of a plain file alone: a pipe would keep whoever reads it waiting for ever.

    Raises:
        OSError: the file cannot be read, or is none.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a folder: told as one when opened
        raise OSError(errno.EINVAL, "it is a pipe or a device, and no plain file", str(path))
    return bounded(path, limit)


def decoded(data: bytes, path: str, limit: int) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file: strict UTF-8, no byte order mark, line ends as `\\n`."""
    if len(data) > limit:
        return None, (too_large(path, limit),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return None, (_not_utf8(path, data, fault.start),)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), ()


def too_large(path: str, limit: int) -> Problem:
    """A file has more than `limit` bytes; nothing of it is read."""
    return error(
        path, START, "file-too-large",
        f"the file has more than {limit:,} bytes.",
        "files of this kind are read up to that size, so that no file can stall a build.",
        "split it into several files",
    )  # fmt: skip


def _not_utf8(path: str, data: bytes, offset: int) -> Problem:
    line_start = data.rfind(b"\n", 0, offset) + 1
    place = (data.count(b"\n", 0, offset) + 1, len(data[line_start:offset].decode()) + 1)
    return error(
        path, place, "not-utf-8",
        f"the byte 0x{data[offset]:02x} here is not UTF-8 text.",
        "every file is read as UTF-8; guessing another encoding would shift all offsets.",
        f"save the file as UTF-8, or run: iconv -f WINDOWS-1252 -t UTF-8 {path}",
    )  # fmt: skip


def conflict(text: str, path: str) -> Problem | None:
    """The first merge-conflict marker that Git left in the file, if there is one."""
    found = _CONFLICT.search(text)
    if not found:
        return None
    return error(
        path, (text.count("\n", 0, found.start()) + 1, 1), "merge-conflict",
        f"the line “{found[0][:40]}” was left by Git.",
        "two versions of this file were not joined yet, so nothing in it is read.",
        "keep the lines you want, delete the lines that start with <<<<<<<, ======= and >>>>>>>",
    )  # fmt: skip
