"""`new` and `export` write nothing where a build deletes it, or among an archive's sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ontherecord.commands.data import export
from ontherecord.commands.starting import new
from ontherecord.site import mark


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small archive beside whose sources lies a built site."""
    root = tmp_path / "shore"
    for folder in ("seeds/articles/x", "docs", "schema", "site"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Shore\ntheme: material\nplugins: [archive]\n")
    (root / "site" / mark.NAME).write_text("{}")
    return root


def files(root: Path) -> set[Path]:
    return set(root.rglob("*"))


@pytest.mark.parametrize("place", ["site/mine", "docs/mine", "seeds/articles/new", "schema/mine"])
def test_new_is_refused(archive: Path, place: str) -> None:
    """One problem, and nothing is written."""
    before = files(archive)
    done = CliRunner().invoke(new, [str(archive / place)])
    assert done.exit_code == 1 and done.output.count("misplaced-folder") == 1
    assert files(archive) == before


@pytest.mark.parametrize(
    "place", ["site", "site/mine", "docs", "seeds", "seeds/articles/x", "schema", "."]
)
def test_export_is_refused(archive: Path, place: str) -> None:
    """Before anything is read."""
    before = files(archive)
    options = ["--root", str(archive), "--format", "csv", "--out", str(archive / place)]
    done = CliRunner().invoke(export, options)
    assert done.exit_code == 1 and done.output.count("misplaced-folder") == 1
    assert files(archive) == before


def test_new_beside_the_sources_is_taken(archive: Path) -> None:
    """An archive may hold another folder."""
    done = CliRunner().invoke(new, [str(archive / "other")])
    assert done.exit_code == 0 and (archive / "other" / "mkdocs.yml").is_file()
