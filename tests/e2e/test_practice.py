"""A pupil practises an article: by mouse, by keyboard alone, and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import PHONE, open_context
from tests.e2e.templates import ARTICLE
from tests.e2e.test_accessibility import violations

pytestmark = pytest.mark.e2e

PRACTICE = f"{ARTICLE}practice/"
SEE = "See the answer"


def passage(visitor: Page) -> Locator:
    """The one passage that is open."""
    return visitor.locator(".item.is-current")


def answer(visitor: Page, *, rightly: bool = True) -> None:
    """Answer the question that is open by mouse, and go on."""
    ask = passage(visitor).locator(".guessing:visible").last
    accepted = (ask.get_attribute("data-accept") or "").split()
    values = [box.get_attribute("value") for box in ask.locator("input").all()]
    value = next(v for v in values if (v in accepted) is rightly)
    ask.locator(f'.choice:has(input[value="{value}"])').click()
    ask.get_by_role("button", name=SEE).click()
    expect(ask.locator(".answer__body")).to_be_focused()
    expect(ask.locator("[data-verdict]")).to_contain_text("same way" if rightly else "differently")
    passage(visitor).locator("[data-next] button").click()


def test_practise_from_the_home_page_to_the_end(visitor: Page) -> None:
    """Thirty answers by mouse; the end counts every find alike and judges no outlet."""
    visitor.get_by_role("link", name="Practise with an article").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Practise")
    expect(visitor.locator(".statement, .legend")).to_have_count(0)
    expect(visitor.locator(".item:visible")).to_have_count(1)
    count = visitor.locator(".item").count()
    assert 5 <= count <= 10
    for _ in range(count * 3 - 1):
        answer(visitor)
    answer(visitor, rightly=False)
    end = visitor.locator("[data-end]")
    expect(end.get_by_role("heading", name="How you read")).to_be_focused()
    expect(end).to_contain_text(f"You read {count * 3 - 1} of {count * 3} answers as we do.")
    expect(end).to_contain_text("It says nothing about the outlet")
    for find in ("Official claim", "Outlet’s own voice", "Unverified report", "No sign"):
        expect(end.locator(".practice__finds li:visible", has_text=find)).to_have_count(1)
    assert violations(visitor) == []
    end.get_by_role("button", name="Try again where we differ").click()
    expect(passage(visitor)).to_have_count(1)


def test_answers_that_are_not_kept_are_not_said_to_be(visitor: Page, site: str) -> None:
    """Where the browser has no room the page says so, and goes on."""
    visitor.goto(f"{site}/{PRACTICE}")
    visitor.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('no room'); }; }")
    expect(visitor.get_by_text("Your answers are kept")).to_be_visible()
    answer(visitor)
    expect(visitor.get_by_text("Your answers could not be kept")).to_be_visible()
    expect(visitor.get_by_text("Your answers are kept")).to_be_hidden()
    expect(visitor.locator("[data-told]")).to_contain_text("1 of ")


def test_practise_by_keyboard_alone(visitor: Page, site: str) -> None:
    """Arrows choose, Enter checks, the focus is on the answer; Tab leads on to the next."""
    visitor.goto(f"{site}/{PRACTICE}")
    ask = passage(visitor).locator(".guessing").first
    box = ask.get_by_role("radio").first
    box.focus()
    visitor.keyboard.press("ArrowDown")
    visitor.keyboard.press("Enter")
    expect(ask.locator(".answer__body")).to_be_focused()
    for link in ("The rule", "See it in the article"):
        visitor.keyboard.press("Tab")
        expect(ask.get_by_role("link", name=link)).to_be_focused()
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("button", name="Next question")).to_be_focused()
    visitor.keyboard.press("Enter")
    second = passage(visitor).locator(".guessing").nth(1)
    expect(second.get_by_role("radio").first).to_be_focused()
    for _ in range(2):
        visitor.keyboard.press("Space")
        visitor.keyboard.press("Enter")
        for _ in range(3):
            visitor.keyboard.press("Tab")
        visitor.keyboard.press("Enter")
    expect(passage(visitor).get_by_role("heading")).to_be_focused()
    expect(passage(visitor)).to_contain_text("Passage 2 of")
    expect(visitor.get_by_role("status").first).to_contain_text("3 of")


def test_an_empty_guess_asks_for_one(visitor: Page, site: str) -> None:
    """Without a guess there is no answer: the focus goes to the choices."""
    visitor.goto(f"{site}/{PRACTICE}")
    ask = passage(visitor).locator(".guessing").first
    ask.get_by_role("button", name=SEE).click()
    expect(ask.get_by_role("radio").first).to_be_focused()
    expect(ask.locator(".answer__body")).to_be_hidden()


def test_results_stay_in_the_browser_until_forgotten(visitor: Page, site: str) -> None:
    """Who comes back goes on where they were; one press forgets everything."""
    visitor.goto(f"{site}/{PRACTICE}")
    answer(visitor)
    visitor.reload()
    expect(visitor.get_by_role("status").first).to_contain_text("1 of")
    visitor.get_by_role("button", name="Forget my results").click()
    expect(visitor.get_by_role("status").first).to_contain_text("0 of")
    assert visitor.evaluate("Object.keys(localStorage).filter(k => k.includes('practice'))") == []


def test_the_rule_and_the_statement_are_a_press_away(visitor: Page, site: str) -> None:
    """An answer links to the codebook's rule and to the very words in the article."""
    visitor.goto(f"{site}/{PRACTICE}")
    ask = passage(visitor).locator(".guessing").first
    ask.locator(".choice").first.click()
    ask.get_by_role("button", name=SEE).click()
    expect(ask.locator(".answer__body")).to_contain_text("not yet checked by a person")
    goal = ask.get_by_role("link", name="See it in the article").get_attribute("href") or ""
    ask.get_by_role("link", name=re.compile("^The rule")).click()
    expect(visitor.locator(":target")).to_be_in_viewport()
    visitor.goto(f"{site}/{ARTICLE}#{goal.split('#')[1]}")
    expect(visitor.locator(":target")).to_be_in_viewport()


def test_a_browser_that_keeps_nothing_still_practises(browser: Browser, site: str) -> None:
    """A refused store is no error."""
    context = open_context(browser, viewport=PHONE)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})"
    )
    page = context.new_page()
    page.goto(f"{site}/{PRACTICE}")
    answer(page)
    expect(page.get_by_role("status").first).to_contain_text("1 of")
    context.close()


def test_without_scripts_it_is_a_quiz_with_answers_to_open(browser: Browser, site: str) -> None:
    """Every passage, every question, and an answer behind each; nothing that does not work."""
    context = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{PRACTICE}")
    asks = page.locator(".guessing")
    assert asks.count() == page.locator(".item:visible").count() * 3 >= 15
    expect(page.locator(".practice button:visible")).to_have_count(0)
    first = asks.first
    first.get_by_role("radio").first.check()
    expect(first.locator(".answer__body")).to_be_hidden()
    first.get_by_text(SEE).last.click()
    expect(first.locator(".answer__body")).to_be_visible()
    context.close()
