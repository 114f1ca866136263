"""A hundred edits, each built on top of the last: always what a clean build makes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from ontherecord.benchmarks.archive import archive
from ontherecord.seeds.keeping import keep
from tests.support.editing import EDITS, build, differing


@pytest.mark.soak
def test_a_hundred_edits_on_thirty_articles(tmp_path: Path) -> None:
    """Drawn by lot, seeded."""
    for path, content in archive(30):
        keep(tmp_path / "archive" / path, content)
    root, chance = tmp_path / "archive", random.Random(30)
    build(root)
    for number in range(100):
        edit = chance.choice(EDITS)
        edit(root, chance)
        found = differing(build(root), build(root, "clean", clean=True))
        assert found == [], f"edit {number}, {edit.__name__}"
