"""The engine's figures may rise, and never fall silently. `floors.yml` says how to move a floor."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from ontherecord.evaluation.labelled import Labelled, draft, from_archive, from_folder
from ontherecord.evaluation.records import Measurement
from ontherecord.evaluation.report import measure, symmetry
from ontherecord.seeds import load
from tests.support.building import ROOT

HERE = Path(__file__).parent
FLOORS = HERE / "floors.yml"
KEPT: dict[str, dict[str, float]] = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
SETS: dict[str, Callable[[], list[Labelled]]] = {
    "archive": lambda: list(from_archive(load(ROOT / "seeds"))),
    "own-articles": lambda: list(from_folder(HERE / "articles")),
}
STAMP = Measurement(data="", command="", figures=())


@cache
def measured(name: str) -> dict[str, float]:
    """Every figure of a set, calibration and symmetry with them; higher is better in all."""
    articles = SETS[name]()
    found = measure(articles, STAMP)
    swaps = symmetry(articles, draft)
    return {f.what: f.value for f in found.figures} | {
        "calibration": 1 - (found.calibration_error or 0.0),
        "symmetry": sum(s.unchanged for s in swaps) / sum(s.statements for s in swaps),
    }


def rise(name: str, what: str, value: float) -> None:
    """Lift one floor in the file to the measured figure, cut to two places; never lower it."""
    floor = math.floor(value * 100 + 1e-9) / 100
    if floor <= KEPT[name][what]:
        return
    head, _, rest = FLOORS.read_text(encoding="utf-8").partition(f"{name}:\n")
    rest = re.sub(rf"(?m)^(  {re.escape(what)}: )[\d.]+", rf"\g<1>{floor:.2f}", rest, count=1)
    FLOORS.write_text(f"{head}{name}:\n{rest}", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "what"), [(name, what) for name, figures in KEPT.items() for what in figures]
)
def test_no_figure_falls_below_its_floor(name: str, what: str) -> None:
    """Whoever makes the engine worse at something sees it here, and decides."""
    value, floor = measured(name)[what], KEPT[name][what]
    if os.environ.get("UPDATE_FLOORS"):
        rise(name, what, value)
    where = " --labelled tests/quality/articles" if name == "own-articles" else ""
    assert value >= floor - 0.0005, (
        f"{name}: {what} is {value:.3f}, its floor is {floor:.2f}.\n"
        f"  why:  a change made the engine worse on articles that we labelled ourselves.\n"
        f"  see:  ontherecord evaluate{where}\n"
        f"  fix:  mend the change. If the fall is right (a label was wrong, the codebook\n"
        f"        changed), lower the figure in tests/quality/floors.yml in the same commit,\n"
        f"        with the reason behind it. To raise floors after an improvement:\n"
        f"        UPDATE_FLOORS=1 python -m pytest tests/quality"
    )


def test_every_figure_has_a_floor() -> None:
    """A figure that nobody guards could fall unseen."""
    assert {name: set(measured(name)) for name in SETS} == {n: set(f) for n, f in KEPT.items()}
