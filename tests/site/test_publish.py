"""A build that stops says why, and one that goes on tells what MkDocs warned of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ontherecord.model import Archive
from ontherecord.site.publish import BuildFailed, publish
from tests.support.building import ROOT


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the site's own pages with a link that leads nowhere."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "build_tools").symlink_to(ROOT / "build_tools")
    (tmp_path / "seeds").mkdir()
    about = tmp_path / "docs" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[Gone](gone.md)\n", encoding="utf-8")
    return tmp_path


def test_a_failed_build_says_why_and_keeps_the_old_site(broken: Path) -> None:
    """The page and its broken link are named; what was published stays."""
    out = broken / "site"
    out.mkdir()
    (out / "old.html").write_text("old")
    with pytest.raises(BuildFailed, match=r"about\.md.*gone\.md"):
        publish(broken, out, Archive(articles=(), entities=()), strict=True)
    assert (out / "old.html").read_text() == "old"


def test_a_lenient_build_tells_what_it_passed_over(broken: Path) -> None:
    """The same warning is handed back, and the site is there."""
    warned = publish(broken, broken / "site", Archive(articles=(), entities=()), strict=False)
    assert any("gone.md" in words for words in warned)
    assert (broken / "site" / "index.html").exists()
