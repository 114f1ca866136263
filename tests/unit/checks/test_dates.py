"""Days that have not come are told; the day it is comes from outside."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.assembly.archive import load, today
from ontherecord.assembly.files import check_files
from ontherecord.checks.check import check
from ontherecord.model import Published, Removal, Seeds
from tests.support.building import ROOT


@given(st.dates(), st.dates())
def test_one_day_is_granted(day: dt.date, now: dt.date) -> None:
    """Of all days there are: what is more than a day ahead is told, at each of its places."""
    removal = Removal(address="people/jo-doe", date=day, policy="rights")
    seeds = Seeds(removed=(removal,), published=(Published(article="a", gone=day),))
    told = [p.code for p in check(seeds, now)]
    assert told == ["future-date"] * (2 if day.toordinal() > now.toordinal() + 1 else 0)
    assert check(seeds) == ()


@pytest.mark.parametrize(("ahead", "told"), [(0, []), (1, []), (3, ["future-date"])])
def test_the_clock_is_asked_outside(tmp_path: Path, ahead: int, told: list[str]) -> None:
    """Checking everything, or one file, knows what day it is."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    file = sorted(tmp_path.rglob("annotations/*.yml"))[0]
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    day = today() + dt.timedelta(days=ahead)
    lines = [f"made: {day}\n" if line.startswith("made:") else line for line in lines]
    file.write_text("".join(lines), encoding="utf-8")
    assert [p.code for p in load(tmp_path).problems if p.code != "rights-open"] == told
    assert [p.code for p in check_files(tmp_path, [file]).problems] == told
