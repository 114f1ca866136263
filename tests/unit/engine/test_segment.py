"""segment: paragraphs, regions and sentences without a language model (codebook §1)."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.engine.text.segment import segment
from tests.support.engine import cases


@pytest.mark.parametrize("case", cases("segment"))
def test_cases(case: dict[str, Any]) -> None:
    """A text gives exactly the regions and sentences that its case lists."""
    text = case["text"]
    paragraphs, sentences = segment(text, case.get("title"))
    if "regions" in case:
        assert [paragraph.region for paragraph in paragraphs] == case["regions"]
    if "sentences" in case:
        found = [text[s.span.start : s.span.end] for s in sentences]
        assert found == case["sentences"]


def test_a_million_characters_take_a_moment() -> None:
    """Time is linear: a text of twice the length takes no more than about twice as long."""
    import time

    def seconds(text: str) -> float:
        start = time.process_time()
        segment(text, None)
        return time.process_time() - start

    unit = 'Mr. Haddad of the U.S. office said "no." He left… Why? It rained.\n\n'
    seconds(unit * 100)
    short, long = seconds(unit * 4_000), seconds(unit * 16_000)
    assert long < 4 * short * 2.5 + 0.2
