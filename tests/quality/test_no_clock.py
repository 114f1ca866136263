"""No test of `make test` compares a time with anything, and no story waits for one."""

from __future__ import annotations

import re

from tests.support.building import ROOT

CLOCKS = re.compile(
    r"\b(?:process_time|perf_counter|monotonic|getrusage|timeit|performance\.now|wait_for_timeout)\b"
)
MEASURING = ("tests/pace/", "tests/soak/", "tests/support/pace.py")
MARKED = {"tests/site/test_many.py"}
"""Whose measuring test is marked `soak`."""


def test_no_test_asks_what_time_it_is() -> None:
    """Clocks are read in `make pace` and `make soak` alone; the rest counts what costs time."""
    found = set()
    for path in sorted((ROOT / "tests").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(MEASURING) or path.samefile(__file__):
            continue
        if CLOCKS.search(path.read_text(encoding="utf-8")):
            found.add(name)
    assert found == MARKED
    for name in MARKED:
        assert "@pytest.mark.soak" in (ROOT / name).read_text(encoding="utf-8")
