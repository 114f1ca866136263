"""One build at a time for one folder: whoever builds holds it, and says who that is.

Shell. The lock lies beside the folder. A holder that died has lost it: the next one takes it over.
"""

from __future__ import annotations

import datetime as dt
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
SIGN_OF_LIFE = 60.0
"""Seconds between two signs of life: a holder touches its lock for as long as it builds."""
SILENT = 1800.0
"""Seconds of silence after which a lock of another machine is nobody's: own decision, thirty signs
of life missed, and six times what the build behind `WAIT` takes. Only its own machine can ask
whether a process lives, and a container's name does not come back."""


class Holder(Record, frozen=True):
    """Who builds into a folder."""

    process: str
    """The process's number on its machine; empty if the lock does not tell."""
    host: str
    seen: dt.datetime | None
    """Its last sign of life."""

    def __str__(self) -> str:
        seen = f", last seen {self.seen:%Y-%m-%d %H:%M:%S}," if self.seen else ""
        on = f" on {self.host}" if self.host else ""
        return f"process {self.process or 'unknown'}{on}{seen}"


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
    path = lock_of(out)
    lock = SoftFileLock(path, poll_interval=LOOK)
    _drop_nobodys(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting(holder(path))
        try:
            _wait_for(lock, path, wait)
        except Timeout:
            raise Held(f"{holder(path)} builds into {out.name}/") from None
    try:
        with _signs_of_life(path):
            yield
    finally:
        lock.release()


def lock_of(out: Path) -> Path:
    """The file that says who builds into `out`."""
    return out.with_name(f".{out.name}.lock")


@contextmanager
def _signs_of_life(path: Path) -> Iterator[None]:
    """Touch the lock for as long as the block runs."""
    done = threading.Event()

    def touch() -> None:
        while not done.wait(SIGN_OF_LIFE):
            with suppress(OSError):
                os.utime(path)

    thread = threading.Thread(target=touch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _wait_for(lock: SoftFileLock, path: Path, wait: float) -> None:
    """Have the lock within so many seconds, or `Timeout`."""
    first = min(wait, 2 * UNSIGNED)
    try:
        lock.acquire(timeout=first)
    except Timeout:
        _drop_nobodys(path)
        lock.acquire(timeout=wait - first)


def _drop_nobodys(path: Path) -> None:
    """Remove a lock that nobody signed in time, or whose holder elsewhere is silent."""
    elsewhere = holder(path).host not in ("", socket.gethostname())
    try:
        told = path.stat()
        silent = time.time() - told.st_mtime
        if (not told.st_size and silent > UNSIGNED) or (elsewhere and silent > SILENT):
            path.unlink()
    except FileNotFoundError:
        return


def holder(path: Path) -> Holder:
    """What the lock's file tells: number of the process, name of the machine, sign of life."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        seen = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return Holder(process="", host="", seen=None)
    return Holder(process="".join(lines[:1]), host="".join(lines[1:2]), seen=seen)
