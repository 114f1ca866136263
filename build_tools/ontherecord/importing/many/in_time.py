"""A task on many things, in processes that are ended when one thing takes too long.

In: a function of a module and things, none of which is held longer than it has to be. Out: its
answers in the order of the things, whatever the number of processes. A page made to keep a program
busy for ever, or to break it, costs its own time and nothing else.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

SECONDS = 60
"""Of a processor, for one thing; a page of a megabyte takes two."""
PATIENCE = 10
"""So many times that by the clock, on a machine that does much else."""
STARTING = 60
"""Seconds by the clock in which a process loads what it needs."""
AHEAD = 3
"""Things for each process that are read before their turn."""
TASKS = 200
"""Things that one process does, before a fresh one goes on: libraries keep what they once saw."""


class Stopped(NamedTuple):
    """A thing that no answer came of, and why."""

    why: str


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, context: BaseContext, task: Callable[[Any], Any], seconds: float) -> None:
        self.pipe, theirs = context.Pipe()
        process = context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(task, theirs, seconds), daemon=True
        )
        process.start()
        theirs.close()
        self.process: BaseProcess = process
        self.at = -1
        """Which thing it works on; -1 for none."""
        self.until = 0.0
        self.done = 0

    def ask(self, at: int, thing: Any, seconds: float) -> None:
        starting = 0 if self.done else STARTING
        self.at, self.until = at, time.monotonic() + seconds * PATIENCE + starting
        self.done += 1
        with suppress(OSError):  # it has died: the answer will tell
            self.pipe.send(thing)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def in_time(
    task: Callable[[Any], Any], things: Iterable[Any], *, processes: int,
    seconds: float = SECONDS,
) -> Iterator[tuple[Any, Any]]:  # fmt: skip
    """Each thing and the task's answer, or `Stopped`, in the order of the things.

    The task is found by its module and name, and gets a thing that can be pickled; it raises
    nothing. `seconds`: of a processor's time, or `PATIENCE` times that by the clock.
    """
    pool = _Pool(task, processes, seconds)
    try:
        yield from pool.answers(enumerate(things))
    finally:
        pool.end()


class _Pool:
    def __init__(self, task: Callable[[Any], Any], processes: int, seconds: float) -> None:
        self.context = _context()
        self.task, self.most, self.seconds = task, processes, seconds
        self.workers: list[_Worker] = []
        self.waiting: dict[int, Any] = {}
        """Things that were read and not handed back yet, by their number."""
        self.answered: dict[int, Any] = {}

    def answers(self, things: Iterator[tuple[int, Any]]) -> Iterator[tuple[Any, Any]]:
        following, more = 0, True
        while more or self.waiting:
            while more and len(self.waiting) < self.most * AHEAD and (free := self._free()):
                at, thing = next(things, (-1, None))
                more = at >= 0
                if more:
                    self.waiting[at] = thing
                    free.ask(at, thing, self.seconds)
            while following in self.answered:
                yield self.waiting.pop(following), self.answered.pop(following)
                following += 1
            if any(worker.at >= 0 for worker in self.workers):
                self._collect()

    def _free(self) -> _Worker | None:
        """A process without work; a new one where there may be one more."""
        found = next((worker for worker in self.workers if worker.at < 0), None)
        if found is not None and found.done >= TASKS:
            found.end()
            self.workers.remove(found)
            found = None
        if found is None and len(self.workers) < self.most:
            found = _Worker(self.context, self.task, self.seconds)
            self.workers.append(found)
        return found

    def _collect(self) -> None:
        """What has come, once something has, and an end to what takes too long."""
        busy = {worker.pipe: worker for worker in self.workers if worker.at >= 0}
        soonest = min(worker.until for worker in busy.values())
        for pipe in wait(list(busy), max(0.0, soonest - time.monotonic())):
            worker = busy[pipe]  # type: ignore[index]
            try:
                self._answer(worker, worker.pipe.recv())
            except (EOFError, OSError):
                worker.process.join()
                self._lose(worker, _why(worker.process.exitcode))
        for worker in list(self.workers):
            if worker.at >= 0 and worker.until < time.monotonic():
                self._lose(worker, TOO_LONG)

    def _answer(self, worker: _Worker, answer: Any) -> None:
        self.answered[worker.at] = answer
        worker.at = -1

    def _lose(self, worker: _Worker, why: str) -> None:
        self._answer(worker, Stopped(why))
        worker.end()
        self.workers.remove(worker)

    def end(self) -> None:
        for worker in self.workers:
            worker.end()


TOO_LONG = f"reading it takes longer than {SECONDS} seconds: save its words as a plain text"


def _why(code: int | None) -> str:
    if code == -getattr(signal, "SIGXCPU", 0):
        return TOO_LONG
    return "the program that reads pages broke down over it: save its words as a plain text"


def _context() -> BaseContext:
    """Of processes that inherit nothing: an end of another's pipe would keep that one alive."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ontherecord.importing.pages"])
    return context


def _serve(task: Callable[[Any], Any], pipe: Connection, seconds: float) -> None:
    """Answer until whoever asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever asks
    while True:
        try:
            thing = pipe.recv()
        except (EOFError, OSError):
            return
        _from_now(seconds)
        pipe.send(task(thing))


def _from_now(seconds: float) -> None:
    """Let the system end this process, once it has used so much of a processor from here on."""
    try:
        import resource
    except ImportError:  # Windows: there the clock alone counts
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    if hard == resource.RLIM_INFINITY or soft < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
