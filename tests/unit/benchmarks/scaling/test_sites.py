"""A site from outside: what it weighs, what was written since, where two differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontherecord.benchmarks.scaling import sites


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("a long page " * 100, encoding="utf-8")
    (site / "about.html").write_text("short", encoding="utf-8")
    (site / ".ontherecord.json").write_bytes(b"{}")
    return site


def test_size(site: Path) -> None:
    found = sites.size(site)
    assert found.files == 3
    assert found.all == 1200 + 5 + 2
    assert found.heaviest == "index.html"
    assert found.largest < 100


def test_only_what_was_written_since_is_told(site: Path) -> None:
    before = sites.times(site)
    aside = site / "about.new"
    aside.write_text("short", encoding="utf-8")
    aside.replace(site / "about.html")
    (site / ".ontherecord.json").write_bytes(b"{ }")
    assert sites.rewritten(before, site) == ["about.html"]


def test_unlike_sites(site: Path, tmp_path: Path) -> None:
    """The mark is left out."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "index.html").write_bytes((site / "index.html").read_bytes())
    (other / "about.html").write_text("Short", encoding="utf-8")
    (other / "more.html").write_text("more", encoding="utf-8")
    assert sites.unlike(site, other) == ["about.html", "more.html"]
    assert sites.unlike(site, site) == []
