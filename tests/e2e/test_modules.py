"""The browser's pure modules, run in the browser on the same readable cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name / f"{name}.yml").read_text(encoding="utf-8"))


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


def test_the_address_switches_the_marks(blank: Page) -> None:
    """`marks=off` is read and written beside the filter, which it leaves as it is."""
    for search, off in cases("filters")["marks_off"]:
        assert call(blank, "filters", "marksOff", search) is off, search
    for search, on, query in cases("filters")["with_marks"]:
        assert call(blank, "filters", "withMarks", search, on) == query
        assert call(blank, "filters", "marksOff", query) is not on


@pytest.mark.parametrize(
    ("start", "by", "hidden", "goal"),
    [
        ("b", 1, "", "c"),
        ("b", -1, "", "a"),
        ("a", -1, "", None),
        ("d", 1, "", None),
        ("a", 1, "bc", "d"),
        ("d", -1, "abc", None),
        ("nobody", 1, "", None),
    ],
)
def test_the_next_statement_is_the_next_that_is_shown(
    blank: Page, start: str, by: int, hidden: str, goal: str | None
) -> None:
    """What the filter hides is stepped over; behind the last there is none."""
    script = """async ([start, by, hidden]) => (await import("/cards.mjs")).neighbour(
        ["a", "b", "c", "d"], start, by, (id) => !hidden.includes(id))"""
    assert blank.evaluate(script, [start, by, hidden]) == goal


def test_only_bare_arrow_keys_lead_on(blank: Page) -> None:
    """With another key held, an arrow keeps its meaning in the browser."""
    assert call(blank, "cards", "stepOf", {"key": "ArrowRight"}) == 1
    assert call(blank, "cards", "stepOf", {"key": "ArrowLeft"}) == -1
    assert call(blank, "cards", "stepOf", {"key": "ArrowLeft", "altKey": True}) == 0
    assert call(blank, "cards", "stepOf", {"key": "n"}) == 0


def test_a_citation_ends_in_an_address(blank: Page) -> None:
    """The site's own if its files name it, else where the reader is; nothing for nobody's id."""
    items = [
        {"id": "slug", "custom": {"plain": "The article."}},
        {"id": "slug-s-1", "custom": {"plain": "One."}},
        {"id": "slug-s-2", "custom": {"plain": "Two."}, "URL": "https://example.org/#s-2"},
    ]
    here = "http://127.0.0.1/a/#s-1"
    assert call(blank, "citing", "citation", items, "s-1", here) == f"One. {here}"
    two = call(blank, "citing", "citation", items, "s-2", here)
    assert two == "Two. https://example.org/#s-2"
    assert call(blank, "citing", "citation", items, "s-3", here) is None


def test_a_query_is_words_and_phrases(blank: Page) -> None:
    """Quotation marks of any kind make a phrase; signs alone ask for nothing."""
    for query, due in cases("search")["asked"]:
        found = call(blank, "search-words", "asked", query)
        assert [
            {term["shown"]: term["words"]} if term["exact"] else term["words"] for term in found
        ] == due, query


def test_words_are_compared_folded(blank: Page) -> None:
    """Case, diacritics, apostrophes and possessives make no difference; stops do."""
    for word, due in cases("search")["fold"]:
        assert call(blank, "search-words", "fold", word) == due, word


def test_a_text_holds_words_and_their_inflections_only(blank: Page) -> None:
    """Never a shorter or longer word, and only these words are marked."""
    script = """async ([query, text]) => {
        const { asWords, asked, held } = await import("/search-words.mjs");
        const found = held(asked(query).map(asWords), text);
        return found.map(({ start, end }) => text.slice(start, end));
    }"""
    for query, text, due in cases("search")["held"]:
        assert blank.evaluate(script, [query, text]) == due, (query, text)
