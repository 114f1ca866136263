"""Links and names in the folders that a site is made from."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from ontherecord.seeds import settings_file, tree

SETTINGS = """\
docs_dir: pages
theme: {name: material, custom_dir: overrides}
hooks: [hooks/own.py]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive with pages, templates and a hook of its own, none of them a link."""
    root = tmp_path / "archive"
    for name in ("pages/assets/css/own.css", "overrides/main.html", "hooks/own.py", "out/x.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("words", encoding="utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "x.md").write_text("secret", encoding="utf-8")
    return root


def told(root: Path) -> list[str]:
    found = tree.links(root, settings_file.folders(root))
    assert {p.code for p in found} <= {"symbolic-link"}
    return [p.path for p in found]


def test_an_archive_without_links(root: Path) -> None:
    """Nothing is told of it, wherever it lies."""
    assert told(root) == []
    (root.parent / "also").symlink_to(root)
    assert told(root.parent / "also") == []


@pytest.mark.parametrize(
    "name", ["pages/x.md", "pages/assets/x", "pages/.well-known", "overrides/partials"]
)
@pytest.mark.parametrize("goal", ["/etc/passwd", "../secret", "secret/gone", "pages/assets"])
def test_every_link_is_told(root: Path, name: str, goal: str) -> None:
    """Of a file or a folder, hidden or not, out of the tree, nowhere, or into it."""
    (root / name).symlink_to(root / goal)
    assert told(root) == [name]


@pytest.mark.parametrize("name", ["pages", "overrides", "hooks", "hooks/own.py"])
def test_a_place_that_is_a_link(root: Path, name: str) -> None:
    """It is told itself, and what lies behind it is not looked at."""
    (root / name).rename(root.parent / "moved")
    (root.parent / "moved-link").symlink_to(root)
    (root / name).symlink_to(root.parent / "moved")
    assert told(root) == [name]


def test_a_link_in_a_circle_ends(root: Path) -> None:
    """A folder that leads to itself."""
    (root / "pages" / "again").symlink_to(root / "pages")
    assert told(root) == ["pages/again"]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("about.md", "About.md"), ["about.md"]),
        (("Straße", "STRASSE"), ["Straße"]),
        (("caf\u00e9.md", "cafe\u0301.md"), ["caf\u00e9.md"]),
        (("a.md", "b.md"), []),
        (("con",), ["con"]), (("NUL.txt",), ["NUL.txt"]), (("aux.tar.gz",), ["aux.tar.gz"]),
        (("com1",), ["com1"]), (("console.md", "com10", "nullable"), []),
        (("end.",), ["end."]), (("end ",), ["end "]), (("a:b",), ["a:b"]),
        (("a\u200bb.md",), ["a\u200bb.md"]),
        ((".nojekyll", "CNAME", "Bild 1.png", "naïve.md"), []),
    ],
)  # fmt: skip
def test_names(tmp_path: Path, names: tuple[str, ...], found: list[str]) -> None:
    """Each name that some system has no room for, or takes for its neighbour, once."""
    place = tmp_path / "docs" / "inside"
    for name in names:
        (place / name).mkdir(parents=True)
    told = tree.names(tmp_path, (tmp_path / "docs",))
    assert [p.path for p in told] == [f"docs/inside/{name}" for name in found]
    assert {p.code for p in told} <= {tree.NOT_PORTABLE}


def test_a_folder_that_nobody_may_list_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages in it would be missing from the site; a place that is not there is no fault."""
    closed = root / "pages" / "assets"
    scandir = os.scandir

    def listing(folder: Path) -> Any:
        if folder == closed:
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", listing)
    (problem,) = tree.unread(root, (*settings_file.folders(root), root / "gone"))
    assert (problem.path, problem.code, problem.level) == ("pages/assets", "unreadable", "error")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
def test_settings_that_are_a_pipe_are_not_waited_for(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    os.mkfifo(tmp_path / "mkdocs.yml")
    assert settings_file.read(tmp_path) == ""
