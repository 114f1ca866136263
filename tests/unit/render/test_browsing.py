"""The lists of statements by label, source type, channel, month and outlet."""

from __future__ import annotations

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.archive.privacy import withhold
from ontherecord.model import Archive, Known
from ontherecord.render.base.cast import casts
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.base.plan import made
from ontherecord.render.browsing.pages import WAYS, planned
from ontherecord.render.browsing.passages import Passages
from ontherecord.render.browsing.shelves import shelves
from tests.support import town


def site(archive: Archive) -> dict[str, BeautifulSoup]:
    turned = catalogue(withhold(archive))
    found = made(planned(turned, casts(turned.archive.articles, turned.entities), Passages()))
    return {page.url: BeautifulSoup(page.html, "html.parser") for page in found}


@pytest.fixture(scope="module")
def found() -> dict[str, BeautifulSoup]:
    return site(town.archive())


def test_every_way_leads_to_its_lists(found: dict[str, BeautifulSoup]) -> None:
    """The overview names each list with its count, and no list that would be empty."""
    overview = found["statements/"]
    headings = [h.get_text() for h in overview.find_all("h2")]
    assert headings == [title for title, _ in WAYS.values()]
    assert {url for url in found if url.count("/") == 3} == {
        "statements/source/gov-subnational/", "statements/source/witness-affected/",
        "statements/source/unspecified/", "statements/channel/press-conference/",
        "statements/month/2024-03/", "statements/month/2023-11/",
        "statements/outlet/the-elm-gazette/", "statements/outlet/elm-radio/",
    }  # fmt: skip
    assert "For 4 statements the article does not say" in overview.get_text()
    linked = {a["href"] for a in overview.select(".ways a")}
    assert linked == {u.removeprefix("statements/") for u in found if u.count("/") == 3}


def test_counts_on_the_overview_are_those_of_the_lists(found: dict[str, BeautifulSoup]) -> None:
    """What the overview says is there is there."""
    for row in found["statements/"].select(".ways li"):
        link, count = row.select_one("a"), row.select_one(".ways__count")
        assert link is not None and count is not None
        entries = found[f"statements/{link['href']}"].select(".entry")
        assert count.get_text() == f"{len(entries)} statement{'s' if len(entries) != 1 else ''}"


def test_each_list_says_what_is_in_it(found: dict[str, BeautifulSoup]) -> None:
    """A source type by the codebook, with a link to the rule; an outlet with its articles."""
    office = found["statements/source/gov-subnational/"]
    assert "Governors, mayors and councils" in office.get_text()
    assert "official claim" in office.get_text()
    assert office.select_one('.lede a[href="../../../codebook/#s6"]')
    outlet = found["statements/outlet/elm-radio/"]
    assert outlet.select_one('.lede a[href="../../../outlets/elm-radio/"]')
    assert office.select_one('.kicker a[href="../../#sources"]')


def test_an_entry_leads_on(found: dict[str, BeautifulSoup]) -> None:
    """From a statement to its labels, speaker, type, channel and place in the article."""
    entry = found["statements/channel/press-conference/"].select_one(".entry")
    assert entry is not None
    assert [a["href"] for a in entry.select("a")] == [
        "../../../statements/official-claim/", "../../../statements/direct-quote/",
        "../../../people/ada-quill/", "../../../statements/source/gov-subnational/",
        "../../../statements/channel/press-conference/",
        "../../../articles/harbour-fire/#s-bbbbbb",
    ]  # fmt: skip


def test_a_private_speaker_is_a_kind_of_source(found: dict[str, BeautifulSoup]) -> None:
    """The dock worker's words are listed; the name is not."""
    page = found["statements/source/witness-affected/"]
    assert "witness or person affected" in page.get_text()
    assert "[name in the article]" in page.get_text()
    assert not [url for url, one in found.items() if "Tam Reed" in one.get_text()]


def test_further_pages_hold_what_is_left() -> None:
    """Eight hundred a page; statements without date and outlet have lists of their own."""
    article = town.market()
    many = tuple(msgspec.structs.replace(article.statements[0], id=f"s-{n:06}") for n in range(870))
    meta = msgspec.structs.replace(article.meta, published=Known(), outlet=Known())
    article = msgspec.structs.replace(article, statements=many, meta=meta)
    found = site(Archive(articles=(article,), entities=town.ENTITIES))
    for base in ("statements/month/not-known/", "statements/outlet/outlet/"):
        sizes = [len(found[url].select(".entry")) for url in (base, f"{base}2/")]
        assert sizes == [800, 70]
    last = found["statements/month/not-known/2/"].select(".entry__there")[-1]
    assert last["href"] == "../../../../articles/market-reopens/#s-000869"


def test_every_statement_is_in_one_month_and_one_outlet() -> None:
    """Sorting loses nothing and doubles nothing."""
    found = shelves(catalogue(withhold(town.archive())))
    for way in ("month", "outlet"):
        assert sum(len(shelf.found) for shelf in found[way]) == 5
