"""How well `add` takes articles out of their pages.

`python -m ontherecord.benchmarks.extraction FOLDER`: for each NAME.html with NAME.txt (header
lines, a blank line, the true body) what of the truth arrived, beside what trafilatura's plain
setting gives. The header's `Title`, `Date` (a day), `Authors` (parted by `;`) and every `Caption`
are compared where it has them; an agency or the outlet among the true authors is nobody.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import trafilatura
from rapidfuzz import fuzz

from ontherecord.importing.page.words import is_one_of
from ontherecord.importing.pages import NoArticle, Taken, take

_WORD = re.compile(r"\w+")
ALIKE = 90
"""Per cent of likeness (Levenshtein) from which a caption or a title is the true one."""


class Body(NamedTuple):
    """A body against the true one; 0 to 1."""

    precision: float
    """Of the words found, those that are right; what is missing to 1 is junk."""
    recall: float
    whole: float
    """Of the true paragraphs, those that arrived as an unbroken run of words."""

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Score(NamedTuple):
    """One page; 0 to 1, and None where the truth says nothing."""

    name: str
    body: Body
    plain: Body
    """What trafilatura's plain setting gives."""
    title: float | None
    date: float | None
    authors: float | None
    captions: float | None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def body(found: str, true: str) -> Body:
    """A text against the true one; paragraphs are lines."""
    ours, theirs = Counter(_words(found)), Counter(_words(true))
    shared = (ours & theirs).total()
    run = f" {' '.join(_words(found))} "
    paragraphs = [words for line in true.split("\n") if (words := _words(line))]
    whole = mean([f" {' '.join(words)} " in run for words in paragraphs] or [0])
    return Body(shared / max(1, ours.total()), shared / max(1, theirs.total()), whole)


def score(page: Path) -> Score:
    """A page against the text beside it."""
    head, _, true = page.with_suffix(".txt").read_text(encoding="utf-8").partition("\n\n")
    facts = [line.split(": ", 1) for line in head.splitlines() if ": " in line]
    known, data = dict(facts), page.read_bytes()
    try:
        taken = take(data, "html")
    except NoArticle:
        taken = Taken(title="", text="")
    names = set(_names(taken.authors.value.split(", ")))
    true_names = {
        name for name in _names(known.get("Authors", "").split("; "))
        if name not in _names([taken.outlet.value]) and not is_one_of(name, "agency")
    }  # fmt: skip
    return Score(
        name=page.stem,
        body=body(taken.text.removeprefix(taken.title), true),
        plain=body(trafilatura.extract(data, include_comments=False) or "", true),
        title=float(fuzz.ratio(taken.title, known["Title"]) >= ALIKE) if "Title" in known else None,
        date=float(taken.published.value == known["Date"]) if "Date" in known else None,
        authors=float(names == true_names) if "Authors" in known else None,
        captions=_kept(taken, [value for name, value in facts if name == "Caption"]),
    )  # fmt: skip


def _names(written: Iterable[str]) -> list[str]:
    return [" ".join(_words(name)) for name in written if name.strip()]


def _kept(taken: Taken, true: list[str]) -> float | None:
    """The share of the true captions that are kept as captions."""
    ours = [region.exact for region in taken.regions if region.kind == "caption"]
    kept = (any(fuzz.partial_ratio(words, one) >= ALIKE for one in ours) for words in true)
    return mean(kept) if true else None


def _mean(values: Iterable[float | None]) -> str:
    there = [value for value in values if value is not None]
    return f"{mean(there or [0]):.3f} ({len(there)})"


def main() -> None:
    rows = [score(page) for page in sorted(Path(sys.argv[1]).glob("*.html"))]
    for row in rows:
        told = f"{row.name:28}F1{row.body.f1:6.3f} whole{row.body.whole:6.3f}"
        print(told, *(f"{n} {v:.2f}" for n in Score._fields[3:]  # noqa: T201
                      if (v := getattr(row, n)) is not None))  # fmt: skip
    for name in ("body", "plain"):
        all_of = [getattr(row, name) for row in rows]
        f1, whole = mean(one.f1 for one in all_of), mean(one.whole for one in all_of)
        junk = mean(1 - one.precision for one in all_of)
        print(f"{name}: words F1 {f1:.3f}, paragraphs whole {whole:.3f}, junk {junk:.3f}")  # noqa: T201
    for name in Score._fields[3:]:
        print(f"{name}: {_mean(getattr(row, name) for row in rows)}")  # noqa: T201


if __name__ == "__main__":
    main()
