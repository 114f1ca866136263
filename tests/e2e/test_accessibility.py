"""Every kind of page for readers who see, hear or press differently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.conftest import PHONE, Watch, open_context
from tests.e2e.templates import ARTICLE, EVERYWHERE, TEMPLATES, folders

pytestmark = pytest.mark.e2e

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS: dict[str, Any] = {"runOnly": WCAG, "resultTypes": ["violations"]}
DARK: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""What dark colours can break once a page was looked at in them: the rules on colour."""
WIDTHS = (1280, 390, 320)
SCRIPT = re.compile(r"<script(?![^>]*ld\+json)[^>]*>.*?</script>", re.DOTALL)
FITS = "document.documentElement.scrollWidth <= innerWidth"


def violations(page: Page, options: dict[str, Any] = OPTIONS) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, with the elements concerned."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("(options) => axe.run(options).then((r) => r.violations)", options)
    return [f"{v['id']}: {n['target']} {n['html'][:120]}" for v in found for n in v["nodes"]]


def faults(page: Page, widths: Sequence[int]) -> list[str]:
    """Violations and sideways scroll of the open page in light; in dark the rules on colour.

    Axe looks at the widest and the narrowest, between which one layout changes to the other;
    that nothing sticks out is seen at each. Dark is another set of colours, at any width.
    """
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        if not page.evaluate(FITS):
            found.append(f"{width}: the page scrolls sideways")
        if width in (widths[0], widths[-1]):
            found += [f"{width} light: {words}" for words in violations(page)]
    page.emulate_media(color_scheme="dark")
    found += [f"{width} dark: {words}" for words in violations(page, DARK)]
    page.emulate_media(color_scheme="light")
    return found


def without_scripts(route: Route) -> None:
    """Pass a page on as it stands in the file: no script in it, so that only axe runs."""
    if route.request.resource_type == "script":
        route.abort()
        return
    answer = route.fetch()
    route.fulfill(response=answer, body=SCRIPT.sub("", answer.text()))


class Window(NamedTuple):
    """A page that goes from template to template, and what was heard on the way."""

    page: Page
    watch: Watch


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Window]:
    """One window for all templates: opening one costs more than most pages do."""
    context = open_context(browser)
    page, watch = context.new_page(), Watch()
    watch.follow(page)
    yield Window(page, watch)
    context.close()


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """As `reader`, but every page arrives without its scripts."""
    context = open_context(browser)
    page = context.new_page()
    page.route(lambda url: not url.endswith((".css", ".woff2", ".svg", ".png")), without_scripts)
    yield page
    context.close()


def test_every_kind_of_page_is_looked_at(built_site: Path, built_newsroom: Path) -> None:
    """No part of either site is left out of the list of templates."""
    seen = {address.split("/")[0] for address in EVERYWHERE.values()}
    assert folders(built_site) | folders(built_newsroom) <= seen


@pytest.mark.parametrize(("archive", "name"), EVERYWHERE)
def test_no_axe_violations(
    archive: str, name: str, reader: Window, request: pytest.FixtureRequest
) -> None:
    """No violation of WCAG 2.2 A or AA at any width, an empty console, no foreign request."""
    address = request.getfixturevalue(archive)
    page, watch = reader
    watch.begin(urlsplit(address).netloc)
    page.set_viewport_size({"width": WIDTHS[0], "height": 844})
    page.goto(f"{address}/{EVERYWHERE[archive, name]}", wait_until="networkidle")
    assert faults(page, WIDTHS) == []
    assert (watch.console, watch.foreign) == ([], [])


@pytest.mark.parametrize(("archive", "name"), EVERYWHERE)
def test_no_axe_violations_without_scripts(
    archive: str, name: str, scriptless: Page, request: pytest.FixtureRequest
) -> None:
    """The same for who reads without scripts: what scripts would mend or hide is there."""
    address = request.getfixturevalue(archive)
    scriptless.goto(f"{address}/{EVERYWHERE[archive, name]}")
    expect(scriptless.locator("html")).to_have_class("no-js")
    assert faults(scriptless, (390,)) == []


def test_open_card_has_no_violations(visitor: Page, site: str) -> None:
    """The card is part of the page too."""
    visitor.goto(f"{site}/{ARTICLE}")
    visitor.locator(".note").nth(3).click()
    expect(visitor.locator(".card:popover-open")).to_be_visible()
    assert violations(visitor) == []


MAGNIFIED = {"width": 320, "height": 256}
"""A window of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10)."""
MOVING = "document.getAnimations().filter((one) => one.effect.getTiming().duration > 1).length"
"""Animations that a reader could see: longer than a millisecond."""
SETTINGS: dict[str, dict[str, Any]] = {
    "400 %": {},
    "forced colours": {"forced_colors": "active"},
    "forced colours, dark": {"forced_colors": "active", "color_scheme": "dark"},
}


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("name", ["article", "suggest a change", "add an entry", "person"])
def test_no_violations_for_who_magnifies_or_sets_colours(
    name: str, setting: str, reader: Window, site: str
) -> None:
    """Magnified four times, in the reader's own colours, with less motion; the card open."""
    page, watch = reader
    watch.begin(urlsplit(site).netloc)
    page.set_viewport_size(MAGNIFIED)
    page.emulate_media(reduced_motion="reduce", **SETTINGS[setting])
    page.goto(f"{site}/{TEMPLATES[name]}", wait_until="networkidle")
    if name == "article":
        page.locator(".note").nth(3).click()
        expect(page.locator(".card:popover-open")).to_be_visible()
    assert page.evaluate(MOVING) == 0
    assert page.evaluate(FITS), "the page scrolls sideways"
    found = violations(page)
    page.emulate_media(forced_colors="none", color_scheme="light")
    assert found == []
    assert (watch.console, watch.foreign) == ([], [])


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
