"""Source spans find their speakers."""

from typing import Any

import pytest
import yaml

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.speakers.resolve import resolve
from ontherecord.engine.text import nlp
from ontherecord.model import Span
from tests.support.building import ROOT
from tests.support.marked import article_of, statements_of, unmark

pytestmark = pytest.mark.usefixtures("rules_alone")

CASES = [
    case
    for name in (
        "speakers",
        "people",
        "contests",
        "bodies",
        "holders",
        "paragraphs",
        "nearby",
        "posts",
        "parts",
        "descriptions",
        "papers",
    )
    for case in yaml.safe_load((ROOT / f"tests/cases/resolve/{name}.yml").read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_a_source_leads_to_its_speaker(case: dict[str, Any]) -> None:
    """The speaker is the fullest name in the text, or the source's own words."""
    text, _ = unmark(case["text"])
    doc = nlp.parse(text, article_of(text).paragraphs)
    found = statements_of(case["text"], doc=doc)
    assert [s.sources[0].speaker for s in found] == case["speakers"]
    if "types" in case:
        assert [s.sources[0].type for s in found] == case["types"]
    fits = [[one.speaker for one in s.candidates] for s in found]
    assert fits == case.get("candidates", [[]] * len(found))


def test_a_dangling_quotation_takes_the_speaker_it_is_inferred_from() -> None:
    """`inferred_from` hands the source on, and the reason says so (§4.2)."""
    text = "The coach said it rained. “We were wet.”"
    said = Attribution(content=(Span(start=15, end=24),), sources=(Span(start=0, end=9),))
    quoted = Attribution(content=(Span(start=26, end=40),), inferred_from=0)
    found = resolve(text, Cast(actors=()), (said, quoted))
    assert found[1].voices[0].speaker == found[0].voices[0].speaker == "coach"
    reason = found[1].voices[0].by
    assert reason is not None
    assert reason.ground == "source-of-cue-before"
