"""`make measure` measures on data that somebody names."""

import subprocess
import sys

import pytest

from tests.support.building import ROOT

SCRIPT = "scripts/measure.py"


@pytest.mark.parametrize("arguments", [(), ("no-such-folder",), ("tests", "docs")])
def test_the_folder_of_data_must_be_named(arguments: tuple[str, ...]) -> None:
    """Without one that is there nothing is measured, and it says what to type."""
    done = subprocess.run(
        [sys.executable, SCRIPT, *arguments], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "make measure DATA=FOLDER" in done.stderr
    assert done.stdout == ""


def test_nothing_in_the_project_names_a_folder_of_data_outside() -> None:
    """What is measured is the same wherever the project lies."""
    for name in ("Makefile", SCRIPT):
        assert "../" not in (ROOT / name).read_text(encoding="utf-8"), name
