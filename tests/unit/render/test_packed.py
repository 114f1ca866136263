"""`extra: packed: true`: fewer pages and files, and no link to those that are left out."""

from __future__ import annotations

from urllib.parse import urljoin

import msgspec
from bs4 import BeautifulSoup

from ontherecord.model import Archive
from ontherecord.render import assets, pages
from ontherecord.render.base.page import Site
from tests.support import town

SITE = Site(name="Shore", description="An archive", packed=True)


def archive() -> Archive:
    """Two articles; the mayor is named in one of them, and so is the council."""
    return Archive(articles=(town.harbour(), town.market()), entities=town.ENTITIES)


def test_what_is_left_out_has_no_page_and_no_link() -> None:
    """Everything that pages link to is there when the same is built in full, or is not linked."""
    full = {one.url for one in pages.planned(archive())}
    packed = {one.url: one.page() for one in pages.planned(archive(), packed=True)}
    left = full - set(packed)
    assert {url.rsplit("/", 2)[1] for url in left if url.startswith("articles/")} == {
        "practice", "embed",
    }  # fmt: skip
    for url, page in packed.items():
        for a in BeautifulSoup(page.html, "html.parser").select("a[href]"):
            goal = urljoin(f"https://a.example/{url}", str(a["href"])).partition("#")[0]
            assert goal.removeprefix("https://a.example/") not in left, (url, a)
            assert not goal.endswith((".txt", ".bib", "s.json", ".jsonld")), (url, a)


def test_no_files_lie_beside_articles() -> None:
    assert list(assets.planned(archive(), SITE)) == []
    assert list(assets.planned(archive(), msgspec.structs.replace(SITE, packed=False)))


def test_pages_about_learning_say_why_there_is_no_material() -> None:
    found = {one.url: one.page().html for one in pages.planned(archive(), packed=True)}
    for url in ("teachers/", "learn/"):
        assert "kept to few files" in found[url]
    assert "a worksheet and a practice for each" not in found["teachers/"]
