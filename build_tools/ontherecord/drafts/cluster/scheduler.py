"""A Dask scheduler that has been reached, and batches handed to its workers.

Shell. A worker that is lost costs time only: Dask gives its batch to another. A batch that no
worker brings back, or that none is left for, is made here. So is everything once the scheduler is
gone: whoever builds gets a site in any case, and is told.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from ontherecord.drafts.cluster.problems import ClusterFailed, missing, unreached, without_workers
from ontherecord.drafts.spreading import Task

REACHED = 10.0
"""Seconds within which a scheduler answers, and has a worker."""
PATIENCE = 60.0
"""Seconds to wait for another worker when the last one was lost: own decision, twice what a
machine takes to start one."""
LOOK = 0.5
"""Seconds between two looks at whether somebody is left to wait for."""
AHEAD = 2
"""Batches for each worker that are under way: one that it works on, one that waits there. No more,
so that neither memory here nor there grows with the archive."""


class Cluster:
    """The workers behind one scheduler. `spread` is what `Spread` says."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._since = time.monotonic()
        """When somebody was last there to work."""
        self._ended_one = threading.Event()
        self.is_lost = False
        """Whether the rest had to be made here."""

    def spread(
        self, task: Task, batches: Iterable[bytes], meanwhile: Iterator[object]
    ) -> Iterator[tuple[int, bytes]]:
        """Hand out batches; the answers as they come."""
        waiting = iter(enumerate(batches))
        sent: dict[Any, tuple[int, bytes]] = {}
        while True:
            for number, batch in islice(waiting, self._room(len(sent))):
                if self.is_lost:
                    yield number, task(batch)
                else:
                    future = self._client.submit(task, batch, pure=False)
                    future.add_done_callback(lambda _: self._ended_one.set())
                    sent[future] = (number, batch)
            if not sent:
                break
            for future in self._ended(sent, meanwhile):
                number, batch = sent.pop(future)
                answer = _answer(future)
                yield number, task(batch) if answer is None else answer
        for _ in meanwhile:
            pass

    def _room(self, under_way: int) -> int | None:
        """How many more batches may be sent now; None: all, since they are made here."""
        workers = self._workers()
        if workers:
            self._since = time.monotonic()
        return None if self.is_lost else max(AHEAD * workers - under_way, int(not under_way))

    def _workers(self) -> int:
        if self._client.status != "running":
            self.is_lost = True
            return 0
        return len(self._client.scheduler_info(n_workers=-1)["workers"])

    def _ended(self, sent: Iterable[Any], meanwhile: Iterator[object]) -> list[Any]:
        """Those that there is an answer of, or that nobody will answer any more."""
        while True:
            if ended := [future for future in sent if future.status != "pending"]:
                return ended
            if self._workers():
                self._since = time.monotonic()
            elif self.is_lost or time.monotonic() - self._since > PATIENCE:
                self.is_lost = True
                return list(sent)
            if next(meanwhile, _DONE) is _DONE:
                self._ended_one.wait(LOOK)
                self._ended_one.clear()


_DONE = object()


def _answer(future: Any) -> bytes | None:
    """What a worker brought back; None if nobody did.

    Raises:
        OtherProgram, ModelNotInstalled: what the task raised there.
    """
    if future.status == "error":
        from distributed import KilledWorker

        if not isinstance(fault := future.exception(), KilledWorker):
            raise fault
    answer = future.result() if future.status == "finished" else None
    future.release()
    return answer


@contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """The workers of the scheduler at an address, `tcp://host:8786`, while the block runs.

    Raises:
        ClusterFailed: Dask is not installed here, nobody answers there, or no worker is there.
    """
    try:
        from distributed import Client
    except ImportError as fault:
        raise ClusterFailed(missing()) from fault
    try:
        client = Client(address, timeout=REACHED, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise ClusterFailed(unreached(address)) from fault
    with client:
        try:
            client.wait_for_workers(1, timeout=REACHED)
        except TimeoutError as fault:
            raise ClusterFailed(without_workers(address)) from fault
        yield Cluster(client)
