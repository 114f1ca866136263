"""segment: paragraphs, regions and sentences without a language model (codebook §1)."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.engine.text.segment import segment
from tests.support.counting import GROWTH, growth
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


def test_a_long_text_costs_its_length() -> None:
    """Four times the paragraphs take four times the work."""
    unit = 'Mr. Haddad of the U.S. office said "no." He left… Why? It rained.\n\n'
    assert growth(lambda times: lambda: segment(unit * times, None), 400) < GROWTH
