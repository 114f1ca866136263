"""Style sheets and scripts have names that change with them, and only with them."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.site.versions import led, settle_names

OURS = {
    "assets/css/site.css": "a{}",
    "assets/css/extra/cite.css": "b{}",
    "assets/js/main.mjs": "import './scheme.mjs'",
    "assets/js/scheme.mjs": "1",
    "assets/fonts/face.woff2": "face",
    "sw.js": "const VERSION = '@version@';",
}
NAMES = {"assets/js/own.mjs": "assets/js-1/own.mjs", "assets/css/p.svg": "assets/css-1/p.svg"}


def settled(contents: dict[str, str]) -> dict[str, str]:
    """Content by path in the site, once the names are settled."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "X"})
    config.validate()
    files = [File(path, src_dir=None, dest_dir="", use_directory_urls=True) for path in contents]
    for file in files:
        file.content_string = contents[file.src_uri]
    settle_names(Files(files), config)
    return {file.dest_uri: file.content_string for file in files}


def test_folders_are_named_and_nothing_else() -> None:
    """Both have the same version, the worker knows it, and no depth has changed."""
    found = settled(OURS)
    version = found["sw.js"].split("'")[1]
    assert len(version) == 8 and set(version) <= set("0123456789abcdef")
    assert set(found) == {
        f"assets/css-{version}/site.css", f"assets/css-{version}/extra/cite.css",
        f"assets/js-{version}/main.mjs", f"assets/js-{version}/scheme.mjs",
        "assets/fonts/face.woff2", "sw.js",
    }  # fmt: skip


def test_the_order_of_the_files_is_no_difference() -> None:
    assert settled(dict(reversed(OURS.items()))) == settled(OURS)


@pytest.mark.parametrize("path", [p for p in OURS if p.startswith(("assets/css", "assets/js"))])
def test_the_name_changes_with_every_file(path: str) -> None:
    """With its content, and with its name."""
    moved = {p.replace("scheme", "theme"): text for p, text in OURS.items()}
    versions = {found["sw.js"] for found in map(settled, (OURS, {**OURS, path: "2"}, moved))}
    assert len(versions) == 3


def test_other_files_do_not_change_it() -> None:
    other = {**OURS, "assets/fonts/face.woff2": "another", "about.txt": "new"}
    assert settled(other)["sw.js"] == settled(OURS)["sw.js"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<script src="../assets/js/own.mjs">', '<script src="../assets/js-1/own.mjs">'),
        ("<script src='/assets/js/own.mjs'>", "<script src='../assets/js-1/own.mjs'>"),
        ('<img src="../assets/css/p.svg?a#b">', '<img src="../assets/css-1/p.svg?a#b">'),
        ('<script src="../assets/js/none.mjs">', '<script src="../assets/js/none.mjs">'),
        ('<script src="assets/js/own.mjs">', '<script src="assets/js/own.mjs">'),
        ('<a href="https://example.org/assets/js/own.mjs">', None),
        ('<a href="//[/assets/js/own.mjs">', None),
        ('<code>&lt;script src="../assets/js/own.mjs"></code>', None),
    ],
)  # fmt: skip
def test_a_page_by_hand_is_led(html: str, expected: str | None) -> None:
    """Only an address of a file that is named so; None: as it stands."""
    assert led(html, "about/index.html", NAMES) == (expected or html)
