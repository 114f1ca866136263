"""A visitor follows statements and speakers through the lists."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, open_context

pytestmark = pytest.mark.e2e


def test_from_the_overview_to_the_sentence(visitor: Page, site: str) -> None:
    """Statements, a source type, one statement: and there it stands in its article."""
    visitor.goto(f"{site}/statements/")
    visitor.get_by_role("link", name="Police or rescue service").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Police or rescue service")
    entry = visitor.locator(".entry").first
    words = entry.locator("mark").first.inner_text()
    entry.get_by_role("link", name="Read it in the article").click()
    identifier = visitor.url.rpartition("#")[2]
    expect(visitor.locator(f"[id='{identifier}']")).to_contain_text(words[:30])


def test_from_one_list_to_another(visitor: Page, site: str) -> None:
    """A statement leads to the others of its channel, and back to all ways of looking."""
    visitor.goto(f"{site}/statements/source/military/")
    visitor.locator(".entry__way", has_text="on Telegram").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("On Telegram")
    visitor.get_by_role("link", name="Statements by channel").click()
    expect(visitor).to_have_url(f"{site}/statements/#channels")


def test_a_speakers_page_tells_how_they_are_quoted(visitor: Page, site: str) -> None:
    """The tables have names, numbers and what each cue word does; the page fits the screen."""
    visitor.goto(f"{site}/people/volodymyr-zelenskyy/")
    cues = visitor.get_by_role("table", name="Cue words")
    expect(cues.get_by_role("row", name="“pointing out”")).to_contain_text("presents what is said")
    expect(visitor.get_by_role("table", name="Channels")).to_be_visible()
    widths = visitor.locator(".chart--cues rect").evaluate_all(
        "bars => bars.map((bar) => bar.getBoundingClientRect().width)"
    )
    assert widths and widths == sorted(widths, reverse=True) and widths[-1] > 2
    assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}])
def test_bars_show_in_forced_colours_and_on_paper(
    media: dict[str, str], browser: Browser, site: str
) -> None:
    """A bar never takes the colour of the ground it lies on."""
    context = open_context(browser, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/people/dmitry-peskov/")
    page.emulate_media(**media)  # type: ignore[arg-type]
    fill, ground = page.evaluate(
        "[getComputedStyle(document.querySelector('.chart rect')).fill,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    context.close()
    assert fill not in ("none", ground)


def test_lists_work_without_scripts(browser: Browser, site: str) -> None:
    """Overview, list, speaker and policy need no script."""
    context = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/statements/")
    page.get_by_role("link", name="May 2024").click()
    page.locator(".entry__speakers a").first.click()
    expect(page.get_by_role("table", name="Labels")).to_be_visible()
    page.goto(f"{site}/people/")
    page.get_by_role("link", name="Private persons have no page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Private persons")
    context.close()
