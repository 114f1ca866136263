"""Every page's address is written in one place: render/base/addresses.py."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import ontherecord
from ontherecord.archive.privacy import withhold
from ontherecord.codebook.labels import LABELS
from ontherecord.model import Archive, Channel, Removal, SourceType
from ontherecord.render.base import addresses
from ontherecord.render.pages import pages
from tests.support import tiny, town

HERE = Path(ontherecord.__file__).parent
WRITERS = ("render", "export", "formats", "site")
"""The folders whose modules and templates link to pages."""
PAGES = sorted(
    value
    for name, value in vars(addresses).items()
    if name.isupper() and isinstance(value, str) and value.endswith("/")
)
TOPS = {page.split("/")[0] for page in (*PAGES, *addresses.BELOW_ARTICLES)} | {
    *addresses.FOLDERS.values()
}
AS_ADDRESS = re.compile(
    rf"(?:\.{{1,2}}/)*(?:{'|'.join(sorted(TOPS))})/(?:[a-z0-9/-]*/)?(?:[#?].*)?"
)
"""A page's address from the root or from another page: "articles/", "../codebook/#s6"."""
IN_MARKUP = re.compile(r"""["']([^"'{}]+)["']""")


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """The line and the text of every string in a module, parts of f-strings too; no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.lineno, node.value


def in_markup(path: Path) -> Iterator[tuple[int, str]]:
    """The line and the text of everything in quotation marks in a template."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        yield from ((number, found) for found in IN_MARKUP.findall(line))


def written(folder: Path) -> list[str]:
    """Every address that is written outside the one module, with file and line."""
    files = sorted(p for kind in ("*.py", "*.html", "*.xml") for p in folder.rglob(kind))
    return [
        f"{path.relative_to(HERE)}:{line}: {text}"
        for path in files
        if path != Path(addresses.__file__)
        for line, text in (literals if path.suffix == ".py" else in_markup)(path)
        if AS_ADDRESS.fullmatch(text)
    ]


@pytest.mark.parametrize("room", WRITERS)
def test_nobody_else_writes_a_pages_address(room: str) -> None:
    """A page that moves is moved in one line."""
    assert written(HERE / room) == []


def test_an_address_written_elsewhere_is_found(tmp_path: Path) -> None:
    """The search sees strings, parts of f-strings and templates; docstrings and files may name
    one."""
    (tmp_path / "page.py").write_text(
        '"""codebook/"""\nGOAL = "../codebook/#s6"\nBELOW = f"{GOAL}practice/"\n'
        'SEEDS = "seeds/articles/"\nFILE = "contribute/archive.json"\n'
    )
    (tmp_path / "page.html").write_text('<a href="{{ x }}">a</a>\n<a href="../people/">b</a>\n')
    found = [text for kind in (literals, in_markup)
             for path in sorted(tmp_path.glob("*.py" if kind is literals else "*.html"))
             for _, text in kind(path) if AS_ADDRESS.fullmatch(text)]  # fmt: skip
    assert found == ["../codebook/#s6", "practice/", "../people/"]


def known(archive: Archive) -> set[str]:
    """The address of every page that the archive can have, but for later pages of lists."""
    slugs = [a.slug for a in archive.articles]
    below = (addresses.article_url, addresses.practice_url, addresses.worksheet_url,
             addresses.cite_url, addresses.corrections_url, addresses.contribute_url,
             addresses.embed_url)  # fmt: skip
    outlets = addresses.outlet_slugs({a.meta.outlet.value for a in archive.articles}).values()
    return {
        addresses.HOME, *PAGES,
        *(url(slug) for url in below for slug in slugs),
        *map(addresses.directory_url, addresses.FOLDERS),
        *(addresses.entity_url(e) or "" for e in archive.entities),
        *(addresses.event_url(a.meta.event) for a in archive.articles if a.meta.event),
        *(url(label.key) for label in LABELS for url in (addresses.help_url, addresses.label_url)),
        *map(addresses.source_url, get_args(SourceType)),
        *(addresses.channel_url(channel) or "" for channel in get_args(Channel)),
        *(addresses.month_url(a.meta.date) for a in archive.articles),
        *map(addresses.outlet_url, outlets), *map(addresses.outlet_statements_url, outlets),
        *(url for removal in archive.removed for url in addresses.removed_urls(removal)),
    }  # fmt: skip


REMOVED = (
    Removal(address="articles/old", date=dt.date(2026, 3, 1), policy="rights"),
    Removal(address="people/old", date=dt.date(2026, 3, 1), policy="private-person"),
)


@pytest.mark.parametrize(
    "archive",
    [
        town.archive(),
        tiny.tiny_archive(),
        Archive(articles=(), entities=(), removed=REMOVED),
    ],
    ids=["town", "tiny", "removed"],
)
def test_every_page_has_its_address_from_there(archive: Archive) -> None:
    """No kind of page makes up its own."""
    found = {page.url for page in pages(withhold(archive))}
    assert found <= known(archive)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("articles/", "lists/articles/3/"),
        ("people/", "lists/people/3/"),
        ("teachers/", "teachers/articles/3/"),
        ("statements/official-claim/", "statements/official-claim/3/"),
        ("people/ada-quill/", "people/ada-quill/3/"),
    ],
)
def test_a_later_page_never_takes_an_entrys_place(first: str, later: str) -> None:
    """articles/3/ could be the page of an article of that name."""
    assert addresses.further_url(first, 3) == later


def test_outlets_that_read_alike_have_addresses_of_their_own() -> None:
    """Only a-z and 0-9 stand in an address; what is lost must not make two lists one."""
    slugs = addresses.outlet_slugs(["The Echo", "the echo!", "Луна", ""])
    assert len(set(slugs.values())) == 4
    assert slugs["The Echo"] == "the-echo"
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs.values())
