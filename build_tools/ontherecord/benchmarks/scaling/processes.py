"""What a program and all that it starts use: CPU, time, memory of each.

Shell. Memory and the CPU of a part are read from /proc twenty times a second, so only Linux tells
them; what a process used in its last twentieth of a second is missing there, never in the whole.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

LOOK = 0.05
"""Seconds between two looks."""
PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Bytecode is kept, as where a program is installed: else each start translates all of it anew."""


class Used(NamedTuple):
    """What a run used."""

    cpu: float
    """Seconds, of the program and all that it started."""
    wall: float
    peak: Mapping[str, int]
    """Most bytes that one process had, by program ("python", "hugo"); empty if nobody tells."""
    part: Mapping[str, float]
    """Seconds of CPU by program."""


class Failed(Exception):
    """The program ended with an error; the message is what it said last."""


class Watch:
    """Looks at the processes of one session until it is told to stop."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._peak: dict[str, int] = {}
        self._cpu: dict[tuple[str, int], float] = {}
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> tuple[dict[str, int], dict[str, float]]:
        """(most memory, CPU), by program."""
        self._done.set()
        self._thread.join()
        part: dict[str, float] = {}
        for (name, _), seconds in self._cpu.items():
            part[name] = part.get(name, 0.0) + seconds
        return self._peak, part

    def _run(self) -> None:
        while not self._done.wait(LOOK):
            for pid, name, seconds in members(self._session):
                self._cpu[name, pid] = seconds
                self._peak[name] = max(self._peak.get(name, 0), _peak(pid))


def members(session: int) -> Iterator[tuple[int, str, float]]:
    """(number, program, seconds of CPU) of each process of a session."""
    for path in PROC.glob("[0-9]*/stat"):
        try:
            name, _, rest = path.read_text(errors="replace").partition("(")[2].rpartition(")")
        except OSError:
            continue
        words = rest.split()
        if int(words[3]) == session:
            seconds = (int(words[11]) + int(words[12])) / TICKS
            yield int(path.parent.name), _program(name), seconds


def spent(session: int) -> float:
    """Seconds of CPU of a session's processes so far, and of those that ended and were waited
    for."""
    found = 0
    for path in PROC.glob("[0-9]*/stat"):
        try:
            words = path.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[3]) == session:
            found += sum(map(int, words[11:15]))
    return found / TICKS


def _program(name: str) -> str:
    return next((known for known in ("python", "hugo") if known in name), name)


def _peak(pid: int) -> int:
    """The most memory that a process ever had, in bytes."""
    try:
        lines = (PROC / str(pid) / "status").read_text(errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def run(command: Sequence[str | Path], folder: Path, **env: str) -> Used:
    """Run a program to its end.

    Raises:
        Failed: it ended with an error.
    """
    with started(command, folder, **env) as process:
        before, watch = time.monotonic(), Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - before
        peak, part = watch.stop()
    if process.returncode:
        said = (folder / "said.txt").read_text(errors="replace")[-2_000:]
        raise Failed(f"{' '.join(map(str, command))}: {said}")
    return Used(used.ru_utime + used.ru_stime, wall, peak, part)


@contextmanager
def started(
    command: Sequence[str | Path], folder: Path, **env: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A program in a session of its own, whose words go into `folder`; at the block's end it is
    gone, with all that it started."""
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(
            list(map(str, command)), cwd=folder, env={**os.environ, **AS_INSTALLED, **env},
            stdout=said, stderr=said, start_new_session=True,
        )  # fmt: skip
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            if process.returncode is None:
                process.wait()
