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
from collections.abc import Mapping
from types import MappingProxyType

from ontherecord.engine.records.ways import Way

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


SPEAKERS: Mapping[Way, float] = MappingProxyType(
    {
        "named": 0.98,  # 57 of 57
        "surname": 0.98,  # 59 of 59
        "pronoun-of-one": 0.92,  # both kinds of "he" and "she": 45 of 48
        "pronoun-of-several": 0.92,
        "own-words": 0.90,  # 59 of 65
        "nobody": 0.80,  # 11 of 13
        "described": 0.75,  # 8 of 10
        "points-back": 0.60,  # "they", "it", "the poster": 8 of 13
        "inferred": 0.60,  # 8 of 13
        "open": 0.50,  # nobody is chosen
    }
)
"""How often a speaker who was found in this way is right, smoothed by one right and one wrong.

Measured on 185 statements of articles that the rules' authors knew, and on 84 of news articles that
were drawn by lot and read once by the author of the rules, before the last of them were mended.
"""
KINDS: Mapping[str, float] = MappingProxyType(
    {
        "table-of-speakers": 0.94,  # 521 of 554
        "table-of-bodies": 0.94,  # 14 of 14
        "past-office": 0.91,  # 19 of 20
        "no-source": 0.89,  # 24 of 26
        "no-issuer": 0.88,  # 20 of 22
        "body-beside": 0.81,  # 121 of 149
        "name-words": 0.81,  # 24 of 29
        "no-body-beside": 0.76,  # 41 of 53
        "speaks-for-person": 0.74,  # 16 of 21
        "such-a-body": 0.73,  # 7 of 9
        "no-name-no-office": 0.73,  # 10 of 13
        "no-capacity": 0.72,  # 67 of 93
        "weighed": 0.70,  # 283 of 386 with a margin of .4, 385 of 570 with .2 (decision 19)
        "stands-for-government": 0.62,  # 4 of 6
        "unknown-body": 0.60,  # with the next: 3 of 4 here, 0 of 3 in the texts kept aside
        "only-reported": 0.60,
        "site-address": 0.60,
    }
)
"""How often the kind on this ground of a capacity is right, smoothed by one right and one wrong.

Measured on 1,025 statements of 70 corpus reports that no rule had been written on then; "weighed"
on excerpts that were kept from the learning.
"""
OTHER_GROUND = 0.78
"""The kind on a ground that is too seldom to measure alone: 17 of 20 of all these together."""


def of_speaker(way: Way) -> float:
    """The share of speakers found in this way who are right."""
    return SPEAKERS[way]


def of_kind(ground: str, way: Way) -> float:
    """The share of kinds on this ground that are right, no more than that of the speakers: the kind
    is the speaker's."""
    share = KINDS.get(ground, OTHER_GROUND)
    return min(share, SPEAKERS[way]) if way in ("points-back", "inferred") else share
