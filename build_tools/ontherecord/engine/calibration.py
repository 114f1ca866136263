"""What a rule's own confidence has turned out to be worth: raw confidence → share that is right.

In: the confidence a rule gives (an order of trust, decided by hand). Out: how often findings with
that confidence were statements under the codebook, between the measured points in a straight line,
never falling. Pure.

Measured on 259 findings in 27 texts that were labelled under codebook 1.1 after most rules had been
written: reports, statements and fact checks of many countries. Ten of them nobody had read; the
rules were mended on the rest after a first count. On 578 findings of articles whose labels the
rules' authors knew well, the lowest step was right in 79 of 84, which flatters. Shares are smoothed
by one right and one wrong finding (Laplace); steps out of order were pooled. `evaluate` prints what
holds today.
"""

from __future__ import annotations

from bisect import bisect_right

POINTS = (
    (0.0, 0.0),
    (0.4, 0.5),  # marks without a stop or a speaker: too few to measure, so half
    (0.5, 0.62),  # a whole quotation without a speaker: 4 of 5 right
    (0.68, 0.67),  # raw 0.50 to 0.74: 25 of 37 right
    (0.78, 0.91),  # raw 0.75 to 0.94: 51 of 54, the lower half of it
    (0.90, 0.94),
    (0.95, 0.976),  # raw 0.95 and more: 165 of 168
    (1.0, 0.976),
)
"""(raw confidence, share that is right)."""
SETTLED_FROM = 0.6
"""Calibrated confidence under which a finding is "possible attribution, not settled" (design §4):
two of three have to be right. Above it 241 of the 259 were; a line at 0.9 would make that 216 of
222 and lose every tenth statement that is there."""

REVIEW_BELOW = 0.8
"""Under this a settled draft asks readers to look twice: own decision, for one in five wrong."""


def calibrated(raw: float) -> float:
    """The share of findings of a raw confidence that is right; `raw` beyond 0 to 1 is cut off."""
    inside = min(max(raw, 0.0), 1.0)
    after = min(bisect_right([point for point, _ in POINTS], inside), len(POINTS) - 1)
    (x0, y0), (x1, y1) = POINTS[after - 1], POINTS[after]
    return round(y0 + (y1 - y0) * (inside - x0) / (x1 - x0), 3)
