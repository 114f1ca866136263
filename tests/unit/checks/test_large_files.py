"""However many entries a file has, checking it takes time in proportion."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.checks.check import check
from ontherecord.seeds import load
from tests.unit.checks.test_hostile import HEAD, archive


def _entries(line: str) -> Callable[[int], str]:
    return lambda n: HEAD + "".join(line.replace("#", str(i)) for i in range(n))


LARGE: dict[str, tuple[Callable[[int], str], int]] = {
    "fields that nobody knows": (lambda n: HEAD + "".join(f"f{i}: x\n" for i in range(n)), 6_000),
    "one content again and again": (
        _entries("  - {id: a#, action: add, content: [{exact: The ferry}]}\n"), 1_000),
    "words that are not there": (
        _entries("  - {id: a#, action: add, content: [{exact: Zq#}]}\n"), 1_000),
    "settling what nobody wrote": (
        _entries("  - {id: a#, action: confirm, target: s-123456, settles: [b#]}\n"), 1_500),
    "one content of many parts": (
        lambda n: HEAD + "  - id: a\n    action: add\n    content:\n"
        + "      - {exact: The ferry}\n" * n, 2_000),
}  # fmt: skip
"""Files that could make rules compare everything with everything: n entries, and the n to try."""


@pytest.mark.parametrize("name", LARGE)
def test_time_grows_as_the_file_does(name: str, tmp_path: Path) -> None:
    """Four times the entries take about four times as long to check, not sixteen times."""
    made, size = LARGE[name]
    cost = {}
    for n in (size, 4 * size):
        seeds = archive(tmp_path / str(n), {"large": made(n)})
        cost[n] = min(_cpu(seeds) for _ in range(2))
    assert cost[4 * size] <= 8 * cost[size] + 0.1


def _cpu(seeds: Path) -> float:
    """Seconds, without what collecting other tests' garbage takes."""
    gc.collect()
    gc.disable()
    before = time.process_time()
    try:
        check(load(seeds))
        return time.process_time() - before
    finally:
        gc.enable()


def test_ids_taken_in_turn_from_many_files(tmp_path: Path) -> None:
    """Each is told with the place that has it, and no file is read anew for each of them."""
    line = "  - {id: a#, action: confirm, target: s-123456}\n".replace
    files = {
        f"f{k}": HEAD + "".join(line("#", str(i)) for i in range(k, 3000, 6)) for k in range(6)
    }
    files["z"] = _entries("  - {id: a#, action: confirm, target: s-123456}\n")(3000)
    del files["f0"]
    before = time.process_time()
    told = [p.what for p in check(load(archive(tmp_path, files))) if p.code == "duplicate-id"]
    assert len(told) == 2501 and any("f2.yml:6 has it too" in what for what in told)
    assert time.process_time() - before < 20
