"""The real site, built once for all tests that look at it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(*args: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """A command of the project, its output kept; it may fail."""
    return subprocess.run(
        [sys.executable, *args], cwd=cwd, capture_output=True, text=True, check=False
    )


def build_site(out: Path) -> None:
    """Build the repository's own seeds strictly; a failure shows the build's own words."""
    done = run("-m", "ontherecord", "build", "--strict", "--out", str(out))
    assert done.returncode == 0, f"the build failed:\n{done.stderr}\n{done.stdout}"
