"""Drafts alone: `python -m ontherecord.benchmarks.scaling.drafting ROOT WORKERS [SCHEDULER]`."""

from __future__ import annotations

import sys
from pathlib import Path

from ontherecord.drafts.cluster.scheduler import connected
from ontherecord.drafts.make import drafts
from ontherecord.seeds import load


def main(root: str, workers: str, scheduler: str = "") -> None:
    seeds = load(Path(root) / "seeds").articles
    if not scheduler:
        drafts(seeds, workers=int(workers))
        return
    with connected(scheduler) as cluster:
        drafts(seeds, spread=cluster.spread)


if __name__ == "__main__":
    main(*sys.argv[1:])
