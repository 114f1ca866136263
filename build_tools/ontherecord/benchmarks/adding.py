"""What `add` costs on many saved pages, and whether a killed run goes on where it was.

`python -m ontherecord.benchmarks.adding [N] [--kill]`: N (1,000) made pages of some 400 words each
in one run: time of a processor for a page, and the most memory that the run's processes had at
once, in its second and in its last quarter; then how long it takes to find, among ten times as many
made texts, those that are nearly the same, with kept signatures and without. `--kill`: the same
pages again, in a run that is killed at random moments and begun anew until it ends; then both
archives are compared, byte for byte.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ontherecord.importing.alike import Index, signature

PAGES = 1_000
SEED = 7
_SPOKEN = """
bridge harbour council mayor ferry engineer budget repair storm report committee vote deck northern
gate price crowd inspector weekend statement office crane contract delay
"""
_WORDS = tuple(_SPOKEN.split())


def page(number: int, seed: int = SEED) -> str:
    """A page as a newspaper has it: menus, teasers, a headline, paragraphs, a footer."""
    chance = random.Random(seed * 1_000_003 + number)
    paragraphs = "".join(f"<p>{_sentences(chance, 3)}</p>" for _ in range(12))
    teasers = "".join(f"<li><a href='/{n}'>{_sentence(chance)}</a></li>" for n in range(30))
    title = f"{_sentence(chance)[:-1]} {number}"
    return (
        f"<!doctype html><html lang='en'><head><meta charset=utf-8><title>{title}</title></head>"
        f"<body><nav><ul>{teasers}</ul></nav><article><h1>{title}</h1>{paragraphs}</article>"
        f"<aside><ul>{teasers}</ul></aside></body></html>"
    )


def _sentences(chance: random.Random, count: int) -> str:
    return " ".join(_sentence(chance) for _ in range(count))


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(_WORDS) for _ in range(chance.randint(8, 14))]
    return f"The {' '.join(words)}, the mayor said."


def pages(folder: Path, count: int) -> None:
    """As many files in the folder."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"page-{number:05}.html").write_text(page(number), encoding="utf-8")


def begun(root: Path, folder: Path, *options: str) -> subprocess.Popen[bytes]:
    """A run of `add`, in a process group of its own."""
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "ontherecord", "add", "--root", str(root), str(folder)]
    return subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL, start_new_session=True)


def killed_at_random(root: Path, folder: Path, chance: random.Random, longest: float) -> int:
    """Begin until one ends; each other is killed after up to `longest` seconds. How many were."""
    kills = 0
    while True:
        run = begun(root, folder)
        try:
            run.wait(chance.uniform(0.0, longest))
            return kills
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            kills += 1
            longest *= 1.2  # so that it ends on any machine


def contents(root: Path) -> dict[str, bytes]:
    """Every file below `seeds/`."""
    paths = sorted(p for p in (root / "seeds").rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in paths}


class Used(NamedTuple):
    """What the processes of a run used so far (Linux)."""

    memory: int
    """Bytes, now."""
    seconds: float
    """Of processors, of all that there were."""


def _used(run: subprocess.Popen[bytes]) -> Iterator[Used]:
    """Ten times a second until it ends."""
    of: dict[int, float] = {}
    tick = os.sysconf("SC_CLK_TCK")
    while run.poll() is None:
        memory = 0
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = status.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == run.pid:  # its session
                memory += int(fields[21]) * resource.getpagesize()
                of[int(status.parent.name)] = (int(fields[11]) + int(fields[12])) / tick
        yield Used(memory, sum(of.values()))
        time.sleep(0.1)


def alike(count: int) -> str:
    """How long it takes to look through so many texts, of which every tenth is another's, changed
    in two words."""
    texts = [_sentences(random.Random(n - 1 if n % 10 == 9 else n), 40) for n in range(count)]
    texts = [t.replace("bridge", "b", 1).replace("ferry", "f", 1) if n % 10 == 9 else t
             for n, t in enumerate(texts)]  # fmt: skip
    kept: dict[bytes, bytes] = {}
    told = []
    for _ in range(2):
        started, index, found = time.process_time(), Index(), 0
        for number, text in enumerate(texts):
            mark = signature(text, kept)
            found += bool(index.near(mark))
            index.add(str(number), mark)
        told.append(f"{time.process_time() - started:.1f} s")
    size = sum(map(len, kept.values())) / 1e6
    return (f"{count} texts: {found} of {count // 10} found, {told[0]}; with kept signatures "
            f"({size:.1f} MB) {told[1]}")  # fmt: skip


def main() -> None:
    named = [word for word in sys.argv[1:] if word.isdigit()]
    count = int(named[0]) if named else PAGES
    with tempfile.TemporaryDirectory() as top:
        folder, whole = Path(top) / "pages", Path(top) / "whole"
        pages(folder, count)
        started = time.monotonic()
        seen = list(_used(begun(whole, folder)))
        quarter = max(1, len(seen) // 4)
        early, late = seen[quarter : 2 * quarter], seen[-quarter:]
        first, last = (max(one.memory for one in some) / 1e6 for some in (early, late))
        print(f"{count} pages: {1000 * seen[-1].seconds / count:.1f} ms of a processor a page, "  # noqa: T201
              f"{time.monotonic() - started:.1f} s; memory {first:.0f} MB in the second quarter, "
              f"{last:.0f} MB in the last")  # fmt: skip
        print(alike(10 * count))  # noqa: T201
        if "--kill" in sys.argv:
            broken = Path(top) / "broken"
            kills = killed_at_random(broken, folder, random.Random(SEED), 5.0)
            is_same = contents(broken) == contents(whole)
            print(f"killed {kills} times: {'the same' if is_same else 'NOT the same'}")  # noqa: T201
            raise SystemExit(0 if is_same else 1)


if __name__ == "__main__":
    main()
