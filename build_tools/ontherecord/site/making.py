"""Planned pages and files → the site's files: what is known is taken over, the rest is made.

Shell. On all cores: each process makes its share and writes it at once, so that nobody ever holds
all pages; any number of processes writes the same bytes.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import NamedTuple

from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site import search
from ontherecord.site.carrying import Carrier
from ontherecord.site.manifest import Line, Manifest

BATCH = 32
WORTH_A_POOL = 128
"""Fewer plans than this are made faster by one process."""

Progress = Callable[[int, int], None]
"""Called with (done, of how many)."""


def silent(_done: int, _total: int) -> None:
    """Nobody is told."""


class Job(NamedTuple):
    """A plan with its key; "" for what is made in every build."""

    plan: Planned | PlannedFiles
    key: str


class Maker(NamedTuple):
    """What makes and writes."""

    carrier: Carrier
    shell: Callable[[Page], bytes]

    def make(self, job: Job) -> list[Line]:
        """Make and write all files of one plan."""
        if isinstance(job.plan, Planned):
            made = iter([(f"{job.plan.url}index.html", self.shell(job.plan.page()))])
        else:
            made = ((asset.path, asset.bytes) for asset in job.plan.files())
        return [
            Line(path=p, sha256=self.carrier.put(p, c), key=job.key, is_read=search.BODY in c)
            for p, c in made
        ]


def make(
    jobs: Sequence[Job], maker: Maker, before: Manifest, workers: int, progress: Progress
) -> Iterator[Line]:
    """Bring every planned file into the new site; what is in it, file by file.

    Raises:
        OSError: a file cannot be written.
    """
    known = before.by_key()
    todo: list[Job] = []
    for job in jobs:
        lines = known.get(job.key, [])
        if lines and all(maker.carrier.take(line.path) for line in lines):
            yield from lines
        else:
            todo.append(job)
    done = len(jobs) - len(todo)
    progress(done, len(jobs))
    for made in _made(todo, maker, workers):
        done += len(made)
        progress(done, len(jobs))
        yield from (line for lines in made for line in lines)


def _made(todo: list[Job], maker: Maker, workers: int) -> Iterator[list[list[Line]]]:
    """In batches, in no order."""
    starts = list(range(0, len(todo), BATCH))
    if workers > 1 and len(todo) >= WORTH_A_POOL and can_fork():
        global _shared
        _shared = (todo, maker)
        gc.freeze()
        try:
            with ProcessPoolExecutor(workers, get_context("fork"), _leave_ctrl_c) as pool:
                asked = {pool.submit(_batch, start): start for start in starts}
                for answer in as_completed(asked):
                    yield answer.result()
                    starts.remove(asked[answer])
        except BrokenProcessPool:
            pass  # one was killed: what is left is made here
        finally:
            _shared = None
    for start in starts:
        yield [maker.make(job) for job in todo[start : start + BATCH]]


def can_fork() -> bool:
    """Whether a process can be split without harm; macOS' own libraries may not be."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def _leave_ctrl_c() -> None:
    """In a worker: Ctrl+C is for the process that began the work, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()


_shared: tuple[list[Job], Maker] | None = None


def _batch(start: int) -> list[list[Line]]:
    assert _shared is not None
    todo, maker = _shared
    return [maker.make(job) for job in todo[start : start + BATCH]]
