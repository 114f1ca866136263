"""The page and the feed of corrections: every contribution, by whom and when, nothing left out."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET

import msgspec
from bs4 import BeautifulSoup

from ontherecord.codebook.values import UNVERIFIED
from ontherecord.model import Annotation, Archive, Article, Contribution, Selector
from ontherecord.render.article import foot
from ontherecord.render.base.page import Site
from ontherecord.render.corrections import changes, feed, latest, page
from tests.support.tiny import STATEMENTS, tiny_archive, tiny_article

SITE = Site(name="On the Record", description="")


def given(by: str, day: int, *annotations: Annotation) -> Contribution:
    """One file of contributions."""
    return Contribution(
        path=f"seeds/articles/tiny-flood/annotations/2024-03-{day:02}-{by}.yml", codebook="1.2",
        by=by, made=dt.date(2024, 3, day), text="", annotations=annotations,
    )  # fmt: skip


ADDED = Annotation(id="r-1", action="add", content=(Selector(exact="x"),))
FIRST = given("reference", 7, ADDED, msgspec.structs.replace(ADDED, id="r-2"))
SECOND = given(
    "kit", 9,
    Annotation(id="kit-1", action="correct", target="s-a10004", unverified=(), channel="tv",
               note="It says *so* <script>alert(1)</script>."),
    Annotation(id="kit-2", action="confirm", target="s-a10003"),
    Annotation(id="kit-3", action="dispute", target="s-0ff0ff",
               content=(Selector(exact="words that are gone <b>"),)),
)  # fmt: skip


def corrected() -> Article:
    """The tiny article with both contributions; one annotation has lost its words."""
    held = {"s-a10004": ("kit-1", "r-1"), "s-a10003": ("kit-2", "r-2")}
    statements = tuple(
        msgspec.structs.replace(s, annotations=held.get(s.id, ())) for s in STATEMENTS
    )
    return msgspec.structs.replace(
        tiny_article(), statements=statements, orphans=(SECOND.annotations[2],),
        contributions=(FIRST, SECOND),
    )  # fmt: skip


def soup() -> BeautifulSoup:
    return BeautifulSoup(next(page.of_article(corrected())).page().html, "html.parser")


def test_a_speaker_is_told_by_name_not_by_id() -> None:
    """A file names the glossary's entry; readers are told whose it is."""
    first = STATEMENTS[0]
    (source,) = first.sources
    quill = msgspec.structs.replace(source, speaker="Ada Quill", entity="ada-quill")
    shown = msgspec.structs.replace(first, annotations=("kit-9",), sources=(quill,))
    one = Annotation(id="kit-9", action="correct", target=first.id, speaker="ada-quill")
    file = msgspec.structs.replace(FIRST, annotations=(one,))
    article = msgspec.structs.replace(
        tiny_article(), statements=(shown, *STATEMENTS[1:]), contributions=(file,)
    )
    ((change,),) = [entry.changes for entry in changes.entries(article)]
    assert change.facts == (("speaker", "", "Ada Quill"),)


def test_every_annotation_is_listed_the_newest_first() -> None:
    """Two readers on two days: the later above, each with what it did and where."""
    found = changes.entries(corrected())
    assert [(e.day, e.who) for e in found] == [
        ("9 March 2024", "kit"), ("7 March 2024", changes.READER),
    ]  # fmt: skip
    assert found[0].summary == (
        "1 statement corrected, 1 statement checked, 1 statement read differently"
    )
    assert [(c.done, c.href, c.number) for c in found[0].changes] == [
        ("corrected", "articles/tiny-flood/#s-a10004", "4"),
        ("checked", "articles/tiny-flood/#s-a10003", "3"),
        ("read differently", "articles/tiny-flood/#orphans", ""),
    ]  # fmt: skip
    assert sum(len(e.changes) for e in found) == 5


def test_a_correction_says_what_it_changed() -> None:
    """The facts it gave, in words, and no others; an emptied list is told too."""
    (correction, confirmation, _) = changes.entries(corrected())[0].changes
    assert {name: now for name, _, now in correction.facts} == {
        "not checked because": "nothing", "channel": "on television"}  # fmt: skip
    assert confirmation.facts == ()


def test_a_correction_says_what_was_read_before() -> None:
    """In words, as far as an earlier reading gave it; the newest of them counts."""
    first = msgspec.structs.replace(
        ADDED, kind="attributed-claim", channel="radio", unverified=("U4",)
    )
    between = Annotation(id="jo-1", action="correct", target="s-a10004", channel="x")
    statements = tuple(
        msgspec.structs.replace(s, annotations=("kit-1", "jo-1", "r-1"))
        if s.id == "s-a10004"
        else s
        for s in STATEMENTS
    )
    article = msgspec.structs.replace(
        corrected(), statements=statements,
        contributions=(given("reference", 7, first), given("jo", 8, between), SECOND),
    )  # fmt: skip
    correction = changes.entries(article)[0].changes[0]
    assert {name: was for name, was, _ in correction.facts} == {
        "channel": "on X", "not checked because": UNVERIFIED["U4"].card}  # fmt: skip
    html = next(page.of_article(article)).page().html
    assert "<del>on X</del> → <ins>on television</ins>" in html
    (added,) = (c for e in changes.entries(article) for c in e.changes if e.who == changes.READER)
    assert added.facts == ()


def test_a_settlement_names_what_it_settles() -> None:
    """A third person's file says between which readings it decides, and leads to the statement."""
    settling = Annotation(id="lee-1", action="add", content=(Selector(exact="x"),),
                          kind="official-claim", settles=("kit-3", "lou-7"))  # fmt: skip
    first = msgspec.structs.replace(
        STATEMENTS[0], annotations=("lee-1",), settled=(SECOND.annotations[2],)
    )
    article = msgspec.structs.replace(
        tiny_article(), statements=(first, *STATEMENTS[1:]),
        contributions=(SECOND, given("lee", 11, settling)),
    )  # fmt: skip
    entry, older = changes.entries(article)
    assert entry.summary == "1 statement settled"
    (change,) = entry.changes
    assert (change.done, change.number) == ("settled between kit-3 and lou-7", "1")
    assert [(name, now) for name, _, now in change.facts] == [("kind", "official claim")]
    assert older.changes[2].href == f"articles/tiny-flood/#{first.id}"


def test_words_of_contributors_are_shown_as_text() -> None:
    """Markup in a note or a quotation never reaches the page as markup."""
    found = soup()
    assert not found.find_all("script") and found.find("b") is None
    assert "words that are gone <b>" in found.get_text()
    assert [em.get_text() for em in found.find_all("em")] == ["so"]


def test_files_of_one_day_by_one_reader_stand_together() -> None:
    """A reading that came in several files is one entry."""
    other = msgspec.structs.replace(FIRST, path=FIRST.path.replace("reference", "r2"))
    article = msgspec.structs.replace(tiny_article(), contributions=(FIRST, other))
    (entry,) = changes.entries(article)
    assert entry.summary == "4 statements marked"


def test_an_article_without_contributions_has_no_such_page() -> None:
    """Nothing leads to a page that is not there."""
    assert list(page.planned(tiny_archive())) == []
    hrefs = {way.href for way in foot.ways(tiny_article(), "articles/tiny-flood/")}
    assert "corrections/" not in hrefs
    hrefs = {way.href for way in foot.ways(corrected(), "articles/tiny-flood/")}
    assert "corrections/" in hrefs


def test_the_feed_tells_who_changed_what() -> None:
    """An Atom entry for each reader and day, newest first; the same bytes in any order of files."""
    article = corrected()
    archive = Archive(articles=(article,), entities=())
    made = feed.asset(archive, SITE)
    turned = msgspec.structs.replace(article, contributions=article.contributions[::-1])
    assert feed.asset(Archive(articles=(turned,), entities=()), SITE) == made
    space = {"a": "http://www.w3.org/2005/Atom"}
    entries = ET.fromstring(made.content).findall("a:entry", space)
    assert entries[0].findtext("a:author/a:name", "", space) == "kit"
    assert [e.findtext("a:updated", "", space)[:10] for e in entries] == [
        "2024-03-09",
        "2024-03-07",
    ]
    assert len({e.findtext("a:id", "", space) for e in entries}) == 2


def test_an_empty_archive_has_a_feed_too() -> None:
    """Readers of feeds get a valid one from the first day: as old as the archive's newest day."""
    archive = tiny_archive()
    made = feed.asset(archive, SITE)
    told = ET.fromstring(made.content).findtext("{http://www.w3.org/2005/Atom}updated")
    assert told == f"{max(a.meta.date for a in archive.articles if a.meta.date)}T00:00:00Z"


def test_the_newest_of_all_articles_are_on_one_page() -> None:
    """By day, each leading to its article's page; what does not fit is counted."""
    archive = Archive(articles=(corrected(),), entities=())
    found = BeautifulSoup(latest.latest(archive).html, "html.parser")
    assert [h.get_text() for h in found.select("h2")] == ["9 March 2024", "7 March 2024"]
    first = found.select_one("li")
    assert first and "kit: 1 statement corrected" in first.get_text(" ")
    assert first.a and first.a["href"] == "../articles/tiny-flood/corrections/"
    many = tuple(given("kit", day, ADDED) for day in range(1, 31))
    others = tuple(
        msgspec.structs.replace(corrected(), slug=f"tiny-{n}", contributions=many) for n in range(4)
    )
    html = latest.latest(Archive(articles=others, entities=())).html
    assert "And 20 more" in html
    assert "Nobody has changed" in latest.latest(Archive(articles=(), entities=())).html
