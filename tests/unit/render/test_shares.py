"""Shares of words: the mix in words and the bar as a picture say the same figures."""

from __future__ import annotations

import re

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ontherecord.model import Article, Span
from ontherecord.render.article.bar import GAP, HEIGHT, QUOTES, bar
from ontherecord.render.article.bar import in_words as bar_in_words
from ontherecord.render.words.mix import in_words, mix
from ontherecord.render.words.speaking import Row, rows
from tests.support.tiny import STATEMENTS, TEXT, at, tiny_article

SPACE = 0.2
"""Percent of the bar that is left free between two of its parts."""
ROWS = (
    Row(key="official-claim", title="Official claim", words=50, share=0.5, unverified=10,
        quoted=20),
    Row(key="attributed-claim", title="Other attributed claim", words=30, share=0.3, unverified=30,
        quoted=0),
    Row(key="outlet-voice", title="Outlet’s own voice", words=20, share=0.2, unverified=0,
        quoted=0),
)  # fmt: skip


def parts(article: Article) -> dict[str, int]:
    return {part.key: part.words for part in mix(article)}


def test_unverified_words_are_a_part_of_their_own() -> None:
    """A statement with a reason U1 to U4 counts there and nowhere else."""
    found = parts(tiny_article())
    assert found == {"official-claim": 19, "unverified-report": 7, "outlet-voice": 54}
    checked = tuple(msgspec.structs.replace(s, unverified=()) for s in STATEMENTS)
    found = parts(msgspec.structs.replace(tiny_article(), statements=checked))
    assert found == {"official-claim": 19, "attributed-claim": 7, "outlet-voice": 54}


def test_an_unverified_official_claim_is_counted_as_unverified() -> None:
    """The kind stays on its card; in the mix each word counts once."""
    doubted = tuple(msgspec.structs.replace(s, unverified=("U1",)) for s in STATEMENTS)
    found = parts(msgspec.structs.replace(tiny_article(), statements=doubted))
    assert found == {"unverified-report": 26, "outlet-voice": 54}


def test_the_mix_adds_up() -> None:
    """Every word of headline, captions and body is in one part, and shares add up to one."""
    found = mix(tiny_article())
    subhead = 3
    assert sum(part.words for part in found) == len(TEXT.split()) - subhead
    assert sum(part.share for part in found) == pytest.approx(1)
    assert all(part.share == pytest.approx(part.words / 80) for part in found)
    assert in_words(found) == (
        "Official claim 24%, Unverified report 9%, Outlet’s own voice 68%"
    )  # fmt: skip


def test_a_statement_in_two_parts_counts_both() -> None:
    """Words between the parts are the outlet's."""
    words = (at("the quay"), at("open"))
    cut = (msgspec.structs.replace(STATEMENTS[1], content=words, quotes=()),)
    found = parts(msgspec.structs.replace(tiny_article(), statements=cut))
    assert found == {"official-claim": 3, "outlet-voice": 77}


def test_an_article_without_words_has_no_mix() -> None:
    """Nothing to count is no error."""
    bare = msgspec.structs.replace(tiny_article(), text="", paragraphs=(), statements=())
    assert (mix(bare), in_words(mix(bare))) == ((), "")
    assert 'width="0.00%"' in bar(rows(bare))
    unread = msgspec.structs.replace(tiny_article(), paragraphs=())
    assert parts(unread) == {"official-claim": 19, "unverified-report": 7}


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
