"""An article that may not be published whole: how it reads, how people still mend its labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESKTOP, Watch, open_context
from tests.e2e.contributing import drag, file_of
from tests.e2e.test_accessibility import faults
from tests.support import rights
from tests.support.building import run
from tests.support.serving import served

pytestmark = pytest.mark.e2e

SAID = rights.SHOWN["excerpts"][1]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = rights.write(tmp_path_factory.mktemp("rights") / "archive")
    done = run("-m", "ontherecord", "build", "--no-strict", "--root", str(root))
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def address(archive: Path) -> Iterator[str]:
    with served(archive / "site") as found:
        yield found


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Page]:
    context = open_context(browser, viewport=DESKTOP)
    page, watch = context.new_page(), Watch()
    watch.follow(page, address.partition("//")[2])
    yield page
    context.close()
    assert watch.console == []
    assert watch.foreign == []


@pytest.mark.parametrize("name", ["excerpts", "labels-only"])
def test_readers_are_told_what_is_left_out(reader: Page, address: str, name: str) -> None:
    """Why, how much, and where the whole is; for everybody, in any width and in the dark."""
    reader.goto(f"{address}/articles/{name}/")
    expect(reader.locator(".in-parts")).to_contain_text("Only parts of this article are shown")
    original = f"https://paper.example/{name}"
    whole = reader.locator(".in-parts").get_by_role("link", name="Read the whole at")
    expect(whole).to_have_attribute("href", original)
    link = "link" if name == "excerpts" else "img"
    gap = reader.locator("#text").get_by_role(link, name="words left out").first
    expect(gap).to_be_visible()
    assert faults(reader, (1280, 390, 320)) == []


def test_what_is_shown_can_be_mended(reader: Page, address: str, archive: Path) -> None:
    """Words of a sentence that is shown become a file that the archive's whole text takes; words
    on both sides of a gap do not."""
    reader.goto(f"{address}/articles/excerpts/contribute/")
    expect(reader.locator(".in-parts")).to_contain_text("For a statement in what is left out")
    drag(reader, "Mayor Paul Okafor")
    reader.get_by_role("button", name="Who says it", exact=True).click()
    drag(reader, SAID.partition(" Okafor")[0])
    reader.get_by_role("button", name="The statement", exact=True).click()
    reader.get_by_label("The source’s own words").check()
    reader.get_by_label("Someone who speaks for a public office").check()
    reader.get_by_label("What kind of source").select_option("gov-subnational")
    reader.get_by_label("Your handle").fill("kit")
    path, content = file_of(reader)
    made = yaml.safe_load(content)
    assert "…" not in content and made["text"] in (archive / path).parents[1].joinpath(
        "article.yml"
    ).read_text(encoding="utf-8")
    exact = made["annotations"][0]["content"][0]
    text = rights.text_of("excerpts")
    assert text[exact["start"] :].startswith(exact["exact"])
    (archive / path).write_text(content, encoding="utf-8")
    done = run("-m", "ontherecord", "check", "--root", str(archive), str(archive / path))
    assert done.returncode == 0 and path not in done.stdout, done.stdout


def test_words_that_are_not_shown_cannot_be_taken(reader: Page, address: str) -> None:
    """A selection over a gap says so, and nothing is taken."""
    reader.goto(f"{address}/articles/excerpts/contribute/")
    expect(reader.locator("[data-text]")).to_be_visible()
    reader.locator("[data-text]").evaluate("(e) => getSelection().selectAllChildren(e)")
    expect(reader.locator("[data-picked]")).to_contain_text("Selected:")
    reader.get_by_role("button", name="The statement", exact=True).click()
    expect(reader.locator("[data-picked]")).to_contain_text("Some of these words are not shown")
    expect(reader.locator("[data-slot=content]")).to_have_text("no words selected")
