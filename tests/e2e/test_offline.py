"""Reading without a network: what was opened here stays readable, nothing else is promised."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, open_context
from tests.e2e.templates import ARTICLE
from tests.support.serving import served

pytestmark = pytest.mark.e2e

AT_WORK = "navigator.serviceWorker.controller?.state === 'activated'"


@pytest.fixture
def train(browser: Browser, built_site: Path) -> Iterator[tuple[Page, str]]:
    """A reader's page, and the site's address; the site keeps to itself on a port of its own."""
    context = open_context(browser, viewport=PHONE)
    with served(built_site) as address:
        yield context.new_page(), address
    context.close()


def test_a_read_article_is_there_without_a_network(train: tuple[Page, str]) -> None:
    """The article opens again with its marks; another page says that it was not read here."""
    page, address = train
    page.goto(f"{address}/")
    page.wait_for_function(AT_WORK)
    page.goto(f"{address}/{ARTICLE}", wait_until="networkidle")
    page.goto(f"{address}/people/", wait_until="networkidle")
    page.context.set_offline(True)
    page.goto(f"{address}/{ARTICLE}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zelenskyy urges")
    underlined = page.locator(".statement").first
    expect(underlined).to_have_css("text-decoration-line", "underline")
    page.goto(f"{address}/methods/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Read without a network")
    kept = page.locator("#read-here a")
    expect(kept).to_have_count(2)
    expect(kept.filter(has_text="People")).to_have_count(1)
    expect(kept.filter(has_text="Zelenskyy urges")).to_have_count(1)


def test_what_can_be_fetched_is_never_shown_from_the_store(train: tuple[Page, str]) -> None:
    """With a network a changed page is the changed one: the store is for when there is none."""
    page, address = train
    page.goto(f"{address}/")
    page.wait_for_function(AT_WORK)
    page.goto(f"{address}/about/", wait_until="networkidle")
    page.evaluate(
        "caches.keys().then(([name]) => caches.open(name)).then((s) => s.put(location.href,"
        " new Response('<h1>Old</h1>', {headers: {'content-type': 'text/html'}})))"
    )
    page.reload()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Old")
