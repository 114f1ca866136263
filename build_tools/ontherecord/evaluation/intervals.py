"""How far a figure may be off: bootstrap intervals (Efron & Tibshirani, percentile method).

In: the counts of each unit (an article, or a paragraph where there are few articles). Out: for each
figure the range that holds 95 of 100 resampled values. The seed is fixed, so the same counts give
the same intervals.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence

from ontherecord.evaluation.scoring import Score, figures

ROUNDS = 1000
SEED = 1
ENOUGH_ARTICLES = 5
"""With fewer, paragraphs are resampled: articles alone would give no range at all."""
TAIL = 0.025


def intervals(units: Sequence[Score], rounds: int = ROUNDS) -> dict[str, tuple[float, float]]:
    """Figure → (low, high); empty without units."""
    if not units:
        return {}
    drawn: dict[str, list[float]] = defaultdict(list)
    keys = sorted({key for unit in units for key in unit})
    table = [[unit[key] for key in keys] for unit in units]
    chance = random.Random(SEED)
    for _ in range(rounds):
        sample = chance.choices(table, k=len(table))
        total: Score = Counter(dict(zip(keys, map(sum, zip(*sample, strict=True)), strict=True)))
        for name, value in figures(total).items():
            drawn[name].append(value)
    return {name: _middle(values) for name, values in drawn.items()}


def _middle(values: list[float]) -> tuple[float, float]:
    ordered = sorted(values)
    cut = int(len(ordered) * TAIL)
    return ordered[cut], ordered[-1 - cut]
