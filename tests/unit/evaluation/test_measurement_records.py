"""What `evaluate --record` keeps."""

from ontherecord.evaluation.labelled import Labelled
from ontherecord.evaluation.records import Figure, Measurement, measurements, with_record
from ontherecord.evaluation.report import lines, measure

STATEMENT = {"content": [[15, 35]], "kind": "official-claim", "form": "indirect", "unverified": []}
TEXT = "The mayor said the bridge is closed."
STAMP = Measurement(data="two notes", command="ontherecord evaluate", figures=())


def labelled(name: str, found: bool) -> Labelled:
    draft = {"statements": [{**STATEMENT, "confidence": 0.9}] if found else []}
    return Labelled(name, TEXT, {"statements": [STATEMENT]}, draft)


def test_a_measurement_replaces_the_one_on_the_same_data() -> None:
    """Measuring again changes a record in its place; other data add one behind."""
    again = Measurement(data="two notes", command="x", figures=(), made="2026-11-23")
    other = Measurement(data="ten notes", command="x", figures=())
    assert with_record((STAMP, other), again) == (again, other)
    assert with_record((STAMP,), other) == (STAMP, other)


def test_articles_are_measured_together_and_by_kind() -> None:
    """Two articles, of which one draft is empty, are half right; each kind has its own figures."""
    both = [labelled("a-court", True), labelled("b-port", False)]
    found = measure(both, STAMP, [("a-*", "court report")])
    recall = {f.what: f for f in found.figures}["statements recall"]
    assert (recall.value, recall.of, found.resampled) == (0.5, 2, "paragraphs")
    assert [(p.kind, p.articles) for p in found.parts] == [("court report", 1), ("other", 1)]
    assert (found.articles, found.statements, found.calibration_error) == (2, 2, 0.1)


def test_the_printed_table_has_every_figure_with_its_interval() -> None:
    """What is recorded and what is printed are the same figures."""
    found = measure([labelled(f"n{i}", i != 3) for i in range(6)], STAMP)
    printed = "\n".join(lines(found))
    assert found.resampled == "articles" and found.parts == ()
    for figure in found.figures:
        assert isinstance(figure, Figure) and figure.low is not None and figure.high is not None
        assert figure.low <= figure.value <= figure.high
        assert f"{figure.what:21} {figure.value:.3f}" in printed


def test_the_packages_own_figures_can_be_read() -> None:
    """The file that the package carries holds shares, what they rest on, and how to repeat them."""
    for kept in measurements():
        assert kept.data and kept.command and kept.made and kept.engine and kept.figures
        assert all(0 <= figure.value <= 1 for figure in kept.figures)
