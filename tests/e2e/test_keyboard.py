"""A reader without a mouse uses the whole site: Tab, Enter, Space, arrows and Escape."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.templates import ARTICLE, TEMPLATES

pytestmark = pytest.mark.e2e

FOCUSED = """
() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const style = getComputedStyle(one.closest("label.choice") ?? one);
  return {
    name: one.outerHTML.slice(0, 90),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
"""


def tab_to(page: Page, goal: Locator, most: int = 60) -> None:
    """Press Tab until the focus is there; the way may be long, but it has to lead there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if goal.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{most} times Tab did not lead to {goal}")


@pytest.mark.parametrize("name", ["home", "article", "practice", "search", "person", "learn"])
def test_the_focus_is_always_seen(name: str, visitor: Page, site: str) -> None:
    """At each stop there is a ring, in the window, under nothing that covers it."""
    visitor.goto(f"{site}/{TEMPLATES[name]}")
    if name == "search":  # what is found pushes the foot of the page down
        expect(visitor.locator(".result").first).to_be_visible()
    for _ in range(30):
        visitor.keyboard.press("Tab")
        stop = visitor.evaluate(FOCUSED)
        if stop["name"].startswith("<body"):
            break
        assert stop["ring"] and stop["seen"], stop


def test_the_skip_link_skips_the_masthead(visitor: Page, site: str) -> None:
    """It is the first stop, shows itself, and the next Tab is in the content."""
    visitor.goto(f"{site}/articles/")
    visitor.keyboard.press("Tab")
    skip = visitor.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    visitor.keyboard.press("Enter")
    visitor.keyboard.press("Tab")
    assert visitor.evaluate("document.getElementById('content').contains(document.activeElement)")


def test_the_legend_filters_and_keeps_the_focus(visitor: Page, site: str) -> None:
    """Space presses a label; what is shown is told; the focus stays for the next press."""
    visitor.goto(f"{site}/{ARTICLE}")
    legend = visitor.get_by_role("navigation", name="Labels on this page")
    label = legend.get_by_role("button", name=re.compile("Unverified report"))
    tab_to(visitor, label)
    visitor.keyboard.press("Space")
    expect(label).to_have_attribute("aria-pressed", "true")
    expect(legend.get_by_role("status")).to_contain_text("Showing Unverified report: 2 of")
    expect(label).to_be_focused()
    visitor.keyboard.press("Enter")
    expect(label).to_have_attribute("aria-pressed", "false")
    expect(legend.get_by_role("status")).to_be_empty()


def test_a_card_is_no_trap(visitor: Page, site: str) -> None:
    """Tab leads from the number into its card, through its links, and on to the text."""
    visitor.goto(f"{site}/{ARTICLE}")
    button = visitor.locator(".article__text .note").first
    tab_to(visitor, button)
    visitor.keyboard.press("Enter")
    card = visitor.locator(".card:popover-open")
    expect(card).to_be_visible()
    inside = "document.activeElement.closest('.card') !== null"
    visitor.keyboard.press("Tab")
    assert visitor.evaluate(inside), "the next stop after the number is its card"
    for _ in range(30):
        visitor.keyboard.press("Tab")
        if not visitor.evaluate(inside):
            break
    assert not visitor.evaluate(inside)
    visitor.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_one_after_the_other_by_keyboard_alone(visitor: Page, site: str) -> None:
    """Open a card, go on to the next, close it; read the list; cite; and come back."""
    visitor.goto(f"{site}/{ARTICLE}")
    tab_to(visitor, visitor.locator(".note-mark[data-n='2'] .note"))
    for key in ("Enter", "ArrowRight", "ArrowRight"):
        visitor.keyboard.press(key)
    expect(visitor.locator(".card:popover-open .card__n")).to_have_text("4")
    tab_to(visitor, visitor.locator(".card:popover-open a[data-cite]"))
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".card__cite")).to_be_visible()
    visitor.keyboard.press("Escape")
    expect(visitor.locator(".card:popover-open")).to_have_count(0)
    expect(visitor.locator(".note-mark[data-n='4'] .note")).to_be_focused()


def test_the_menu_opens_where_there_is_no_room(visitor: Page, viewport: dict[str, int]) -> None:
    """On a phone Enter opens the menu, and its links come next; elsewhere they stand open."""
    menu = visitor.locator(".menu > summary")
    people = visitor.locator(".masthead nav:visible").get_by_role("link", name="People")
    if viewport["width"] < 900:
        tab_to(visitor, menu, 8)
        visitor.keyboard.press("Enter")
        visitor.keyboard.press("Tab")
        assert visitor.evaluate("document.activeElement.closest('.menu__list') !== null")
    expect(people).to_be_visible()
    if not people.evaluate("one => one === document.activeElement"):
        tab_to(visitor, people, 10)
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("People")


def test_light_and_dark_are_switched_and_kept(visitor: Page) -> None:
    """The switch says where it leads, keeps the focus, and the next page remembers."""
    switch = visitor.locator("[data-scheme-switch]")
    expect(switch).to_have_accessible_name("Switch to dark colours")
    tab_to(visitor, switch, 14)
    visitor.keyboard.press("Enter")
    expect(switch).to_have_accessible_name("Switch to light colours")
    expect(switch).to_be_focused()
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = visitor.evaluate(ground)
    visitor.goto(f"{visitor.url.rstrip('/')}/about/")
    assert visitor.evaluate(ground) == dark
