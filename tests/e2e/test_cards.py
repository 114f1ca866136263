"""A reader goes from card to card, by buttons and by keys, cites one, and takes the marks away."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import PHONE, open_context
from tests.e2e.templates import ARTICLE

pytestmark = pytest.mark.e2e


@pytest.fixture
def reader(visitor: Page, site: str) -> Page:
    visitor.goto(f"{site}/{ARTICLE}")
    return visitor


def note(page: Page, number: int) -> Locator:
    return page.locator(f'.note-mark[data-n="{number}"] .note')


def card(page: Page) -> Locator:
    return page.locator(".card:popover-open")


def opened(page: Page) -> str:
    """The number on the one card that is open."""
    expect(card(page)).to_have_count(1)
    return card(page).locator(".card__n").inner_text()


def test_buttons_lead_to_the_next_and_the_previous(reader: Page) -> None:
    """One card is open at a time; the focus stays on the button; Escape ends at the number."""
    note(reader, 3).click()
    for due in ("4", "5"):
        card(reader).get_by_role("button", name="Next statement").click()
        expect(card(reader).locator(".card__n")).to_have_text(due)
        expect(card(reader).get_by_role("button", name="Next statement")).to_be_focused()
    reader.keyboard.press("Enter")
    expect(card(reader).locator(".card__n")).to_have_text("6")
    card(reader).get_by_role("button", name="Previous statement").click()
    expect(card(reader).locator(".card__n")).to_have_text("5")
    assert opened(reader) == "5"
    expect(note(reader, 3)).to_have_attribute("aria-expanded", "false")
    reader.keyboard.press("Escape")
    expect(card(reader)).to_have_count(0)
    expect(note(reader, 5)).to_be_focused()


def test_arrow_keys_lead_on_from_a_number_and_from_a_card(reader: Page) -> None:
    """From a number to the next number; with its card open, from card to card."""
    note(reader, 3).focus()
    reader.keyboard.press("ArrowRight")
    expect(note(reader, 4)).to_be_focused()
    expect(card(reader)).to_have_count(0)
    reader.keyboard.press("Enter")
    expect(card(reader).locator(".card__n")).to_have_text("4")
    reader.keyboard.press("ArrowLeft")
    expect(card(reader).locator(".card__n")).to_have_text("3")
    expect(note(reader, 3)).to_be_focused()
    card(reader).get_by_role("link", name="Cite").focus()
    reader.keyboard.press("ArrowRight")
    expect(card(reader).locator(".card__n")).to_have_text("4")
    expect(card(reader).get_by_role("button", name="Next statement")).to_be_focused()


def test_arrow_keys_do_nothing_elsewhere(reader: Page) -> None:
    """A key is nobody's trap: outside the text and its cards it means what it always does."""
    note(reader, 3).click()
    reader.keyboard.press("Escape")
    reader.get_by_role("link", name="Read as a list").focus()
    reader.keyboard.press("ArrowRight")
    expect(reader.get_by_role("link", name="Read as a list")).to_be_focused()
    note(reader, 3).focus()
    reader.keyboard.press("Shift+ArrowRight")
    expect(note(reader, 3)).to_be_focused()


def test_ends_say_that_they_are_ends(reader: Page) -> None:
    """Before the first and behind the last statement there is nothing to press."""
    note(reader, 1).click()
    expect(card(reader).get_by_role("button", name="Previous statement")).to_be_disabled()
    expect(card(reader).get_by_role("button", name="Next statement")).to_be_enabled()


def test_steps_keep_to_the_filter(reader: Page) -> None:
    """With one label shown, the next statement is the next with that label."""
    legend = reader.get_by_role("navigation", name="Labels on this page")
    legend.get_by_role("button", name=re.compile("Unverified report")).click()
    first = reader.locator(".statement--unverified-report + .note-mark .note").first
    first.click()
    number = int(opened(reader))
    card(reader).get_by_role("button", name="Next statement").click()
    expect(card(reader).locator(".card__n")).not_to_have_text(str(number))
    expect(card(reader)).to_contain_text("Unverified report")
    expect(card(reader).get_by_role("button", name="Next statement")).to_be_disabled()


def test_the_page_tells_which_keys_there_are(reader: Page) -> None:
    """The keys are written above the text, behind a press."""
    reader.locator("summary", has_text="What the marks mean").click()
    expect(reader.locator(".keys__board")).to_contain_text("Esc closes the card")


def test_a_statement_is_cited_in_its_card(reader: Page) -> None:
    """The words, with this page's address; a second press takes them away."""
    note(reader, 3).click()
    cite = card(reader).get_by_role("link", name="Cite")
    cite.click()
    shown = card(reader).locator(".card__cite")
    expect(shown).to_contain_text("Volodymyr Zelenskyy, quoted in “Zelenskyy urges allies")
    expect(shown).to_contain_text("text sha256")
    identity = card(reader).locator("code").inner_text()
    expect(shown).to_contain_text(f"/{ARTICLE}#{identity}")
    expect(shown.get_by_role("button", name="Copy")).to_be_focused()
    other = shown.get_by_role("link", name="Other forms")
    assert str(other.get_attribute("href")).endswith(f"practice/#{identity}")
    cite.click()
    expect(shown).to_have_count(0)


def test_citations_work_without_scripts(browser: Browser, site: str) -> None:
    """“Cite” leads to the statement's own line, which leads back to the statement."""
    context = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}#list")
    page.locator("#list .card").nth(2).get_by_role("link", name="Cite").click()
    identity = urlsplit(page.url).fragment
    line = page.locator(f".cite__lines li[id='{identity}']")
    expect(line).to_be_in_viewport()
    line.get_by_role("link").click()
    expect(page).to_have_url(re.compile(rf"/{ARTICLE}#{identity}$"))
    page.get_by_role("link", name="Text without marks").click()
    statement = page.locator(".article__text .statement--official-claim").first
    expect(statement).to_have_css("text-decoration-line", "none")
    expect(page.locator(".note-mark:visible")).to_have_count(0)
    page.get_by_role("link", name="Text with marks").click()
    expect(statement).not_to_have_css("text-decoration-line", "none")
    context.close()


def test_one_press_takes_every_mark_away(reader: Page) -> None:
    """The text alone, kept in the address; words no longer open cards; a filter brings it back."""
    switch = reader.get_by_role("button", name="Text without marks")
    switch.click()
    expect(reader).to_have_url(re.compile(r"\?marks=off$"))
    expect(reader.locator(".legend__said")).to_contain_text("Marks are off")
    statement = reader.locator(".article__text .statement").first
    expect(statement).to_have_css("text-decoration-line", "none")
    expect(reader.locator(".note:visible")).to_have_count(0)
    statement.click()
    expect(card(reader)).to_have_count(0)
    reader.reload()
    expect(switch).to_have_attribute("aria-pressed", "true")
    legend = reader.get_by_role("navigation", name="Labels on this page")
    legend.get_by_role("button", name=re.compile("Direct quote")).click()
    expect(reader).to_have_url(re.compile(r"\?show=quote$"))
    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(reader.locator(".note:visible").first).to_be_visible()


def test_the_filter_waits_while_the_marks_are_off(reader: Page, site: str) -> None:
    """Off and on again: what was shown before is shown again."""
    reader.goto(f"{site}/{ARTICLE}?show=unverified")
    switch = reader.get_by_role("button", name="Text without marks")
    switch.click()
    expect(reader.locator(".article.is-filtered")).to_have_count(0)
    switch.click()
    expect(reader).to_have_url(re.compile(r"\?show=unverified$"))
    expect(reader.locator(".article.is-filtered")).to_have_count(1)


def test_an_address_without_marks_leads_to_the_words(reader: Page, site: str) -> None:
    """A link to a statement shows its words, without opening a card on a plain text."""
    identity = reader.locator(".article__text .statement").last.get_attribute("id")
    reader.goto(f"{site}/{ARTICLE}?marks=off#{identity}")
    expect(reader.locator(f"#{identity}")).to_be_in_viewport()
    expect(card(reader)).to_have_count(0)


def test_questions_lead_to_where_they_come_from(reader: Page) -> None:
    """At most three, below the text; a number opens the statement it speaks of."""
    asked = reader.locator(".ask li")
    assert 1 <= asked.count() <= 3
    link = reader.locator(".ask a").first
    number = link.inner_text()
    link.click()
    assert opened(reader) == number


def test_long_lists_are_folded(reader: Page) -> None:
    """A few speakers show, the rest is one press away and keeps its name for who hears it."""
    more = reader.locator(".side .more summary", has_text="speakers")
    hidden = reader.locator(".side .more .voices li").first
    expect(hidden).to_be_hidden()
    more.click()
    expect(hidden).to_be_visible()


def test_a_filter_leads_to_what_it_shows(reader: Page) -> None:
    """On a phone the first marked words are far below the legend: one press away."""
    reader.set_viewport_size({"width": 390, "height": 800})
    said = reader.locator(".legend__said")
    expect(said.get_by_role("link")).to_have_count(0)
    reader.locator('button[data-show="unverified"]').click()
    found = reader.locator(".article__text .statement--unverified-report:not(.is-off)").first
    expect(found).not_to_be_in_viewport()
    said.get_by_role("link", name="Go to the first").click()
    expect(found).to_be_in_viewport()
    assert "show=unverified" in reader.url
