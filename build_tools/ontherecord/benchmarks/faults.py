"""What a build survives: kills at any moment, a second build, a disk that fills up, flipped bits.

`python -m ontherecord.benchmarks.faults [KILLS [PAIRS [LEVELS [FLIPS]]]]` (`make faults`): on a
small archive made for it, prints how many of so many trials left a whole site, old or new, with
nothing beside it after the next start. Builds run in children of this process, by fork; the small
disk is a `tmpfs`, which takes an administrator: skipped, and said so, where it cannot be had. Of a
case that fails, standard error tells what lay beside the site, and what each build ended with and
said last.
"""

from __future__ import annotations

import logging
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from ontherecord.benchmarks.bench import Bench
from ontherecord.drafts.cache import DraftCache
from ontherecord.drafts.records import given
from ontherecord.engine.draft import draft
from ontherecord.engine.version import engine_version
from ontherecord.seeds import load
from ontherecord.site import swap
from ontherecord.site.publish import see_to_target

TRIALS = (200, 30, 20, 1_000)
"""Kills, pairs of builds, fill levels of a disk, flipped bits: what issue 11 asks for."""
FORCED = 4
"""Of so many kills one falls between the two renames of a system without exchange."""


def stop_orphans(out: Path) -> None:
    """A killed build's search program may go on for a moment; nothing counts before it ended."""
    name = f".{out.name}.{swap.NEW}"
    while subprocess.run(["pgrep", "-f", name], capture_output=True, check=False).returncode == 0:
        time.sleep(0.02)


def between_the_renames() -> None:
    """In a child: no exchange of names, and the machine goes off between the two steps."""
    swap.exchange = lambda *names: not names
    real = Path.rename

    def rename(self: Path, goal: Path) -> Path:
        moved = real(self, goal)
        if f".{swap.OLD}-" in goal.name:
            os.kill(os.getpid(), signal.SIGKILL)
        return moved

    Path.rename = rename  # type: ignore[assignment]


def kills(bench: Bench, trials: int, rng: random.Random) -> tuple[int, int]:
    """How many of so many kills left a whole site, and a clean folder after the next start."""
    before = time.monotonic()
    bench.waited(bench.child())
    takes = time.monotonic() - before
    whole = clean = 0
    for trial in range(trials):
        after = rng.uniform(0, takes)
        if trial % FORCED == 0:
            bench.begin(f"kill {trial}, between the renames")
            bench.waited(bench.child(before=between_the_renames))
        else:
            bench.begin(f"kill {trial}, after {after:.2f} s of {takes:.2f} s")
            pid = bench.child()
            time.sleep(after)
            os.kill(pid, signal.SIGKILL)
            bench.waited(pid)
            stop_orphans(bench.out)
        swap.mend(bench.out)  # the next start does this first
        whole += bench.holds(whole=bench.is_whole())
        if trial % 10 == 9:
            bench.begin(f"the start after kill {trial}")
            ended = bench.waited(bench.child()) == 0
            clean += bench.holds(ended=ended, whole=bench.is_whole(), clean=bench.is_clean())
    return whole, clean


def pairs(bench: Bench, trials: int) -> int:
    """Of so many pairs of builds at once, how many ended well both, with a whole site."""
    good = 0
    for trial in range(trials):
        bench.begin(f"pair {trial}")
        both = [bench.child(), bench.child()]
        ended = [bench.waited(pid) for pid in both] == [0, 0]
        good += bench.holds(ended=ended, whole=bench.is_whole(), clean=bench.is_clean())
    return good


def full_disk(folder: Path, levels: int) -> Iterator[bool]:
    """For each fill level of a small disk: whether it holds a whole site, the old or the new."""
    needs = sum(p.stat().st_size for p in (folder / "public").rglob("*") if p.is_file()) // 1024
    disk = folder / "disk"
    disk.mkdir()
    for level in range(levels):
        size = needs + needs * 2 * level // levels
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(disk)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return
        try:
            bench = Bench(folder / f"level-{level}")
            bench.out = disk / "public"
            bench.begin(f"a disk of {size} KiB")
            first = bench.waited(bench.child())
            old = bench.is_whole() if first == 0 else not bench.out.exists()
            bench.waited(bench.child())
            new = bench.is_whole() if bench.out.exists() else first != 0
            yield bench.holds(first=old, second=new)
        finally:
            subprocess.run(["umount", str(disk)], check=True)


def flips(bench: Bench, trials: int, rng: random.Random, folder: Path) -> int:
    """How many of so many drafts with one flipped bit were used all the same."""
    (seed,) = load(bench.root / "seeds").articles
    cache = DraftCache(engine_version(), folder)
    cache.put(given(seed), draft(given(seed)))
    (path,) = (p for p in folder.rglob("*") if p.is_file())
    right, used = path.read_bytes(), 0
    for _ in range(trials):
        damaged = bytearray(right)
        damaged[rng.randrange(len(right))] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        used += cache.get(given(seed)) is not None
    return used


def main(words: list[str]) -> None:
    given_trials = (*map(int, words), *TRIALS[len(words) :])
    logging.disable(logging.CRITICAL)
    rng = random.Random(11)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(folder)
        see_to_target(bench.root, bench.out)
        whole, clean = kills(bench, given_trials[0], rng)
        told = [
            ("killed: a whole site, old or new", whole, given_trials[0]),
            ("killed: the next start leaves nothing beside it", clean, given_trials[0] // 10),
            ("two builds at once: both end, the site is whole", pairs(bench, given_trials[1]),
             given_trials[1]),
        ]  # fmt: skip
        levels = list(full_disk(folder, given_trials[2]))
        told.append(("a disk that fills up: the old site or none, or a whole one", sum(levels),
                     len(levels)))  # fmt: skip
        used = flips(bench, given_trials[3], rng, folder / "cache")
        told.append(("flipped bits in a cached draft: not used", given_trials[3] - used,
                     given_trials[3]))  # fmt: skip
    for what, good, trials in told:
        sys.stdout.write(f"{what:62} {good:5,} of {trials:,}{'' if trials else '  (skipped)'}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
