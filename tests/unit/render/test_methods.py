"""The methods page shows measured figures, or says that there are none."""

import msgspec
from bs4 import BeautifulSoup

from ontherecord.evaluation.records import Part
from ontherecord.evaluation.reliability import Step
from ontherecord.evaluation.scoring import FACTS, FOUND
from ontherecord.evaluation.symmetry import Symmetry
from ontherecord.model import DraftRead
from ontherecord.render.about import methods
from ontherecord.render.about.agreement import Agreed
from ontherecord.render.about.overruled import overrulings
from tests.support.tiny import tiny_article

FIGURE = methods.Figure(what="statements", value=0.8125, low=0.7, high=0.9, of=1035)
MEASURED = methods.Measurement(
    data="The first article <1>", command="make evaluate", figures=(FIGURE,), made="2026-11-23",
    engine="abc123", model="small 3.8", codebook="1.1", articles=1, statements=35, note="small set",
)  # fmt: skip


def test_without_figures_the_page_says_so() -> None:
    """No number is shown that nothing measured."""
    html = methods.page(()).html
    assert "Not measured yet" in html
    assert "<table" not in html


def test_without_two_readers_the_page_says_so() -> None:
    """How far people agree is not known until two have read an article; one who waits is told."""
    nobody = methods.page((MEASURED,)).html
    assert "No article of this archive has been read by two people" in nobody
    assert "Not known yet" in nobody and "second reader" not in nobody
    one = methods.page((), Agreed(articles=0, waiting=1)).html
    assert "1 waits for a second reader" in one


def test_how_often_each_rule_was_overruled() -> None:
    """By rule, with its section, by kind of source and by confidence; nothing if nobody read."""
    assert "No person has read a draft" in methods.page((MEASURED,)).html
    read = DraftRead(rules=("cue", "source-type"), type="expert", confidence=0.97, faults=())
    changed = msgspec.structs.replace(read, rules=("cue",), faults=("speaker", "kind"))
    articles = [msgspec.structs.replace(tiny_article(), draft_reads=(read, changed))]
    html = BeautifulSoup(methods.page((), overruled=overrulings(articles)).html, "lxml")
    table = html.select_one("#overruled ~ .scroller table")
    assert table
    cells = [[cell.get_text() for cell in row.select("th, td")] for row in table.select("tr")]
    assert cells[1:] == [
        ["cuewho answers for it 1, speaker 1", "2", "1"], ["source-type", "1", "0"],
    ]  # fmt: skip
    assert [a["href"] for a in table.select("a")] == ["../codebook/#s4", "../codebook/#s6"]
    told = html.get_text(" ")
    assert "read 2 drafts" in told and "evaluate --reviewed" in told and "from 0.95" in told


def test_figures_stand_with_the_command_that_measures_them() -> None:
    """Each figure has its interval, its cases, its versions, and a way to measure it again."""
    html = methods.page((MEASURED,)).html
    assert "Not measured yet" not in html
    shown = ("0.812", "0.700 to 0.900", "1,035 statements", "small set", "make evaluate", "abc123")
    assert all(words in html for words in shown)
    assert "The first article &lt;1&gt;" in html
    assert "<caption>" not in html


def test_what_flatters_a_figure_stands_open_beside_it() -> None:
    """A remark is never folded away from the figures that it is about."""
    before, _, inside = methods.page((MEASURED,)).html.partition("<details")
    assert "small set" in before and "small set" not in inside
    assert "make evaluate" in inside


def test_the_page_says_who_labelled_and_who_had_read() -> None:
    """Figures never stand without what flatters them."""
    html = methods.page((MEASURED,)).html
    assert "no person has checked them yet" in html and "share habits" in html
    assert "had read part of these articles" in html


def test_kinds_of_article_confidence_and_symmetry_are_shown() -> None:
    """By kind, by step of confidence and by swap, each figure as it was measured."""
    step = Step(low=0.8, high=0.9, findings=12, confidence=0.85, right=0.75)
    full = methods.Measurement(
        data="x", command="y", figures=(FIGURE,), reliability=(step,), calibration_error=0.1,
        parts=(Part(kind="court report", articles=3, figures=(FIGURE,)),),
        symmetry=(Symmetry(swap="A ↔ B", statements=9, unchanged=8),),
    )  # fmt: skip
    html = methods.page((full,)).html
    assert "court report</th><td>3</td><td>0.812</td><td>–</td>" in html
    assert "0.80 to 0.90</th><td>12</td><td>0.850</td>" in html
    assert "differ by 0.100" in html
    assert "A ↔ B: 8 of 9 statements" in html


def test_main_figures_stand_open_and_the_rest_unfolds() -> None:
    """Each figure once: the main ones at once, the others with what they rest on below."""
    figures = [methods.Figure(what=what, value=0.5) for what in methods.TITLES]
    one = methods.Measurement(data="x", command="y", figures=tuple(figures))
    before, _, inside = methods.page((one,)).html.partition("<details")
    for what, (title, _) in methods.TITLES.items():
        row = f"{title}</th>"
        assert (row in before) == (what in methods.MAIN), what
        assert (row in inside) == (what not in methods.MAIN), what
    other = methods.Measurement(
        data="x",
        command="y",
        figures=tuple(methods.Figure(what=f"m{i}", value=0.5) for i in "1234"),
    )
    before, _, inside = methods.page((other,)).html.partition("<details")
    assert "m3</th>" in before and "m4</th>" in inside


def test_every_figure_has_words_for_readers() -> None:
    """What the scorer measures, the page can name; a name it does not know is shown as it is."""
    assert {*FACTS, *FOUND, "statements precision", "statements recall"} == set(methods.TITLES)
    other = methods.Figure(what="joint on speech cues", value=0.5)
    html = methods.page((methods.Measurement(data="x", command="y", figures=(other,)),)).html
    assert "joint on speech cues</th><td>0.500</td><td>–</td><td>–</td>" in html
