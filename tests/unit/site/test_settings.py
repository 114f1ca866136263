"""A broken mkdocs.yml is told setting by setting, each with its line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ontherecord.site.settings import BuildFailed, faults, settings

HEAD = "site_name: X\ntheme:\n  name: material\n"


@pytest.mark.parametrize(
    ("text", "line", "column", "named"),
    [
        (HEAD + "plugins: [archive]\nsite_url: 7\n", 5, 1, "site_url"),
        (HEAD + "plugins: [archive]\nextra_javascript: [3]\n", 5, 1, "extra_javascript"),
        (HEAD + "plugins: [search]\n", 4, 1, "archive"),
        (HEAD, 1, 1, "archive"),
        ("site_name: X\nplugins: [archive]\ntheme: {name: mkdocs}\n", 3, 1, "material"),
        ("site_name: X\nplugins: [archive\ntheme: 3\n", 3, 6, ""),
    ],
    ids=["a value", "a value in a list", "without our plugin", "a setting that is not there",
         "another theme", "no YAML"],
)  # fmt: skip
def test_each_fault_at_its_line(
    tmp_path: Path, text: str, line: int, column: int, named: str
) -> None:
    """What is wrong there, and nothing else; a setting that is missing, at the file's start."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(BuildFailed) as told:
        settings(tmp_path)
    (problem,) = told.value.problems
    assert (problem.path, problem.line, problem.column) == ("mkdocs.yml", line, column)
    assert named in problem.what


@pytest.mark.parametrize("name", ["my.own", "my-own"])
def test_an_unknown_setting_is_told_at_its_line(tmp_path: Path, name: str) -> None:
    """Beside a fault, and whatever signs its name has."""
    (tmp_path / "docs").mkdir()
    text = f"{HEAD}plugins: [archive]\n{name}: 3\nsite_url: 7\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(BuildFailed) as told:
        settings(tmp_path)
    assert [(p.line, p.what.split(":")[0]) for p in told.value.problems] == [
        (5, name), (6, "site_url"),
    ]  # fmt: skip


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Told in the system's own words."""
    with pytest.raises(BuildFailed, match="No such file"):
        settings(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    os.mkfifo(tmp_path / "mkdocs.yml")
    with pytest.raises(BuildFailed, match="no plain file"):
        settings(tmp_path)


def test_faults_are_told_and_no_hook_is_run(tmp_path: Path) -> None:
    """As a build tells them; an archive without the file has none."""
    assert faults(tmp_path) == ()
    (tmp_path / "docs").mkdir()
    (tmp_path / "own.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"{HEAD}plugins: [archive]\nhooks: [own.py]\n", encoding="utf-8")
    assert faults(tmp_path) == ()
    file.write_text(f"{HEAD}plugins: [archive]\nextra: 5\n", encoding="utf-8")
    with pytest.raises(BuildFailed) as told:
        settings(tmp_path)
    assert faults(tmp_path) == told.value.problems
