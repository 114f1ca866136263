"""`make faults` explains a failure: what lay there, how each build ended, what it said last."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontherecord.benchmarks import bench
from ontherecord.model import Archive


def _refuses(*_: object, **__: object) -> None:
    raise OSError("no room for the lantern")


def test_a_failed_case_tells_what_lay_there_and_what_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A case that holds is silent."""
    monkeypatch.setattr(bench, "assemble", lambda _root: Archive(articles=(), entities=()))
    monkeypatch.setattr(bench, "publish", _refuses)
    one = bench.Bench(tmp_path)
    one.begin("a build without room")
    ended = one.waited(one.child()) == 0
    assert one.holds(clean=one.is_clean())
    assert capfd.readouterr().err == ""

    (tmp_path / ".public.new-1-0a0a0a0a").mkdir()
    assert not one.holds(ended=ended, clean=one.is_clean(), whole=one.is_whole())
    told = capfd.readouterr().err
    assert told.startswith("FAILED a build without room: not ended, clean, whole\n")
    assert "beside: .public.new-1-0a0a0a0a" in told
    assert "site: there is none" in told
    assert "ended with 1\n" in told
    assert "OSError: no room for the lantern" in told
