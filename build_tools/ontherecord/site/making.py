"""Planned pages and files → the site's files: what is known is taken over, the rest is made.

Shell. On all cores: each process makes its share and writes it at once, so that nobody ever holds
all pages; any number of processes writes the same bytes.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import NamedTuple

from ontherecord.drafts.make import Progress, leave_ctrl_c
from ontherecord.drafts.spreading import Spread
from ontherecord.render.base.page import Asset, Page
from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site import handing
from ontherecord.site.carrying import Carrier
from ontherecord.site.manifest import Line, Manifest

BATCH = 32
WORTH_A_POOL = 128
"""Fewer plans than this are made faster by one process."""


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
        plan = job.plan
        return self.write(job, plan.page() if isinstance(plan, Planned) else plan.files())

    def write(self, job: Job, made: Page | Iterable[Asset]) -> list[Line]:
        """Write what a plan made."""
        if isinstance(made, Page):
            files = iter([(f"{made.url}index.html", self.shell(made))])
        else:
            files = ((asset.path, asset.bytes) for asset in made)
        return [Line(path=p, sha256=self.carrier.put(p, c), key=job.key) for p, c in files]


class Work(NamedTuple):
    """How the work is done: the bytes are the same in any way."""

    workers: int = 1
    progress: Progress = silent
    spread: Spread | None = None
    """Hands out what is made of one article to other machines."""


ALONE = Work()


def make(jobs: Sequence[Job], maker: Maker, before: Manifest, work: Work) -> Iterator[Line]:
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
    work.progress(done, len(jobs))
    spread = work.spread if len(todo) >= WORTH_A_POOL else None
    made_here = _made(todo, maker, work.workers)
    for made in _handed(todo, maker, spread) if spread else made_here:
        done += len(made)
        work.progress(done, len(jobs))
        yield from (line for lines in made for line in lines)


def _handed(todo: list[Job], maker: Maker, spread: Spread) -> Iterator[list[list[Line]]]:
    """In batches, in no order: what is made of one article by others, the rest here, meanwhile.

    By one process: where threads talk to a scheduler, none may be split.
    """
    theirs: list[tuple[Job, ...]] = []
    ours = [job for job in todo if handing.article_of(job.plan) is None]
    here: list[list[Line]] = []

    def batches() -> Iterator[bytes]:
        for batch in handing.batches(
            [(job, job.plan) for job in todo if handing.article_of(job.plan)]
        ):
            theirs.append(tuple(job for job, _ in batch))
            yield handing.packed(plan for _, plan in batch)

    def own() -> Iterator[None]:
        for job in ours:
            here.append(maker.make(job))
            yield

    for number, answer in spread(handing.made, batches(), own()):
        made = zip(theirs[number], handing.unpacked(answer), strict=True)
        yield [maker.write(job, one) for job, one in made]
    yield here


def _made(todo: list[Job], maker: Maker, workers: int) -> Iterator[list[list[Line]]]:
    """In batches, in no order."""
    starts = list(range(0, len(todo), BATCH))
    if workers > 1 and len(todo) >= WORTH_A_POOL and can_fork():
        global _shared
        _shared = (todo, maker)
        gc.freeze()
        try:
            with ProcessPoolExecutor(workers, get_context("fork"), _begin) as pool:
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


def _begin() -> None:
    """In a worker, as it starts."""
    leave_ctrl_c()
    gc.enable()


_shared: tuple[list[Job], Maker] | None = None


def _batch(start: int) -> list[list[Line]]:
    assert _shared is not None
    todo, maker = _shared
    return [maker.make(job) for job in todo[start : start + BATCH]]
