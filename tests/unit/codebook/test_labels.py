"""Which statements a sentence shares words with."""

from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.codebook.labels import labels, overlap, sentence_labels, statements_in
from ontherecord.model import Span, Statement

CASES = Path(__file__).parents[2] / "cases" / "labels" / "labels.yml"
PART = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(
    lambda pair: Span(start=pair[0], end=pair[0] + pair[1])
)
CONTENT = st.lists(PART, min_size=1, max_size=3).map(lambda parts: tuple(sorted(parts)))


def statement(number: int, content: tuple[Span, ...]) -> Statement:
    return Statement(id=f"s-{number}", content=content, form="indirect", kind="official-claim")


@given(st.lists(CONTENT, max_size=12), PART)
def test_statements_in_a_span_are_those_whose_content_shares_a_character(
    contents: list[tuple[Span, ...]], span: Span
) -> None:
    """In the order given, also where contents overlap, lie apart or reach over the whole span."""
    statements = tuple(statement(i, content) for i, content in enumerate(contents))
    expected = [s for s in statements if any(overlap(span, part) for part in s.content)]
    assert list(statements_in(span, statements)) == expected


def test_equal_statements_of_two_articles_are_kept_apart() -> None:
    """An index belongs to the very tuple it was made of, not to one that lay in its place."""
    span = Span(start=0, end=5)
    for start in range(200):
        here = (statement(start, (Span(start=start, end=start + 1),)),)
        assert bool(statements_in(span, here)) == (start < 5)
        assert (sentence_labels(span, here) == ("outlet-voice",)) == (start >= 5)


def test_labels_follow_from_the_facts() -> None:
    """The cases that the browser's preview is held to as well (tests/e2e)."""
    for form, kind, unverified, quoted, due in yaml.safe_load(CASES.read_text(encoding="utf-8")):
        part = Span(start=0, end=5)
        facts = Statement(
            id="s-1", content=(part,), quotes=(part,) if quoted else (), form=form, kind=kind,
            unverified=tuple(unverified),
        )  # fmt: skip
        assert list(labels(facts)) == due, (form, kind, unverified, quoted)
