"""The program on another machine: a year later, with another number of cores, without a network.

`python -m tests.support.elsewhere CORES ARGUMENTS…` runs `ontherecord ARGUMENTS…`. Folder, time
zone, locale, hash seed and umask are for the caller to set.
"""

from __future__ import annotations

import datetime as dt
import os
import socket
import sys
import time
from typing import Any, Self

YEAR = dt.timedelta(days=365)


class Later(dt.datetime):
    """A year from now."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Self:
        return super().now(tz) + YEAR

    @classmethod
    def today(cls) -> Self:
        return cls.now()

    @classmethod
    def utcnow(cls) -> Self:
        return cls.now(dt.UTC).replace(tzinfo=None)


def no_network(self: socket.socket, address: Any) -> None:
    """Only sockets of this machine's own, which other processes are talked to by."""
    if self.family != socket.AF_UNIX:
        raise OSError(f"no network: {address}")
    _connect(self, address)


def a_year_later() -> None:
    """For all that asks `datetime` or `time`."""
    now, local, utc = time.time, time.localtime, time.gmtime

    def later() -> float:
        return now() + YEAR.total_seconds()

    time.time = later
    time.localtime = lambda at=None: local(later() if at is None else at)  # type: ignore[assignment]
    time.gmtime = lambda at=None: utc(later() if at is None else at)  # type: ignore[assignment]
    dt.datetime = Later  # type: ignore[misc]


def main() -> None:
    """As it says above."""
    cores = int(sys.argv[1])
    a_year_later()
    os.sched_getaffinity = lambda _: set(range(cores))
    os.cpu_count = lambda: cores
    socket.socket.connect = no_network  # type: ignore[method-assign,assignment]
    from ontherecord.cli import main as command
    from ontherecord.drafts import make

    make.WORTH_A_POOL = 2
    command(sys.argv[2:], prog_name="ontherecord")


_connect = socket.socket.connect

if __name__ == "__main__":
    main()
