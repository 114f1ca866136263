"""quotations: where marks open and close (codebook B2, B6)."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.engine.text import quotations
from ontherecord.engine.text.segment import segment
from tests.support.engine import cases


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


def test_five_thousand_marks_are_no_trouble() -> None:
    """Unbalanced marks by the thousand are read in one pass."""
    import time

    start = time.process_time()
    for marks in ('"' * 5_001, "“" * 5_000, "”" * 5_000, '" a' * 5_000, "'a " * 5_000):
        found(f"He said {marks} and left.")
    assert time.process_time() - start < 3
