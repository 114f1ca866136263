"""What is measured of one archive, run by run; medians of the rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from ontherecord.benchmarks.scaling import clustered, processes, sites
from ontherecord.benchmarks.scaling.ground import Ground, shows
from ontherecord.benchmarks.scaling.processes import Used


class Changed(NamedTuple):
    """A build after one note changed."""

    used: Used
    rewritten: list[str]
    """Files that this build wrote."""
    unlike: list[str]
    """Files that a clean build makes otherwise: after the note, another title, an article more."""


class Figures(NamedTuple):
    """Of one archive."""

    articles: int
    full: Used
    material: Used
    hugo: Used | None
    size: sites.Size
    changed: Changed
    served: float | None
    """Seconds of CPU from an edit to the page that shows it; None if it was not measured."""


def typical(rounds: Iterable[Used]) -> Used:
    """The median of each figure; of memory, the most."""
    known = list(rounds)
    names = {name for one in known for name in one.part}
    return Used(
        median(one.cpu for one in known),
        median(one.wall for one in known),
        {name: max(one.peak.get(name, 0) for one in known) for name in sorted(names)},
        {name: median(one.part.get(name, 0.0) for one in known) for name in sorted(names)},
    )


def measured(ground: Ground, rounds: int, *, serves: bool, told: Callable[[str], None]) -> Figures:
    """All of one archive: in each round one build of each program, so that a busy machine is busy
    for all of them."""
    full, plain, others = [], [], []
    for number in range(rounds):
        told(f"{ground.count:,} articles, round {number + 1} of {rounds}")
        full.append(ground.build_anew())
        plain.append(ground.material())
        others.append(ground.hugo())
    size = sites.size(ground.site)
    told(f"{ground.count:,} articles, one note")
    changed = _changed(ground, rounds)
    if serves:
        told(f"{ground.count:,} articles, the preview")
    known = [one for one in others if one]
    return Figures(
        ground.count, typical(full), typical(plain), typical(known) if known else None, size,
        changed, served(ground) if serves else None,
    )  # fmt: skip


def _changed(ground: Ground, rounds: int) -> Changed:
    runs = []
    for number in range(rounds):
        before = sites.times(ground.site)
        ground.change_note(f"Read once more, in round {number}.")
        runs.append(ground.build())
        rewritten = sites.rewritten(before, ground.site)
    unlike = _unlike_clean(ground)
    for edit in (ground.change_title, ground.add_article):
        edit()
        ground.build()
        unlike += _unlike_clean(ground)
    return Changed(typical(runs), rewritten, unlike)


def _unlike_clean(ground: Ground) -> list[str]:
    """The files of the site that a clean build makes otherwise."""
    clean = ground.folder / "clean"
    ground.build("--clean", out=clean)
    return sites.unlike(ground.site, clean)


def served(ground: Ground) -> float:
    """Seconds of CPU from an edit to the page that shows it."""
    with ground.served() as (session, url):
        before = processes.spent(session)
        ground.change_note("Read for the preview.")
        shows(url, "Read for the preview.")
        return processes.spent(session) - before


class Cold(NamedTuple):
    """Drafts from nothing."""

    one: Used
    """With one process."""
    two: Used
    dask: Used | None
    """With two workers of a scheduler, whose CPU from their start is counted, too; None where Dask
    is not installed."""


def cold(ground: Ground, folder: Path) -> Cold:
    """Drafts from nothing, in three ways."""
    one, two = (ground.draft(n, folder / f"cold-{n}") for n in (1, 2))
    if not clustered.is_installed():
        return Cold(one, two, None)
    with clustered.clustered(folder / "cluster") as cluster:
        client = ground.draft(0, folder / "cold-dask", cluster.address)
        return Cold(one, two, client._replace(cpu=client.cpu + cluster.spent()))
