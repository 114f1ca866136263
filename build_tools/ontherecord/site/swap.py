"""A new site takes the old one's place, so that whatever cuts in leaves one of them whole.

Shell. Where the system can exchange two names in one step, it does; elsewhere the old site steps
aside first, and a cut between the two steps is mended by the next start (`mend`).
"""

from __future__ import annotations

import ctypes
import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ontherecord.site import mark

NEW, OLD = "new", "old"
AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Linux: renameat2(2)."""
RENAME_SWAP = 2
"""macOS: renamex_np(2)."""


def beside(out: Path, kind: str) -> Path:
    """A name of its own for this build, beside `out` and so on the same disk."""
    return out.with_name(f".{out.name}.{kind}-{os.getpid()}-{secrets.token_hex(4)}")


def left_over(out: Path, kind: str) -> list[Path]:
    """What builds that were cut off left beside `out`, newest first."""
    ours = re.compile(rf"\.{re.escape(out.name)}\.{kind}-\d+-[0-9a-f]{{8}}")
    try:
        found = [p for p in out.parent.iterdir() if ours.fullmatch(p.name)]
    except OSError:
        return []
    return sorted((p for p in found if p.is_dir()), key=_changed, reverse=True)


def _changed(path: Path) -> float:
    return path.stat().st_mtime


def swap(fresh: Path, out: Path) -> None:
    """Put `fresh`, a whole site, where `out` is; what a keeper keeps in `out` stays there.

    Raises:
        OSError: the folder cannot be renamed; `out` is as it was.
    """
    if not out.exists():
        fresh.rename(out)
        return
    if not exchange(fresh, out):
        aside = beside(out, OLD)
        out.rename(aside)
        fresh.rename(out)
        fresh = aside
    keep(fresh, out)
    discard(fresh, out)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where system or disk cannot."""
    if os.name != "posix":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    a, b = os.fsencode(one), os.fsencode(other)
    if sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        return bool(libc.renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(a, b, RENAME_SWAP) == 0)
    return False


def keep(old: Path, out: Path) -> None:
    """Carry over what is a keeper's (`mark.KEPT`) and not in the new site."""
    for name in mark.KEPT:
        if os.path.lexists(old / name) and not os.path.lexists(out / name):
            (old / name).rename(out / name)


def discard(folder: Path, out: Path) -> None:
    """Remove what a build made or replaced; never with something of a keeper's that `out` lacks."""
    if not any(os.path.lexists(folder / n) and not os.path.lexists(out / n) for n in mark.KEPT):
        remove(str(folder))


def remove(folder: str) -> None:
    """Remove a folder with all that is in it, as far as that goes; no link is followed."""
    try:
        with os.scandir(folder) as found:
            entries = [(one.path, one.is_dir(follow_symlinks=False)) for one in found]
    except OSError:
        return
    for path, is_folder in entries:
        if is_folder:
            remove(path)
        else:
            with suppress(OSError):
                os.unlink(path)  # noqa: PTH108  twice as quick as a Path's
    with suppress(OSError):
        os.rmdir(folder)  # noqa: PTH106


def mend(out: Path) -> bool:
    """Finish or undo what a killed build began. Whether anything was mended.

    For whoever holds the target's lock. Nothing is removed before `out` is a whole site or a
    folder that no killed build concerns.
    """
    left = [*left_over(out, NEW), *left_over(out, OLD)]
    if not out.exists():
        whole = next(_whole(left), None)
        if whole is not None:
            whole.rename(out)
            left.remove(whole)
    for folder in left:
        if out.exists():
            keep(folder, out)
        discard(folder, out)
    return bool(left)


def _whole(left: list[Path]) -> Iterator[Path]:
    """Sites with all their files: new ones before old ones."""
    return (folder for folder in left if mark.is_whole(folder))
