"""A reader searches, and lands on the statement."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def search(visitor: Page, words: str) -> None:
    """Open search with its key, and type."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill(words)
    expect(visitor.get_by_role("dialog").get_by_role("status")).to_contain_text("found for")


@pytest.mark.parametrize(
    ("words", "lands_on"),
    [
        ("Snihurivka", "missile attack on Snihurivka"),
        ('"they are in it"', "They are not getting close; they are in it."),
        ("they are in it", "They are not getting close; they are in it."),
        ("Syniehubov", "Syniehubov"),
        ("“more or less the border line”", "The front line is more or less the border line"),
    ],
)
def test_search_lands_on_the_statement(visitor: Page, words: str, lands_on: str) -> None:
    """A hit names its article, and its link leads to the words, not just to the page."""
    search(visitor, words)
    results = visitor.get_by_role("dialog").locator(".result")
    article = results.filter(
        has=visitor.get_by_role("heading", name=re.compile("^Zelenskyy urges"))
    )
    expect(article).to_have_count(1)
    expect(article).to_contain_text("2024")
    article.locator("a[data-kind]").first.click()
    expect(visitor).to_have_url(re.compile(r"/articles/[^#]*#(s-|p\d)"))
    target = visitor.locator(":target")
    expect(target).to_be_in_viewport()
    paragraph = (
        visitor.locator(".article__text > :is(p, h2, figure)").filter(has=target).or_(target)
    )
    assert lands_on in "".join(paragraph.all_inner_texts())


def test_a_later_sentence_of_a_quotation_is_the_statement_too(visitor: Page) -> None:
    """A hit in the second sentence lands on that sentence, and its statement's card is open."""
    search(visitor, '"more or less the border line"')
    visitor.get_by_role("dialog").locator("a[data-kind=statement]").first.click()
    target = visitor.locator(".statement:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("The front line is more or less")
    card = visitor.locator(f"#card-{target.get_attribute('data-statement')}")
    expect(card).to_be_visible()


def test_nothing_loads_before_search_is_opened(visitor: Page) -> None:
    """A reader who does not search pays nothing for it."""
    asked: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.reload()
    visitor.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]
    search(visitor, "Snihurivka")
    assert [url for url in asked if "pagefind" in url]


def test_search_is_usable_by_keyboard_alone(visitor: Page) -> None:
    """Open, type, go to the first result and follow it; Escape closes and the focus is back."""
    opener = visitor.get_by_role("banner").get_by_role("link", name="Search")
    opener.focus()
    visitor.keyboard.press("Enter")
    visitor.keyboard.type("Livny")
    dialog = visitor.get_by_role("dialog")
    expect(dialog.locator(".result").first).to_be_visible()
    visitor.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    visitor.keyboard.press("Control+k")
    expect(dialog.locator(".result").first).to_be_visible()
    visitor.keyboard.press("ArrowDown")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_be_visible()
    expect(visitor).to_have_url(re.compile("articles|places"))


def test_filters_by_outlet_and_year(visitor: Page) -> None:
    """A year leaves only that year's articles; the choices come from the archive."""
    search(visitor, "Ukraine")
    visitor.get_by_label("Year").select_option("2024")
    dialog = visitor.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("1 page found")
    visitor.get_by_label("Outlet").select_option(index=1)
    expect(dialog.get_by_role("status")).to_contain_text("1 page found")


def test_nothing_found_says_so(visitor: Page) -> None:
    """No result is an answer with advice, not an empty box."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill("zzyzxqq")
    status = visitor.get_by_role("dialog").get_by_role("status")
    expect(status).to_contain_text("Nothing found")


def test_search_page_takes_its_words_from_the_address(visitor: Page, site: str) -> None:
    """A search can be linked to."""
    visitor.goto(f"{site}/search/?q=Snihurivka")
    expect(visitor.locator(".result").first).to_contain_text("Snihurivka")
