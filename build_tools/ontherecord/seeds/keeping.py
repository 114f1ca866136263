"""Files of the archive are written whole, or are as they were.

Shell: the only writer of what people keep. A file is made beside its place, put
through to the disk, and takes the name in one step: a full disk, a kill or a power cut leaves the
old file or the new one, never half of either.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ontherecord.problems.machine import at

BESIDE = ".ontherecord-"
"""How a file that is still being made is called: nothing under `seeds/` is read by such a name."""


def keep(path: Path, content: str | bytes) -> None:
    """Write a file, its folders with it; a text is UTF-8.

    Raises:
        OSError: the file cannot be written; the one that was there is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=BESIDE)
    try:
        with at(path, making=Path(beside)):
            Path(beside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            _write_through(handle, content.encode() if isinstance(content, str) else content)
            os.close(handle)
            Path(beside).replace(path)
    except BaseException:
        with suppress(OSError):
            os.close(handle)
        Path(beside).unlink(missing_ok=True)
        raise


def keep_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files, by name; all of them, or none and no folder.

    Raises:
        FileExistsError: something of that name holds files already; it is as it was.
        OSError: the folder cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is there already")
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=BESIDE))
    try:
        with at(folder, making=beside):
            for name, content in files.items():
                keep(beside / name, content)
            beside.chmod(0o777 & ~_umask())
            if folder.exists():
                folder.rmdir()
            beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def fill_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put these files, by path, into a folder that has none of them; all of them, or none.

    The folder itself stays where it is there already: a shell may stand in it, a disk be mounted.

    Raises:
        OSError: the folder cannot be written; it is as it was.
    """
    if not folder.exists():
        keep_folder(folder, files)
        return
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=BESIDE))
    moved: list[str] = []
    try:
        with at(folder, making=beside):
            for name, content in files.items():
                keep(beside / name, content)
            for name in sorted(os.listdir(beside)):  # noqa: PTH208
                (beside / name).rename(folder / name)
                moved.append(name)
            beside.rmdir()
    except BaseException:
        for name in moved:
            (folder / name).rename(beside / name)
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _write_through(handle: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]
    os.fsync(handle)


def _umask() -> int:
    now = os.umask(0o077)
    os.umask(now)
    return now
