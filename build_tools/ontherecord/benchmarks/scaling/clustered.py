"""A Dask scheduler with workers on this machine, as `build --scheduler` finds them on others."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from subprocess import Popen
from typing import NamedTuple

from ontherecord.benchmarks.scaling import processes

STARTS = 120.0
"""Seconds within which a scheduler and its workers are there."""
_AT = re.compile(r"Scheduler at:\s+(tcp://\S+)")


class Clustered(NamedTuple):
    """A scheduler and its workers, each in a session of its own."""

    address: str
    scheduler: Popen[bytes]
    workers: list[Popen[bytes]]

    def spent(self) -> float:
        """Seconds of CPU of all of them, from their start."""
        return sum(processes.spent(one.pid) for one in (self.scheduler, *self.workers))


def is_installed() -> bool:
    return find_spec("distributed") is not None


@contextmanager
def clustered(folder: Path, workers: int = 2) -> Iterator[Clustered]:
    """Start them, each with a cache of its own in a new folder; gone at the block's end.

    Raises:
        processes.Failed: one of them did not start.
    """
    with ExitStack() as stack:

        def start(name: str, *words: str) -> Popen[bytes]:
            place = folder / name
            place.mkdir(parents=True)
            cache = {"ONTHERECORD_CACHE": str(place / "cache")}
            command = [sys.executable, "-m", *words]
            return stack.enter_context(processes.started(command, place, **cache))

        scheduler = start("scheduler", "distributed.cli.dask_scheduler", "--host", "127.0.0.1",
                          "--port", "0", "--no-dashboard")  # fmt: skip
        address = _said(folder / "scheduler", _AT)
        names = [f"worker-{number}" for number in range(workers)]
        started = [start(name, "ontherecord", "worker", address) for name in names]
        for name in names:
            _said(folder / name, re.compile(r"(Registered to)"))
        yield Clustered(address, scheduler, started)


def _said(folder: Path, words: re.Pattern[str]) -> str:
    """What a program said, once it says it."""
    end = time.monotonic() + STARTS
    while time.monotonic() < end:
        said = (folder / "said.txt").read_text(errors="replace")
        if found := words.search(said):
            return found[1]
        time.sleep(0.1)
    raise processes.Failed(f"{folder.name} did not start: {said[-2_000:]}{os.linesep}")
