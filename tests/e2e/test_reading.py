"""A reader reads an article: marks, cards, filter, from a person to another statement."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.e2e


def open_article(visitor: Page) -> None:
    """From the home page to the first article, by its link."""
    visitor.get_by_role("link", name="Articles").first.click()
    visitor.locator("main, .page").get_by_role(
        "link", name=re.compile("^Zelenskyy urges")
    ).first.click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Zelenskyy urges allies")


def note(visitor: Page, words: str) -> Locator:
    """The button that opens the card of the statement that holds `words`."""
    statement = visitor.locator(".article__text .statement", has_text=words).first
    identity = statement.get_attribute("data-statement")
    return visitor.locator(f'.note[popovertarget="card-{identity}"]')


def test_reader_finds_the_promise_and_every_label(visitor: Page) -> None:
    """The page says what marks mean before the first mark, and names every label."""
    open_article(visitor)
    expect(visitor.get_by_text("not if it is true")).to_be_visible()
    legend = visitor.get_by_role("navigation", name="Labels on this page")
    for title in ("Official claim", "Direct quote", "Other attributed claim", "Unverified report"):
        expect(legend.get_by_text(title)).to_be_visible()
    expect(visitor.get_by_text("Not yet checked by a person").first).to_be_visible()


def test_card_opens_and_closes_by_keyboard(visitor: Page) -> None:
    """Enter opens the card, it tells who speaks and why; Escape closes and the focus is back."""
    open_article(visitor)
    button = note(visitor, "They are not getting close")
    button.focus()
    visitor.keyboard.press("Enter")
    card = visitor.locator(".card:popover-open")
    expect(card).to_contain_text("Dmitry Peskov")
    expect(card).to_contain_text("replied")
    expect(button).to_have_attribute("aria-expanded", "true")
    visitor.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_card_shows_the_chain_and_the_rule(visitor: Page) -> None:
    """A relayed report names each hand it went through, and the reasons with their rules."""
    open_article(visitor)
    note(visitor, "A series of explosions").click()
    card = visitor.locator(".card:popover-open")
    expect(card).to_contain_text("RIA Novosti")
    expect(card).to_contain_text("war bloggers")
    card.locator("summary", has_text="Details").click()
    rule = card.get_by_role("link", name="U4").first
    rule.click()
    expect(visitor).to_have_url(re.compile(r"codebook/#u4$"))
    expect(visitor.locator("#u4")).to_be_in_viewport()


def test_card_stays_inside_the_window(visitor: Page) -> None:
    """An open card is never cut off at the side."""
    open_article(visitor)
    note(visitor, "Western allies Monday").click()
    box = visitor.locator(".card:popover-open").bounding_box()
    width = visitor.evaluate("innerWidth")
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= width


def test_legend_filters_and_the_address_keeps_it(visitor: Page) -> None:
    """A press shows one label alone; the address brings the same view back."""
    open_article(visitor)
    legend = visitor.get_by_role("navigation", name="Labels on this page")
    unverified = legend.get_by_role("button", name=re.compile("Unverified report"))
    unverified.click()
    expect(visitor).to_have_url(re.compile(r"\?show=unverified$"))
    shown = visitor.locator(".article__text .statement:not(.is-off)")
    assert shown.count() >= 2
    for text in shown.all_text_contents():
        assert re.search("explosions|large fire|Luhansk|eastern Ukraine", text), text
    visitor.reload()
    expect(unverified).to_have_attribute("aria-pressed", "true")
    unverified.click()
    expect(visitor.locator(".article__text .statement.is-off")).to_have_count(0)


def test_person_leads_to_another_statement(visitor: Page) -> None:
    """From a card to the speaker's page, and from there to another of their statements."""
    open_article(visitor)
    note(visitor, "They are not getting close").click()
    card = visitor.locator(".card:popover-open")
    card.locator("summary", has_text="Details").click()
    card.get_by_role("link", name="Dmitry Peskov").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Dmitry Peskov")
    entry = visitor.locator(".entry", has_text="the West is risking").first
    entry.get_by_role("link", name="Read it in the article").click()
    expect(visitor).to_have_url(re.compile(r"/articles/.*#s-"))
    expect(visitor.locator(".statement", has_text="the West is risking").first).to_be_in_viewport()


def test_every_statement_can_be_read_as_a_list(visitor: Page) -> None:
    """The linear view shows every card, in the text's order."""
    open_article(visitor)
    visitor.get_by_role("link", name="Read as a list").click()
    cards = visitor.locator("#list .card")
    expect(cards.first).to_be_visible()
    assert visitor.locator("#list .card:visible").count() == cards.count() >= 35


def test_the_list_follows_the_filter(visitor: Page) -> None:
    """What the legend shows in the text is what the list shows."""
    open_article(visitor)
    legend = visitor.get_by_role("navigation", name="Labels on this page")
    legend.get_by_role("button", name=re.compile("Unverified report")).click()
    visitor.get_by_role("link", name="Read as a list").click()
    cards = visitor.locator("#list .card:visible")
    expect(cards).to_have_count(2)
    expect(cards.first).to_contain_text("Unverified report")


def test_paper_explains_its_letters(visitor: Page) -> None:
    """In print each sentence ends with its letters, their key is there, and numbers stay."""
    open_article(visitor)
    key = visitor.locator(".letters")
    expect(key).to_be_hidden()
    visitor.emulate_media(media="print")
    expect(key).to_be_visible()
    sentence = visitor.locator(".article__text .sentence").first
    letters = sentence.evaluate("s => getComputedStyle(s, '::after').content")
    assert sentence.get_attribute("data-chips") in letters
    expect(visitor.locator(".article__text .note-mark").first).to_be_visible()
    expect(visitor.locator(".article__text .note").first).to_be_hidden()


def test_paper_is_light_whatever_the_screen_was(visitor: Page) -> None:
    """Who reads in dark colours does not print pale words."""
    ink = "getComputedStyle(document.body).color"
    by_day = visitor.evaluate(ink)
    visitor.get_by_role("button", name="Switch to dark colours").click()
    assert visitor.evaluate(ink) != by_day
    visitor.emulate_media(media="print")
    assert visitor.evaluate(ink) == by_day


def test_the_whole_text_can_be_found_and_copied(visitor: Page) -> None:
    """Paragraphs out of sight are not drawn, but they are found, and copied with the rest."""
    open_article(visitor)
    last = visitor.locator(".article__text > p").last.text_content() or ""
    words = last.split(".")[-2].strip()[-30:]
    assert words and visitor.evaluate("(words) => window.find(words)", words)
    visitor.keyboard.press("ControlOrMeta+a")
    visitor.wait_for_function("(words) => String(getSelection()).includes(words)", arg=words)


def test_nothing_is_wider_than_the_window(visitor: Page) -> None:
    """No sideways scroll, whatever the width."""
    open_article(visitor)
    assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")
