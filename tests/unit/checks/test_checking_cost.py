"""What `check` costs grows with the number of files; `make soak` measures it on ten thousand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ontherecord.benchmarks.checking import KINDS, archive_of
from tests.support.counting import GROWTH, growth

FILES = 40


def test_checking_costs_the_number_of_files(tmp_path: Path) -> None:
    """Loading and checking four times the files, ten an article, takes four times the work."""

    def checking(files: int) -> Callable[[], object]:
        return archive_of(KINDS[1], files, tmp_path / str(files))

    assert growth(checking, FILES) < GROWTH
