"""A reader searches, and lands on the statement."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import PHONE, open_context
from tests.e2e.test_accessibility import violations

pytestmark = pytest.mark.e2e


def search(visitor: Page, words: str) -> Locator:
    """Open search with its key, and type; the dialog with its answer."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill(words)
    dialog = visitor.get_by_role("dialog")
    expect(status(dialog)).to_have_text(re.compile("found|Nothing|No "))
    return dialog


def status(holder: Page | Locator) -> Locator:
    """What is said of an answer."""
    return holder.locator(".search__status")


def group(holder: Page | Locator, title: str) -> Locator:
    """The results under a heading."""
    return holder.locator(".results__group").filter(
        has=holder.page.get_by_role("heading", level=3, name=re.compile(f"^{title} "))
        if isinstance(holder, Locator)
        else holder.get_by_role("heading", level=3, name=re.compile(f"^{title} "))
    )


@pytest.mark.parametrize(
    ("words", "lands_on"),
    [
        ("Snihurivka", "missile attack on Snihurivka"),
        ('"they are in it"', "They are not getting close; they are in it."),
        ("they are in it", "They are not getting close; they are in it."),
        ("Syniehubov", "Syniehubov"),
        ("“more or less the border line”", "The front line is more or less the border line"),
    ],
)
def test_search_lands_on_the_statement(visitor: Page, words: str, lands_on: str) -> None:
    """A hit names its article, and its link leads to the words, not just to the page."""
    first = group(search(visitor, words), "Statements").locator(".result").first
    expect(first).to_contain_text("Zelenskyy urges")
    expect(first).to_contain_text("2024")
    first.locator("a[data-kind=statement]").click()
    expect(visitor).to_have_url(re.compile(r"/articles/[^#]*#s-"))
    target = visitor.locator(":target")
    expect(target).to_be_in_viewport()
    paragraph = (
        visitor.locator(".article__text > :is(p, h2, figure)").filter(has=target).or_(target)
    )
    assert lands_on in "".join(paragraph.all_inner_texts())
    expect(visitor.locator(f"#card-{target.get_attribute('data-statement')}")).to_be_visible()


def test_nothing_loads_before_search_is_opened(visitor: Page) -> None:
    """A reader who does not search pays nothing for it."""
    asked: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.reload()
    visitor.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search/index" in url or "search-" in url]
    search(visitor, "Snihurivka")
    assert [url for url in asked if "search/index" in url]


def test_search_is_usable_by_keyboard_alone(visitor: Page) -> None:
    """Open, type, go to the first result and follow it; Escape closes and the focus is back."""
    opener = visitor.get_by_role("banner").get_by_role("link", name="Search")
    opener.focus()
    visitor.keyboard.press("Enter")
    visitor.keyboard.type("Livny")
    dialog = visitor.get_by_role("dialog")
    expect(dialog.locator(".result").first).to_be_visible()
    visitor.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    visitor.keyboard.press("Control+k")
    expect(dialog.locator(".result").first).to_be_visible()
    visitor.keyboard.press("ArrowDown")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_be_visible()
    expect(visitor).to_have_url(re.compile("articles|places"))


def test_facets_by_keyboard_alone(visitor: Page, site: str) -> None:
    """Counts are shown before choosing; what is chosen is told, and taken away again."""
    visitor.goto(f"{site}/search/?q=Ukraine")
    expect(status(visitor)).to_contain_text("statements")
    all_of = status(visitor).inner_text()
    label = visitor.locator("[data-facet=label] summary")
    label.focus()
    visitor.keyboard.press("Enter")
    value = visitor.locator("[data-facet=label]").get_by_role("button", name=re.compile("^Direct"))
    expect(value).to_be_visible()
    count = re.findall(r"\d+", value.inner_text())[0]
    value.focus()
    visitor.keyboard.press("Enter")
    expect(status(visitor)).to_contain_text(f"{count} statements found for “Ukraine” with Direct")
    expect(visitor).to_have_url(re.compile(r"\?q=Ukraine&label=direct-quote$"))
    chips = group(visitor, "Statements").locator(".result")
    expect(chips.filter(has_text="Direct quote")).to_have_count(min(int(count), 10))
    remove = visitor.get_by_role("button", name="Remove Label: Direct quote")
    remove.focus()
    visitor.keyboard.press("Enter")
    expect(status(visitor)).to_have_text(all_of)
    visitor.go_back()
    expect(status(visitor)).to_contain_text("with Direct quote")
    visitor.go_back()
    expect(status(visitor)).to_have_text(all_of)


def test_the_address_holds_the_whole_search(visitor: Page, site: str) -> None:
    """Words, choices, and whether words were read as choices."""
    visitor.goto(f"{site}/search/?q=weapons&speaker=volodymyr-zelenskyy&year=2024")
    expect(status(visitor)).to_contain_text("with Volodymyr Zelenskyy, 2024")
    expect(group(visitor, "Statements").locator(".result b").first).to_have_text(
        "Volodymyr Zelenskyy"
    )
    visitor.goto(f"{site}/search/?q=unverified+luhansk&words=1")
    expect(status(visitor)).to_contain_text("No page holds all of these: “unverified”, “luhansk”")


def test_what_is_nowhere_is_said_to_be_nowhere(visitor: Page) -> None:
    """No page is found for a shorter word, a longer one, or one that a stemmer takes for it."""
    visitor.keyboard.press("/")
    dialog = visitor.get_by_role("dialog")
    for words, lacking in {
        "helicopter": "helicopter",
        "elephant": "elephant",
        "Gaza": "Gaza",
        "Orban": "Orban",
        "organ": "organ",
        "Ukraine helicopter": "helicopter",
    }.items():
        visitor.get_by_role("searchbox").fill(words)
        said = f"Nothing in this archive holds “{lacking}”."
        expect(status(dialog)).to_have_text(said)
        expect(dialog.locator(".result")).to_have_count(0)


def test_words_that_are_on_no_page_together(visitor: Page) -> None:
    """Each is somewhere, so neither is denied."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill("Livny Snihurivka Meloni")
    expect(status(visitor.get_by_role("dialog"))).to_have_text(re.compile("No page|article"))


def test_the_entry_of_that_name_is_first(visitor: Page) -> None:
    """By its name or any of its spellings, whatever else holds the word."""
    visitor.keyboard.press("/")
    results = visitor.get_by_role("dialog").locator(".result")
    for words, entry, address in (
        ("Zelensky", "Volodymyr Zelenskyy", "people/volodymyr-zelenskyy"),
        ("Zelenskiy", "Volodymyr Zelenskyy", "people/volodymyr-zelenskyy"),
        ("Kharkov", "Kharkiv", "places/kharkiv"),
        ("Харків", "Kharkiv", "places/kharkiv"),
        ("Kiev", "Kyiv", "places/kyiv"),
        ("Київ", "Kyiv", "places/kyiv"),
        ("Orel", "Oryol region", "places/oryol-region"),
        ("putin", "Vladimir Putin", "people/vladimir-putin"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskyy", "people/volodymyr-zelenskyy"),
        ("Siniehubov", "Oleh Syniehubov", "people/oleh-syniehubov"),
        ("Stoltenburg", "Jens Stoltenberg", "people/jens-stoltenberg"),
        ("Sánchez", "Pedro Sanchez", "people/pedro-sanchez"),
        ("Luhansk", "Luhansk", "places/luhansk"),
        ("Ukraine", "Ukraine", "places/ukraine"),
        ("NATO’s", "NATO", "organizations/nato"),
    ):
        visitor.get_by_role("searchbox").fill(words)
        first = results.first.locator("h4 a")
        expect(first).to_have_attribute("href", re.compile(re.escape(f"/{address}/")))
        expect(first).to_have_text(entry)


def test_another_spelling_finds_the_statements_too(visitor: Page) -> None:
    """Also beside other words; the text's own spelling is marked."""
    dialog = search(visitor, "Zelensky weapons")
    marked = group(dialog, "Statements").locator("mark").all_inner_texts()
    assert {one.lower() for one in marked} <= {"zelenskyy", "zelenskyy’s", "weapons", "weapon"}
    assert any(one.startswith("Zelenskyy") for one in marked)


def test_a_slip_is_forgiven_and_told(visitor: Page) -> None:
    """With the name that was taken for it."""
    dialog = search(visitor, "Stoltenburg allies")
    expect(dialog.locator(".mended")).to_have_text(
        "Nothing here holds “Stoltenburg”. Showing Stoltenberg."
    )
    expect(group(dialog, "Statements").locator(".result").first).to_contain_text("Stoltenberg")


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("unverified luhansk", ["Label: Unverified report", "Place named: Luhansk"]),
        ("claims by NATO", ["Speaker: NATO"]),
        ("what did Putin say", ["Speaker: Vladimir Putin"]),
        ("Peskov 2024", ["Year: 2024", "Speaker: Dmitry Peskov"]),
    ],
)
def test_a_question_is_read_as_choices(visitor: Page, words: str, read: list[str]) -> None:
    """They are shown, and one press takes the words as words."""
    dialog = search(visitor, words)
    choices = dialog.get_by_role("button", name=re.compile("^Remove "))
    expect(choices).to_have_text([f"{one} ✕" for one in read])
    dialog.get_by_role("button", name="Search for the words").click()
    expect(choices).to_have_count(0)
    expect(status(dialog)).to_have_text(re.compile("found for|Nothing|No page"))


def test_without_a_word_search_says_what_it_needs(visitor: Page) -> None:
    """Every query gets an answer."""
    visitor.keyboard.press("/")
    for words in ("$", "?!", "—", "“”", "🌧"):
        visitor.get_by_role("searchbox").fill(words)
        expect(status(visitor.get_by_role("dialog"))).to_contain_text(
            f"There is no word to look for in “{words}”"
        )


def test_only_the_words_are_marked(visitor: Page) -> None:
    """The query's words and their inflections, without what is joined to them."""
    visitor.keyboard.press("/")
    dialog = visitor.get_by_role("dialog")
    for words, marked in {
        "U.S.": r"U\.S\.(’s)?",
        "weapon": r"(?i)weapons?",
        "Urging": "(?i)urg(e|es|ed|ing)",
        "a": "(?i)a",
        "or": "(?i)or",
        "range": "(?i)ranges?",
        "(2024)": "2024",
        "“longer-range weapons”": "(?i)longer-range weapons",
    }.items():
        visitor.get_by_role("searchbox").fill(words)
        said = words.strip("“”()")
        expect(status(dialog)).to_contain_text(f"found for “{said}”")
        expect(dialog.locator(".result:not(:has(mark))")).to_have_count(0)
        found = dialog.locator(".result mark").all_inner_texts()
        assert len(found) >= dialog.locator(".result").count() > 0
        assert all(re.fullmatch(marked, one) for one in found), (words, found)


def test_a_begun_word_is_completed_by_keys(visitor: Page) -> None:
    """What goes on from the letters typed is offered, and one press looks for it."""
    visitor.keyboard.press("/")
    visitor.keyboard.type("Snihur")
    dialog = visitor.get_by_role("dialog")
    expect(status(dialog)).to_contain_text("Nothing in this archive holds “Snihur”")
    offered = dialog.get_by_role("button", name="snihurivka")
    expect(offered).to_be_visible()
    visitor.keyboard.press("ArrowDown")
    expect(offered).to_be_focused()
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("searchbox")).to_have_value("snihurivka")
    expect(dialog.locator(".result").first).to_contain_text("Snihurivka")


def test_more_results_go_on_below(visitor: Page) -> None:
    """Ten at first; the heading counts them all."""
    found = group(search(visitor, "Ukraine"), "Statements")
    number = int(found.locator("h3 .count").inner_text())
    assert number > 10
    expect(found.locator(".result")).to_have_count(10)
    found.get_by_role("button", name="More statements").click()
    expect(found.locator(".result")).to_have_count(min(number, 20))
    expect(found.locator(".result").nth(10).locator("a")).to_be_focused()


def test_results_are_grouped_and_developers_pages_are_not_found(visitor: Page, site: str) -> None:
    """Readers' help and contributors' pages apart; decisions nowhere."""
    visitor.goto(f"{site}/search/?q=codebook")
    expect(group(visitor, "Help")).to_be_visible()
    contributors = group(visitor, "For contributors")
    expect(contributors.locator("h4 a").first).to_have_attribute(
        "href", re.compile("/contributing/")
    )
    links = visitor.locator(".results a").evaluate_all("all => all.map((one) => one.href)")
    assert not [url for url in links if re.search("/contributing/(decisions|develop)/", url)]


@pytest.fixture
def taken(visitor: Page, site: str) -> Iterator[Page]:
    visitor.goto(f"{site}/search/?q=Luhansk")
    expect(visitor.get_by_role("button", name="CSV")).to_be_visible()
    yield visitor


def test_the_list_is_taken_along(taken: Page) -> None:
    """As a table that spreadsheets open rightly, and as JSON; each row leads to its words."""
    with taken.expect_download() as download:
        taken.get_by_role("button", name="CSV").click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    with taken.expect_download() as download:
        taken.get_by_role("button", name="JSON").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8")) == rows
    assert len(rows) == int(group(taken, "Statements").locator("h3 .count").inner_text())
    assert all(re.search(r"/articles/.+/#s-", row["address"]) for row in rows)
    assert rows[0]["speaker"] == "Ukrainian war bloggers"


def test_search_at_the_width_of_a_phone(browser: Browser, site: str) -> None:
    """Nothing scrolls sideways, axe finds nothing, with a facet open and without."""
    context = open_context(browser, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/search/?q=unverified+luhansk+")
    expect(page.locator(".result").first).to_be_visible()
    page.locator("[data-facet=source] summary").click()
    expect(page.locator("[data-facet=source] button").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
    context.close()


def test_without_scripts_lists_go_on(browser: Browser, site: str) -> None:
    """By label and speaker, by label and place, where there are five statements and more."""
    context = open_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/search/?q=Kharkiv")
    expect(page.get_by_text("Searching needs scripts")).to_be_visible()
    page.get_by_role("link", name="Statements by label").click()
    page.get_by_role("link", name="By speaker and place").first.click()
    page.get_by_role("main").get_by_role("link", name="Volodymyr Zelenskyy").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Volodymyr Zelenskyy")
    expect(page.get_by_text("Official claims alone: 7 of 7")).to_be_visible()
    expect(page.locator("#said ~ .group .entry:visible")).to_have_count(7)
    page.go_back()
    page.get_by_role("main").get_by_role("link", name="Kyiv").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Official claims that name Kyiv")
    context.close()


def test_opened_from_a_disk_the_page_says_why_it_cannot_search(
    browser: Browser, built_site: Path
) -> None:
    """And leads to the lists, which work there."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{(built_site / 'search' / 'index.html').as_uri()}?q=Kharkiv")
    expect(page.get_by_text("these pages were opened from a disk")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("link", name="Statements by label")).to_be_visible()
    context.close()
