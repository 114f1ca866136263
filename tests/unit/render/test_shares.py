"""Shares of words: one set of figures, wherever they stand."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.model import Article, Span
from ontherecord.render.article import files
from ontherecord.render.article import page as article_page
from ontherecord.render.article.bar import GAP, HEIGHT, QUOTES, bar
from ontherecord.render.article.bar import in_words as bar_in_words
from ontherecord.render.base.page import Site
from ontherecord.render.lists import articles
from ontherecord.render.words.mix import Row, in_words, parts, percents, rows
from ontherecord.site import preview_pictures
from tests.support.tiny import STATEMENTS, TEXT, at, tiny_archive, tiny_article
from tests.unit.site.test_preview_pictures import TYPEFACE

SPACE = 0.2
"""Percent of the bar that is left free between two of its parts."""
ROWS = (
    Row(key="official-claim", title="Official claim", short="", words=50, percent=50,
        unverified=10, quoted=20),
    Row(key="attributed-claim", title="Other attributed claim", short="", words=30, percent=30,
        unverified=30, quoted=0),
    Row(key="outlet-voice", title="Outlet’s own voice", short="", words=20, percent=20,
        unverified=0, quoted=0),
)  # fmt: skip


def stretches(article: Article) -> dict[str, int]:
    return {part.key: part.words for part in parts(rows(article))}


def shares(article: Article) -> dict[str, int]:
    return {row.key: row.percent for row in rows(article)}


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [
        ((1, 1, 1), (34, 33, 33)),
        ((2, 2, 2, 1), (29, 29, 28, 14)),
        ((0, 0), (0, 0)),
        ((), ()),
        ((0, 7), (0, 100)),
        ((199, 1, 0), (100, 0, 0)),
        ((577, 25, 317), (63, 3, 34)),
    ],
)
def test_whole_percents_add_up(counts: tuple[int, ...], wanted: tuple[int, ...]) -> None:
    """What is left over goes to the largest remainders, the first of equal ones."""
    assert percents(counts) == wanted


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=6))
def test_no_share_is_a_whole_percent_off(counts: list[int]) -> None:
    found = percents(counts)
    total = sum(counts)
    assert sum(found) == (100 if total else 0)
    assert all(abs(p - 100 * n / total) < 1 for p, n in zip(found, counts, strict=True) if total)


def test_an_article_has_the_same_shares_everywhere() -> None:
    """On its page, in lists and on the home page, in its preview picture, in its data."""
    article = tiny_article()
    entities = {entity.id: entity for entity in tiny_archive().entities}
    page = BeautifulSoup(article_page.page(article, entities).html, "html.parser")
    table = {
        row.th.get_text(): row.select("td")[1].get_text()  # type: ignore[union-attr]
        for row in page.select(".who__table tbody tr")
    }
    key = [" ".join(li.get_text().split()) for li in page.select(".who__key li")]
    assert table == {
        "Official claim": "24%",
        "Other attributed claim": "9%",
        "Outlet’s own voice": "67%",
    }
    assert key == [f"{title} {share}" for title, share in table.items()]
    listed = articles.row(article, "").mix
    assert listed.startswith(", ".join(key)) and listed.endswith("; of these, unverified 9%")
    assert "official claim 24 percent, other attributed claim 9 percent" in str(
        page.select_one(".bar")
    )
    data = json.loads(files.data(article, entities, Site(name="", description="")))
    assert data["shares"] == shares(article) == {
        "official-claim": 24, "attributed-claim": 9, "outlet-voice": 67}  # fmt: skip
    assert preview_pictures._of(article, Site(name="", description=""), TYPEFACE).below == listed


def test_a_stretch_is_unverified_or_of_its_kind() -> None:
    """Of each kind first what is unverified; a word is in one stretch alone."""
    found = stretches(tiny_article())
    assert found == {"official-claim": 19, "unverified-report": 7, "outlet-voice": 54}
    checked = tuple(msgspec.structs.replace(s, unverified=()) for s in STATEMENTS)
    article = msgspec.structs.replace(tiny_article(), statements=checked)
    assert stretches(article) == {"official-claim": 19, "attributed-claim": 7, "outlet-voice": 54}
    assert shares(article) == shares(tiny_article())  # checked or not, it is the same kind


def test_stretches_add_up() -> None:
    """Every word of headline, captions and body is in one, and their shares add up to one."""
    found = parts(rows(tiny_article()))
    subhead = 3
    assert sum(part.words for part in found) == len(TEXT.split()) - subhead
    assert sum(part.share for part in found) == pytest.approx(1)
    assert all(part.share == pytest.approx(part.words / 80) for part in found)


def test_a_statement_in_two_parts_counts_both() -> None:
    """Words between the parts are the outlet's."""
    words = (at("the quay"), at("open"))
    cut = (msgspec.structs.replace(STATEMENTS[1], content=words, quotes=()),)
    found = stretches(msgspec.structs.replace(tiny_article(), statements=cut))
    assert found == {"official-claim": 3, "outlet-voice": 77}


def test_an_article_without_words_has_no_mix() -> None:
    """Nothing to count is no error."""
    bare = msgspec.structs.replace(tiny_article(), text="", paragraphs=(), statements=())
    assert (parts(rows(bare)), in_words(rows(bare))) == ((), "")
    assert 'width="0.00%"' in bar(rows(bare))
    unread = msgspec.structs.replace(tiny_article(), paragraphs=())
    assert stretches(unread) == {"official-claim": 19, "unverified-report": 7}


def drawn(found: tuple[Row, ...]) -> dict[str, list[tuple[float, float]]]:
    """The bar's rectangles by their class: where each begins and how wide it is, in percent."""
    soup = BeautifulSoup(bar(found), "html.parser")
    places: dict[str, list[tuple[float, float]]] = {}
    for tag in soup.select("svg > rect"):
        name = tag["class"][-1]
        places.setdefault(str(name), []).append((_percent(tag, "x"), _percent(tag, "width")))
    return places


def _percent(tag: Tag, name: str) -> float:
    found = re.fullmatch(r"([\d.]+)%", str(tag[name]))
    assert found
    return float(found[1])


def test_each_part_of_the_bar_is_as_wide_as_its_share() -> None:
    """Parts follow each other; hatched and dashed ones begin where their part begins."""
    assert drawn(ROWS) == {
        "bar__part--official-claim": [(0.0, 50 - SPACE)],
        "bar__unverified": [(0.0, 10 - SPACE), (50.0, 30 - SPACE)],
        "bar__quoted": [(0.0, 20 - SPACE)],
        "bar__part--attributed-claim": [(50.0, 30 - SPACE)],
        "bar__part--outlet-voice": [(80.0, 20 - SPACE)],
    }


def test_hatches_cover_their_part_and_dashes_lie_below_it() -> None:
    """What is hatched is as high as the bar; quoted words are a row of their own below it."""
    soup = BeautifulSoup(bar(ROWS), "html.parser")
    lines = {
        str(tag["class"][-1]).split("--", maxsplit=1)[0]: (int(str(tag["y"])), str(tag["height"]))
        for tag in soup.select("svg > rect")
    }
    assert lines["bar__unverified"] == lines["bar__part"] == (0, str(HEIGHT))
    assert lines["bar__quoted"] == (HEIGHT + GAP, str(QUOTES))


def test_the_bar_of_an_article_shows_its_figures() -> None:
    """What is hatched is the unverified words among all; no part is hatched or dashed beyond it."""
    found = rows(tiny_article())
    total = sum(row.words for row in found)
    places = drawn(found)
    official, attributed, _ = found
    assert (official.words, attributed.words, attributed.unverified) == (19, 7, 7)
    assert places["bar__unverified"] == [
        (round(19 / total * 100, 2), round(7 / total * 100 - SPACE, 2))
    ]
    assert places["bar__quoted"] == [(0.0, round(official.quoted / total * 100 - SPACE, 2))]
    assert "attributed claim 9 percent" in bar_in_words(found)


def test_quoted_words_are_counted_by_kind() -> None:
    """Quotations of officials and of others are dashed under their own part."""
    quoted = (Span(start=at("the mill").start, end=at("the mill").end),)
    posted = msgspec.structs.replace(STATEMENTS[3], quotes=quoted)
    article = msgspec.structs.replace(tiny_article(), statements=(*STATEMENTS[:3], posted))
    assert [row.quoted for row in rows(article)] == [9, 2, 0]
