"""A reader searches, and lands on the statement."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ontherecord.site import packs

pytestmark = pytest.mark.e2e


def search(visitor: Page, words: str) -> None:
    """Open search with its key, and type."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill(words)
    expect(visitor.get_by_role("dialog").get_by_role("status")).to_contain_text("found for")


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
    search(visitor, words)
    results = visitor.get_by_role("dialog").locator(".result")
    article = results.filter(
        has=visitor.get_by_role("heading", name=re.compile("^Zelenskyy urges"))
    )
    expect(article).to_have_count(1)
    expect(article).to_contain_text("2024")
    article.locator("a[data-kind]").first.click()
    expect(visitor).to_have_url(re.compile(r"/articles/[^#]*#(s-|p\d)"))
    target = visitor.locator(":target")
    expect(target).to_be_in_viewport()
    paragraph = (
        visitor.locator(".article__text > :is(p, h2, figure)").filter(has=target).or_(target)
    )
    assert lands_on in "".join(paragraph.all_inner_texts())


def test_a_later_sentence_of_a_quotation_is_the_statement_too(visitor: Page) -> None:
    """A hit in the second sentence lands on that sentence, and its statement's card is open."""
    search(visitor, '"more or less the border line"')
    visitor.get_by_role("dialog").locator("a[data-kind=statement]").first.click()
    target = visitor.locator(".statement:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("The front line is more or less")
    card = visitor.locator(f"#card-{target.get_attribute('data-statement')}")
    expect(card).to_be_visible()


def test_nothing_loads_before_search_is_opened(visitor: Page) -> None:
    """A reader who does not search pays nothing for it."""
    asked: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.reload()
    visitor.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]
    search(visitor, "Snihurivka")
    assert [url for url in asked if "pagefind" in url]


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


def test_filters_by_outlet_and_year(visitor: Page) -> None:
    """A year leaves only that year's articles; the choices come from the archive."""
    search(visitor, "Ukraine")
    visitor.get_by_label("Year").select_option("2024")
    dialog = visitor.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("1 page found")
    visitor.get_by_label("Outlet").select_option(index=1)
    expect(dialog.get_by_role("status")).to_contain_text("1 page found")


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
        "“getting further”": "getting further",
    }.items():
        visitor.get_by_role("searchbox").fill(words)
        said = f"Nothing in this archive holds “{lacking}”."
        expect(dialog.get_by_role("status")).to_have_text(said)
        expect(dialog.locator(".result")).to_have_count(0)


def test_words_that_are_on_no_page_together(visitor: Page) -> None:
    """Each is somewhere, so neither is denied."""
    visitor.keyboard.press("/")
    visitor.get_by_role("searchbox").fill("Livny Харків")
    status = visitor.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text("No page holds all of these: “Livny”, “Харків”.")


def test_the_entry_of_that_name_is_first(visitor: Page) -> None:
    """By its name or any of its spellings, whatever else holds the word."""
    visitor.keyboard.press("/")
    results = visitor.get_by_role("dialog").locator(".result")
    status = visitor.get_by_role("dialog").get_by_role("status")
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
        ("Sánchez", "Pedro Sanchez", "people/pedro-sanchez"),
        ("Luhansk", "Luhansk", "places/luhansk"),
        ("Ukraine", "Ukraine", "places/ukraine"),
        ("NATO’s", "NATO", "organizations/nato"),
    ):
        visitor.get_by_role("searchbox").fill(words)
        expect(status).to_contain_text(f"found for “{words.split()[0]}")
        first = results.first.locator("h3 a")
        expect(first).to_have_text(entry)
        expect(first).to_have_attribute("href", re.compile(re.escape(f"/{address}/")))


def test_without_a_word_search_says_what_it_needs(visitor: Page) -> None:
    """Every query gets an answer."""
    visitor.keyboard.press("/")
    status = visitor.get_by_role("dialog").get_by_role("status")
    for words in ("$", "?!", "—", "“”", "🌧"):
        visitor.get_by_role("searchbox").fill(words)
        expect(status).to_contain_text(f"There is no word to look for in “{words}”")


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
        expect(dialog.get_by_role("status")).to_contain_text(f"found for “{said}”")
        found = dialog.locator(".result mark").all_inner_texts()
        assert len(found) >= dialog.locator(".result").count() > 0
        assert all(re.fullmatch(marked, one) for one in found), (words, found)


def test_a_begun_word_is_completed_by_keys(visitor: Page) -> None:
    """What goes on from the letters typed is offered, and one press looks for it."""
    visitor.keyboard.press("/")
    visitor.keyboard.type("Snihur")
    dialog = visitor.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("Nothing in this archive holds “Snihur”")
    offered = dialog.get_by_role("button", name="Snihurivka")
    expect(offered).to_be_visible()
    visitor.keyboard.press("ArrowDown")
    expect(offered).to_be_focused()
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("searchbox")).to_have_value("Snihurivka")
    expect(dialog.locator(".result").first).to_contain_text("Snihurivka")


def test_more_results_go_on_below(visitor: Page) -> None:
    """Ten at first; the count is of all that were looked at."""
    search(visitor, "Ukraine")
    dialog = visitor.get_by_role("dialog")
    number = int(re.findall(r"\d+", dialog.get_by_role("status").inner_text())[0])
    assert number > 10
    expect(dialog.locator(".result")).to_have_count(10)
    dialog.get_by_role("button", name="More results").click()
    expect(dialog.locator(".result")).to_have_count(min(number, 20))
    expect(dialog.locator(".result").nth(10).locator("h3 a")).to_be_focused()


def test_search_page_takes_its_words_from_the_address(visitor: Page, site: str) -> None:
    """A search can be linked to."""
    visitor.goto(f"{site}/search/?q=Snihurivka")
    expect(visitor.locator(".result").first).to_contain_text("Snihurivka")


def pieces(site: Path) -> list[dict[str, str]]:
    """What the index holds of every page: its address and its text."""
    return [json.loads(content) for content in packs.read(site / "pagefind").values()]


def test_counts_are_those_of_reading_every_page(
    visitor: Page, built_site: Path, blank: Page
) -> None:
    """For words from all over the archive, with punctuation and in compounds."""
    texts = [piece["content"] for piece in pieces(built_site)]
    script = """async (texts) => {
        const { forms, tokens } = await import("/search-words.mjs");
        const pages = texts.map((text) => new Set(tokens(text).map((token) => token.text)));
        const all = [...new Set(pages.flatMap((page) => [...page]))].sort();
        return all.filter((_, at) => at % 90 === 0).map((word) =>
            [word, pages.filter((page) => [...forms(word)].some((form) => page.has(form))).length]);
    }"""
    visitor.keyboard.press("/")
    status = visitor.get_by_role("dialog").get_by_role("status")
    for word, count in blank.evaluate(script, texts):
        visitor.get_by_role("searchbox").fill(word)
        expect(status).to_contain_text(f"found for “{word}")
        said = re.match(r"(At least )?(\d+) pages? ", status.inner_text())
        assert said, word
        assert int(said[2]) == count or (said[1] and int(said[2]) < count), (word, count)


def test_pages_for_developers_are_not_found(built_site: Path) -> None:
    """Readers find articles, entries and help, and not how the program was made."""
    found = {piece["url"] for piece in pieces(built_site)}
    assert {"/codebook/", "/contributing/annotate/", "/people/vladimir-putin/"} <= found
    assert not [url for url in found if re.match("/contributing/(decisions|develop)/", url)]
