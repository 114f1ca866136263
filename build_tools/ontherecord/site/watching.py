"""How the preview looks at files, and how it ends.

Shell: the file system as MkDocs' watcher asks for it, and the process's signals.
"""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

ENDS = ("SIGTERM", "SIGHUP")
"""Signals that end the preview as Ctrl+C does: a service that stops it, a window that closes."""


@contextmanager
def ending_quietly() -> Iterator[None]:
    """Ctrl+C and its like end the block, and are no fault."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    numbers = [getattr(signal, name) for name in ENDS if hasattr(signal, name)]
    before = {n: signal.getsignal(n) for n in numbers if signal.getsignal(n) == signal.SIG_DFL}
    for number in before:
        signal.signal(number, end)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def looked_at(path: str) -> os.stat_result:
    """As `os.stat`; what is not there or may not be looked at counts as an empty file, so that
    whoever watches it sees it go, waits, and sees it come back."""
    try:
        return os.stat(path)  # noqa: PTH116  thousands, twice a second: half of a Path’s cost
    except OSError:
        return os.stat_result((stat.S_IFREG, *[0] * 9))


def listed(path: str | None) -> Iterator[Any]:
    """As `os.scandir`; nothing where there is nothing to be read."""
    try:
        return os.scandir(path)
    except OSError:
        return iter(())
