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
    index = tmp_path / "pagefind"
    (index / "pages").mkdir(parents=True)
    (index / "pages" / "0.pf_pages").write_bytes(gzip.compress(b"words"))
    (index / "pages" / "head.json").write_text('{"packs": 1, "pages": 1}')
    (index / "pagefind-entry.json").write_text('{"languages": {"en": {"page_count": 1}}}')
    return tmp_path


def expected() -> dict[str, str]:
    return {name: sha256(content) for name, content in PAGES.items()}


def test_a_whole_site_gives_its_hashes(built: Path) -> None:
    """Every file is among them, the search index too; the mark and a keeper's files are not."""
    (built / "CNAME").write_text("example.org")
    (built / ".git").mkdir()
    (built / ".git" / "HEAD").write_text("main")
    (built / mark.NAME).write_text("{}")
    found = looked_at(built, expected())
    assert set(found) == {
        *PAGES, "pagefind/pages/0.pf_pages", "pagefind/pages/head.json",
        "pagefind/pagefind-entry.json",
    }  # fmt: skip
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
def test_a_search_file_proves_itself(built: Path, cut: int) -> None:
    """Cut anywhere, it does not unpack."""
    piece = built / "pagefind" / "pages" / "0.pf_pages"
    piece.write_bytes(piece.read_bytes()[: cut * 2])
    with pytest.raises(NotWhole, match="pf_pages"):
        looked_at(built, expected())


def test_an_index_without_a_page_is_not_whole(built: Path) -> None:
    """Its head says how many pages it has."""
    (built / "pagefind" / "pages" / "0.pf_pages").unlink()
    with pytest.raises(NotWhole, match="0 of 1 packs"):
        looked_at(built, expected())


def test_a_site_without_a_search_index_is_whole(tmp_path: Path) -> None:
    """A preview has none: its pages alone are looked at."""
    (tmp_path / "index.html").write_bytes(b"<p>home")
    assert set(looked_at(tmp_path, {"index.html": sha256(b"<p>home")})) == {"index.html"}


def test_the_digest_tells_sites_apart() -> None:
    """By every path and every content, whatever the order they were found in."""
    assert mark.digest({"a": "1", "b": "2"}) == mark.digest({"b": "2", "a": "1"})
    assert len({mark.digest(d) for d in ({"a": "1"}, {"a": "2"}, {"b": "1"}, {})}) == 4


def test_an_entry_of_the_index_that_was_cut(built: Path) -> None:
    """It does not say any more how many pages there are."""
    (built / "pagefind" / "pagefind-entry.json").write_text('{"languages": {"en"')
    with pytest.raises(NotWhole, match=r"pagefind-entry\.json"):
        looked_at(built, expected())
