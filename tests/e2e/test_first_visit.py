"""A visitor's first five minutes: from the home page to a worksheet, never having been here."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def test_a_visitors_first_five_minutes(visitor: Page) -> None:
    """Land, learn the marks, read, filter, open a card, find a person, search, practise, print."""
    understand(visitor)
    read(visitor)
    meet_a_person(visitor)
    find_a_place(visitor)
    practise(visitor)
    take_a_worksheet(visitor)


def understand(visitor: Page) -> None:
    """The first page says what this is; the next teaches the marks with a guess."""
    expect(visitor.get_by_role("heading", level=1)).to_have_text(
        "Who says this, and how do they know?"
    )
    expect(visitor.locator(".promise")).to_contain_text("They do not say whether it is true")
    visitor.get_by_role("link", name="Learn the labels").first.click()
    guess = visitor.locator(".lesson--official-claim details").first
    guess.locator("summary").click()
    expect(guess).to_contain_text("Official claim")
    visitor.go_back()


def read(visitor: Page) -> None:
    """An article opens with its marks; one press shows one label; a number opens its card."""
    visitor.get_by_role("link", name="Read an article with its marks").click()
    visitor.get_by_role("link", name=re.compile("^Zelenskyy urges")).first.click()
    legend = visitor.get_by_role("navigation", name="Labels on this page")
    unverified = legend.get_by_role("button", name=re.compile("Unverified report"))
    unverified.click()
    expect(legend.get_by_role("status")).to_contain_text("Showing Unverified report: 2 of")
    visitor.locator(".statement--unverified-report").first.click()
    card = visitor.locator(".card:popover-open")
    expect(card).to_contain_text("Why this label")
    expect(card).to_contain_text("war bloggers")
    visitor.keyboard.press("Escape")
    unverified.click()
    expect(legend.get_by_role("status")).to_be_empty()


def meet_a_person(visitor: Page) -> None:
    """The list of speakers leads to a person, and their statements lead back to the words."""
    speakers = visitor.locator(".voices").first
    speakers.get_by_role("link", name="Dmitry Peskov").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Dmitry Peskov")
    visitor.get_by_role("link", name="Read it in the article").first.click()
    expect(visitor.locator(".statement:target").first).to_be_in_viewport()
    expect(visitor.locator(".card:popover-open")).to_contain_text("Dmitry Peskov")
    visitor.keyboard.press("Escape")


def find_a_place(visitor: Page) -> None:
    """Search answers while one types, and leads to a page."""
    visitor.get_by_role("link", name="Search").first.click()
    visitor.get_by_role("searchbox").fill("Livny")
    dialog = visitor.get_by_role("dialog")
    place = dialog.get_by_role("heading", name="Livny")
    expect(place).to_be_visible()
    place.get_by_role("link").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Livny")


def practise(visitor: Page) -> None:
    """One question: guess, and see how the archive reads it, with the rule."""
    visitor.locator(".masthead__name").click()
    visitor.get_by_role("link", name="Practise with an article").click()
    ask = visitor.locator(".item.is-current .guessing:visible").first
    ask.locator(".choice").first.click()
    ask.get_by_role("button", name="See the answer").click()
    expect(ask.get_by_role("link", name=re.compile("^The rule"))).to_be_visible()


def take_a_worksheet(visitor: Page) -> None:
    """What a pupil practises, a teacher prints."""
    visitor.locator(".masthead__name").click()
    visitor.get_by_role("link", name="A worksheet to print").click()
    expect(visitor.locator(".worksheet__text .line").first).to_be_visible()
    visitor.emulate_media(media="print")
    expect(visitor.locator(".masthead")).to_be_hidden()
