"""How often `add` notices that an article is not whole.

`python -m ontherecord.benchmarks.whole FOLDER`: each NAME.html with NAME.txt as for `extraction`,
as it is and in three copies cut by rule (`cutting`; the rules take turns). An article is bad when
under `ENOUGH` of its true words arrived, else whole; told is how often a doubt is spoken about
each. `--all`: every rule on every page.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ontherecord.benchmarks.cutting import RULES, cut
from ontherecord.benchmarks.extraction import body
from ontherecord.importing.pages import NoArticle, take

ENOUGH = 0.8
COPIES = 3


class Seen(NamedTuple):
    """One page or copy."""

    rule: str
    bad: bool
    told: bool
    """With a doubt, or as a refusal."""
    why: str


def seen(folder: Path, every: bool) -> Iterator[Seen]:
    """Every page and its copies."""
    rules = list(RULES)
    for number, page in enumerate(sorted(folder.glob("*.html"))):
        true = page.with_suffix(".txt").read_text(encoding="utf-8").partition("\n\n")[2]
        data = page.read_bytes()
        yield _seen("as it is", data, true)
        turns = rules if every else [rules[(number + 2 * n) % len(rules)] for n in range(COPIES)]
        for rule in turns:
            copy = cut(data, [line for line in true.split("\n") if line.strip()], rule)
            if copy is not None:
                yield _seen(rule, copy, true)


def _seen(rule: str, data: bytes, true: str) -> Seen:
    try:
        taken = take(data, "html")
    except NoArticle as fault:
        return Seen(rule, True, True, str(fault))
    bad = body(taken.text.removeprefix(taken.title), true).recall < ENOUGH
    return Seen(rule, bad, bool(taken.doubts), "; ".join(taken.doubts))


def main() -> None:
    rows = list(seen(Path(sys.argv[1]), "--all" in sys.argv))
    of: dict[str, list[Seen]] = defaultdict(list)
    for row in rows:
        of[row.rule].append(row)
    for rule, some in [*of.items(), ("all", rows)]:
        bad, good = [s for s in some if s.bad], [s for s in some if not s.bad]
        told = f"told {sum(s.told for s in bad)} of {len(bad)} bad"
        print(f"{rule:24}{told}, {sum(s.told for s in good)} of {len(good)} whole")  # noqa: T201
    for row in rows:
        if row.told != row.bad:
            print(f"  {'missed' if row.bad else 'told wrongly'} ({row.rule}): {row.why}")  # noqa: T201


if __name__ == "__main__":
    main()
