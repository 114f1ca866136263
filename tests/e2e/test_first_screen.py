"""A pupil with a phone opens an article: what ten seconds show, and what a press opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.e2e.conftest import PHONE, open_context
from tests.e2e.templates import ARTICLE

pytestmark = pytest.mark.e2e

MAGNIFIED = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 percent (WCAG 2.2, 1.4.10)."""
BLOGGERS = (
    "Ukrainian war bloggers said this. RIA Novosti passed it on. "
    "The article does not say that anyone checked."
)
FIRST = "They are not getting close"
WORDS_IN_SIGHT = """(card) => {
  const words = [...card.querySelectorAll("h3, p, summary")];
  const seen = words.map((e) => e.getBoundingClientRect());
  const inSight = (r) => Math.max(0, Math.min(r.bottom, innerHeight) - Math.max(r.top, 0));
  return seen.reduce((sum, r) => sum + inSight(r), 0);
}"""


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    context = open_context(browser, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}")
    yield page
    context.close()


def below(found: Locator) -> float:
    """Where the element ends, in CSS pixels from the top of the page that was not scrolled."""
    box = found.bounding_box()
    assert box
    return box["y"] + box["height"]


def test_the_text_begins_on_the_first_screen(phone: Page) -> None:
    """Title, outlet and date, what the marks mean, the bar, the legend, the first words."""
    for seen in (".kicker", "h1", ".promise", ".bar", ".who__key", ".legend", ".keys"):
        assert below(phone.locator(seen).first) < PHONE["height"], seen
    line = phone.locator("#text > p").first.bounding_box()
    assert line and line["y"] + 24 < PHONE["height"]
    key, promise = (phone.locator(name).bounding_box() for name in (".who__key", ".promise"))
    assert key and promise and key["height"] < 30 and promise["height"] < 32  # a line each
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_practice_is_within_two_screens(phone: Page) -> None:
    way = phone.get_by_role("link", name="Practise with this article").first
    assert below(way) < 2 * PHONE["height"]
    way.click()
    expect(phone.locator("#practice")).to_be_visible()


def test_what_is_folded_opens_with_one_press(phone: Page) -> None:
    """Figures, rights and what the marks mean, each where it stands."""
    for words, inside in (
        (re.compile("^Mostly official"), ".who__table table"),
        (re.compile("rights$"), ".copy dl"),
        (re.compile("^What the marks mean"), ".meanings dl"),
    ):
        expect(phone.locator(inside)).to_be_hidden()
        phone.locator("summary", has_text=words).click()
        expect(phone.locator(inside)).to_be_visible()


def test_words_pressed_open_their_card(phone: Page) -> None:
    """Its first words are one plain sentence; the table waits under a press."""
    expect(phone.locator(".keys")).to_contain_text("Press marked words")
    phone.locator(".statement--unverified-report").first.click()
    card = phone.locator(".card:popover-open")
    expect(card.locator(".card__plain")).to_have_text(BLOGGERS)
    expect(card.locator("dl")).to_be_hidden()
    card.locator("summary", has_text="Details").click()
    expect(card.locator("dl")).to_be_visible()
    expect(card.locator(".card__state")).to_contain_text("not yet checked by a person")


def test_a_press_on_a_link_or_a_selection_opens_nothing(phone: Page) -> None:
    """Words can be taken along, and names lead to their pages."""
    statement = phone.locator("#p3 .statement").first
    statement.evaluate("(e) => getSelection().selectAllChildren(e)")
    statement.dispatch_event("click")
    expect(phone.locator(".card:popover-open")).to_have_count(0)
    phone.evaluate("getSelection().removeAllRanges()")
    phone.locator(".statement a.term").first.click()
    expect(phone.locator(".entity h1")).to_be_visible()


def test_the_legend_stays_in_sight(phone: Page) -> None:
    """A slim bar above the text; what it answers moves nothing."""
    phone.locator("#p9").scroll_into_view_if_needed()
    legend = phone.locator(".legend")
    box = legend.bounding_box()
    assert box and box["y"] == 0 and box["height"] < 56
    place = phone.locator("#p9").bounding_box()
    legend.get_by_role("button", name=re.compile("^Official claim")).click()
    expect(legend.get_by_role("status")).to_contain_text("Showing Official claim")
    assert phone.locator("#p9").bounding_box() == place


def test_a_card_on_a_magnified_screen_shows_words(browser: Browser, site: str) -> None:
    """At 400 percent at least half of what is on the screen are words of the card."""
    context = open_context(browser, viewport=MAGNIFIED)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}")
    page.locator(".statement--unverified-report").first.click()
    card = page.locator(".card:popover-open")
    expect(card.locator(".card__plain")).to_be_in_viewport()
    assert card.evaluate(WORDS_IN_SIGHT) >= MAGNIFIED["height"] / 2
    page.keyboard.press("Escape")
    page.locator("#p4").scroll_into_view_if_needed()
    expect(page.locator(".legend")).not_to_be_in_viewport()
    context.close()


def test_a_mark_is_heard_once(phone: Page) -> None:
    """Each statement’s number is one button; headings are their words alone, without labels."""
    told = phone.locator("#article").aria_snapshot()
    lines = [line.strip() for line in told.splitlines()]
    notes = [line for line in lines if re.search(r"note \d+:", line)]
    assert len(notes) == phone.locator(".note").count() == len(set(notes))
    headings = [line for line in lines if line.startswith("- heading") and "level=3" not in line]
    assert headings
    assert not [line for line in headings if re.search(r"claim|quote|note \d", line, re.IGNORECASE)]
    text = phone.locator("#text").aria_snapshot()
    assert not re.search(r"(^|\s)- text: .*\D\d{1,2}$", text, re.MULTILINE)  # no number on its own


def test_a_first_tab_leads_to_the_text(phone: Page) -> None:
    phone.keyboard.press("Tab")
    skip = phone.get_by_role("link", name="Skip to the article’s text")
    expect(skip).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator("#text")).to_be_in_viewport()


def test_a_long_name_wraps_in_the_masthead(phone: Page) -> None:
    """Any archive’s name, without a scroll to the side; search and menu stay where they are."""
    name = phone.locator(".masthead__name span").last
    name.evaluate("(e) => { e.textContent = 'The Open Archive of Regional Newspaper Reporting' }")
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert below(phone.locator(".masthead")) < 110
    box = phone.locator(".menu__open").bounding_box()
    assert box and box["x"] + box["width"] <= PHONE["width"] and box["y"] < 60


def test_a_card_stands_alone_for_other_pages(browser: Browser, site: str) -> None:
    """Without scripts: the statement that the address names, and nothing else of the page."""
    context = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}")
    page.get_by_role("link", name="Read as a list").click()
    card = page.locator("#list .card", has_text=BLOGGERS)
    card.get_by_role("link", name="Copy to embed").click()
    expect(page.locator(".embed:visible")).to_have_count(1)
    expect(page.locator(".embed:visible .embed__plain")).to_have_text(BLOGGERS)
    assert not page.locator(".masthead, .foot, script[src]").count()
    goal = page.locator(".embed:visible a").last.get_attribute("href")
    assert goal and re.search(r"\.\./#s-[0-9a-f]+$", goal)
    context.close()


def test_a_frame_to_copy(phone: Page) -> None:
    """With scripts, the card hands out what another page takes; its title is the sentence."""
    phone.locator(".statement--unverified-report").first.click()
    card = phone.locator(".card:popover-open")
    card.get_by_role("link", name="Copy to embed").click()
    box = card.locator(".card__cite")
    expect(box).to_contain_text(f'title="{BLOGGERS}"')
    snippet = box.locator("p").inner_text()
    assert "allow-scripts" not in snippet and "sandbox=" in snippet
    phone.evaluate("(html) => { document.body.innerHTML = html }", snippet)
    frame = phone.frame_locator("iframe")
    expect(frame.locator(".embed:visible")).to_have_count(1)
    expect(frame.locator(".embed:visible .embed__plain")).to_have_text(BLOGGERS)


@pytest.mark.parametrize("form", [f"{ARTICLE}contribute/", "contribute/entry/"])
def test_the_form_is_the_first_that_is_seen(browser: Browser, site: str, form: str) -> None:
    """On a slow line the way by hand does not flash up before the form; without scripts it is
    there at once."""
    context = open_context(browser, viewport=PHONE)
    page = context.new_page()
    held: list[Route] = []
    script = re.compile(r"/contribute(-entry)?\.mjs")
    page.route(script, lambda route: held.append(route))
    with page.expect_request(script):
        page.goto(f"{site}/{form}", wait_until="commit")
    expect(page.locator(".hand")).to_be_attached()
    expect(page.locator(".hand h2")).to_be_hidden()
    for route in held:
        route.continue_()
    expect(page.locator(".contributing__live")).to_be_visible()
    expect(page.locator(".hand h2")).to_be_hidden()
    context.close()
    plain = open_context(browser, viewport=PHONE, java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site}/{form}")
    expect(page.locator(".hand h2").first).to_be_visible()
    plain.close()
