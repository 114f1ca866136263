"""What a keeper changes is on every kind of page, with addresses that hold under a sub-path."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ontherecord.site.check import check_site
from tests.support.keeper import ARTICLE

PAGES = {"article": ARTICLE, "list": "articles/", "by hand": "everything/", "home": ""}
STYLES = ["assets/css-*/own.css", "assets/stylesheets/second.css"]
SCRIPTS = [
    "assets/javascripts/classic.js", "js/module.mjs", "js/late.js", "assets/js-*/beside.mjs",
    "assets/js-*/beside.js",
]  # fmt: skip


@pytest.fixture(params=PAGES.values(), ids=PAGES)
def place(request: pytest.FixtureRequest) -> str:
    """The address of a page within the site."""
    return request.param


@pytest.fixture
def page(built_keeper: Path, place: str) -> BeautifulSoup:
    html = (built_keeper / place / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser")


def lead_to(site: Path, place: str, addresses: list[str]) -> list[str]:
    """The site's files that relative addresses on the page lead to; each must be there. What names
    a version is a star."""
    assert not any(a.startswith(("/", "http")) for a in addresses), addresses
    files = [(site / place / address).resolve(strict=True) for address in addresses]
    places = [file.relative_to(site.resolve()).as_posix() for file in files]
    return [re.sub(r"^assets/(css|js)-[0-9a-f]{8}/", r"assets/\1-*/", place) for place in places]


def test_own_styles_come_last(built_keeper: Path, place: str, page: BeautifulSoup) -> None:
    """So that they win over ours; each is a file of its own."""
    found = [link["href"] for link in page.select("link[rel=stylesheet]")]
    assert lead_to(built_keeper, place, found)[-2:] == STYLES


def test_own_scripts_run_as_they_are_named(
    built_keeper: Path, place: str, page: BeautifulSoup
) -> None:
    """Classic, module and deferred, at the end of the page."""
    found = page.select("body > script")
    assert lead_to(built_keeper, place, [s["src"] for s in found]) == SCRIPTS
    assert [(s.get("type"), s.has_attr("defer")) for s in found] == [
        (None, False), ("module", False), (None, True), ("module", False), (None, True),
    ]  # fmt: skip


def test_blocks_are_filled(built_keeper: Path, place: str, page: BeautifulSoup) -> None:
    """A block takes the place of ours, or adds to it."""
    (link,) = page.select("aside.announce .own-link")
    assert lead_to(built_keeper, place, [link["href"]]) == ["about"]
    assert page.select_one(".own-foot") and page.select_one(".foot__groups")


def test_logo_copyright_and_favicon(built_keeper: Path, place: str, page: BeautifulSoup) -> None:
    """Shown without a template of the keeper's; without a favicon of theirs it is ours."""
    assert "<b>The Shore</b>" in str(page.select_one(".foot"))
    logo, favicon = page.select_one("img.masthead__mark"), page.select_one("link[rel=icon]")
    assert lead_to(built_keeper, place, [logo["src"]]) == ["logo.png"]
    assert lead_to(built_keeper, place, [favicon["href"]]) == ["assets/images/favicon.svg"]


def test_a_plain_name_leads_to_what_it_names(built_keeper: Path, place: str) -> None:
    """Addresses in a keeper's template and in a page's own HTML, of what has a version's name."""
    by_hand = BeautifulSoup((built_keeper / "by-hand/index.html").read_text("utf-8"), "html.parser")
    (asked,) = by_hand.select("main script")
    assert lead_to(built_keeper, "by-hand", [asked["src"]]) == ["assets/js-*/beside.mjs"]
    page = BeautifulSoup((built_keeper / place / "index.html").read_text("utf-8"), "html.parser")
    (ours,) = page.select("link[data-own]")
    assert lead_to(built_keeper, place, [ours["href"]]) == ["assets/css-*/extra/cite.css"]


def test_a_part_is_replaced(built_keeper: Path) -> None:
    """A partial in overrides/ goes before the program's."""
    assert "Ring the bell" in (built_keeper / "about/index.html").read_text(encoding="utf-8")


def test_only_pages_with_extensions_ask_for_their_sheet(built_keeper: Path) -> None:
    """A page that is text alone loads no more than before."""
    with_it = {p.parent.name for p in built_keeper.rglob("index.html")
               if "extra/markdown.css" in p.read_text(encoding="utf-8")}  # fmt: skip
    assert "everything" in with_it and ARTICLE.split("/")[1] not in with_it


def test_every_link_holds(built_keeper: Path) -> None:
    """From outside: no broken address, no id twice, no other host."""
    assert check_site(built_keeper) == ()
