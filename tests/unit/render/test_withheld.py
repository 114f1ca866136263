"""Quotations elsewhere leave private names out, and keep their marks where they belong."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.model import Span
from ontherecord.render.base.withheld import INSTEAD, excerpt
from tests.support import town
from tests.support.town import span

TEXT = 'Head\n\n"It was loud," said Mia Lund, and Lund wept.\n'


def article(*names: str) -> town.Article:
    spans = tuple(span(TEXT, name, TEXT.index("and") if name == "Lund" else 0) for name in names)
    return msgspec.structs.replace(town.article("a", TEXT, "O", "2024-01-01"), withheld=spans)


WINDOW = span(TEXT, '"It was loud," said Mia Lund, and Lund wept.')


def test_names_are_replaced_and_marks_move() -> None:
    """What stands before, between and behind the names stays marked."""
    marks = (span(TEXT, "loud"), span(TEXT, "and"), span(TEXT, "wept"), span(TEXT, "said Mia Lund"))
    text, window, moved = excerpt(article("Mia Lund", "Lund"), WINDOW, marks)
    assert text == f'"It was loud," said {INSTEAD}, and {INSTEAD} wept.'
    assert (window.start, window.end) == (0, len(text))
    assert [text[s.start : s.end] for s in moved] == ["loud", "and", "wept", f"said {INSTEAD}"]


def test_without_names_nothing_changes() -> None:
    """The article's own text is used as it is."""
    marks = (span(TEXT, "loud"),)
    assert excerpt(article(), WINDOW, marks) == (TEXT, WINDOW, marks)


@pytest.mark.parametrize("words", ["Mia Lund", "Mia", "Lund, and"])
def test_a_mark_that_ends_in_a_name_stays_in_the_text(words: str) -> None:
    """It covers the whole replacement or none of it, never a part."""
    text, _, moved = excerpt(article("Mia Lund"), WINDOW, (span(TEXT, words),))
    for one in moved:
        assert INSTEAD in text[one.start : one.end] or "[" not in text[one.start : one.end]


@given(start=st.integers(6, 40), length=st.integers(1, 40))
def test_every_mark_stays_inside(start: int, length: int) -> None:
    """Whatever is marked, marks lie in the excerpt, and the excerpt holds no name."""
    end = min(start + length, WINDOW.end)
    text, window, moved = excerpt(
        article("Mia Lund", "Lund"), WINDOW, (Span(start=max(start, WINDOW.start), end=end),)
    )
    assert "Lund" not in text
    assert all(0 <= s.start < s.end <= window.end for s in moved)
