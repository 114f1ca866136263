"""The reader's files in the checkout's git: added and committed when they say so, never pushed.

Shell: the user's own `git`, in the archive's folder, on the files named and no other.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ontherecord.desk.record import plain

LONGEST = 120
"""Seconds for a command: hooks of the archive may check the files."""


class NotCommitted(Exception):
    """Git refused; the message is its own."""


def commit(root: Path, files: Sequence[str], message: str) -> str:
    """Commit these files alone: what git says.

    Raises:
        NotCommitted: there is no git, no repository, or it refused.
    """
    _git(root, "add", "--", *files)
    return _git(root, "commit", "-m", message, "--", *files)


def reader(root: Path) -> str:
    """The handle of whoever works in this checkout, as git knows it; empty if it does not."""
    for name in ("github.user", "user.name"):
        try:
            if found := plain(_git(root, "config", name)):
                return found
        except NotCommitted:
            continue
    return ""


def _git(root: Path, *words: str) -> str:
    program = shutil.which("git")
    if program is None:
        raise NotCommitted("git is not installed")
    try:
        done = subprocess.run(
            [program, *words], cwd=root, capture_output=True, text=True, check=False,
            timeout=LONGEST,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NotCommitted(str(fault)) from fault
    if done.returncode:
        raise NotCommitted((done.stderr or done.stdout).strip() or "git refused")
    return done.stdout.strip()
