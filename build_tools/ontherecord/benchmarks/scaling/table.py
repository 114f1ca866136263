"""Figures as text: a table of each archive, and each ratio beside its limit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ontherecord.benchmarks.scaling.figures import Cold, Figures
from ontherecord.benchmarks.scaling.processes import Used

MB = 1_000_000
TOLD = 12
"""Files named of those that were rewritten."""


class Limit(NamedTuple):
    """A figure, and what it may be at most (or at least)."""

    what: str
    is_: float
    limit: float
    most: bool = True

    @property
    def is_kept(self) -> bool:
        return self.is_ <= self.limit if self.most else self.is_ >= self.limit


def of_one(figures: Figures) -> str:
    """The table of one archive."""
    size, changed = figures.size, figures.changed
    note = changed.used
    rows = [
        _row("full build, drafts in the cache", figures.full),
        _row("one note changed", note),
        _row("Material, same articles", figures.material),
        _row("Hugo, same articles", figures.hugo) if figures.hugo else "Hugo: not installed",
        "preview, edit to page      "
        + ("not measured" if figures.served is None else f"{figures.served:8.2f} s CPU"),
        f"files {size.files:,}, {size.files / figures.articles:.2f} an article, "
        f"{size.all / MB:,.1f} MB; "
        f"heaviest page {size.largest / 1_000:,.1f} kB compressed ({size.heaviest})",
        f"rewritten for one note: {_named(changed.rewritten)}",
        f"unlike a clean build: {_named(changed.unlike)}",
    ]
    return "\n".join((f"\n== {figures.articles:,} articles", HEAD, *rows, ""))


HEAD = f"{'':32} {'CPU s':>8} {'wall s':>8}  most memory of a process, CPU of it"


def of_cold(count: int, drafted: Cold) -> str:
    """Drafts of so many articles."""
    rows = (
        _row("one process", drafted.one),
        _row("two processes", drafted.two),
        _row("two workers of Dask", drafted.dask) if drafted.dask else "Dask: not installed",
    )
    return "\n".join((f"\n== Drafts of {count:,} articles, none known", HEAD, *rows, ""))


def _row(what: str, used: Used) -> str:
    parts = (
        f"{name} {used.peak.get(name, 0) / MB:,.0f} MB, {used.part[name]:.1f} s"
        for name in used.part
    )
    return f"{what:32} {used.cpu:8.2f} {used.wall:8.2f}  {'; '.join(parts)}"


def _named(names: Sequence[str]) -> str:
    more = f", and {len(names) - TOLD} more" if len(names) > TOLD else ""
    return f"{len(names)} {', '.join(names[:TOLD])}{more}".rstrip()


def limits(found: Sequence[Figures], drafted: Cold | None) -> str:
    """Each ratio beside its limit: what this project holds itself to at 1,000 articles and more."""
    rows = [*_limits(found), *(_limits_of_cold(drafted) if drafted else ())]
    lines = (
        f"{one.what:56} {one.is_:10.2f}  {'at most' if one.most else 'at least'} {one.limit:g}"
        f"  {'kept' if one.is_kept else 'MISSED'}"
        for one in rows
    )
    return "\n".join(("\n== Limits", *lines, ""))


def _limits_of_cold(drafted: Cold) -> Iterator[Limit]:
    one, two, dask = drafted
    yield Limit("drafts, 1 process : 2, by the clock", one.wall / two.wall, 1.8, most=False)
    yield Limit("the same, of CPU, shared evenly", 2 * one.cpu / two.cpu, 1.8, most=False)
    if dask:
        yield Limit("drafts, 2 workers of Dask : 2 processes, CPU", dask.cpu / two.cpu, 1.25)


def _limits(found: Sequence[Figures]) -> Iterator[Limit]:
    for one in found:
        at, large = f" at {one.articles:,}", one.articles >= 10_000
        yield Limit(f"full build : Material, CPU{at}", one.full.cpu / one.material.cpu, 3)
        yield Limit(f"one note : full build, CPU{at}", one.changed.used.cpu / one.full.cpu,
                    0.08 if large else 0.12)  # fmt: skip
        if most := one.full.peak.get("python"):
            yield Limit(f"memory of python, MB{at}", most / MB, 600 if large else 350)
        yield Limit(f"files an article{at}", one.size.files / one.articles, 8)
        yield Limit(f"heaviest page compressed, kB{at}", one.size.largest / 1_000, 120)
        yield Limit(f"files that differ from a clean build{at}", len(one.changed.unlike), 0)
        if one.served is not None:
            yield Limit(f"preview, edit to page, CPU s{at}", one.served, 3)
    for small, big in pairwise(found):
        times = big.articles / small.articles
        between = f"{small.articles:,} to {big.articles:,}"
        grown = big.full.cpu / small.full.cpu
        yield Limit(f"growth, CPU, {between}", grown, 1.05 * times)
        yield Limit(f"its exponent, {between}", math.log(grown, times), 1.02)
