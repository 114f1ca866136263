"""Of the branches in each group of rooms, how many the tests take; and every one they do not take.

    python scripts/branches.py coverage.json       (as `coverage json` writes it)

A branch is a way out of a line that has more than one. A line that no test runs is listed as such,
a way that none takes as `12->15` (from line to line), or `12->exit` (out of the function).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

PACKAGE = "build_tools/ontherecord/"
GROUPS = {
    "anchoring": ("anchoring/",),
    "sanitising": (
        "importing/", "issue_forms/", "problems/", "render/base/", "render/citing/bibtex.py",
        "export/tei/markup.py", "site/handwritten.py",
    ),
    "loading": ("seeds/",),
    "publishing": ("site/", "archive/publication.py"),
}  # fmt: skip
"""Rooms and modules. Sanitising is where words, HTML, files and addresses from outside come in or
go out: what is brought in, forms that strangers fill in, problems that quote them, and pages."""


def main(report: Path) -> None:
    """Print a table for each group, its misses by module."""
    files: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))["files"]
    found = {name[name.index(PACKAGE) + len(PACKAGE) :]: of for name, of in files.items()}
    for group, places in GROUPS.items():
        rows = {name: of for name, of in sorted(found.items()) if name.startswith(places)}
        taken, of_all = (
            sum(row["summary"][key] for row in rows.values())
            for key in ("covered_branches", "num_branches")
        )
        print(f"{group}: {taken} of {of_all} branches, {taken / of_all:.1%}")
        for name, row in rows.items():
            if missed := [*map(str, row["missing_lines"]), *map(_way, row["missing_branches"])]:
                print(f"  {name}: {', '.join(missed)}")


def _way(branch: list[int]) -> str:
    start, end = branch
    return f"{start}->{end if end > 0 else 'exit'}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
