"""A table of what was measured, under the tests that hold it to its limits: `make pace`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Row = Callable[[str, float, float, str], None]
"""Takes what was measured, its value, the most it may be, and the unit; fails if it is more."""
_ROWS: list[tuple[str, float, float, str]] = []


@pytest.fixture
def row() -> Row:
    """Puts a line into the table, then holds it to its limit."""

    def put(what: str, value: float, most: float, unit: str) -> None:
        _ROWS.append((what, value, most, unit))
        assert value <= most, f"{what}: {value:.4g} {unit}, at most {most:g}"

    return put


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not _ROWS:
        return
    terminalreporter.section("pace")
    for what, value, most, unit in _ROWS:
        over = "" if value <= most else "  OVER"
        terminalreporter.write_line(f"{what:58} {value:10.4g} of {most:6g} {unit}{over}")
