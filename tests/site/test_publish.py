"""A build that stops says why, and one that goes on tells what MkDocs warned of."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from ontherecord.model import Archive
from ontherecord.site import mark, plugin
from ontherecord.site.finding import index
from ontherecord.site.manifest import Line
from ontherecord.site.publish import publish, site_at
from ontherecord.site.settings import BuildFailed
from tests.support.building import ROOT, run


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
    mark.write(out, site_at(broken), {"old.html": ""})
    with pytest.raises(BuildFailed, match=r"about\.md.*gone\.md"):
        publish(broken, out, Archive(articles=(), entities=()), strict=True)
    assert (out / "old.html").read_text() == "old"
    assert not [p.name for p in broken.iterdir() if p.name.startswith(".")]


def test_somebody_s_folder_is_not_replaced(broken: Path) -> None:
    """Told before anything is built; what lies there stays."""
    with pytest.raises(BuildFailed, match="not-a-site-folder"):
        publish(broken, broken / "docs", Archive(articles=(), entities=()), strict=False)
    assert (broken / "docs" / "about.md").exists()
    done = run("-m", "mkdocs", "build", "--site-dir", str(broken.parent / "kept"), cwd=broken)
    assert done.returncode == 0, done.stderr
    (broken.parent / "kept" / mark.NAME).unlink()
    again = run("-m", "mkdocs", "build", "--site-dir", str(broken.parent / "kept"), cwd=broken)
    assert again.returncode != 0 and "not-a-site-folder" in again.stderr
    assert (broken.parent / "kept" / "index.html").exists()


def test_a_site_that_is_not_whole_is_not_put_in_place(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up while the search index is written leaves empty files without a word."""
    real = plugin.indexed

    def full(folder: Path, *rest: Any) -> list[Line]:
        lines = real(folder, *rest)
        (folder / index.HEAD).write_bytes(b"")
        return lines

    monkeypatch.setattr(plugin, "indexed", full)
    with pytest.raises(BuildFailed, match=r"head\.json is cut"):
        publish(broken, broken / "site", Archive(articles=(), entities=()), strict=False)
    assert not (broken / "site").exists()


def test_a_lenient_build_tells_what_it_passed_over(broken: Path) -> None:
    """The same warning is handed back, and the site is there."""
    warned = publish(broken, broken / "site", Archive(articles=(), entities=()), strict=False)
    assert any("gone.md" in words for words in warned)
    assert (broken / "site" / "index.html").exists()
