"""The search index of a finished site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from ontherecord.site import packs
from ontherecord.site.carrying import Carrier
from ontherecord.site.indexing import indexed
from ontherecord.site.manifest import Line, Manifest
from ontherecord.site.search import IndexFailed, glob, index, key, readers_pages
from ontherecord.site.written import sha256

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
    return [json.loads(content) for content in packs.read(folder / "pagefind").values()]


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


def many(folder: Path) -> Path:
    """Nine articles with pages below them, and a list."""
    for number in range(9):
        page = folder / f"articles/fire-{number}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.replace("safe", f"safe {number}"), encoding="utf-8")
        below = page.parent / "practice/index.html"
        below.parent.mkdir()
        below.write_text("<!doctype html><title>P</title><body>practice", encoding="utf-8")
    (folder / "statements").mkdir()
    (folder / "statements/index.html").write_text("<!doctype html><title>S</title><body>said")
    return site(folder)


def test_search_is_given_readers_pages_alone(tmp_path: Path) -> None:
    """Those that mark what is read; pages of ours at addresses of lists are not looked into."""
    found = readers_pages(many(tmp_path), {"statements/"})
    assert len(found) == 10
    assert all(path.startswith("articles/") and path.count("/") == 2 for path in found)


def test_a_page_by_hand_at_the_address_of_a_list_is_looked_into(tmp_path: Path) -> None:
    (many(tmp_path) / "statements/index.html").write_text(PAGE, encoding="utf-8")
    assert "statements/index.html" in readers_pages(tmp_path)


def test_the_pattern_for_many_pages_is_short(tmp_path: Path) -> None:
    """Pagefind takes one pattern, no list: what it reads beside is what has no body."""
    read = readers_pages(many(tmp_path))
    assert glob(read) == "{articles/*/index.html}"
    assert glob([*read, "about/[x]/index.html"]) == "{articles/*/index.html,about/?x?/index.html}"
    index(tmp_path, read)
    assert len(fragments(tmp_path)) == 10


def test_the_key_of_an_index_is_what_its_pages_hold(tmp_path: Path) -> None:
    """A list may change; a word of an article makes another index."""
    before = key(readers_pages(many(tmp_path)))
    (tmp_path / "statements/index.html").write_text("<!doctype html><title>S</title><body>more")
    assert key(readers_pages(tmp_path)) == before
    page = tmp_path / "articles/fire-3/index.html"
    page.write_text(PAGE.replace("safe", "sold"), encoding="utf-8")
    assert key(readers_pages(tmp_path)) != before


def carried(old: Path, fresh: Path, before: Manifest) -> tuple[list[Line], Carrier]:
    """The index of the site in `fresh`, beside the one of `old`."""
    carrier = Carrier(fresh, old, before.hashes())
    written = [
        Line(path=path.relative_to(fresh).as_posix(), sha256=sha256(path.read_bytes()))
        for path in fresh.rglob("*.html")
    ]
    return indexed(fresh, written, (), carrier, before), carrier


def test_an_index_is_taken_over_while_its_pages_are_the_same(tmp_path: Path) -> None:
    """Its files are those of the old site, and have kept their times."""
    lines, _ = carried(tmp_path, many(tmp_path / "one"), Manifest())
    again, carrier = carried(tmp_path / "one", many(tmp_path / "two"), Manifest(lines=tuple(lines)))
    assert again == lines
    assert set(carrier.taken) == {line.path for line in lines}
    assert len(fragments(tmp_path / "two")) == 10


def test_a_damaged_index_is_made_again(tmp_path: Path) -> None:
    """The old site stays as it is, though some of its files were taken over already."""
    lines, _ = carried(tmp_path, many(tmp_path / "one"), Manifest())
    last = tmp_path / "one" / lines[-1].path
    last.write_bytes(b"cut")
    before = {path: path.read_bytes() for path in (tmp_path / "one").rglob("*.pf_*")}
    again, _ = carried(tmp_path / "one", many(tmp_path / "two"), Manifest(lines=tuple(lines)))
    assert {line.path for line in again} == {line.path for line in lines}
    assert (tmp_path / "two" / lines[-1].path).read_bytes() != b"cut"
    assert {path: path.read_bytes() for path in (tmp_path / "one").rglob("*.pf_*")} == before


def test_texts_lie_in_packs_by_their_ids(tmp_path: Path) -> None:
    """None is lost, none has a file of its own, and each is where its id says."""
    index(many(tmp_path), size=700)
    folder = tmp_path / "pagefind"
    assert not (folder / packs.PIECES).exists()
    head = json.loads((folder / packs.FOLDER / packs.HEAD).read_bytes())
    assert head["pages"] == len(packs.read(folder)) == 10
    assert 1 < head["packs"] < 10
    for number in range(head["packs"]):
        content = (folder / packs.FOLDER / f"{number}{packs.ENDING}").read_bytes()
        pages = json.loads(gzip.decompress(content))
        assert all(packs.number_of(page, head["packs"]) == number for page in pages)
