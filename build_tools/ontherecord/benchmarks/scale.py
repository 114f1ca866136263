"""What an archive costs as it grows, beside plain Material and Hugo on the same articles.

`python -m ontherecord.benchmarks.scale [N …] [--large]` (`make scale`): makes archives of 100 and
1,000 articles (and 10,000, each run once), builds them in a temporary folder, and prints CPU of a
program with all that it starts, time by the clock, most memory of a process, files and bytes; then
each ratio beside its limit. Figures are medians of three rounds, in each of which every program has
its turn. Material has its own search and no other plugin, Hugo one bare layout; both one page an
article. Dask and Hugo are measured where they are installed; only Linux tells memory.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ontherecord.benchmarks import archive
from ontherecord.benchmarks.scaling import table
from ontherecord.benchmarks.scaling.figures import cold, measured
from ontherecord.benchmarks.scaling.ground import Ground

SIZES = (100, 1_000)
LARGE = 10_000
ROUNDS = 3
COLD = 400
"""Articles of which drafts are made from nothing."""


class Wish(NamedTuple):
    """What is measured."""

    sizes: Sequence[int]
    rounds: int = ROUNDS
    cold: int = COLD
    drafts: Path | None = None
    """Where drafts lie that need not be made."""


def scale(wish: Wish, folder: Path) -> None:
    """Measure, and print each table as soon as it is known."""
    if hasattr(os, "getloadavg"):
        _tell(f"load average {os.getloadavg()[0]:.1f}")
    grounds = [made(folder / f"of-{count}", count, wish.drafts) for count in wish.sizes]
    for ground in grounds:
        _tell(f"{ground.count:,} articles, drafts")
        ground.draft(os.cpu_count() or 1)
    drafted = None
    if wish.cold:
        of_cold = made(folder / "cold", wish.cold)
        _tell(f"{of_cold.count:,} articles, drafts from nothing")
        drafted = cold(of_cold, folder)
        _print(table.of_cold(of_cold.count, drafted))
    found = []
    for ground in grounds:
        once = ground.count >= LARGE
        found.append(measured(ground, 1 if once else wish.rounds, serves=not once, told=_tell))
        _print(table.of_one(found[-1]))
    _print(table.limits(found, drafted))


def made(folder: Path, count: int, drafts: Path | None = None) -> Ground:
    """A new archive of so many articles in a new folder, to be measured."""
    archive.write(count, folder / "archive")
    return Ground(folder, count, drafts)


def _print(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


def _tell(words: str) -> None:
    sys.stderr.write(f"{words} …\n")
    sys.stderr.flush()


def main(words: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--large", action="store_true", help="10,000 articles, too, once")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument(
        "--cold", type=int, default=COLD, metavar="N", help="0: no drafts from nothing"
    )
    parser.add_argument("--drafts", type=Path, metavar="DIR", help="drafts made before")
    given = parser.parse_args(words)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # nothing is left running then, either
    sizes = sorted({*given.sizes, *((LARGE,) if given.large else ())})
    wish = Wish(sizes, given.rounds, given.cold, given.drafts)
    with tempfile.TemporaryDirectory(prefix="ontherecord-scale-") as name:
        scale(wish, Path(name))


if __name__ == "__main__":
    main()
