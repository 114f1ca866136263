"""On paper: nothing is cut, letters stand for the marks, and the whole text is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import open_context
from tests.e2e.templates import ARTICLE, EVERYWHERE

pytestmark = pytest.mark.e2e

MARGIN = 114
"""The margins of print.css, both sides together: 15 mm each, in CSS pixels."""
PAPERS = {"A4": 794 - MARGIN, "Letter": 816 - MARGIN}
PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b(?!s)")
OUTSIDE = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode()); ) {
    if (!node.data.trim() || node.parentElement.closest(".visually-hidden, svg, option")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const out = box.left < -1 || box.right > innerWidth + 1;
      if (box.width > 1 && out) found.push(node.data.trim().slice(0, 60));
    }
  }
  return found;
}
"""
CLIPPED = """
() => [...document.querySelectorAll("main *")].filter((one) => {
  const style = getComputedStyle(one);
  const cuts = style.overflowX !== "visible" && !one.closest(".visually-hidden, svg");
  return cuts && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.className)
"""


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as a printer sees it, by somebody who reads in the dark."""
    context = open_context(browser, color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


@pytest.mark.parametrize("size", PAPERS)
def test_every_kind_of_page_fits_the_paper(
    size: str, paper: Page, request: pytest.FixtureRequest
) -> None:
    """No word stands outside the sheet or is cut by a box."""
    paper.set_viewport_size({"width": PAPERS[size], "height": 1000})
    for (archive, name), address in EVERYWHERE.items():
        paper.goto(f"{request.getfixturevalue(archive)}/{address}")
        assert paper.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        assert paper.evaluate(OUTSIDE) == [], name
        assert paper.evaluate(CLIPPED) == [], name


@pytest.mark.parametrize("size", PAPERS)
def test_an_article_prints_on_a_few_sheets(size: str, paper: Page, site: str) -> None:
    """Head, text with letters, who and where: at most six sheets, and no card among them."""
    paper.goto(f"{site}/{ARTICLE}", wait_until="networkidle")
    sheets = len(PAGE_OBJECT.findall(paper.pdf(format=size)))
    assert 2 <= sheets <= 6
    letters = paper.locator(".article__text .sentence").evaluate_all(
        "all => all.map((one) => getComputedStyle(one, '::after').content)"
    )
    assert letters
    assert all(re.search(r"\[[OAQUV?]\]", one) for one in letters), letters
    shown = paper.locator(":is(.card, .note, .masthead, .foot, .legend):visible")
    assert shown.count() == 0


def test_paper_says_what_the_letters_mean_and_where_it_came_from(paper: Page, site: str) -> None:
    """The letters stand before the text; address and day at the very end."""
    paper.goto(f"{site}/{ARTICLE}")
    letters = paper.locator(".letters")
    assert letters.is_visible()
    for letter in "OAUQV?":
        assert f"[{letter}]" in letters.inner_text()
    box, text = letters.bounding_box(), paper.locator(".article__text").bounding_box()
    assert box and text and box["y"] + box["height"] <= text["y"]
    paper.evaluate("dispatchEvent(new Event('beforeprint'))")
    imprint = paper.locator(".imprint")
    assert re.fullmatch(rf"{site}/{ARTICLE} · printed \d+ \w+ \d{{4}}", imprint.inner_text())
    assert paper.locator(":is(.onward, .data__ways, #orphans, #former):visible").count() == 0
    paper.emulate_media(media="screen")
    assert not imprint.is_visible()


def test_folded_lists_are_printed_whole(paper: Page, site: str) -> None:
    """A press cannot open them on paper: every speaker stands there."""
    paper.goto(f"{site}/{ARTICLE}")
    voices = paper.locator(".voices li")
    shown = voices.evaluate_all("all => all.filter((one) => one.checkVisibility()).length")
    assert shown == voices.count() > 15


def test_a_card_left_open_is_not_printed(paper: Page, site: str) -> None:
    """Who prints with a card open gets the text, not a box over it."""
    paper.goto(f"{site}/{ARTICLE}")
    paper.emulate_media(media="screen")
    paper.locator(".note").nth(2).click()
    assert paper.locator(".card:visible").count() == 1
    paper.emulate_media(media="print")
    assert paper.locator(".card:visible").count() == 0
