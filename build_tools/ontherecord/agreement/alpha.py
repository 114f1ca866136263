"""Krippendorff's α for categories without an order, and observed agreement beside it.

In: units, each with the category that every reader of it chose. Out: figures. K. Krippendorff,
“Computing Krippendorff's Alpha-Reliability” (2011), nominal data; the tests hold this to the
package `krippendorff`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from ontherecord.model import Record

Unit = Sequence[Hashable]
"""What each reader of one token or sentence chose."""


class Agreement(Record, frozen=True):
    """How far readers agree on one question."""

    units: int
    """Tokens or sentences that two or more people read."""
    observed: float | None = None
    """The share of pairs of readers that chose the same; None without a unit."""
    alpha: float | None = None
    """1 is perfect, 0 what chance gives; None if everybody always chose one and the same."""


def agreement(units: Iterable[Unit]) -> Agreement:
    """Observed agreement and α over all units that at least two people read."""
    paired = [Counter(unit) for unit in units if len(unit) > 1]
    if not paired:
        return Agreement(units=0)
    same = disagreed = 0.0
    pairs = 0
    totals: Counter[Hashable] = Counter()
    for counts in paired:
        readers = counts.total()
        alike = sum(n * (n - 1) for n in counts.values())
        same += alike
        pairs += readers * (readers - 1)
        disagreed += (readers * (readers - 1) - alike) / (readers - 1)
        totals.update(counts)
    whole = totals.total()
    expected = whole * whole - sum(n * n for n in totals.values())
    alpha = 1 - (whole - 1) * disagreed / expected if expected else None
    return Agreement(units=len(paired), observed=same / pairs, alpha=alpha)
