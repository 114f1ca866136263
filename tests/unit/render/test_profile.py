"""What a person's, place's and organization's page tells beside its quotations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ontherecord.archive.privacy import withhold
from ontherecord.model import Archive, Entity, Fact, Mention, Removal, Role, Source
from ontherecord.render.base.cast import casts
from ontherecord.render.base.catalogue import Catalogue, Said, catalogue
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import made
from ontherecord.render.browsing.passages import Passages
from ontherecord.render.profile import backing, sourcing
from ontherecord.render.profile.page import planned
from ontherecord.render.profile.relations import relations
from tests.support import tiny, town
from tests.support.town import span

TEXT = """Quay talk

Spokesman Bo Hale of the Elm Harbour Board said the quay near Port Elm was closed, the Elm Courier \
reported, citing the board.

Hale claimed the pier was sound.
"""
BOARD = Entity(id="elm-harbour-board", kind="organization", name="Elm Harbour Board",
               type="gov-subnational")  # fmt: skip
COURIER = Entity(id="elm-courier", kind="organization", name="Elm Courier", type="news-outlet")
PORT = Entity(id="port-elm", kind="place", name="Port Elm", type="town", country="Elmland")
FARM = Entity(id="low-farm", kind="place", name="Low Farm", type="village", country="Elmland")
SPOKESMAN = Role(title="Spokesman of the Elm Harbour Board", article="quay-talk")
HALE = Entity(id="bo-hale", kind="person", name="Bo Hale", roles=(SPOKESMAN,))


def archive(date: str = "2024-04-02") -> Archive:
    hale = Source(speaker="Bo Hale", entity="bo-hale", type="gov-subnational", naming="named")
    article = town.article(
        "quay-talk", TEXT, "The Elm Gazette", date,
        statements=(
            town.statement(TEXT, "a00001", "the quay near Port Elm was closed", sources=(hale,),
                           kind="official-claim", cues=(span(TEXT, "said"),),
                           chain=("Elm Courier", "Bo Hale"), channel="telegram"),
            town.statement(TEXT, "a00002", "the pier was sound", sources=(hale,),
                           kind="official-claim", cues=(span(TEXT, "claimed"),),
                           cue_flags=("distancing",)),
        ),
        mentions=(
            Mention(span=span(TEXT, "Bo Hale"), entity="bo-hale"),
            Mention(span=span(TEXT, "Elm Harbour Board"), entity="elm-harbour-board"),
            Mention(span=span(TEXT, "Port Elm"), entity="port-elm"),
            Mention(span=span(TEXT, "Elm Courier"), entity="elm-courier"),
        ),
    )  # fmt: skip
    return Archive(articles=(article,), entities=(HALE, BOARD, COURIER, PORT, FARM))


def of(turned: Catalogue) -> Iterator[Page]:
    return made(planned(turned, casts(turned.archive.articles, turned.entities), Passages()))


@pytest.fixture(scope="module")
def found() -> dict[str, BeautifulSoup]:
    turned = catalogue(withhold(archive()))
    return {page.url: BeautifulSoup(page.html, "html.parser") for page in of(turned)}


def table(page: BeautifulSoup, ident: str) -> list[list[str]]:
    rows = page.select(f".chart--{ident} tbody tr")
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in rows]


def section(page: BeautifulSoup, ident: str) -> Tag:
    heading = page.find(id=ident)
    assert heading is not None and heading.parent is not None, ident
    return heading.parent


def test_charts_are_tables_with_what_each_cue_does(found: dict[str, BeautifulSoup]) -> None:
    """Labels, forms, channels and cue words are counted; bars are hidden from screen readers."""
    page = found["people/bo-hale/"]
    assert table(page, "labels") == [["Official claim", "", "2"]]
    assert table(page, "forms") == [["paraphrase", "", "2"]]
    assert table(page, "channels") == [["on Telegram", "", "1"], ["not stated", "", "1"]]
    assert table(page, "cues") == [
        ["“claimed”", "", "1", "distancing: keeps a distance from what is said"],
        ["“said”", "", "1", "neutral: only says that it was said"],
    ]
    assert all(svg["aria-hidden"] == "true" for svg in page.select(".chart svg"))
    assert page.select_one(".chart--months") is None, "one month is no course of time"


def test_relays_lead_both_ways(found: dict[str, BeautifulSoup]) -> None:
    """The speaker's page names the medium, the medium's page shows the statement it handed on."""
    through = section(found["people/bo-hale/"], "through")
    assert [a["href"] for a in through.select(".ways a")] == ["../../organizations/elm-courier/"]
    relay = section(found["organizations/elm-courier/"], "relay")
    assert [a["href"] for a in relay.select(".entry__there")] == [
        "../../articles/quay-talk/#s-a00001"
    ]
    assert found["organizations/elm-courier/"].find(id="mentions") is None


def test_a_body_names_its_people(found: dict[str, BeautifulSoup]) -> None:
    """Those whose role names it; its type leads to the codebook."""
    page = found["organizations/elm-harbour-board/"]
    assert "Bo Hale" in section(page, "people").get_text()
    kicker = page.select_one(".kicker a")
    assert kicker is not None and kicker["href"] == "../../codebook/#s6"


def test_a_place_has_its_statements_and_neighbours(found: dict[str, BeautifulSoup]) -> None:
    """Statements whose content names it, and the other places of its country."""
    page = found["places/port-elm/"]
    assert len(section(page, "said").select(".entry")) == 1
    assert "Low Farm" in section(page, "neighbours").get_text()
    assert page.find(id="mentions") is None, "the sentence is shown already"


def test_a_country_is_shown_by_its_places() -> None:
    """One point in an empty square says nothing of a country; without places it has no map."""
    land = Entity(id="elmland", kind="place", name="Elmland", type="country", lat=9.0, lon=-21.0)
    port = msgspec.structs.replace(PORT, lat=10.5, lon=-20.2)

    def picture(*places: Entity) -> str:
        turned = catalogue(Archive(articles=(), entities=places))
        found = {page.url: page.html for page in of(turned)}
        return found["places/elmland/"]

    assert "Map: places in Elmland" in picture(land, port)
    assert "<svg" not in picture(land)


def test_a_state_that_all_share_and_the_pages_own_name_are_said_once(
    found: dict[str, BeautifulSoup],
) -> None:
    """Above the passages of an article stands how far they are reviewed; nobody links to itself."""
    page = found["people/bo-hale/"]
    assert len(page.select(".entry")) == 2
    assert page.select_one(".group__place .badge") and not page.select(".entry .badge")
    assert not page.select(".entry__speakers")
    assert "Bo Hale" in section(found["organizations/elm-courier/"], "relay").get_text()


def test_states_that_differ_stand_at_each_passage() -> None:
    """One confirmed statement among drafts is told apart."""
    first, *rest = archive().articles[0].statements
    mixed = msgspec.structs.replace(
        archive().articles[0],
        statements=(msgspec.structs.replace(first, state="confirmed", by=("ana",)), *rest),
    )
    turned = catalogue(msgspec.structs.replace(archive(), articles=(mixed,)))
    found = {page.url: page.html for page in of(turned)}
    badges = BeautifulSoup(found["people/bo-hale/"], "html.parser").select(".entry .badge")
    assert len({badge.get_text() for badge in badges}) == 2


def test_nothing_is_drawn_of_channels_that_no_article_states() -> None:
    """A bar of "not stated" alone would tell nothing."""
    turned = catalogue(withhold(town.archive()))
    silent = [
        said for found in turned.said_by.values() for said in found
        if said.statement.channel == "not-stated"
    ]  # fmt: skip
    assert silent
    assert "channels" not in [chart.id for chart in sourcing.charts(silent, "people/x/")]


def test_a_facts_address_is_read_as_its_site() -> None:
    """The link leads to the whole address; its words are short."""
    fact = Fact(text="So.", source="https://www.example.org/a/long-address-0123456789")
    (line,) = backing.fact_lines((fact,), catalogue(archive()), "people/bo-hale/")
    assert (line.source, line.href) == ("example.org", fact.source)


def test_no_heading_stands_over_nothing(found: dict[str, BeautifulSoup]) -> None:
    """A page with little shows little, and no empty list."""
    for url, page in found.items():
        for heading in page.find_all("h2"):
            assert heading.parent and len(heading.parent.get_text()) > len(heading.get_text()), url
        assert not [tag for tag in page.find_all(["ul", "ol", "tbody"]) if not tag.find_all()], url
    assert [h.get_text() for h in found["places/low-farm/"].find_all("h2")] == [
        "Other places in Elmland"
    ]


def test_a_title_given_often_is_one_line() -> None:
    """Newest article first, with since when; what is undated stands last."""
    roles = (
        Role(title="Mayor", article="harbour-fire", date=dt.date(2024, 3, 8)),
        Role(title="mayor", article="market-reopens", date=dt.date(2023, 11, 2)),
        Role(title="Councillor", article="gone"),
    )
    entity = msgspec.structs.replace(town.ENTITIES[0], roles=roles)
    gone = (Removal(address="articles/gone", date=dt.date(2024, 5, 1)),)
    turned = catalogue(msgspec.structs.replace(town.archive(), removed=gone))
    mayor, councillor = backing.role_lines(entity, turned, "people/ada-quill/")
    assert mayor.when == "8 March 2024; in 2 articles since 2 November 2023"
    assert mayor.href == "../../articles/harbour-fire/"
    assert (councillor.article, councillor.href) == (
        "an article that was taken down", "../../articles/gone/",
    )  # fmt: skip


def test_months_become_years_when_there_are_many() -> None:
    """Two months are counted by month; twenty by year."""
    statement = tiny.STATEMENTS[1]

    def said(number: int) -> Said:
        year, month = 2020 + number // 12, 1 + number % 12
        published = msgspec.structs.replace(tiny.META.published, value=f"{year}-{month:02}-05")
        meta = msgspec.structs.replace(tiny.META, published=published)
        article = msgspec.structs.replace(tiny.tiny_article(), slug=f"a{number}", meta=meta)
        return Said(article=article, statement=statement)

    few = sourcing.charts([said(0), said(1)], "people/x/")[-1]
    assert [bar.row.words for bar in few.bars] == ["January 2020", "February 2020"]
    many = sourcing.charts([said(n) for n in range(20)], "people/x/")[-1]
    assert [(bar.row.words, bar.row.number) for bar in many.bars] == [("2020", 12), ("2021", 8)]


def test_rare_cues_are_summed_up() -> None:
    """A long tail is one row that says how long it is."""
    words = [f"word{n} " for n in range(20)]
    text = "".join(words)
    article = town.article("cues", text, "O", "2024-01-01")
    said = [
        Said(article=article, statement=town.statement(text, f"{n:06}", word.strip(),
                                                       cues=(span(text, word.strip()),)))
        for n, word in enumerate(words)
    ]  # fmt: skip
    cues = next(c for c in sourcing.charts(said, "people/x/") if c.id == "cues")
    assert len(cues.bars) == sourcing.MOST_CUES + 1
    assert (cues.bars[-1].row.words, cues.bars[-1].row.number) == ("8 other cues", 8)


def test_a_body_is_found_in_a_role_by_whole_words() -> None:
    """The longest name counts; a part of a word is no name."""
    elm = Entity(id="elm", kind="organization", name="Elm")
    hall = Entity(id="elmhall", kind="person", name="Al Oak",
                  roles=(Role(title="head of Elmhall", article="x"),))  # fmt: skip
    found = relations(catalogue(Archive(articles=(), entities=(elm, BOARD, HALE, hall))))
    assert {key: [p.id for p in people] for key, people in found.speaking_for.items()} == {
        "elm-harbour-board": ["bo-hale"]
    }
