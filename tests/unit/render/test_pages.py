"""The generated pages of a tiny archive: what is on them, where their links lead, what is safe."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.archive.privacy import withhold
from ontherecord.codebook.labels import LABELS
from ontherecord.model import Archive, Entity, Fact, Known
from ontherecord.render.assets import assets
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.base.page import Page, Site
from ontherecord.render.pages import pages
from tests.support import tiny, town

HAND_WRITTEN = {
    "about/",
    "contribute/",
    "privacy/",
    "contributing/annotate/",
    "contributing/files/",
    "contributing/keep/",
}
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def by_url(archive: Archive) -> dict[str, Page]:
    found = list(pages(withhold(archive)))
    assert len({page.url for page in found}) == len(found), "two pages share an address"
    return {page.url: page for page in found}


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    return by_url(town.archive())


def soup(page: Page) -> BeautifulSoup:
    return BeautifulSoup(page.html, "html.parser")


def text(page: Page) -> str:
    return " ".join(soup(page).get_text(" ").split())


@pytest.mark.parametrize(
    "archive", [town.archive(), tiny.tiny_archive(), Archive(articles=(), entities=())]
)
def test_every_link_leads_to_a_page_and_an_id(archive: Archive) -> None:
    """No generated page links to a page or a place that is not there."""
    found = by_url(archive)
    files = {asset.path for asset in assets(withhold(archive), Site(name="x", description="y"))}
    ids = {url: {tag["id"] for tag in soup(page).find_all(id=True)} for url, page in found.items()}
    for url, page in found.items():
        for link in soup(page).find_all("a", href=True):
            goal = urlsplit(urljoin(f"http://here/{url}", link["href"]))
            path = goal.path.lstrip("/")
            if goal.netloc != "here" or path in HAND_WRITTEN | files:
                continue
            assert path in found, f"{url} links to {link['href']}"
            assert not goal.fragment or goal.fragment in ids[path], f"{url}: {link['href']}"


def test_the_home_page_takes_a_real_statement_apart(site: dict[str, Page]) -> None:
    """Its source, cue and content are marked in the sentence, and the archive is counted."""
    home = soup(site[""])
    parts = {name: [m.get_text() for m in home.select(f"blockquote .part--{name}")]
             for name in ("source", "cue", "content")}  # fmt: skip
    assert parts["source"] == ["Mayor Ada Quill"]
    assert parts["cue"] == ["said"]
    assert parts["content"] == ["the fire in Port Elm was out by noon"]
    assert "2 articles" in text(site[""])
    assert "5 attributed statements" in text(site[""])


def test_articles_stand_newest_first_under_their_months(site: dict[str, Page]) -> None:
    """Each row names outlet and date, says when they are inferred, and shows its mix in words."""
    page = soup(site["articles/"])
    assert [h.get_text() for h in page.select("h2")] == ["March 2024", "November 2023"]
    first = page.select_one(".article-row")
    assert first is not None
    words = " ".join(first.get_text(" ").split())
    assert "The Elm Gazette · 8 March 2024 (inferred)" in words
    assert "Official claim 26%" in words


def test_each_outlet_has_a_list(site: dict[str, Page]) -> None:
    """The outlets are listed with their counts, each with a page of its articles."""
    assert "The Elm Gazette 1 article" in text(site["outlets/"])
    assert "Harbour fire put out" in text(site["outlets/the-elm-gazette/"])
    assert "Harbour fire put out" not in text(site["outlets/elm-radio/"])


def test_an_article_without_outlet_is_listed_too() -> None:
    """What is not stated is said to be not stated."""
    article = town.market()
    unknown = msgspec.structs.replace(article.meta, outlet=Known(), published=Known())
    article = msgspec.structs.replace(article, meta=unknown)
    found = by_url(Archive(articles=(article,), entities=()))
    assert "not stated in our copy" in text(found["articles/"])
    assert "Market reopens" in text(found["outlets/outlet/"])


def test_a_speaker_has_every_statement_and_mention_in_context(site: dict[str, Page]) -> None:
    """Statements lead to their own address, roles are quoted, facts name their source."""
    page = soup(site["people/ada-quill/"])
    links = [a["href"] for a in page.select(".entry__there")]
    assert links == [
        "../../articles/harbour-fire/#s-aaaaaa", "../../articles/harbour-fire/#s-bbbbbb",
    ], "a sentence that a statement shows is no further mention"  # fmt: skip
    words = text(site["people/ada-quill/"])
    assert "“Mayor”" in words
    assert "Speaks for Port Elm. Source: Harbour fire put out, mayor says" in words
    assert "checked by kit" in words


def test_a_place_names_its_position_and_who_says_so(site: dict[str, Page]) -> None:
    """Coordinates stand with their source."""
    assert "10.50° N, 20.25° W (source: made up for the tests)" in text(site["places/port-elm/"])


def test_a_person_who_does_not_speak_has_no_page() -> None:
    """Who is only mentioned stays in the text; so do a witness, and one with page: no."""
    silent = Entity(id="sam-low", kind="person", name="Sam Low")
    hidden = msgspec.structs.replace(town.ENTITIES[0], page=False)
    archive = msgspec.structs.replace(town.archive(), entities=(hidden, *town.ENTITIES[1:], silent))
    found = by_url(archive)
    assert "people/sam-low/" not in found
    assert "people/ada-quill/" not in found
    assert "people/tam-reed/" not in found
    assert "people/ada-quill/" not in "".join(page.html for page in found.values())


def test_statements_by_label_hold_each_statement_once(site: dict[str, Page]) -> None:
    """The lists together are the archive's labels, no more and no less."""
    counts = {
        label.key: len(soup(site[f"statements/{label.key}/"]).select(".entry")) for label in LABELS
    }
    assert counts == {
        "unverified-report": 1, "official-claim": 3, "attributed-claim": 2, "direct-quote": 2,
        "outlet-voice": 4,
    }  # fmt: skip


def test_1620_statements_make_three_pages() -> None:
    """A long list goes on at /2/ and /3/, and its links still lead into the article."""
    article = town.market()
    many = tuple(
        msgspec.structs.replace(article.statements[0], id=f"s-{n:06}") for n in range(1620)
    )
    found = by_url(Archive(articles=(msgspec.structs.replace(article, statements=many),),
                           entities=town.ENTITIES))  # fmt: skip
    base = "statements/official-claim/"
    sizes = [len(soup(found[url]).select(".entry")) for url in (base, f"{base}2/", f"{base}3/")]
    assert sizes == [800, 800, 20]
    last = soup(found[f"{base}3/"]).select(".entry__there")[-1]
    assert last["href"] == "../../../articles/market-reopens/#s-001619"
    assert "people" not in last["href"]
    assert "organizations/port-elm-council/3/" in found


def test_a_possible_attribution_is_not_listed_as_the_outlets_own_voice() -> None:
    """What the engine is unsure of is never passed off as the outlet's claim."""
    turned = catalogue(withhold(tiny.tiny_archive()))
    listed = [tiny.TEXT[u.sentence.span.start : u.sentence.span.end] for u in turned.own_voice]
    assert listed == [
        "Sandbags on the quay, as seen on Tuesday. [Example Photo]",
        "The mill has stood there since 1890.",
    ]


def test_hostile_words_stay_words() -> None:
    """Titles, outlets, names, aliases, facts and texts are shown, never run."""
    article = town.article("bad", f"{HOSTILE}\n\nA plain line.\n", HOSTILE, "2024-01-02")
    entity = Entity(
        id="bad", kind="organization", name=HOSTILE, aliases=(HOSTILE,),
        facts=(Fact(text=HOSTILE, source=HOSTILE), Fact(text="x", source="javascript:alert(3)")),
    )  # fmt: skip
    found = by_url(Archive(articles=(article,), entities=(entity,)))
    assert "<script>alert" in text(found["articles/"])
    for url, page in found.items():
        held = soup(page)
        assert not held.find_all("script"), url
        assert not held.find_all("img"), url
        assert not held.find_all(href=lambda h: h and h.startswith("javascript:")), url


def test_every_label_has_a_help_page_with_examples(site: dict[str, Page]) -> None:
    """Definition, rule, what it does not mean, examples from the archive, and the whole list."""
    for label in LABELS:
        page = soup(site[f"codebook/{label.key}/"])
        assert label.definition in page.get_text()
        assert page.select_one(f"a[href='../../statements/{label.key}/']")
        assert page.select_one("#not")
        assert page.select(".entry"), label.key


def test_the_same_archive_gives_the_same_pages(site: dict[str, Page]) -> None:
    """A second run changes nothing."""
    assert by_url(town.archive()) == site
