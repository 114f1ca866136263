"""More than three questions: several changes in one file, all that a reading can hold, a quarrel
settled by a third person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESKTOP, Watch, open_context
from tests.e2e.contributing import copied_archive, drag, file_of, rebuilt, takes
from tests.e2e.templates import ARTICLE
from tests.e2e.test_accessibility import faults
from tests.support import newsroom as invented
from tests.support.serving import served

pytestmark = pytest.mark.e2e

FORM = f"{ARTICLE}contribute/"
BOMB = "a Russian-guided bomb killed one civilian and injured at least 10 more"
THREE = "Three more people were killed"
HOURS = "hit by 3,000 Russian aerial bombs"


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Page]:
    context = open_context(browser, viewport=DESKTOP)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(site).netloc)
    page.goto(f"{site}/{FORM}")
    page.get_by_label("Your handle").fill("kit")
    yield page
    context.close()
    assert (watch.console, watch.foreign) == ([], [])


def go_to(page: Page, words: str) -> None:
    """To a marked statement, by its words in the text."""
    drag(page, words)
    page.get_by_role("link", name="Go to statement").click()
    expect(page.locator("[data-about]")).to_contain_text(words)


def take(page: Page, words: str, what: str) -> None:
    drag(page, words)
    page.get_by_role("button", name=what, exact=True).click()


def annotations(content: str) -> list[Any]:
    found: list[Any] = yaml.safe_load(content)["annotations"]
    return found


def card(page: BeautifulSoup, words: str) -> str:
    found = (" ".join(one.get_text(" ").split()) for one in page.select(".card"))
    return next(text for text in found if words in text)


def correct_the_bomb(page: Page) -> None:
    """Day, act and a hedge, under “More about it”."""
    go_to(page, BOMB)
    page.get_by_text("More about it").click()
    page.get_by_label("The day it was said").fill("2024-05-26")
    page.get_by_label("What it does").select_option("evaluate")
    page.get_by_label("keeps it at a distance").check()
    take(page, "at least 10", "Words that soften")
    expect(page.locator("[data-slot=hedges]")).to_contain_text("“at least 10”")


def correct_the_second_source(page: Page) -> None:
    """A second source is put in by its words, with who it is and of what kind."""
    go_to(page, HOURS)
    page.get_by_text("More about it").click()
    take(page, "Madrid", "Another source")
    second = page.locator(".field--source")
    second.get_by_label("Who is it").fill("his hosts")
    second.get_by_label("What kind of source").select_option("gov-national")


def test_several_changes_are_handed_in_as_one_file(reader: Page, site: str, tmp_path: Path) -> None:
    """Put in, left and found again, changed, taken out; the file passes and each is on its card."""
    correct_the_bomb(reader)
    reader.get_by_role("button", name="Add another change").click()
    expect(reader.locator("[data-about]")).to_contain_text("Change 2 of this file")
    correct_the_second_source(reader)
    reader.get_by_role("button", name="Add another change").click()
    go_to(reader, THREE)
    reader.get_by_label("Confirm it").check()
    reader.get_by_role("button", name="Add another change").click()
    take(reader, "Reactions of European leaders", "The statement")
    reader.get_by_label("The outlet’s own words").check()
    listed = reader.locator("[data-filed]")
    expect(listed).to_contain_text("In this file: 4 changes")
    assert faults(reader, (1280, 390, 320)) == []
    reader.reload()
    expect(listed).to_contain_text("In this file: 4 changes")
    listed.get_by_role("button", name="Change: that Ukraine is hit").click()
    reader.get_by_label("Note for readers").fill("Two of them say so.")
    reader.get_by_role("button", name="Take out: Three more people").click()
    expect(listed).to_contain_text("In this file: 3 changes")
    path, content = file_of(reader)
    bomb, hours, leaders = annotations(content)
    assert (bomb["said_when"], bomb["act"]) == ("2024-05-26", "evaluate")
    assert bomb["cue_flags"] == ["distancing"] and bomb["hedges"][-1]["exact"] == "at least 10"
    assert [s["speaker"] for s in hours["source"]] == ["volodymyr-zelenskyy", "his hosts"]
    assert (hours["note"], leaders["kind"]) == ("Two of them say so.", "outlet-voice")
    archive = copied_archive(tmp_path / "archive")
    takes(archive, path, content)
    page = BeautifulSoup((rebuilt(archive) / ARTICLE / "index.html").read_bytes(), "html.parser")
    told = card(page, "killed one civilian")
    assert "corrected by kit" in told and "26 May 2024" in told and "at least 10" in told
    assert "judges" in told and "keeps a distance" in told
    assert "his hosts" in card(page, HOURS) and "Two of them say so." in card(page, HOURS)
    reader.get_by_role("button", name="Begin a new file").click()
    expect(listed).not_to_contain_text("In this file")
    reader.reload()
    expect(listed).not_to_contain_text("In this file")


def test_a_file_says_of_each_word_one_thing(reader: Page) -> None:
    """Two changes that share words are told before they are sent; so is a lack in one of them."""
    for _ in range(2):
        take(reader, "Reactions of European leaders", "The statement")
        reader.get_by_label("The outlet’s own words").check()
        reader.get_by_role("button", name="Add another change").click()
    expect(reader.locator("[data-lacking]")).to_contain_text("Changes 1 and 2 share words")
    reader.get_by_role("button", name="Take out: Reactions").last.click()
    expect(reader.locator("[data-ready]")).to_be_visible()


def test_who_speaks_is_offered_from_the_words(reader: Page) -> None:
    """A surname the glossary knows is that person; a pronoun is nobody."""
    speaker = reader.get_by_role("combobox", name="Speaker")
    take(reader, "she", "Who says it")
    expect(speaker).to_have_value("")
    take(reader, "Stoltenberg", "Who says it")
    expect(speaker).to_have_value("Jens Stoltenberg")
    expect(reader.get_by_label("What kind of source")).to_have_value("igo")
    expect(reader.get_by_label("Someone who speaks for a public office")).to_be_checked()
    reader.get_by_role("button", name="Take out: who says it").click()
    expect(reader.locator("[data-slot=source]")).to_have_text("no words selected")


def test_a_third_person_settles_a_quarrel(browser: Browser, tmp_path: Path) -> None:
    """One of the two cannot; a third confirms the reading shown, and the page says so."""
    root = tmp_path / "archive"
    root.mkdir()
    invented.empty_archive(root)
    words = ("the alarm had been out of order for weeks", "the Ostwick Echo")
    invented.write_article(root, "fire", invented.COAST, {
        "ann": invented.add("ann-1", *words, "attributed-claim", "news-outlet"),
        "ben": invented.add("ben-1", *words, "official-claim", "police-emergency"),
    })  # fmt: skip
    context = open_context(browser, viewport=DESKTOP)
    with served(rebuilt(root)) as address:
        page = context.new_page()
        page.goto(f"{address}/queue/")
        page.get_by_role("link", name="Settle it").click()
        expect(page.locator("[data-about]")).to_contain_text("ann and ben read it differently")
        page.get_by_label("Confirm it").check()
        page.get_by_label("I am none of those who disagree").check()
        page.get_by_label("Your handle").fill("ben")
        expect(page.locator("[data-fault=settles]")).to_contain_text("a third person settles it")
        page.get_by_label("Your handle").fill("lee")
        path, content = file_of(page)
        context.close()
    [settled] = annotations(content)
    assert sorted(settled["settles"]) == ["ann-1", "ben-1"]
    takes(root, path, content)
    shown = (rebuilt(root) / "articles/fire/index.html").read_text(encoding="utf-8")
    assert "lee settled it" in shown


def test_keys_follow_the_eye_where_text_runs_leftward(browser: Browser, newsroom: str) -> None:
    """In Arabic the next word stands on the left, so the left arrow takes it in."""
    context = open_context(browser, viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{newsroom}/articles/mina/contribute/")
    told, text = page.locator("[data-picked]"), page.locator("[data-text]")
    expect(page.get_by_role("button", name="End a word later")).to_have_text("←")
    text.press("ArrowDown")
    expect(told).to_contain_text("(3 words")
    text.press("ArrowRight")
    expect(told).to_contain_text("(2 words")
    text.press("ArrowLeft")
    expect(told).to_contain_text("(3 words")
    context.close()
