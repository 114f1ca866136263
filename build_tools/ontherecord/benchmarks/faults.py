"""What a build survives: kills at any moment, a second build, a disk that fills up, flipped bits.

`python -m ontherecord.benchmarks.faults [KILLS [PAIRS [LEVELS [FLIPS]]]]` (`make faults`): on a
small archive made for it, prints how many of so many trials left a whole site, old or new, with
nothing beside it after the next start. Builds run in children of this process, by fork; the small
disk is a `tmpfs`, which takes an administrator: skipped, and said so, where it cannot be had.
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
from collections.abc import Callable, Iterator
from pathlib import Path

from ontherecord.assembly.archive import assemble
from ontherecord.drafts.cache import DraftCache
from ontherecord.drafts.records import given
from ontherecord.engine.draft import draft
from ontherecord.engine.version import engine_version
from ontherecord.importing.articles import files as article_files
from ontherecord.importing.pages import take
from ontherecord.scaffold.files import Wish, files
from ontherecord.seeds import load
from ontherecord.site import mark, swap
from ontherecord.site.publish import publish, see_to_target
from ontherecord.site.written import looked_at

TRIALS = (200, 30, 20, 1_000)
"""Kills, pairs of builds, fill levels of a disk, flipped bits: what issue 11 asks for."""
FORCED = 4
"""Of so many kills one falls between the two renames of a system without exchange."""
TEXT = b"""Pier reopens

Mayor Ada Lind said on Tuesday that the pier was safe. "We looked at every plank," she said.

A spokesman for the Harbour Office said the work had cost 2 million crowns.
"""


class Bench:
    """A small archive, a folder its site goes to, and children that build there."""

    def __init__(self, folder: Path) -> None:
        self.root, self.out = folder / "archive", folder / "public"
        for path, content in files(Wish(requirement="", id="faults", name="Faults")):
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        place = "seeds/articles/pier"
        (self.root / place).mkdir()
        for name, content in article_files(take(TEXT, "txt"), place, TEXT, "txt").items():
            (self.root / place / name).write_bytes(content)
        self.archive = assemble(self.root)

    def child(self, *, before: Callable[[], None] = lambda: None) -> int:
        """Begin a build; its process. It ends with 0 if the site was put in place."""
        if pid := os.fork():
            return pid
        os.setsid()
        status = 1
        try:
            before()
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            publish(self.root, self.out, self.archive, strict=False)
            status = 0
        finally:
            os._exit(status)

    def is_whole(self) -> bool:
        """Whether the site has every file as its mark says, and nothing lies beside it."""
        found = mark.read(self.out)
        if found is None:
            return False
        hashes = looked_at(self.out, {})
        settled = {k: v for k, v in hashes.items() if not k.startswith(mark.UNSETTLED)}
        return found.files == len(hashes) and found.digest == mark.digest(settled)

    def is_clean(self) -> bool:
        return [p.name for p in self.out.parent.iterdir() if p.name.startswith(".")] == []


def waited(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


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
    waited(bench.child())
    takes = time.monotonic() - before
    whole = clean = 0
    for trial in range(trials):
        if trial % FORCED == 0:
            waited(bench.child(before=between_the_renames))
            swap.mend(bench.out)  # the next start does this first
        else:
            pid = bench.child()
            time.sleep(rng.uniform(0, takes))
            os.kill(pid, signal.SIGKILL)
            waited(pid)
            stop_orphans(bench.out)
            swap.mend(bench.out)
        whole += bench.is_whole()
        if trial % 10 == 9:
            clean += waited(bench.child()) == 0 and bench.is_whole() and bench.is_clean()
    return whole, clean


def pairs(bench: Bench, trials: int) -> int:
    """Of so many pairs of builds at once, how many ended well both, with a whole site."""
    good = 0
    for _ in range(trials):
        both = [bench.child(), bench.child()]
        good += [waited(pid) for pid in both] == [0, 0] and bench.is_whole() and bench.is_clean()
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
            first = waited(bench.child())
            old = bench.is_whole() if first == 0 else not bench.out.exists()
            waited(bench.child())
            yield old and (bench.is_whole() if bench.out.exists() else first != 0)
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
