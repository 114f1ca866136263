"""A fresh archive, as a newsroom begins one: made, built empty, given an article, built again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ontherecord.site.check import check_site
from tests.support.building import ROOT, run

TEXT = """Bridge opens on Friday, mayor says

The bridge of Port Elm will open again on Friday, Mayor Ada Lind said on Tuesday.

"We checked every bolt," Lind told reporters at the northern gate.
"""


def begin(folder: Path, *options: str) -> None:
    done = run("-m", "ontherecord", "new", str(folder), *options)
    assert done.returncode == 0, done.stderr


def build(folder: Path) -> None:
    done = run("-m", "ontherecord", "build", "--strict", cwd=folder)
    assert done.returncode == 0, done.stderr


def test_from_nothing_to_an_article(tmp_path: Path) -> None:
    """Empty it builds strictly and says how to go on; an article comes in, and all links hold."""
    folder = tmp_path / "coast"
    begin(folder, "--name", 'Küste: “$news” & "more" #1', "--contact", "desk@example.org")
    build(folder)
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "Read an article" not in home and "ontherecord add" in home
    assert "Küste: “$news” &amp; " in home
    assert check_site(folder / "site") == ()

    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    added = run("-m", "ontherecord", "add", str(tmp_path / "bridge.txt"), cwd=folder)
    assert added.returncode == 0, added.stderr
    checked = run("-m", "ontherecord", "check", cwd=folder)
    assert checked.returncode == 0 and "0 errors, 1 warning" in checked.stderr
    assert "rights-open" in checked.stdout
    build(folder)
    assert check_site(folder / "site") == ()
    page = folder / "site/articles/bridge-opens-on-friday-mayor-says/index.html"
    assert "We checked every bolt" in page.read_text(encoding="utf-8")
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "Read an article" in home and "add page.html" not in home
    about = (folder / "site/about/index.html").read_text(encoding="utf-8")
    assert "mailto:desk@example.org" in about


def test_a_file_of_the_archive_goes_before_the_programs(tmp_path: Path) -> None:
    """Own page, own style sheet; what is not replaced still comes with the program."""
    begin(tmp_path / "own")
    docs = tmp_path / "own/docs"
    (docs / "about.md").write_text("# All about us\n\nWe are a school.\n", encoding="utf-8")
    (docs / "assets/css").mkdir(parents=True)
    (docs / "assets/css/tokens.css").write_text(":root{--own:1}", encoding="utf-8")
    done = run("-m", "ontherecord", "build", "--no-strict", cwd=tmp_path / "own")
    assert done.returncode == 0, done.stderr
    site = tmp_path / "own/site"
    assert "We are a school." in (site / "about/index.html").read_text(encoding="utf-8")
    (joined,) = site.glob("assets/css-*/site.css")
    sheet = joined.read_text(encoding="utf-8")
    assert sheet.startswith(":root{--own:1}") and ".masthead" in sheet
    assert (site / "privacy/index.html").exists()


def test_an_installed_program_brings_all_of_it(tmp_path: Path) -> None:
    """Packed and installed away from its checkout, the program begins and builds an archive."""
    pip = (sys.executable, "-m", "pip", "-q", "--disable-pip-version-check")
    packed = tmp_path / "packed"
    source = tmp_path / "source"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "seeds/")):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    wheel = (*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(packed), str(source))
    subprocess.run(wheel, check=True, capture_output=True)
    (made,) = packed.iterdir()
    away = tmp_path / "away"
    install = (*pip, "install", "--no-deps", "--target", str(away), str(made))
    subprocess.run(install, check=True, capture_output=True)
    for command in (("new", "fresh"), ("build", "--root", "fresh")):
        done = subprocess.run(
            [sys.executable, "-m", "ontherecord", *command], cwd=tmp_path, capture_output=True,
            text=True, check=False, env={**os.environ, "PYTHONPATH": str(away)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert check_site(tmp_path / "fresh/site") == ()
    assert (tmp_path / "fresh/.github/workflows/publish.yml").exists()


def test_the_program_says_where_its_lock_is() -> None:
    """What an archive's Makefile asks for: the path of the lock, alone on standard output."""
    assert run("-m", "ontherecord.scaffold.kit").stdout == f"{ROOT / 'requirements.txt'}\n"
