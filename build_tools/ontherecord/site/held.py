"""One build at a time for one folder: whoever builds holds it, and says who that is.

Shell. The lock lies beside the folder. A holder that died has lost it: the next one takes it over.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import SoftFileLock, Timeout

from ontherecord.model import Record

WAIT = 600.0
"""Seconds a build waits for another one of the same folder: own decision, twice what 1,000 new
articles take on two cores."""
LOOK = 0.2
"""Seconds between two looks."""
UNSIGNED = 5.0
"""Seconds after which a lock without a name is nobody's: a build killed between making and signing
it leaves such a one, and signing takes no time."""


class Holder(Record, frozen=True):
    """Who builds into a folder."""

    process: str
    """The process's number on its machine; empty if the lock does not tell."""
    host: str
    since: dt.datetime | None

    def __str__(self) -> str:
        since = f" since {self.since:%Y-%m-%d %H:%M:%S}" if self.since else ""
        on = f" on {self.host}" if self.host else ""
        return f"process {self.process or 'unknown'}{on}{since}"


class Held(Exception):
    """Somebody else builds into the folder; the message says who."""


@contextmanager
def held(out: Path, *, wait: float, waiting: Callable[[Holder], object]) -> Iterator[None]:
    """Hold the folder `out` for as long as the block runs; wait at most so many seconds for it.

    `waiting` is told once who has it, if it cannot be had at once.

    Raises:
        Held: it could not be had in time.
        OSError: nothing can be written beside the folder.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    path = out.with_name(f".{out.name}.lock")
    lock = SoftFileLock(path, poll_interval=LOOK)
    _drop_unsigned(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting(holder(path))
        try:
            _wait_for(lock, path, wait)
        except Timeout:
            raise Held(f"{holder(path)} builds into {out.name}/") from None
    try:
        yield
    finally:
        lock.release()


def _wait_for(lock: SoftFileLock, path: Path, wait: float) -> None:
    """Have the lock within so many seconds, or `Timeout`."""
    first = min(wait, 2 * UNSIGNED)
    try:
        lock.acquire(timeout=first)
    except Timeout:
        _drop_unsigned(path)
        lock.acquire(timeout=wait - first)


def _drop_unsigned(path: Path) -> None:
    """Remove a lock that nobody signed in time."""
    try:
        told = path.stat()
        if not told.st_size and time.time() - told.st_mtime > UNSIGNED:
            path.unlink()
    except FileNotFoundError:
        return


def holder(path: Path) -> Holder:
    """What the lock's file tells: number of the process, name of the machine, age."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        since = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return Holder(process="", host="", since=None)
    return Holder(process="".join(lines[:1]), host="".join(lines[1:2]), since=since)
