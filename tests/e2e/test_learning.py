"""Somebody new learns the labels, and finds the way on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def to(visitor: Page, name: str) -> None:
    """Follow an entry of the main navigation, behind its menu where there is no room."""
    menu = visitor.locator(".menu > summary")
    if menu.is_visible():
        menu.click()
    visitor.locator(".masthead nav:visible").get_by_role("link", name=name, exact=True).click()


def test_guess_and_look_on_the_learning_page(visitor: Page) -> None:
    """The answer is behind the guess; each label has an example and a near miss."""
    to(visitor, "Learn")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Learn the labels")
    expect(visitor.locator(".lesson")).to_have_count(5)
    lesson = visitor.locator(".lesson--unverified-report")
    guess = lesson.locator("details").first
    expect(guess.locator("p").first).to_be_hidden()
    guess.locator("summary").click()
    expect(guess).to_contain_text("Unverified report")
    expect(lesson).to_contain_text("Telegram")


def test_the_way_on_to_practice_teachers_and_codebook(visitor: Page) -> None:
    """Learning leads to practice, to the page for teachers and to every rule."""
    for name, goal in (
        (re.compile("^Zelenskyy"), "/practice/"),
        ("for teachers", "/teachers/"),
        ("codebook", "/codebook/"),
    ):
        to(visitor, "Learn")
        visitor.locator(".learn").get_by_role("link", name=name).last.click()
        expect(visitor).to_have_url(re.compile(goal))


def test_everything_is_in_the_foot_of_every_page(visitor: Page) -> None:
    """What the masthead has no room for is a press away, in groups."""
    foot = visitor.get_by_role("navigation", name="All pages")
    for name in ("Codebook", "Methods", "For teachers", "Data", "Private persons"):
        expect(foot.get_by_role("link", name=name)).to_be_visible()
    foot.get_by_role("link", name="For teachers").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("For teachers")


@pytest.mark.parametrize("width", [1280, 1000, 390, 320])
def test_the_masthead_stays_in_one_line(visitor: Page, width: int) -> None:
    """Name, ways and tools fit beside each other at every width."""
    visitor.set_viewport_size({"width": width, "height": 800})
    height = visitor.locator(".masthead").evaluate("one => one.getBoundingClientRect().height")
    assert height < 64
    assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")
