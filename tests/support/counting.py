"""What work costs, counted in lines of Python: the same number on every machine, however busy.

A regular expression or a library's own loop counts as the one line that calls it: what those cost
in time is measured by `make pace`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

TIMES = 4
GROWTH = 1.3
"""Lines run for four times the input, as a share of four times the lines: pairs would give 4."""


def lines(work: Callable[[], object]) -> int:
    """How many lines of Python `work` runs, those of libraries and each turn of a loop included."""
    count = 0

    def within(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return within

    before = sys.gettrace()
    sys.settrace(within)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Lines for four times `size`, divided by four times those for `size`: 1 is linear, 4 square.

    `work` prepares a run for a size; what it does before it returns does not count.
    """
    work(size // 2)()  # tables are read and caches filled once
    few = lines(work(size))
    return lines(work(TIMES * size)) / (TIMES * few)
