"""quotations: where marks open and close (codebook B2, B6)."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.engine.text import quotations
from ontherecord.engine.text.segment import segment
from tests.support.counting import GROWTH, growth
from tests.support.engine import cases
from tests.support.hostile import MARKS


def found(text: str) -> list[quotations.Quotation]:
    return list(quotations.find(text, segment(text, None)[0]))


@pytest.mark.parametrize("case", cases("quotations"))
def test_cases(case: dict[str, Any]) -> None:
    """A text gives exactly the quotations that its case lists."""
    text = case["text"]
    assert [text[q.span.start : q.span.end] for q in found(text)] == case["quotations"]


def test_a_resumed_quotation_says_so() -> None:
    """A quotation left open at a paragraph's end goes on in the next (B6)."""
    first, second = found("He said: “One.\n\n“Two.”")
    assert (first.closed, first.resumes, second.closed, second.resumes) == (
        False,
        False,
        True,
        True,
    )


def test_a_bad_paragraph_does_not_flip_the_next() -> None:
    """A lone mark in one paragraph leaves the quotations of all others as they are."""
    good = 'Then "one" and "two" were said.'
    spoiled = 'A lone " mark stands here.\n\n' + good
    assert [spoiled[q.span.start : q.span.end] for q in found(spoiled)][-2:] == ['"one"', '"two"']


@pytest.mark.parametrize("mark", MARKS)
def test_marks_by_the_thousand_are_no_trouble(mark: str) -> None:
    """Unbalanced marks are read in one pass."""
    assert growth(lambda times: lambda: found(f"He said {mark * times} and left."), 1_250) < GROWTH
