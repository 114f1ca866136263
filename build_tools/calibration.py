"""What a rule's own confidence has turned out to be worth: raw confidence → share that is right.

In: the confidence a rule gives (an order of trust, decided by hand). Out: how often findings with
that confidence were statements under the codebook, between the measured points in a straight line,
never falling. Pure.

Measured on 226 findings in three sets that were labelled under codebook 1.1: the archive's first
article, thirteen articles under open licences, nine of our own (`tests/quality/articles`). Shares
are smoothed by one right and one wrong finding (Laplace); steps out of order were pooled. Those who
wrote the rules had read part of these articles, which flatters. `evaluate` prints what holds today.
"""

from __future__ import annotations

from bisect import bisect_right

POINTS = (
    (0.0, 0.0),
    (0.4, 0.5),  # marks without a stop or a speaker: too few to measure, so half
    (0.68, 0.85),  # raw 0.50 to 0.74: 28 of 32 right
    (0.78, 0.89),  # raw 0.75 to 0.84: 32 of 35
    (0.90, 0.975),  # raw 0.85 to 0.94: 41 of 41
    (0.95, 0.99),  # raw 0.95 and more: 118 of 118
    (1.0, 0.99),
)
"""(raw confidence, share that is right)."""
SETTLED_FROM = 0.6
"""Calibrated confidence under which a finding is "possible attribution, not settled" (design §4).
Above it 219 of the 226 findings were right, more than nine in ten; a line at 0.88 would make that
191 of 194 and lose every eighth statement that is there."""


def calibrated(raw: float) -> float:
    """The share of findings of a raw confidence that is right; `raw` beyond 0 to 1 is cut off."""
    inside = min(max(raw, 0.0), 1.0)
    after = min(bisect_right([point for point, _ in POINTS], inside), len(POINTS) - 1)
    (x0, y0), (x1, y1) = POINTS[after - 1], POINTS[after]
    return round(y0 + (y1 - y0) * (inside - x0) / (x1 - x0), 3)
