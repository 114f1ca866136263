"""How often people who read drafts overruled them: by rule, kind of source and confidence.

In: drafts that people have read, with what they changed (`merging.overruled`). Out: counts, lines
for a terminal, and the table of confidence as it would be fitted on them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from ontherecord.engine.calibration import POINTS
from ontherecord.merging.overruled import FAULTS
from ontherecord.model import DraftRead, Record

BANDS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Where the bands of confidence begin: under 0.6 a finding is not settled."""
FEWEST = 20
"""Drafts read at a step of the table under which its share is left: own decision, one more or less
right is then under five in a hundred."""


class Row(Record, frozen=True):
    """What was read of one kind, and how often it was overruled, in all and by what."""

    name: str
    read: int
    overruled: int
    faults: tuple[int, ...]
    """In the order of `FAULTS`."""


def rows(found: Sequence[DraftRead], by: Literal["rule", "type", "band"]) -> tuple[Row, ...]:
    """One row for each rule, source type or band, what was read most first; bands in order."""
    groups: defaultdict[str, list[DraftRead]] = defaultdict(list)
    for one in found:
        names = {"rule": one.rules, "type": (one.type,), "band": (_band(one.confidence),)}[by]
        for name in names:
            groups[name].append(one)
    made = [_row(name, some) for name, some in groups.items()]
    key = (lambda row: (0, row.name)) if by == "band" else (lambda row: (-row.read, row.name))
    return tuple(sorted(made, key=key))


def _row(name: str, some: Sequence[DraftRead]) -> Row:
    return Row(
        name=name, read=len(some), overruled=sum(bool(one.faults) for one in some),
        faults=tuple(sum(fault in one.faults for one in some) for fault in FAULTS),
    )  # fmt: skip


def _band(confidence: float) -> str:
    start = max(low for low in BANDS if low <= confidence)
    return f"from {start:.2f}"


def lines(found: Sequence[DraftRead]) -> Iterator[str]:
    """The tables, for a terminal."""
    if not found:
        yield "no draft has been read by a person yet"
        return
    overruled = sum(bool(one.faults) for one in found)
    yield f"{len(found)} drafts read by people, {overruled} overruled"
    for by, title in (("rule", "rule"), ("type", "kind of source"), ("band", "confidence")):
        yield ""
        heads = "".join(f"{name:>14}" for name in ("read", "overruled", *FAULTS))
        yield f"{title:<28}{heads}"
        for row in rows(found, by):  # type: ignore[arg-type]
            figures = "".join(f"{n:>14}" for n in (row.read, row.overruled, *row.faults))
            yield f"{row.name:<28}{figures}"


def refitted(found: Sequence[DraftRead]) -> tuple[tuple[float, float, int], ...]:
    """`calibration.POINTS` fitted on what was read: raw confidence, share that is right, drafts.

    Shares are smoothed by one right and one wrong; steps out of order are pooled; a step of which
    fewer than `FEWEST` were read stays as it is.
    """
    at: defaultdict[int, list[bool]] = defaultdict(list)
    for one in found:
        nearest = min(range(1, len(POINTS)), key=lambda n: abs(POINTS[n][1] - one.confidence))
        at[nearest].append("no statement" not in one.faults)
    shares = [
        ((sum(at[n]) + 1) / (len(at[n]) + 2) if len(at[n]) >= FEWEST else share)
        for n, (_, share) in enumerate(POINTS)
    ]
    for n in range(1, len(shares)):  # never falling: what is out of order is pooled
        start = n
        while start > 0 and shares[start - 1] > sum(shares[start : n + 1]) / (n + 1 - start):
            start -= 1
        mean = sum(shares[start : n + 1]) / (n + 1 - start)
        shares[start : n + 1] = [mean] * (n + 1 - start)
    return tuple((raw, round(shares[n], 3), len(at[n])) for n, (raw, _) in enumerate(POINTS))


def table(found: Sequence[DraftRead]) -> Iterator[str]:
    """The lines of `engine/calibration.py` that `refitted` would put there."""
    yield "POINTS = ("
    yield from (f"    ({raw}, {share}),  # {n} read" for raw, share, n in refitted(found))
    yield ")"


def rewritten(source: str, found: Sequence[DraftRead]) -> str:
    """The text of `engine/calibration.py` with the steps that `refitted` moves; others stay.

    Raises:
        ValueError: the text has not the table that is in use, a line a step.
    """
    rows = source.splitlines(keepends=True)
    begin = rows.index("POINTS = (\n") + 1
    end = rows.index(")\n", begin)
    if end - begin != len(POINTS):
        raise ValueError("POINTS is not one line a step")
    for n, (raw, share, read) in enumerate(refitted(found)):
        if share != POINTS[n][1]:
            rows[begin + n] = f"    ({raw}, {share}),  # {read} read\n"
    return "".join(rows)
