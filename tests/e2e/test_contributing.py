"""Readers put labels right: with the mouse, with keys alone, by touch; the file is taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESKTOP, Watch, open_context
from tests.e2e.contributing import (
    copied_archive,
    drag,
    file_of,
    handed,
    rebuilt,
    tab_to,
    takes,
)
from tests.e2e.templates import ARTICLE
from tests.e2e.test_accessibility import faults
from tests.support.building import ROOT

pytestmark = pytest.mark.e2e

TEXT = (ROOT / "seeds" / ARTICLE / "article.txt").read_text(encoding="utf-8")
FORM = f"{ARTICLE}contribute/"
BOMBS = "that Ukraine is hit by 3,000 Russian aerial bombs each month"


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Page]:
    """A reader at a desk; afterwards the console is empty and no other host was asked."""
    context = open_context(browser, viewport=DESKTOP)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(site).netloc)
    yield page
    context.close()
    assert watch.console == []
    assert watch.foreign == []


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return copied_archive(tmp_path / "archive")


def first(content: str) -> Any:
    """The file's one annotation."""
    return yaml.safe_load(content)["annotations"][0]


def cards(site: Path, words: str) -> list[str]:
    """What the article's cards say that hold these words."""
    page = BeautifulSoup((site / ARTICLE / "index.html").read_bytes(), "html.parser")
    found = (" ".join(card.get_text(" ").split()) for card in page.select(".card"))
    return [card for card in found if words in card]


def open_card(page: Page, site: str, words: str) -> None:
    page.goto(f"{site}/{ARTICLE}")
    page.locator(".article__text .statement", has_text=words).first.click()
    expect(page.locator(".card:popover-open")).to_be_visible()


def test_a_label_is_corrected_with_the_mouse(reader: Page, site: str, archive: Path) -> None:
    """From the card to the file: other words, a reason, a note. Taken in, it stands as reviewed."""
    open_card(reader, site, BOMBS)
    reader.locator(".card:popover-open").get_by_role("link", name="Suggest a change").click()
    expect(reader.locator("[data-about]")).to_contain_text(BOMBS)
    drag(reader, "Ukraine is hit by 3,000 Russian aerial bombs each month")
    expect(reader.locator("[data-picked]")).to_contain_text("10 words")
    reader.get_by_role("button", name="The statement", exact=True).click()
    expect(reader.locator("[data-slot=content]")).to_have_text(
        "“Ukraine is hit by 3,000 Russian aerial bombs each month”"
    )
    reader.get_by_label("Yes: it says that this was not confirmed").check()
    note = "He says: “3,000”. No source — it’s his own count."
    reader.get_by_label("Note for readers").fill(note)
    reader.get_by_label("Your handle").fill("kit")
    shown = reader.locator("[data-preview]")
    expect(shown.locator(".chip")).to_have_text(["Unverified report", "Official claim"])
    expect(shown).to_contain_text("corrected by kit")
    path, content = file_of(reader)
    link = reader.get_by_role("link", name="Open on GitHub").get_attribute("href")
    assert handed(link or "") == (path, content)
    made = first(content)
    assert made["unverified"] == ["U1"]
    assert {"form", "kind", "speaker", "source", "cue"}.isdisjoint(made), "left as it was"
    takes(archive, path, content)
    [card] = cards(rebuilt(archive), "3,000 Russian aerial bombs")
    assert "corrected by kit" in card
    assert "Unverified report, official claim" in card
    assert note in card


def test_a_label_is_corrected_with_keys_alone(reader: Page, site: str, archive: Path) -> None:
    """Tab, arrows, Enter, Space: from the article's number to the downloaded file."""
    reader.goto(f"{site}/{ARTICLE}")
    number = reader.locator(f'.note[popovertarget="card-{statement_id(reader, BOMBS)}"]')
    tab_to(reader, number)
    reader.keyboard.press("Enter")
    tab_to(reader, reader.locator(".card:popover-open").get_by_role("link", name="Suggest"))
    reader.keyboard.press("Enter")
    text = reader.locator("[data-text]")
    expect(text).to_be_visible()
    tab_to(reader, text)
    told = reader.locator("[data-picked]")
    reader.keyboard.press("Shift+ArrowRight")
    expect(told).to_contain_text("Selected: “Ukraine is hit")
    reader.keyboard.press("ArrowLeft")
    reader.keyboard.press("ArrowLeft")
    expect(told).to_contain_text("bombs” (8 words, sentence")
    reader.keyboard.press("Enter")
    reader.keyboard.press("ArrowDown")
    expect(told).to_contain_text("each month.” (")
    tab_to(reader, reader.get_by_label("Yes: it says that this was not confirmed"))
    reader.keyboard.press("Space")
    tab_to(reader, reader.get_by_role("combobox", name="Speaker"))
    reader.keyboard.press("Control+a")
    reader.keyboard.type("zele")
    reader.keyboard.press("ArrowDown")
    expect(reader.locator(".combo__list [aria-selected=true]")).to_contain_text(
        "Volodymyr Zelenskyy"
    )
    reader.keyboard.press("Enter")
    tab_to(reader, reader.get_by_label("Your handle"))
    reader.keyboard.type("Ana-B")
    tab_to(reader, reader.get_by_role("button", name="Download"))
    with reader.expect_download() as download:
        reader.keyboard.press("Enter")
    path, content = file_of(reader)
    assert Path(download.value.path()).read_text(encoding="utf-8") == content
    assert download.value.suggested_filename == path.rpartition("/")[2]
    [part] = first(content)["content"]
    assert part["exact"] == "Ukraine is hit by 3,000 Russian aerial bombs"
    assert part["start"] == TEXT.index(part["exact"])
    takes(archive, path, content)
    [card] = cards(rebuilt(archive), "3,000 Russian aerial bombs")
    assert "corrected by Ana-B" in card


def statement_id(page: Page, words: str) -> str:
    found = page.locator(".article__text .statement", has_text=words).first
    return found.get_attribute("data-statement") or ""


def test_a_label_is_confirmed_in_two_presses(reader: Page, site: str, archive: Path) -> None:
    """Once the handle is known: “This label is right”, then “Open”. Nothing else to do or read."""
    reader.goto(f"{site}/{FORM}")
    reader.get_by_label("Your handle").fill("kit")
    open_card(reader, site, BOMBS)
    target = statement_id(reader, BOMBS)
    reader.locator(".card:popover-open").get_by_role("link", name="This label is right").click()
    link = reader.get_by_role("link", name="Open on GitHub")
    expect(link).to_be_visible()
    path, content = handed(link.get_attribute("href") or "")
    assert first(content) == {"id": first(content)["id"], "action": "confirm", "target": target}
    takes(archive, path, content)
    [card] = cards(rebuilt(archive), "3,000 Russian aerial bombs")
    assert "checked by kit" in card


def test_words_nobody_marked_are_annotated_from_the_article(
    reader: Page, site: str, archive: Path
) -> None:
    """Select on the article's page, press the button that comes up, answer, send."""
    reader.goto(f"{site}/{ARTICLE}")
    requests: list[str] = []
    reader.on("request", lambda r: requests.append(r.url))
    words = "Reactions of European leaders have been mixed"
    drag(reader, words, "#text")
    assert not [url for url in requests if "/js/contribute" in url], "before it is asked for"
    reader.get_by_role("link", name="Annotate these words").click()
    expect(reader.locator("[data-slot=content]")).to_have_text(f"“{words}”")
    reader.get_by_label("The outlet’s own words, with no source named").check()
    expect(reader.get_by_label("The outlet itself")).to_be_checked()
    reader.get_by_label("Your handle").fill("kit")
    path, content = file_of(reader)
    made = first(content)
    assert made["content"][0]["exact"] == words
    assert made["content"][0]["start"] == TEXT.index(words)
    assert (made["form"], made["kind"]) == ("outlet", "outlet-voice")
    takes(archive, path, content)


def test_an_overlong_note_is_copied_or_downloaded(reader: Page, site: str) -> None:
    """What does not fit into a link is said, with its bytes; copy and download stay."""
    reader.goto(f"{site}/{FORM}?do=confirm#{some_id(site, reader)}")
    reader.get_by_label("Your handle").fill("kit")
    expect(reader.get_by_role("link", name="Open on GitHub")).to_be_visible()
    note = "Непідтвердженоджерелом " * 42
    reader.get_by_label("Note for readers").fill(note)
    expect(reader.get_by_role("link", name="Open on GitHub")).to_have_count(0)
    expect(reader.locator("[data-why]")).to_contain_text("too long to hand to GitHub in a link")
    with reader.expect_download() as download:
        reader.get_by_role("button", name="Download").click()
    content = Path(download.value.path()).read_text(encoding="utf-8")
    assert first(content)["note"] == note.strip()
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.get_by_role("button", name="Copy").click()
    expect(reader.get_by_text("Copied.")).to_be_visible()
    assert reader.evaluate("navigator.clipboard.readText()") == content


def some_id(site: str, page: Page) -> str:
    page.goto(f"{site}/{FORM}")
    return page.locator("[data-known]").first.get_attribute("data-known") or ""


def test_a_draft_stays_until_it_is_deleted(reader: Page, site: str) -> None:
    """Closing the page loses nothing; another statement has its own draft; deleting deletes."""
    ident = some_id(site, reader)
    reader.goto(f"{site}/{FORM}#{ident}")
    note = reader.get_by_label("Note for readers")
    expect(reader.locator("[data-about]")).to_contain_text("Statement")
    before = note.input_value()
    note.fill("Half a thought")
    mark = reader.evaluate("Object.keys(localStorage).filter((k) => k.includes('seeds')).length")
    assert mark == 1
    reader.reload()
    expect(note).to_have_value("Half a thought")
    expect(reader.get_by_text("kept in this browser until you delete it")).to_be_visible()
    reader.goto(f"{site}/{FORM}")
    expect(note).to_have_value("")
    reader.goto(f"{site}/{FORM}#{ident}")
    reader.get_by_role("button", name="Delete the draft").click()
    expect(note).to_have_value(before)
    expect(reader.get_by_text("The draft is deleted.")).to_be_visible()
    reader.reload()
    expect(note).to_have_value(before)


REFUSALS = {
    "full": "throw new DOMException('no room', 'QuotaExceededError')",
    "lost": "return undefined",
}
"""What the browser does with a text it is to keep."""


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_a_draft_that_is_not_kept_is_not_said_to_be(reader: Page, site: str, refusal: str) -> None:
    """Refused or silently dropped, the reader hears it at once; while the page is open nothing is
    lost; as soon as the browser takes it again, it is kept, and said to be."""
    ident = some_id(site, reader)
    reader.goto(f"{site}/{FORM}#{ident}")
    reader.evaluate("() => { window.takes = Storage.prototype.setItem; }")
    reader.evaluate(f"() => {{ Storage.prototype.setItem = () => {{ {refusal}; }}; }}")
    note = reader.get_by_label("Note for readers")
    note.fill("Half a thought")
    kept = reader.get_by_text("kept in this browser until you delete it")
    unkept = reader.get_by_text("could not be kept in this browser")
    expect(unkept).to_be_visible()
    expect(kept).to_be_hidden()
    reader.evaluate("location.hash = ''")
    expect(note).not_to_have_value("Half a thought")
    reader.evaluate(f"location.hash = '{ident}'")
    expect(note).to_have_value("Half a thought")
    expect(unkept).to_be_visible()
    reader.evaluate("() => { Storage.prototype.setItem = window.takes; }")
    note.fill("A whole thought")
    expect(kept).to_be_visible()
    expect(unkept).to_be_hidden()
    reader.reload()
    expect(note).to_have_value("A whole thought")


def test_the_open_form_has_no_violations(reader: Page, site: str) -> None:
    """With its list of names, its faults and its file, at every width, in light and dark."""
    reader.goto(f"{site}/{FORM}", wait_until="networkidle")
    reader.locator("[data-text]").press("ArrowDown")
    reader.locator("[data-text]").press("Enter")
    reader.get_by_label("Someone who speaks for a public office").check()
    reader.get_by_label("A retelling: the outlet says what the source said").check()
    reader.get_by_label("What kind of source").select_option("igo")
    reader.get_by_text("More about it").click()
    reader.get_by_role("button", name="Another source").click()
    expect(reader.get_by_label("Who is it")).to_be_visible()
    reader.locator("[data-text]").press("ArrowDown")
    reader.locator("[data-text]").press("s")
    reader.get_by_label("Your handle").fill("kit")
    expect(reader.locator("[data-ready]")).to_be_visible()
    reader.get_by_label("Your handle").fill("not a handle")
    reader.get_by_role("combobox", name="Speaker").fill("")
    reader.get_by_role("combobox", name="Speaker").press_sequentially("n")
    expect(reader.get_by_role("listbox")).to_be_visible()
    assert faults(reader, (1280, 390, 320)) == []


def test_a_half_filled_form_says_what_is_missing_beside_the_field(reader: Page, site: str) -> None:
    """Nothing before something is answered; then each answer that lacks, until it is given."""
    reader.goto(f"{site}/{FORM}")
    beside = {name: reader.locator(f"[data-fault={name}]") for name in ("form", "kind", "handle")}
    expect(reader.locator("[data-lacking] li")).not_to_have_count(0)
    assert [place.inner_text() for place in beside.values()] == ["", "", ""]
    reader.locator("[data-text]").press("ArrowDown")
    reader.locator("[data-text]").press("Enter")
    expect(beside["form"]).to_have_text("Answer the first question: whose words are on the page?")
    expect(beside["kind"]).to_contain_text("Answer the second question")
    expect(beside["handle"]).to_have_text("Say under which name it is published.")
    handle = reader.get_by_label("Your handle")
    expect(handle).to_have_accessible_description(re.compile("^Say under which name"))
    for radio in reader.locator("[name=kind]").all():
        expect(radio).to_have_accessible_description(re.compile("^Answer the second question"))
    assert faults(reader, (390,)) == []
    reader.get_by_label("Someone who speaks for a public office").check()
    expect(beside["kind"]).to_have_text("")
    expect(reader.locator("[data-fault=type]")).to_contain_text("Choose the office")
    reader.reload()
    expect(beside["form"]).to_contain_text("Answer the first question")
    handle.fill("kit")
    expect(beside["handle"]).to_have_text("")
    expect(handle).to_have_accessible_description(re.compile("^The name it is published under"))


def test_the_licence_is_said_where_contributions_are_made(reader: Page, site: str) -> None:
    """Before anything is sent: under which terms it is published, and as whose."""
    reader.goto(f"{site}/{FORM}")
    expect(reader.locator(".sending")).to_contain_text("CC BY 4.0, with your handle")


def test_without_scripts_there_is_a_file_to_write_by_hand(
    browser: Browser, site: str, archive: Path
) -> None:
    """The card leads to a file for its statement, which `check` takes as it stands."""
    context = open_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{ARTICLE}#list")
    page.locator("#list .card").first.get_by_role("link", name="Suggest a change").click()
    expect(page.locator("#answers")).to_be_hidden()
    expect(page.locator(".hand pre:visible")).to_have_count(1)
    content = page.locator(".hand pre:visible").inner_text() + "\n"
    page.get_by_role("link", name="a new statement").click()
    adding = page.locator(".hand pre:visible").inner_text() + "\n"
    context.close()
    for name, text in (("one", content), ("two", adding.replace("handle-1", "handle-2"))):
        path = f"seeds/{ARTICLE}annotations/{name}.yml"
        takes(archive, path, f"# {path}\n{text}")
