"""A small sample of `make faults`: whatever happens to a build, a whole site is there."""

from __future__ import annotations

import re

from tests.support.building import run

KILLS, PAIRS, LEVELS, FLIPS = 5, 1, 0, 40
"""`make faults` takes 200, 30, 20 and 1,000; the small disk needs an administrator."""


def test_kills_pairs_and_flips_lose_nothing() -> None:
    """The table says so of every trial."""
    numbers = map(str, (KILLS, PAIRS, LEVELS, FLIPS))
    done = run("-m", "ontherecord.benchmarks.faults", *numbers)
    assert done.returncode == 0, done.stderr
    rows = re.findall(r"^(.*?) +([\d,]+) of ([\d,]+)", done.stdout, re.M)
    assert len(rows) == 5, done.stdout
    assert [row for row in rows if row[1] != row[2]] == []
