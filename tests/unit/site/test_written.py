"""A site is put in place only if every file of it is what the build wrote."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ontherecord.site import mark
from ontherecord.site.written import NotWhole, looked_at, sha256

PAGES = {"index.html": b"<p>home", "articles/a/index.html": b"<p>article", "empty.txt": b""}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name, content in PAGES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(b"addresses"))
    return tmp_path


def expected() -> dict[str, str]:
    return {name: sha256(content) for name, content in PAGES.items()}


def test_a_whole_site_gives_its_hashes(built: Path) -> None:
    """Every file is among them; the mark and a keeper's files are not."""
    (built / "CNAME").write_text("example.org")
    (built / ".git").mkdir()
    (built / ".git" / "HEAD").write_text("main")
    (built / mark.NAME).write_text("{}")
    found = looked_at(built, expected())
    assert set(found) == {*PAGES, "sitemap.xml.gz"}
    assert found["index.html"] == expected()["index.html"]


@pytest.mark.parametrize("name", ["index.html", "articles/a/index.html"])
@pytest.mark.parametrize("content", [b"", b"<p>", b"<p>home?", None])
def test_a_page_that_is_cut_changed_or_gone_is_named(
    built: Path, name: str, content: bytes | None
) -> None:
    """A full disk leaves such files without a word."""
    if content is None:
        (built / name).unlink()
    else:
        (built / name).write_bytes(content)
    with pytest.raises(NotWhole, match=name):
        looked_at(built, expected())


@pytest.mark.parametrize("cut", range(12))
def test_a_packed_file_proves_itself(built: Path, cut: int) -> None:
    """Cut anywhere, it does not unpack."""
    piece = built / "sitemap.xml.gz"
    piece.write_bytes(piece.read_bytes()[: cut * 2])
    with pytest.raises(NotWhole, match="sitemap"):
        looked_at(built, expected())


def test_a_site_without_a_search_index_is_whole(tmp_path: Path) -> None:
    """A preview has none: its pages alone are looked at."""
    (tmp_path / "index.html").write_bytes(b"<p>home")
    assert set(looked_at(tmp_path, {"index.html": sha256(b"<p>home")})) == {"index.html"}


def test_the_digest_tells_sites_apart() -> None:
    """By every path and every content, whatever the order they were found in."""
    assert mark.digest({"a": "1", "b": "2"}) == mark.digest({"b": "2", "a": "1"})
    assert len({mark.digest(d) for d in ({"a": "1"}, {"a": "2"}, {"b": "1"}, {})}) == 4
