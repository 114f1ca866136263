"""Workers and builds killed at any moment: the next run ends, with the bytes of a build alone."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ontherecord.benchmarks import archive
from ontherecord.benchmarks.scaling.clustered import Clustered, clustered
from tests.support.sites import fingerprint

COUNT = 40
"""Articles: two batches of drafts, two of pages."""


def build(root: Path, out: str, cache: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ontherecord", "build", "--root", root, "--out",
               root.parent / out, *options]  # fmt: skip
    env = {**os.environ, "ONTHERECORD_CACHE": str(cache)}
    return subprocess.Popen(command, env=env, start_new_session=True)


def killed_on_the_way(root: Path, cluster: Clustered, chance: random.Random, takes: float) -> None:
    """One build during which a worker dies, one that dies itself, one that is left alone; all on
    the same cache and site."""
    cache = root.parent / f"cache-{chance.random()}"
    options = ("--scheduler", cluster.address)
    first = build(root, "spread", cache, *options)
    time.sleep(chance.uniform(0, takes))
    os.killpg(cluster.workers[0].pid, signal.SIGKILL)
    assert first.wait() == 0
    second = build(root, "spread", cache, "--clean", *options)
    time.sleep(chance.uniform(0, takes))
    os.killpg(second.pid, signal.SIGKILL)
    second.wait()
    assert build(root, "spread", cache, *options).wait() == 0


@pytest.mark.parametrize(
    "trials", [1, pytest.param(10, marks=pytest.mark.soak)], ids=["one", "ten"]
)
def test_whoever_is_killed_the_site_is_the_same(tmp_path: Path, trials: int) -> None:
    pytest.importorskip("distributed")
    root = tmp_path / "archive"
    archive.write(COUNT, root)
    before = time.monotonic()
    assert build(root, "alone", tmp_path / "cache").wait() == 0
    takes = time.monotonic() - before
    wanted = fingerprint(tmp_path / "alone")
    chance = random.Random(13)
    for trial in range(trials):
        with clustered(tmp_path / f"cluster-{trial}") as cluster:
            killed_on_the_way(root, cluster, chance, takes)
        assert fingerprint(tmp_path / "spread") == wanted
