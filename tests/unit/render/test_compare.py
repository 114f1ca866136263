"""Articles on the same event side by side: which passages are put together, and what is shown."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.archive.events import event_id, events
from ontherecord.model import Archive, Article, Source
from ontherecord.render.compare.claims import _size, claims
from ontherecord.render.pages import pages
from tests.support import town

SECOND = """Fire at the pier

Port Elm's fire was out by noon on Tuesday. A fisherman said the harbour stinks of smoke.

"Nobody was hurt in it," Ada Quill said.
"""
EVENT = "Harbour fire, March 2024"


def on(event: str, article: Article) -> Article:
    return msgspec.structs.replace(article, meta=msgspec.structs.replace(article.meta, event=event))


def fire_at_the_pier() -> Article:
    """Another outlet: the first claim in its own voice, the second attributed to the same mayor."""
    t = SECOND
    mayor = Source(speaker="Ada Quill", entity="ada-quill", type="gov-subnational",
                   naming="named", span=town.span(t, "Ada Quill"))  # fmt: skip
    fisherman = Source(speaker="A fisherman", type="witness-affected", naming="role-only",
                       span=town.span(t, "A fisherman"))  # fmt: skip
    quote = '"Nobody was hurt in it,"'
    return town.article(
        "fire-at-the-pier", t, "Elm Radio", "2024-03-09",
        statements=(
            town.statement(t, "ffffff", "the harbour stinks of smoke", sources=(fisherman,),
                           cues=(town.span(t, "said"),)),
            town.statement(t, "gggggg", quote, sources=(mayor,), kind="official-claim",
                           form="direct", quotes=(town.span(t, quote),),
                           cues=(town.span(t, "said", t.index(quote)),)),
        ),
    )  # fmt: skip


PAIR = (on(EVENT, town.harbour()), on("Harbour fire – March 2024", fire_at_the_pier()))
ARCHIVE = Archive(articles=(*PAIR, town.market()), entities=town.ENTITIES)


def test_articles_whose_events_read_alike_are_one_event() -> None:
    """Case and punctuation do not part them; the oldest article's words are the name."""
    (found,) = events(ARCHIVE)
    assert (found.id, found.name) == ("harbour-fire-march-2024", EVENT)
    assert [a.slug for a in found.articles] == ["harbour-fire", "fire-at-the-pier"]


@pytest.mark.parametrize("articles", [(), PAIR[:1], (town.harbour(), town.market())])
def test_one_article_is_nothing_to_compare(articles: tuple[Article, ...]) -> None:
    """Without two articles on an event no page is offered."""
    archive = Archive(articles=articles, entities=town.ENTITIES)
    assert events(archive) == ()
    assert not [p.url for p in pages(archive) if p.url.startswith("events/")]


def test_the_name_of_an_event_becomes_an_address() -> None:
    """Letters and digits with hyphens between them; nothing else gets into a path."""
    assert event_id("../Harbour <fire>/ 2024") == "harbour-fire-2024"


def words(found: list[Article], n: int) -> list[list[str]]:
    return [
        [" ".join(found[p.article].text[s.start : s.end] for s in p.spans) for p in claim.passages]
        for claim in claims(found)[:n]
    ]


def test_the_same_claim_is_found_in_both_articles() -> None:
    """An attributed claim beside the other outlet's own voice; one speaker's words twice."""
    assert sorted(words(list(PAIR), 9)) == [
        ['"Nobody was hurt,"', '"Nobody was hurt in it,"'],
        ["the fire in Port Elm was out by noon", "Port Elm's fire was out by noon on Tuesday."],
    ]


def test_names_of_the_event_alone_make_no_claim() -> None:
    """Passages that share only where it happened are not put together."""
    around = "The fire in Port Elm was large. Port Elm lies north. A fire crew came."
    text = f"Title\n\nA fisherman said the fire in Port Elm began at the mill. {around}\n"
    said = town.statement(
        text, "aaaaaa", "the fire in Port Elm began at the mill",
        sources=(Source(speaker="A fisherman", type="witness-affected"),),
    )  # fmt: skip
    other = "Title\n\nPeople of Port Elm sang after the fire. Port Elm has a fire tower.\n"
    one = town.article("one", text, "A", "2024-03-08", statements=(said,))
    two = town.article("two", other, "B", "2024-03-08")
    assert claims([one, two]) == ()


def test_what_no_article_attributes_is_no_claim() -> None:
    """Two outlets that say the same in their own voice are not an attribution to compare."""
    text = "Title\n\nThe fire in Port Elm destroyed twelve wooden boats.\n"
    pair = [town.article(slug, text, slug, "2024-03-08") for slug in ("one", "two")]
    assert claims(pair) == ()


def test_order_of_articles_makes_no_difference_to_what_is_found() -> None:
    """The same groups whichever article comes first."""
    forth = {frozenset(group) for group in words(list(PAIR), 9)}
    back = {frozenset(group) for group in words(list(PAIR[::-1]), 9)}
    assert forth == back


def event_page() -> BeautifulSoup:
    found = {page.url: page.html for page in pages(ARCHIVE)}
    return BeautifulSoup(found["events/harbour-fire-march-2024/"], "html.parser")


def test_the_page_shows_who_speaks_in_each() -> None:
    """A row a speaker, a column an article; each number leads to the statement."""
    rows = {row.th.a.get_text() if row.th.a else row.th.contents[0].strip(): row
            for row in event_page().select(".compare__voices tbody tr")}  # fmt: skip
    mayor = [[a["href"] for a in cell.find_all("a")] for cell in rows["Ada Quill"].find_all("td")]
    assert mayor == [
        ["../../articles/harbour-fire/#s-aaaaaa", "../../articles/harbour-fire/#s-bbbbbb"],
        ["../../articles/fire-at-the-pier/#s-gggggg"],
    ]
    assert "does not speak" in rows["A fisherman"].td.get_text()


def test_the_page_shows_how_each_attributes_a_claim() -> None:
    """Labels, speakers and states stand under each wording; a difference of kind is named."""
    claim = next(c for c in event_page().select(".claim") if "out by noon" in c.get_text())
    assert "Attributed to different kinds of sources" in claim.get_text()
    columns = [" ".join(c.get_text(" ").split()) for c in claim.select(".claim__column")]
    assert "Official claim" in columns[0]
    assert "checked by a person" in columns[0]
    assert "Outlet’s own voice" in columns[1]
    same = next(c for c in event_page().select(".claim") if "Nobody was hurt" in c.get_text())
    assert "different kinds" not in same.get_text()


def test_events_are_listed() -> None:
    """events/ names each event with its outlets and leads to it."""
    found = {page.url: page.html for page in pages(ARCHIVE)}
    (link,) = BeautifulSoup(found["events/"], "html.parser").select(".directory a")
    assert link["href"] == "harbour-fire-march-2024/"
    assert "The Elm Gazette, Elm Radio" in found["events/"]


def test_lists_of_articles_lead_to_each_other() -> None:
    """By date, by outlet, and to compare only where there is something to compare."""
    found = {page.url: page.html for page in pages(ARCHIVE)}
    for url in ("articles/", "outlets/", "events/"):
        tabs = BeautifulSoup(found[url], "html.parser").select_one(".tabs")
        assert tabs is not None
        assert tabs.get_text(" ") == "By date By outlet Compare"
    alone = {page.url: page.html for page in pages(town.archive())}
    assert "Compare" not in alone["articles/"]


def test_a_private_person_is_not_named_beside_other_articles() -> None:
    """Only the article itself says who they are."""
    article = PAIR[0]
    name = town.span(article.text, "Port Elm")
    pair = (msgspec.structs.replace(article, withheld=(name,)), PAIR[1])
    archive = Archive(articles=pair, entities=town.ENTITIES)
    found = {page.url: page.html for page in pages(archive)}
    claim = next(
        c.get_text()
        for c in BeautifulSoup(found["events/harbour-fire-march-2024/"], "html.parser").select(
            ".claim__column:first-child"
        )
        if "out by noon" in c.get_text()
    )
    assert "the fire in [name in the article] was out by noon" in claim


def test_a_claim_that_may_be_either_s_stands_under_both() -> None:
    """With a question mark, and “or” between them."""
    first, second = PAIR
    mayor = second.statements[1].sources[0]
    other = Source(speaker="Jo Lind", type="gov-subnational", naming="named")
    open_ = msgspec.structs.replace(
        second.statements[1], ambiguous=True, candidates=(mayor, other),
        sources=(Source(speaker="She", type="gov-subnational", naming="role-only"),),
    )  # fmt: skip
    second = msgspec.structs.replace(second, statements=(second.statements[0], open_))
    archive = msgspec.structs.replace(ARCHIVE, articles=(first, second, town.market()))
    (found,) = (p for p in pages(archive) if p.kind == "compare")
    html = BeautifulSoup(found.html, "html.parser")
    rows = {r.th.get_text(" ", strip=True): r for r in html.select("tbody tr") if r.th}
    (row,) = (r for name, r in rows.items() if name.startswith("Jo Lind"))
    assert "2?" in row.get_text(" ", strip=True)
    assert "Ada Quill or Jo Lind" in " ".join(html.get_text().split())


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_words_weigh_the_same_in_any_order(order: tuple[str, ...]) -> None:
    """A set of words has another order in each process; a sum of fractions would differ in its last
    bit (0.1 + 0.2 + 0.3), and two claims of equal likeness would change places."""
    assert _size(order, {"a": 0.1, "b": 0.2, "c": 0.3}) == 0.6
