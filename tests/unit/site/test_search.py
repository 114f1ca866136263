"""The search index of a finished site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from ontherecord.site.search import IndexFailed, index

PAGE = """<!doctype html><html lang="en"><head><title>T</title></head><body>
<nav>navigation words</nav>
<main data-kind="article" data-pagefind-filter="kind[data-kind]">
<h1 data-pagefind-body>Harbour fire</h1>
<div data-pagefind-body><p id="p1"><span id="s-aaaaaa">The pier is safe</span>
<button data-pagefind-ignore>note 1</button>, the mayor said.</p></div></main></body></html>"""


def site(folder: Path) -> Path:
    page = folder / "articles" / "harbour-fire" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    (folder / "index.html").write_text(
        '<!doctype html><html lang="en"><title>Home</title><body>home words</body></html>'
    )
    return folder


def fragments(folder: Path) -> list[dict[str, object]]:
    found = sorted((folder / "pagefind" / "fragment").iterdir())
    return [
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in found
    ]


def test_only_the_marked_content_is_indexed(tmp_path: Path) -> None:
    """Pages without a marked body, navigation and buttons are not found."""
    index(site(tmp_path))
    (page,) = fragments(tmp_path)
    assert page["url"] == "/articles/harbour-fire/"
    assert page["content"] == "Harbour fire. The pier is safe , the mayor said."
    assert page["filters"] == {"kind": ["article"]}


def test_statements_are_anchors_with_their_words(tmp_path: Path) -> None:
    """The browser finds the statement that holds a word by where its element begins and ends."""
    index(site(tmp_path))
    (page,) = fragments(tmp_path)
    anchors = page["anchors"]
    assert isinstance(anchors, list)
    statement = next(a for a in anchors if a["id"] == "s-aaaaaa")
    assert (statement["location"], statement["text"]) == (2, "The pier is safe")


def test_only_what_our_search_loads_is_left(tmp_path: Path) -> None:
    """Pagefind's own interfaces are not shipped."""
    index(site(tmp_path))
    names = {file.name for file in (tmp_path / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name]


def test_the_same_site_gives_the_same_index(tmp_path: Path) -> None:
    """Two runs write the same files with the same bytes."""

    def files(folder: Path) -> dict[str, bytes]:
        index(site(folder))
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in (folder / "pagefind").rglob("*")
            if file.is_file()
        }

    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_site_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A failure carries Pagefind's own words."""
    with pytest.raises(IndexFailed, match="nowhere"):
        index(tmp_path / "nowhere")
