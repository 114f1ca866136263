"""Ratios beside their limits."""

from __future__ import annotations

from ontherecord.benchmarks.scaling.figures import Changed, Cold, Figures, typical
from ontherecord.benchmarks.scaling.processes import Used
from ontherecord.benchmarks.scaling.sites import Size
from ontherecord.benchmarks.scaling.table import limits, of_one


def used(cpu: float) -> Used:
    return Used(cpu, cpu / 2, {"python": 300_000_000}, {"python": cpu})


def figures(count: int, cpu: float) -> Figures:
    changed = Changed(used(cpu / 5), ["index.html"], [])
    size = Size(count * 9, 10, 119_000, "index.html")
    return Figures(count, used(cpu), used(cpu / 2), None, size, changed, 2.0)


def test_each_figure_stands_beside_its_limit() -> None:
    told = limits([figures(100, 10), figures(1_000, 99)], None)
    verdicts = {line[:56].strip(): line.split()[-1] for line in told.splitlines() if "at " in line}
    assert verdicts["full build : Material, CPU at 100"] == "kept"
    assert verdicts["one note : full build, CPU at 1,000"] == "MISSED"
    assert verdicts["files an article at 1,000"] == "MISSED"
    assert verdicts["growth, CPU, 100 to 1,000"] == "kept"
    assert verdicts["memory of python, MB at 100"] == "kept"


def test_cold_drafts_have_theirs() -> None:
    told = limits([], Cold(used(100), used(104), used(131)))
    lines = [line for line in told.splitlines() if line.startswith(("drafts", "the same"))]
    assert [line.split()[-1] for line in lines] == ["MISSED", "kept", "MISSED"]


def test_a_table_names_what_was_rewritten() -> None:
    told = of_one(figures(100, 10))
    assert "rewritten for one note: 1 index.html" in told
    assert "unlike a clean build: 0\n" in told
    assert "Hugo: not installed" in told


def test_the_median_of_times_and_the_most_of_memory() -> None:
    low = used(1)._replace(peak={"python": 500})
    found = typical([used(5), low, used(2)])
    assert found.cpu == 2
    assert found.peak["python"] == 300_000_000
