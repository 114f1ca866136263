"""Answers in order, and an end to what takes too long or breaks its process."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from ontherecord.importing.many.in_time import Stopped, in_time


def work(thing: int) -> int:
    """In a worker: 13 never ends, 17 takes its process with it."""
    while thing == 13:
        pass
    if thing == 17:
        os._exit(3)
    return thing * thing


@pytest.mark.parametrize("processes", [1, 3])
def test_answers_come_in_order(processes: int) -> None:
    """For any number of processes."""
    found = list(in_time(work, range(30, 50), processes=processes))
    assert found == [(n, n * n) for n in range(30, 50)]


def test_what_never_ends_or_breaks_down_costs_nobody_else() -> None:
    """It is told why; the others are answered."""
    found = dict(in_time(work, [12, 13, 14, 17, 18], processes=2, seconds=0.2))
    assert (found[12], found[14], found[18]) == (144, 196, 324)
    assert isinstance(found[13], Stopped) and "longer than" in found[13].why
    assert isinstance(found[17], Stopped) and "broke down" in found[17].why


def test_few_things_are_read_ahead() -> None:
    """However many there are: a run holds a few."""
    read: list[int] = []

    def things() -> Iterator[int]:
        for number in range(100):
            read.append(number)
            yield number

    answers = in_time(work, things(), processes=1)
    next(answers)
    assert len(read) < 10
    answers.close()  # type: ignore[attr-defined]
