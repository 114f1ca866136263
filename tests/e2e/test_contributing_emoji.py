"""An archive full of signs that a browser counts twice: no selection is shifted by them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, Watch, open_context
from tests.e2e.contributing import drag, edges, file_of, rebuilt, takes
from tests.support import newsroom
from tests.support.building import run
from tests.support.serving import served

pytestmark = pytest.mark.e2e

SLUG = "pier-fire"
PAGE = f"articles/{SLUG}/"
TEXT = """🚒🌊 Fire 👩‍🚒 on the 𝒪ld Pier 🔥

🧯🧯 Mayor Ada Quill 👍🏽 said the pier 🏗️ would stay shut. “We 🤝 stay,” she told the 𝔈cho.

🇺🇳 The e\u0301te\u0301 season 🌞 begins in June. 🧑‍🤝‍🧑 Nobody was hurt, a fisherman 🎣 said later.
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("emoji")
    newsroom.empty_archive(root)
    newsroom.write_article(root, SLUG, TEXT, outlet="The 𝔈cho", published="2026-05-04")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("forge: github", "forge: forgejo")
    (root / "mkdocs.yml").write_text(settings.replace('mail: ""', "mail: desk@example.org"))
    done = run("-m", "ontherecord", "build", "--root", str(root))
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def harbour(archive: Path) -> Iterator[str]:
    with served(archive / "site") as address:
        yield address


@pytest.fixture
def reader(browser: Browser, harbour: str) -> Iterator[Page]:
    context = open_context(browser)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(harbour).netloc)
    yield page
    context.close()
    assert (watch.console, watch.foreign) == ([], [])


def answer(page: Page, handle: str) -> tuple[str, str]:
    """Say that a fisherman says it, and read the file."""
    page.get_by_label("A retelling: the outlet says what the source said").check()
    page.get_by_label("Someone else, or a source").check()
    page.get_by_label("What kind of source").select_option("witness-affected")
    page.get_by_label("Your handle").fill(handle)
    return file_of(page)


def assert_in_place(content: str) -> None:
    """Every selector of the file names the very words at its position, in code points."""
    made = yaml.safe_load(content)["annotations"][0]
    cue = made.get("cue")
    found = [*made["content"], *made.get("source", []), *([cue] if cue else [])]
    for one in found:
        start, before = int(one["start"]), one.get("prefix", "")
        words = before + one["exact"] + one.get("suffix", "")
        assert TEXT[start - len(before) :].startswith(words), one


def test_pictures_before_the_words_do_not_shift_them(
    reader: Page, harbour: str, archive: Path
) -> None:
    """By mouse, with source and cue; the file passes and the page shows the very words."""
    reader.goto(f"{harbour}/{PAGE}contribute/")
    for words, what in (("Nobody was hurt", "The statement"), ("a fisherman 🎣", "Who says it"),
                        ("said later", "The cue")):  # fmt: skip
        drag(reader, words)
        reader.get_by_role("button", name=what, exact=True).click()
    expect(reader.locator("[data-slot=source]")).to_have_text("“a fisherman 🎣”")
    path, content = answer(reader, "kit")
    assert_in_place(content)
    assert path == f"seeds/{PAGE}annotations/{path.rpartition('/')[2]}"
    link = reader.get_by_role("link", name="Open on Forgejo").get_attribute("href") or ""
    assert link.startswith(f"https://github.com/your-name/your-archive/_new/main/seeds/{PAGE}")
    assert (reader.get_by_role("link", name="Write a mail").get_attribute("href") or "").startswith(
        "mailto:desk@example.org?subject="
    )
    takes(archive, path, content)
    page = BeautifulSoup((rebuilt(archive) / PAGE / "index.html").read_bytes(), "html.parser")
    shown = next(s for s in page.select(".statement") if "Nobody" in s.get_text())
    assert shown.get_text() == "Nobody was hurt"
    card = page.select_one(f"#card-{shown['data-statement']}")
    assert card is not None
    assert "added by kit" in card.get_text(" ")


def test_keys_step_over_a_family_in_one(reader: Page, harbour: str) -> None:
    """Word by word a picture made of several signs is one step, and never cut."""
    reader.goto(f"{harbour}/{PAGE}contribute/")
    text, told = reader.locator("[data-text]"), reader.locator("[data-picked]")
    while "Nobody" not in told.inner_text():
        text.press("ArrowDown")
    for _ in range(2):
        text.press("Shift+ArrowRight")
    expect(told).to_contain_text("Selected: “")
    text.press("Enter")
    _, content = answer(reader, "kit")
    assert_in_place(content)


def test_words_selected_on_the_article_page_keep_their_place(reader: Page, harbour: str) -> None:
    """Taken along from the page with its numbers, labels and links, they are the same words."""
    for words in ("the pier 🏗️ would stay", "told the 𝔈cho", "Nobody was", "𝒪ld Pier"):
        reader.goto(f"{harbour}/{PAGE}")
        drag(reader, words, "h1" if "Pier" in words else "#text")
        reader.get_by_role("link", name="Annotate these words").click()
        expect(reader.locator("[data-picked]")).to_contain_text(f"“{words}”")
        _, content = answer(reader, "kit")
        assert_in_place(content)
        [part] = yaml.safe_load(content)["annotations"][0]["content"]
        assert part["exact"] == words
        reader.get_by_role("button", name="Delete the draft").click()


def test_words_are_selected_by_touch(browser: Browser, harbour: str) -> None:
    """A finger taps the first word and the last; a tap inside begins anew; handles work, too."""
    context = open_context(browser, viewport=PHONE, has_touch=True, is_mobile=True)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(harbour).netloc)
    page.goto(f"{harbour}/{PAGE}contribute/")
    told = page.locator("[data-picked]")
    tap(page, "Nobody")
    expect(told).to_contain_text("“Nobody” (1 word")
    tap(page, "hurt")
    expect(told).to_contain_text("“Nobody was hurt” (3 words")
    page.get_by_role("button", name="The statement", exact=True).tap()
    expect(page.locator("[data-slot=content]")).to_have_text("“Nobody was hurt”")
    tap(page, "hurt")
    expect(told).to_contain_text("“hurt” (1 word")
    # The handles of the browser's own selection; a tap on a button may take it away again.
    drag(page, "fisherman")
    page.evaluate("getSelection().removeAllRanges()")
    page.get_by_role("button", name="Who says it").tap()
    expect(page.locator("[data-slot=source]")).to_have_text("“fisherman”")
    _, content = answer(page, "kit")
    assert_in_place(content)
    context.close()
    assert (watch.console, watch.foreign) == ([], [])


def tap(page: Page, word: str) -> None:
    (x, y), (to_x, _) = edges(page, word)
    page.touchscreen.tap((x + to_x) / 2, y)
