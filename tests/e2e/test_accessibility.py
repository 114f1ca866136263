"""Every kind of page for readers who see, hear or press differently."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, Watch, open_context
from tests.e2e.templates import ARTICLE, TEMPLATES, folders

pytestmark = pytest.mark.e2e

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, with the elements concerned."""
    options: dict[str, Any] = {"runOnly": WCAG, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{v['id']}: {n['target']} {n['html'][:120]}" for v in found for n in v["nodes"]]


def test_every_kind_of_page_is_looked_at(built_site: Path) -> None:
    """No part of the site is left out of the list of templates."""
    seen = {address.split("/")[0] for address in TEMPLATES.values()}
    assert folders(built_site) - seen <= {"outlets"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_no_axe_violations(
    name: str, scheme: Any, browser: Browser, site: str, viewport: dict[str, int]
) -> None:
    """No violation of WCAG 2.2 A or AA, an empty console, no foreign request."""
    context = open_context(browser, viewport=viewport, color_scheme=scheme)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(site).netloc)
    page.goto(f"{site}/{TEMPLATES[name]}", wait_until="networkidle")
    found = violations(page)
    fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
    assert found == []
    assert fits, "the page scrolls sideways"
    assert (watch.console, watch.foreign) == ([], [])


def test_open_card_has_no_violations(visitor: Page, site: str) -> None:
    """The card is part of the page too."""
    visitor.goto(f"{site}/{ARTICLE}")
    visitor.locator(".note").nth(3).click()
    expect(visitor.locator(".card:popover-open")).to_be_visible()
    assert violations(visitor) == []


def test_search_dialog_has_no_violations(visitor: Page) -> None:
    """So are the results of a search."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill("Kharkiv")
    expect(visitor.get_by_role("dialog").locator(".result").first).to_be_visible()
    assert violations(visitor) == []


def test_everything_is_readable_without_scripts(browser: Browser, site: str) -> None:
    """Without scripts: the text, its marks, every card, the legend's links, the lists."""
    context = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}")
    expect(page.get_by_text("They are not getting close; they are in it.").first).to_be_visible()
    page.get_by_role("link", name="Read as a list").click()
    expect(page.locator("#list .card").first).to_be_visible()
    page.goto(f"{site}/{ARTICLE}")
    page.locator(".legend").get_by_role("link", name="Unverified report").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Unverified report")
    page.goto(f"{site}/search/?q=Kharkiv")
    expect(page.get_by_text("Searching needs scripts")).to_be_visible()
    context.close()


def test_print_shows_the_letters(browser: Browser, site: str) -> None:
    """On paper every sentence carries its labels as letters."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}")
    page.emulate_media(media="print")
    letters = page.evaluate(
        "[...document.querySelectorAll('.article__text .sentence')]"
        ".map((s) => getComputedStyle(s, '::after').content)"
    )
    context.close()
    assert letters
    assert all("[" in letter for letter in letters), letters
