"""Selectors name one place or none; a span's description leads back to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ontherecord.anchoring.anchoring import anchor, describe, matches, occurrences
from ontherecord.anchoring.nearest import closest
from ontherecord.merging.orphans import paragraph_at
from ontherecord.model import Selector, Span

DATA = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "anchoring" / "places.yml").read_text(encoding="utf-8")
)


def _plain(words: str) -> str:
    """Case files write odd characters as escapes, so that they can be seen."""
    return words.replace("\\u0301", "\u0301").replace("\\u00a0", "\u00a0")


TEXT = _plain(DATA["text"])


@pytest.mark.parametrize("case", DATA["cases"], ids=lambda case: case["what"])
def test_place(case: dict[str, Any]) -> None:
    """Position with words and context, else words with context once, else none."""
    found = anchor(Selector(**case["selector"]), TEXT)
    if "words" not in case:
        assert found is None
        return
    words = _plain(case["words"])
    start = list(occurrences(words, TEXT))[case.get("nth", 1) - 1]
    assert found == Span(start=start, end=start + len(words))


def test_words_that_reach_into_themselves_stand_twice() -> None:
    """The second place begins inside the first; neither is taken for the only one."""
    text = "They rang the bell and the bell and the bell."
    words = Selector(exact="the bell and the bell")
    assert [text[:found.start] for found in matches(words, text)] == [
        "They rang ", "They rang the bell and ",
    ]  # fmt: skip
    assert anchor(words, text) is None
    last = Selector(exact=words.exact, suffix=".")
    assert anchor(last, text) == Span(start=23, end=44)
    assert anchor(Selector(exact=words.exact, start=23), text) == Span(start=23, end=44)


def test_no_more_context_than_needed() -> None:
    """Words that stand once need none; others get the shorter side, in whole words."""
    text = "One red barn. One blue barn. One red house."
    assert describe(Span(start=4, end=12), text) == Selector(exact="red barn", start=4)
    assert describe(Span(start=0, end=3), text) == Selector(
        exact="One", suffix=" red barn", start=0
    )
    assert describe(Span(start=14, end=17), text) == Selector(exact="One", suffix=" blue", start=14)
    assert describe(Span(start=37, end=42), text).prefix == ""


def test_context_does_not_reach_over_a_lines_end_if_it_need_not() -> None:
    """The suffix is taken, though the prefix with the line's end would be shorter."""
    text = "stop.\nGo on today. So no.\nGo on then."
    start = text.rindex("Go on")
    assert describe(Span(start=start, end=start + 5), text) == Selector(
        exact="Go on", suffix=" then", start=start
    )


def test_a_position_tells_which_also_where_marks_differ() -> None:
    """Straight marks for curly ones stand twice; the place at the position is meant."""
    text = "“It holds.” “It holds.”"
    assert anchor(Selector(exact='"It holds."'), text) is None
    assert anchor(Selector(exact='"It holds."', start=12), text) == Span(start=12, end=23)


def test_context_grows_where_it_has_to() -> None:
    """Where 32 characters on one side are not enough, both sides grow."""
    text = "again and " * 20
    span = Span(start=100, end=105)
    selector = describe(span, text)
    assert (
        anchor(Selector(exact=selector.exact, prefix=selector.prefix, suffix=selector.suffix), text)
        == span
    )


@pytest.mark.parametrize(
    "span", [Span(start=3, end=3), Span(start=-1, end=2), Span(start=0, end=9)]
)
def test_nothing_to_describe(span: Span) -> None:
    """An empty span or one outside the text is a mistake of the caller."""
    with pytest.raises(ValueError, match="no words between"):
        describe(span, "eight ch")


def test_closest_offers_whole_words() -> None:
    """The passage most alike, from the start of a word to the end of one."""
    text = "The mayor said the bridge was safe at noon."
    found = closest("the bridge is safe", text)
    assert found is not None
    assert text[found.start : found.end] == "the bridge was safe"


@pytest.mark.parametrize("words", ["", "  ", "zzzz qqqq xxxx"])
def test_nothing_alike(words: str) -> None:
    """No offer where nothing is alike."""
    assert closest(words, "The mayor said so.") is None


@pytest.mark.parametrize(
    ("text", "indices"),
    [("one\n\ntwo\nlines\n\n\nthree", {"one": 0, "two": 1, "lines": 1, "three": 2}),
     ("one\ntwo\nthree", {"one": 0, "two": 1, "three": 2})],
)  # fmt: skip
def test_paragraphs_are_counted_as_on_the_page(text: str, indices: dict[str, int]) -> None:
    """Blocks between blank lines, or lines where a text has none."""
    assert {word: paragraph_at(text.index(word), text) for word in indices} == indices
