"""Raw confidence becomes a share that was measured."""

from itertools import pairwise

from build_tools import nlp
from build_tools.attribute import attribute
from build_tools.calibration import POINTS, SETTLED_FROM, calibrated
from build_tools.classify import classify
from tests.engine import article_of


def test_more_trust_is_never_worth_less() -> None:
    """The map rises or stays level, inside 0 to 1, for every raw confidence."""
    values = [calibrated(step / 100) for step in range(-10, 111)]
    assert all(a <= b for a, b in pairwise(values))
    assert values[0] == 0.0 and values[-1] == POINTS[-1][1]


def test_points_are_hit_and_joined_by_lines() -> None:
    """A measured point gives its share, the middle of two points the middle of theirs."""
    assert all(calibrated(raw) == share for raw, share in POINTS)
    (x0, y0), (x1, y1) = POINTS[3], POINTS[4]
    assert abs(calibrated((x0 + x1) / 2) - (y0 + y1) / 2) < 0.001


def test_a_quotation_that_nobody_is_given_for_is_only_possible() -> None:
    """It is shown as not settled and never as a fact; a statement with a cue is settled."""
    text = (
        "Petra Novak said the river had risen.\n\nThe gates held.\n\n“We have checked every gate.”"
    )
    article = article_of(text)
    doc = nlp.parse(text, article.paragraphs)
    found = classify(doc, article, attribute(doc, article))
    assert [s.confidence >= SETTLED_FROM for s in found.statements] == [True]
    assert [s.form for s in found.possible] == ["direct"]
