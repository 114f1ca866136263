"""A teacher takes a worksheet: from the page for teachers to the paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, open_context
from tests.e2e.templates import ARTICLE

pytestmark = pytest.mark.e2e

WORKSHEET = f"{ARTICLE}practice/#worksheet"
PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b(?!s)")


def pages_of(pdf: bytes) -> int:
    return len(PAGE_OBJECT.findall(pdf))


def test_from_the_page_for_teachers_to_a_worksheet(visitor: Page, site: str) -> None:
    """Teachers find an article with its length and use, and its worksheet without any label."""
    visitor.goto(f"{site}/teachers/")
    entry = visitor.locator(".set").first
    expect(entry).to_contain_text("to read")
    expect(entry).to_contain_text("Good for:")
    entry.get_by_role("link", name=re.compile("^Worksheet")).click()
    expect(visitor.locator(".worksheet__text .line").first).to_be_visible()
    expect(visitor.locator(".worksheet__text :is(.statement, .quote, mark)")).to_have_count(0)
    expect(visitor.get_by_role("heading", name="Answer key")).to_be_hidden()
    visitor.get_by_label("Show answer key").check()
    expect(visitor.get_by_role("heading", name="Answer key")).to_be_visible()
    lines = visitor.locator(".worksheet__text .line").count()
    expect(visitor.locator(".key tbody tr")).to_have_count(lines)
    assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_key_and_plan_print_on_pages_of_their_own(browser: Browser, site: str) -> None:
    """Both start a new page, on A4 and on Letter; the pupils' copies can do without them."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{site}/{WORKSHEET}", wait_until="networkidle")
    for paper in ("A4", "Letter"):
        page.get_by_label("Print key and plan, too").check()
        everything = pages_of(page.pdf(format=paper))
        page.get_by_label("Print key and plan, too").uncheck()
        pupils = pages_of(page.pdf(format=paper))
        assert 2 <= pupils <= 4, paper
        assert everything >= pupils + 2, paper
    page.get_by_label("Print key and plan, too").check()
    page.emulate_media(media="print")
    breaks = page.locator(".sheet--teacher").evaluate_all(
        "all => all.map(one => getComputedStyle(one).breakBefore)"
    )
    assert breaks == ["page", "page"]
    expect(page.locator(".worksheet__tools")).to_be_hidden()
    label = page.get_by_label("Compare sentences")
    ruled = label.locator("xpath=following-sibling::span")
    expect(ruled).to_be_visible()
    page.emulate_media(media="screen")
    label.fill("Both are offices.")
    page.emulate_media(media="print")
    expect(ruled).to_be_hidden()
    expect(label).to_be_visible()
    context.close()


def test_a_button_prints(visitor: Page, site: str) -> None:
    """On a phone nobody finds the menu; the button is there when scripts are."""
    visitor.goto(f"{site}/{WORKSHEET}")
    visitor.evaluate("window.print = () => { window.printed = true; }")
    visitor.get_by_role("button", name="Print", exact=True).click()
    assert visitor.evaluate("window.printed")


def test_letters_can_be_typed_and_nothing_is_kept(visitor: Page, site: str) -> None:
    """The boxes take letters on the screen; after coming back they are empty."""
    visitor.goto(f"{site}/{WORKSHEET}")
    box = visitor.get_by_label("Letters for sentence 1", exact=True)
    box.fill("O")
    visitor.goto(f"{site}/teachers/")
    visitor.goto(f"{site}/{WORKSHEET}")
    expect(box).to_have_value("")
    assert visitor.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_worksheet_needs_no_scripts(browser: Browser, site: str) -> None:
    """The text, the tasks, and the key behind its switch."""
    context = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{WORKSHEET}")
    expect(page.get_by_role("heading", name="Task 4. Where would you look next?")).to_be_visible()
    expect(page.get_by_role("button", name="Print", exact=True)).to_be_hidden()
    page.get_by_label("Show answer key").check()
    expect(page.get_by_role("heading", name="Lesson plan, 45 minutes")).to_be_visible()
    context.close()
