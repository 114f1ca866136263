"""What keeps an article of 400 statements quick, counted; `make pace` measures how quick it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from tests.e2e.conftest import open_context
from tests.support import long_article
from tests.support.serving import served

pytestmark = pytest.mark.e2e

STATEMENTS = long_article.LONGEST[1]
SHIFT_LIMIT = 0.02
"""Share of the window that may move while a page loads."""
MOST_LAYOUTS = 20
"""Of a press: one for a filter, seven for a card that scrolls into sight; a handler that reads a
place after each of its changes lays the page out hundreds of times."""
MOST_LISTENERS = 100
ELEMENTS_A_STATEMENT = 60
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({type: "layout-shift", buffered: true});
"""
SETTLED = """async () => {
  await document.fonts.ready;
  for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
  return window.shifted;
}"""
BLOCKING = """performance.getEntriesByType("resource")
  .filter((one) => one.renderBlockingStatus === "blocking")
  .map((one) => new URL(one.name).pathname)"""
CHANGES = """
window.changes = 0;
window.changed = new MutationObserver((list) => { window.changes += list.length; });
window.changed.observe(document.body, {subtree: true, childList: true, attributes: true});
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("longest")
    with served(long_article.build_archive(root, *long_article.LONGEST)) as host:
        yield f"{host}/{long_article.ADDRESS}"


@pytest.fixture(scope="module", params=(390, 1280))
def reader(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The article, open in one window for all that is counted."""
    context = open_context(browser, viewport={"width": request.param, "height": 844})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(address)
    expect(page.locator(".legend button[data-show]").first).to_be_visible()
    yield page
    context.close()


@pytest.fixture(scope="module")
def counted(reader: Page) -> CDPSession:
    """The browser's own counters of the page."""
    session = reader.context.new_cdp_session(reader)
    session.send("Performance.enable")
    return session


def counts(session: CDPSession) -> dict[str, float]:
    found: dict[str, Any] = session.send("Performance.getMetrics")
    return {one["name"]: one["value"] for one in found["metrics"]}


def press(button: Locator, session: CDPSession, state: str) -> tuple[float, int]:
    """Press it until its state is another: how often the page was laid out, how much changed."""
    before, was = counts(session)["LayoutCount"], button.get_attribute(state) or ""
    button.page.evaluate(CHANGES)
    button.evaluate("(one) => one.click()")
    expect(button).not_to_have_attribute(state, was)
    changes: int = button.page.evaluate("changed.disconnect(); changes")
    return counts(session)["LayoutCount"] - before, changes


def test_nothing_moves_while_it_loads(reader: Page) -> None:
    """The text stays where it is once it is there, whichever face it is set in."""
    assert reader.evaluate(SETTLED) <= SHIFT_LIMIT


def test_the_text_waits_for_the_style_alone(reader: Page) -> None:
    """No script and no font keeps the first words from being drawn."""
    waited = reader.evaluate(BLOCKING)
    assert waited and all(path.endswith(".css") for path in waited), waited


def test_statements_bring_no_listeners_of_their_own(reader: Page, counted: CDPSession) -> None:
    """A few for all of them, and a bounded number of elements for each."""
    assert reader.locator(".note").count() == STATEMENTS
    assert counts(counted)["JSEventListeners"] <= MOST_LISTENERS
    elements = reader.evaluate("document.getElementsByTagName('*').length")
    assert elements <= ELEMENTS_A_STATEMENT * STATEMENTS


def test_a_filter_changes_each_statement_once(reader: Page, counted: CDPSession) -> None:
    """A press marks statements, their cards and sentences, and lays the page out in the end."""
    buttons = reader.locator(":is(.legend [data-show], .legend__plain)")
    assert buttons.count() == 5  # nobody drafted it: the rest is not called the outlet’s
    plain, *labels = buttons.all()  # in the page’s order
    for button in (*labels, plain):
        layouts, changes = press(button, counted, "aria-pressed")
        assert 0 < changes <= 5 * STATEMENTS
        assert layouts <= MOST_LAYOUTS
    plain.click()


def test_a_card_opens_alone(reader: Page, counted: CDPSession) -> None:
    """A press on a number touches its own statement, wherever in the text it stands."""
    for number in (0, STATEMENTS // 2, STATEMENTS - 1):
        layouts, changes = press(reader.locator(".note").nth(number), counted, "aria-expanded")
        expect(reader.locator(".card:popover-open")).to_have_count(1)
        assert 0 < changes <= 30
        assert layouts <= MOST_LAYOUTS
        reader.keyboard.press("Escape")
        expect(reader.locator(".card:popover-open")).to_have_count(0)
