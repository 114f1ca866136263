"""The cost of an article grows with its length: counted in calls, so that no machine is too slow.

`make soak` measures the same on a megabyte, in CPU time beside the bare language model, and memory.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from ontherecord.drafts.records import article as with_metadata
from ontherecord.engine.attribution import attribute
from ontherecord.engine.classify import classify
from ontherecord.engine.text import nlp
from ontherecord.formats.annotate import answer
from ontherecord.model import Metadata
from tests.support.engine import article_of
from tests.support.long_texts import many_names, odd_marks, one_again

TIMES = 4
GROWTH = 1.3
"""Calls for four times the text, as a share of four times the calls."""


def calls(text: str) -> int:
    """Calls of Python and C functions that the engine makes for a text, without the model's own."""
    article = article_of(text)
    doc = nlp.parse(text, article.paragraphs)
    count = 0

    def seen(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        drafted = classify(doc, article, attribute(doc, article))
        answer(with_metadata(drafted, Metadata(title="", sha256="")))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", [many_names, one_again, odd_marks])
def test_calls_grow_with_the_text(text: Callable[[int], str]) -> None:
    """Nothing is done for each pair of names, statements or sentences."""
    size = 1_500 if text is odd_marks else 6_000
    calls(text(2_000))  # tables are read and caches filled once
    assert calls(text(TIMES * size)) < GROWTH * TIMES * calls(text(size))
