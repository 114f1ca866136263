"""A page by hand with every Markdown extension that has a look, and a keeper's own scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESKTOP, Watch, open_context
from tests.e2e.test_accessibility import faults
from tests.support.serving import served

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def address(built_keeper: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page, in a site that lies under a path."""
    host = tmp_path_factory.mktemp("host")
    (host / "archive").symlink_to(built_keeper)
    with served(host) as found:
        yield f"{found}/archive/everything/"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page opened; afterwards the console must be empty and no other host asked."""
    context = open_context(browser, viewport=DESKTOP, java_script_enabled=request.param)
    opened, watch = context.new_page(), Watch()
    watch.follow(opened, address.split("/")[2])
    opened.goto(address)
    yield opened
    context.close()
    assert (watch.console, watch.foreign) == ([], [])


def test_it_is_readable_for_all(browser: Browser, address: str) -> None:
    """WCAG 2.2 AA in light and dark, wide and narrow, whichever tab is open; no sideways scroll."""
    context = open_context(browser)
    opened = context.new_page()
    opened.goto(address)
    for tab in opened.locator(".tabbed-labels label").all():
        tab.click()
        assert faults(opened, (1280, 390, 320)) == []
    assert opened.locator("html").get_attribute("data-classic") == "true"
    assert opened.locator("html").get_attribute("data-module") == "true"
    assert opened.locator("html").get_attribute("data-late") == "true"
    context.close()


def test_tabs_and_folds_need_no_script(page: Page) -> None:
    """A press, or an arrow key, opens another tab; a fold opens."""
    blocks = page.locator(".tabbed-block")
    expect(blocks.nth(0)).to_be_visible()
    expect(blocks.nth(1)).to_be_hidden()
    page.locator(".tabbed-labels label").nth(1).click()
    expect(blocks.nth(1)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(blocks.nth(2)).to_be_visible()
    expect(blocks.nth(1)).to_be_hidden()
    inside = page.locator("details.tip p")
    expect(inside).to_be_hidden()
    page.locator("details.tip summary").click()
    expect(inside).to_be_visible()


def test_paper_has_no_folds(page: Page) -> None:
    """Every tab with its title above it, notes too: nothing is left out."""
    page.emulate_media(media="print")
    labels, blocks = page.locator(".tabbed-labels label"), page.locator(".tabbed-block")
    tops = []
    for number in range(3):
        for part in (labels.nth(number), blocks.nth(number)):
            expect(part).to_be_visible()
            box = part.bounding_box()
            assert box
            tops.append(box["y"])
    assert tops == sorted(tops)
    expect(page.locator(".admonition.note")).to_be_visible()
