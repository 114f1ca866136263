"""`check`: every fault is told once, at its place, with what, why and fix."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from ontherecord.checks.check import check
from ontherecord.model import Problem, Removal, Seeds
from ontherecord.problems.problems import in_order
from ontherecord.seeds import load
from tests.support.broken_archive import build, cases

TODAY = dt.date(2024, 6, 10)
NAMES = tuple(cases()["cases"])


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of broken seeds."""
    root = tmp_path_factory.mktemp("broken") / "seeds"
    build(root)
    return root


@pytest.fixture(scope="module")
def told(archive: Path) -> tuple[Problem, ...]:
    """What one run over all of it says."""
    return check(load(archive), TODAY)


def _path(name: str, expected: dict[str, Any]) -> str:
    path = expected.get("path", "annotations/a.yml")
    if path.startswith("/"):
        return f"seeds{path}"
    return f"seeds/articles/{name}/{path}".rstrip("/")


@pytest.mark.parametrize("name", NAMES)
def test_each_fault_is_told_at_its_place(name: str, told: tuple[Problem, ...]) -> None:
    """Each broken case gives its problem, by file and line, with words to act on."""
    expected = cases()["cases"][name]["expect"]
    here = [p for p in told if p.path == _path(name, expected)]
    assert [p.code for p in here] == [expected["code"]], here
    problem = here[0]
    assert problem.line == expected["line"]
    assert problem.level == expected.get("level", "error")
    assert expected["what"] in problem.what
    assert expected["fix"] in problem.fix
    assert problem.why.endswith(".")


def test_one_problem_for_each_fault(told: tuple[Problem, ...]) -> None:
    """One run tells all faults and nothing besides them."""
    expected = sorted(
        (_path(name, case["expect"]), case["expect"]["code"])
        for name, case in cases()["cases"].items()
    )
    assert sorted((p.path, p.code) for p in told) == expected


def test_order_is_stable(archive: Path, told: tuple[Problem, ...]) -> None:
    """A second run tells the same problems in the same order, sorted by file and line."""
    assert check(load(archive), TODAY) == told == in_order(told)


def test_nothing_is_written(archive: Path) -> None:
    """Checking leaves every file as it was."""
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in archive.rglob("*") if p.is_file()}
    check(load(archive), TODAY)
    assert before == {
        p: (p.read_bytes(), p.stat().st_mtime_ns) for p in archive.rglob("*") if p.is_file()
    }


def test_our_own_seeds_are_sound(root: Path) -> None:
    """All that is open about the archive that this repository ships is whose its article is."""
    assert {p.code for p in check(load(root / "seeds"))} == {"rights-open"}


@pytest.mark.parametrize(
    "given", ["/people/jo-doe/", "https://example.org/a/people/jo-doe/#x", "people/jo-doe/"]
)
def test_an_address_from_the_browser_is_offered_as_it_has_to_be(given: str) -> None:
    """Whoever takes a page down copies its address: the fix is that page's, not an example."""
    removal = Removal(address=given, date=dt.date(2024, 7, 1), policy="rights")
    (problem,) = check(Seeds(articles=(), removed=(removal,)))
    assert (problem.code, problem.fix) == ("invalid-value", "address: people/jo-doe")
