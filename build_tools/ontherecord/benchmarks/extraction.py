"""How well `add` takes articles out of their pages.

`python -m ontherecord.benchmarks.extraction FOLDER`: for each NAME.html with NAME.txt (header
lines, a blank line, the true body) the share of words that are right (precision) and found
(recall), and their balance (F1); and how like the title is to the true one, where the header has
it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from rapidfuzz import fuzz

from ontherecord.importing.pages import NoArticle, take

_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """One page; 0 to 1."""

    name: str
    precision: float
    recall: float
    title: float | None
    """None where the truth has no title."""

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(page: Path) -> Score:
    """A page against the text beside it."""
    head, _, body = page.with_suffix(".txt").read_text(encoding="utf-8").partition("\n\n")
    known = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    try:
        taken = take(page.read_bytes(), "html")
    except NoArticle:
        return Score(page.stem, 0.0, 0.0, 0.0 if "Title" in known else None)
    found = taken.text.removeprefix(taken.title)
    ours, true = (Counter(_WORD.findall(text.lower())) for text in (found, body))
    shared = (ours & true).total()
    title = fuzz.ratio(taken.title, known["Title"]) / 100 if "Title" in known else None
    return Score(page.stem, shared / max(1, ours.total()), shared / max(1, true.total()), title)


def main() -> None:
    rows = [score(page) for page in sorted(Path(sys.argv[1]).glob("*.html"))]
    for row in rows:
        title = "" if row.title is None else f"{row.title:7.2f}"
        print(f"{row.name:28}{row.precision:7.3f}{row.recall:7.3f}{row.f1:7.3f}{title}")  # noqa: T201
    titles = [row.title for row in rows if row.title is not None]
    told = f"mean F1 of the body {mean(row.f1 for row in rows):.3f}"
    print(f"{len(rows)} pages, {told}, title {mean(titles or [0]):.3f} ({len(titles)})")  # noqa: T201


if __name__ == "__main__":
    main()
