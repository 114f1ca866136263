"""However many annotations an article has, its pages stay short, and none is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.model import Annotation, Article, Contribution, Selector
from ontherecord.render.article import disputes, unplaced
from ontherecord.render.article import page as article_page
from ontherecord.render.base import links
from ontherecord.render.base.notes import note
from ontherecord.render.base.plan import made
from ontherecord.render.corrections import page as corrections
from ontherecord.render.words import wording
from tests.support.counting import GROWTH, growth
from tests.support.tiny import STATEMENTS, tiny_article

MANY = 1_000
EACH = 30
"""Annotations a file."""
Made = Callable[[Sequence[Annotation], Sequence[str]], Article]


def annotations(count: int) -> list[Annotation]:
    content = (Selector(exact="words that are gone"),)
    return [
        Annotation(id=f"a{n}", action="dispute", content=content, channel="tv", note=f"Note {n}.")
        for n in range(count)
    ]


def lost(made: Sequence[Annotation], by: Sequence[str]) -> Article:
    """None of them is applied."""
    return msgspec.structs.replace(tiny_article(), orphans=tuple(made))


def against_one(made: Sequence[Annotation], by: Sequence[str]) -> Article:
    """All read one statement otherwise."""
    first = msgspec.structs.replace(STATEMENTS[0], disputed_by=tuple(made), disputants=tuple(by))
    return msgspec.structs.replace(tiny_article(), statements=(first, *STATEMENTS[1:]))


def for_one(made: Sequence[Annotation], by: Sequence[str]) -> Article:
    """All confirm one statement."""
    ids = tuple(one.id for one in made)
    first = msgspec.structs.replace(
        STATEMENTS[0], annotations=ids, by=tuple(by), state="confirmed",
        reasons=tuple(
            msgspec.structs.replace(STATEMENTS[0].reasons[0], by="person", name=name, why=name)
            for name in by
        ),
    )  # fmt: skip
    return msgspec.structs.replace(tiny_article(), statements=(first, *STATEMENTS[1:]))


def one_each(made: Sequence[Annotation], by: Sequence[str]) -> Article:
    """Each has marked a statement of its own."""
    statements = tuple(
        msgspec.structs.replace(STATEMENTS[0], id=f"s-{n:06}", annotations=(one.id,))
        for n, one in enumerate(made)
    )
    return msgspec.structs.replace(tiny_article(), statements=statements)


def article(kind: Made, count: int) -> Article:
    """The tiny article with so many annotations, in files of `EACH`."""
    made = annotations(count)
    given = tuple(
        Contribution(
            path=f"seeds/articles/tiny-flood/annotations/{at:05}.yml", codebook="1.1",
            by=f"reader-{at:05}", made=dt.date(2024, 3, 1), text="",
            annotations=tuple(made[at : at + EACH]),
        )
        for at in range(0, count, EACH)
    )  # fmt: skip
    by = [f"reader-{n:05}" for n in range(count)]
    return msgspec.structs.replace(kind(made, by), contributions=given)


@pytest.mark.parametrize("kind", [lost, against_one, for_one])
def test_the_article_page_does_not_grow_with_them(kind: Made) -> None:
    """What is too much for it is counted there, and linked."""
    few, many = (
        article_page.page(article(kind, count), {}).html for count in (2 * unplaced.MOST, MANY)
    )
    assert len(many) < len(few) + 200
    assert BeautifulSoup(many, "html.parser").select("a[href='corrections/']")


def test_what_the_article_page_leaves_out_is_counted() -> None:
    """Annotations, readings and names."""
    left = BeautifulSoup(article_page.page(article(lost, MANY), {}).html, "html.parser")
    assert len(left.select("#orphans li")) == unplaced.MOST
    assert f"{MANY - unplaced.MOST} more are among" in left.text
    assert f"{MANY} annotations not applied" in left.text
    read = BeautifulSoup(article_page.page(article(against_one, MANY), {}).html, "html.parser")
    assert f"{MANY - disputes.MOST} more readings are among" in read.text
    assert f"and {MANY - wording.MOST_NAMES} more" in read.text


def test_corrections_are_on_pages_of_bounded_length_and_all_of_them() -> None:
    """Each annotation once, in order, under its reader; every link leads from where it stands."""
    given = article(lost, MANY)
    pages = list(made(corrections.of_article(given)))
    assert len(pages) == MANY / corrections.PER_PAGE
    notes: list[str] = []
    for number, leaf in enumerate(pages, start=1):
        found = BeautifulSoup(leaf.html, "html.parser")
        notes += [one.get_text(strip=True) for one in found.select(".corrections__note")]
        assert len(found.select("li:has(.corrections__note)")) == corrections.PER_PAGE
        back = links.relative(leaf.url, "articles/tiny-flood/")
        assert found.select_one(f".kicker a[href='{back}']")
        assert found.select_one(f"li a[href='{back}#orphans']")
        assert len(found.select(".pager a[rel='next']")) == (number < len(pages))
    files = sorted(given.contributions, key=lambda c: c.by, reverse=True)
    assert notes == [a.note for c in files for a in c.annotations]
    assert len({one.title for one in pages}) == len(pages)


@pytest.mark.parametrize("kind", [lost, against_one, for_one, one_each])
def test_corrections_cost_what_there_are(kind: Made) -> None:
    """Four times the annotations take four times the work."""

    def printing(count: int) -> Callable[[], object]:
        given = article(kind, count)
        note.cache_clear()
        return lambda: list(made(corrections.of_article(given)))

    assert growth(printing, 300) < GROWTH
