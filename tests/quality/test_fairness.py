"""No label depends on whose name stands in a sentence (codebook §6: no name decides anything)."""

import pytest

from ontherecord.evaluation.fairness import FRAMES, PLACES, fairness, people
from ontherecord.evaluation.labelled import draft

A_FEW = tuple(p for p in people() if p.gender == "woman")[::3]
"""Every third woman of the table, so that the suite stays quick; `evaluate` asks for everyone."""


@pytest.mark.parametrize("frame", FRAMES)
def test_a_sentence_is_read_alike_whoever_speaks(frame: str) -> None:
    (found,) = fairness(draft, [frame], A_FEW)
    assert found.differing == ()


def test_the_table_has_women_and_men_of_many_origins() -> None:
    assert len({p.origin for p in people()}) >= 30
    assert {p.gender for p in people()} == {"woman", "man"}
    assert any(p.origin == PLACES for p in people())
