"""However many entries a file has, checking it takes time in proportion."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ontherecord.checks.check import check
from ontherecord.seeds import load, yamlfile
from tests.support.counting import GROWTH, growth
from tests.unit.checks.test_hostile import HEAD, archive


def _entries(line: str) -> Callable[[int], str]:
    return lambda n: HEAD + "".join(line.replace("#", str(i)) for i in range(n))


LARGE: dict[str, Callable[[int], str]] = {
    "fields that nobody knows": lambda n: HEAD + "".join(f"f{i}: x\n" for i in range(n)),
    "one content again and again": _entries(
        "  - {id: a#, action: add, content: [{exact: The ferry}]}\n"),
    "words that are not there": _entries(
        "  - {id: a#, action: add, content: [{exact: Zq#}]}\n"),
    "settling what nobody wrote": _entries(
        "  - {id: a#, action: confirm, target: s-123456, settles: [b#]}\n"),
    "one content of many parts": lambda n: (
        HEAD + "  - id: a\n    action: add\n    content:\n" + "      - {exact: The ferry}\n" * n),
}  # fmt: skip
"""Files that could make rules compare everything with everything, with so many entries."""
ENTRIES = 100


@pytest.mark.parametrize("name", LARGE)
def test_checking_costs_what_the_file_holds(name: str, tmp_path: Path) -> None:
    """Four times the entries take four times the work, not sixteen times."""

    def checking(entries: int) -> Callable[[], object]:
        seeds = archive(tmp_path / str(entries), {"large": LARGE[name](entries)})
        return lambda: check(load(seeds))

    assert growth(checking, ENTRIES) < GROWTH


def test_ids_taken_in_turn_from_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is told with the place that has it, and no file is read anew for each of them."""
    line = "  - {id: a#, action: confirm, target: s-123456}\n".replace
    files = {
        f"f{k}": HEAD + "".join(line("#", str(i)) for i in range(k, 1200, 6)) for k in range(6)
    }
    files["z"] = _entries("  - {id: a#, action: confirm, target: s-123456}\n")(1200)
    del files["f0"]
    composed: list[str] = []
    compose = yamlfile._compose

    def counted(text: str) -> Any:
        composed.append(text)
        return compose(text)

    monkeypatch.setattr(yamlfile, "_compose", counted)
    told = [p.what for p in check(load(archive(tmp_path, files))) if p.code == "duplicate-id"]
    assert len(told) == 1001 and any("f2.yml:6 has it too" in what for what in told)
    assert len(composed) <= 4 * len(files)
