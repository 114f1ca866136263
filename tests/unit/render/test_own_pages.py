"""Which entries have a page of their own, and what the article says of those that have none."""

from __future__ import annotations

import msgspec
from bs4 import BeautifulSoup

from ontherecord.model import Archive
from ontherecord.render import pages
from ontherecord.render.own_pages import own_pages
from tests.support.tiny import tiny_archive

DRAFTS = tuple(msgspec.structs.replace(e, state="draft") for e in tiny_archive().entities)
ONE = msgspec.structs.replace(tiny_archive(), entities=DRAFTS)
NAMED = {mention.entity for mention in ONE.articles[0].mentions}
TWO = msgspec.structs.replace(
    ONE, articles=(*ONE.articles, msgspec.structs.replace(ONE.articles[0], slug="again"))
)


def test_a_draft_that_one_article_names_has_no_page() -> None:
    """The second article that names it brings one."""
    assert NAMED
    assert not any(e.page for e in own_pages(ONE).entities if e.id in NAMED)
    assert own_pages(TWO) == TWO


def test_what_somebody_filed_keeps_its_page() -> None:
    """Whatever names it, and whoever made it."""
    for state in ("reference", "confirmed"):
        kept = tuple(msgspec.structs.replace(e, state=state) for e in DRAFTS)
        archive = msgspec.structs.replace(ONE, entities=kept)
        assert own_pages(archive) == archive


def test_its_article_names_it_without_a_link() -> None:
    """Beside the text, and on the map; nothing leads to a page that is not there."""
    without, full = beside(ONE), beside(TWO)
    assert without.keys() == full.keys() and len(full) > 1
    assert not any(without.values())
    assert any(full.values())


def beside(archive: Archive) -> dict[str, bool]:
    """Who and where, as the first article's page has it; and whether a link leads on."""
    one = next(p for p in pages.planned(archive) if p.url == "articles/tiny-flood/").page()
    side = BeautifulSoup(one.html, "html.parser").select_one(".side")
    assert side
    rows = side.select("li")
    found = {row.get_text(" ", strip=True): bool(row.select("a[href^='../../']")) for row in rows}
    return found | {f"on the map: {text.get_text()}": False for text in side.select("svg text")}
