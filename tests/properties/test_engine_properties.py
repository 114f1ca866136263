"""What holds for any text: sentences cover it, spans lie in it, contents never overlap."""

from __future__ import annotations

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontherecord.engine.attribution import attribute
from ontherecord.engine.text import nlp, quotations
from ontherecord.engine.text.segment import segment
from ontherecord.model import Span
from tests.support.effort import examples
from tests.support.engine import article_of

PIECES = (
    '"', "“", "”", "‘", "’", "'", "«", "»", "``", "''", ",", ".", "?", "!", "…", ":", "―", "—",
    "(", ")", "[sic]", "\n\n", "\n", " ", "\t", "\u2028", "\u200d", "\u200e", "\u0301", "e\u0301",
    "👩‍👩‍👧", "🇺🇦", "שלום", "مرحبا", "你好。", "said", "told", "adding", "the minister", "He",
    "according to", "Reuters", "citing", "reportedly", "was accused of", "urged", "denied", "that",
    "which", "X’s request for", "expressed confidence that", "in the words of", "ANN:", "U.S.",
    "No.", "Lt. Gen.", "1.", "is said to", "and", "but",
)  # fmt: skip
pieces = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("", " ", " "))), max_size=50)
texts = st.one_of(st.text(max_size=200), pieces.map(lambda p: "".join(a + b for a, b in p)))


def apart(spans: list[Span]) -> bool:
    ordered = sorted(spans)
    return all(a.end <= b.start for a, b in itertools.pairwise(ordered))


@given(texts)
@settings(max_examples=examples(300))
def test_sentences_cover_every_character(text: str) -> None:
    """Each non-space character is in exactly one sentence, and sentences stay in order."""
    paragraphs, sentences = segment(text, None)
    spans = [sentence.span for sentence in sentences]
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert spans == sorted(spans) and apart(spans)
    assert {i for i, char in enumerate(text) if not char.isspace()} <= covered
    for sentence in sentences:
        paragraph = paragraphs[sentence.paragraph].span
        assert paragraph.start <= sentence.span.start < sentence.span.end <= paragraph.end


@given(texts)
@settings(max_examples=examples(300))
def test_quotations_stay_in_their_paragraph(text: str) -> None:
    """Quotations lie inside their paragraph and never overlap."""
    paragraphs, _ = segment(text, None)
    found = quotations.find(text, paragraphs)
    assert apart([quotation.span for quotation in found])
    for quotation in found:
        paragraph = paragraphs[quotation.paragraph].span
        assert paragraph.start <= quotation.span.start < quotation.span.end <= paragraph.end


@given(texts)
@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow])
def test_attributions_hold_together(text: str) -> None:
    """No text breaks it: contents stay apart, quotations lie inside them, twice is alike."""
    article = article_of(text)
    doc = nlp.parse(text, article.paragraphs)
    found = attribute(doc, article)
    assert doc.text == text
    assert found == attribute(doc, article)
    assert apart([part for one in found for part in one.content])
    for one in found:
        assert one.content and one.reasons and 0 <= one.confidence <= 1
        for span in (*one.content, *one.cues, *one.sources, *one.relays, *one.inserts):
            assert 0 <= span.start < span.end <= len(text)
        for quote in one.quotes:
            assert any(p.start <= quote.start and quote.end <= p.end for p in one.content)
        assert one.inferred_from is None or 0 <= one.inferred_from < len(found)
