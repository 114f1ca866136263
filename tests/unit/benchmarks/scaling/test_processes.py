"""What a program uses is counted with all that it starts, and nothing of it stays."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from ontherecord.benchmarks.scaling.processes import Failed, run, spent, started

BUSY = "sum(i * i for i in range(3_000_000))"
LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_what_a_child_used_is_counted(tmp_path: Path) -> None:
    """A program that only waits for its child used what the child did."""
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{BUSY}'], check=True)"
    alone = run(python("pass"), tmp_path)
    assert run(python(child), tmp_path).cpu > alone.cpu


@LINUX
def test_memory_is_told_by_program(tmp_path: Path) -> None:
    used = run(python(f"held = bytearray(80_000_000); {BUSY}"), tmp_path)
    assert used.peak["python"] > 80_000_000
    assert used.part["python"] > 0


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no lamp oil"):
        run(python("raise SystemExit('no lamp oil')"), tmp_path)


@LINUX
def test_at_the_end_nothing_runs_any_more(tmp_path: Path) -> None:
    """Not even what the program started and left."""
    code = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'while 1: pass'])"
    with started(python(code), tmp_path) as process:
        os.waitpid(process.pid, 0)
        process.returncode = 0
        while spent(process.pid) == 0:
            time.sleep(0.01)
    while spent(process.pid):
        time.sleep(0.01)
    assert spent(process.pid) == 0
