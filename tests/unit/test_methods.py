"""The methods page shows measured figures, or says that there are none."""

from build_tools.render import methods


def test_without_figures_the_page_says_so() -> None:
    """No number is shown that nothing measured."""
    html = methods.page(()).html
    assert "Not measured yet" in html
    assert "<table" not in html


def test_figures_stand_with_the_command_that_measures_them() -> None:
    """Each figure has its cases, its remark, and a way to measure it again."""
    figure = methods.Figure(what="statements, F1", value=0.8125, of=35, note="small set")
    measured = methods.Measurement(
        data="The first article <1>", command="make evaluate", figures=(figure,), made="2026-11-23"
    )
    html = methods.page((measured,)).html
    assert "Not measured yet" not in html
    assert all(words in html for words in ("0.812", ">35<", "small set", "make evaluate"))
    assert "The first article &lt;1&gt;" in html


def test_the_packages_own_figures_can_be_read() -> None:
    """The file that the package carries, if it does, holds shares between 0 and 1."""
    for measured in methods.measurements():
        assert all(0 <= figure.value <= 1 for figure in measured.figures)
