"""The browser's pure modules, run in the browser on the same readable cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import open_context
from tests.serving import served

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page that can import our modules as they lie in docs/assets/js."""
    with served(ROOT / "docs" / "assets" / "js") as address:
        context = open_context(browser)
        page = context.new_page()
        page.goto(f"{address}/offsets.mjs")
        yield page
        context.close()


def call(page: Page, module: str, name: str, *arguments: Any) -> Any:
    """What a module's function gives for the arguments."""
    script = "async ([m, f, a]) => (await import(`/${m}.mjs`))[f](...a)"
    return page.evaluate(script, [module, name, list(arguments)])


def test_offsets_count_code_points(blank: Page) -> None:
    """A place in the text is the same in the data and in the browser, both ways."""
    for text, points, units in cases("offsets"):
        assert call(blank, "offsets", "toUnits", text, points) == units, text
        assert call(blank, "offsets", "toPoints", text, units) == min(points, len(text)), text


def test_words_between_offsets_are_pythons(blank: Page) -> None:
    """The browser cuts the same words out of a text as the build does."""
    text = "🌧 “Nobody sleeps 🌊 tonight,” é"
    for start in range(0, len(text), 5):
        for end in range(start, len(text) + 1, 7):
            assert call(blank, "offsets", "slice", text, start, end) == text[start:end]


def test_filter_state_and_address_agree(blank: Page) -> None:
    """The address says what is shown, and writing it back loses nothing else."""
    found = cases("filters")
    for search, shown in found["parse"]:
        assert call(blank, "filters", "parse", search) == shown
    for search, shown, query in found["format"]:
        assert call(blank, "filters", "format", search, shown) == query
        assert call(blank, "filters", "parse", query) == call(
            blank, "filters", "toggle", shown, "nothing"
        )


def test_filter_matches_labels(blank: Page) -> None:
    """No filter shows everything; a filter shows its label alone."""
    for labels, shown, due in cases("filters")["matches"]:
        assert call(blank, "filters", "matches", labels, shown) is due


@pytest.mark.parametrize(
    ("fragment", "statement"),
    [
        ("#s-3fa2c1", "s-3fa2c1"),
        ("#s-3fa2c1-2", "s-3fa2c1"),
        ("#card-s-3fa2c1", "s-3fa2c1"),
        ("#p3", None),
        ("", None),
        ("#s-<script>", None),
        ("#%E0%A4%A", None),
    ],
)
def test_fragment_names_a_statement(blank: Page, fragment: str, statement: str | None) -> None:
    """An address leads to a statement by its id, a part's id or its card's."""
    assert call(blank, "cards", "statementOf", fragment) == statement


def test_a_sheet_uncovers_its_number(blank: Page) -> None:
    """On a phone the text moves up as far as the sheet hides it; a card beside moves nothing."""
    sheet = {"top": 300, "left": 0, "width": 390}
    assert call(blank, "cards", "uncover", {"bottom": 400}, sheet, 390) == 124
    assert call(blank, "cards", "uncover", {"bottom": 200}, sheet, 390) == 0
    beside = {"top": 300, "left": 800, "width": 360}
    assert call(blank, "cards", "uncover", {"bottom": 400}, beside, 1280) == 0
