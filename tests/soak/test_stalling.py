"""Texts and archives that once stalled a build, in the sizes in which they did."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import DraftInput
from ontherecord.model import Article
from ontherecord.render.article import page as article_page
from ontherecord.render.base.plan import made
from ontherecord.render.corrections import page as corrections
from tests.support.long_texts import many_names
from tests.unit.render.test_many_annotations import Made, against_one, article, for_one, lost

SHARE = 1.3
"""CPU as a multiple of four times that of a quarter."""


def in_one_paragraph(size: int) -> str:
    return " ".join(many_names(size).split())


def seconds(work: Callable[[], object]) -> float:
    """Of CPU."""
    before = time.process_time()
    work()
    return time.process_time() - before


@pytest.mark.soak
@pytest.mark.parametrize(
    ("text", "size"),
    [
        (lambda size: "![](" * size, 20_000),
        (lambda size: "[" * size, 20_000),
        (lambda size: "x" * size, 4_000_000),
        (in_one_paragraph, 1_200_000),
    ],
    ids=["![](", "[", "x", "one paragraph"],
)
def test_a_draft_takes_time_by_the_length(text: Callable[[int], str], size: int) -> None:
    """Without blanks, or without paragraphs."""
    draft(DraftInput(slug="a", text="Mayor Ada Lind said that it rained."))
    part, whole = (
        seconds(lambda size=size: draft(DraftInput(slug="a", text=text(size))))
        for size in (size // 4, size)
    )
    print(f"\n{text(1)[:20]!r} {size:,}: {whole:.1f} s, a quarter {part:.1f} s")
    assert whole <= SHARE * 4 * part


@pytest.mark.soak
@pytest.mark.parametrize("kind", [lost, against_one, for_one])
def test_a_hundred_thousand_annotations(kind: Made) -> None:
    """The article's page is as long as with a thousand; no page of corrections is long."""
    few, many = article(kind, 1_000), article(kind, 100_000)
    assert len(_page(many)) < len(_page(few)) + 500
    taken = seconds(lambda: [*made(corrections.of_article(many))])
    pages = [len(page.html.encode()) for page in made(corrections.of_article(many))]
    print(f"\n{kind.__name__}: {len(pages)} pages, at most {max(pages):,} bytes, {taken:.1f} s")
    assert len(pages) == 100_000 / corrections.PER_PAGE
    assert max(pages) < 1_000 * corrections.PER_PAGE


def _page(given: Article) -> str:
    return article_page.page(given, {}).html
