"""Whether a confidence means what it says: how often findings of each confidence are right.

In: drafts and gold. A finding is right if the gold holds a statement with the same words (at least
half of them), its kind and its speaker if they are the gold's; settled and possible findings are
judged alike. Out: one row for each step of
confidence, and the expected calibration error: the mean distance between confidence and the share
that is right, weighted by findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ontherecord.evaluation.scoring import Answer, matched, same
from ontherecord.model import Record

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Where a step of confidence begins; each ends where the next begins, the last at 1."""

Judged = tuple[float, bool]
"""A finding's confidence, and whether it was right."""


class Step(Record, frozen=True):
    """The findings whose confidence lies in [low, high)."""

    low: float
    high: float
    findings: int
    confidence: float
    """The mean of what the engine said."""
    right: float
    """The share that was right."""


def judged(text: str, gold: Answer, draft: Answer) -> tuple[Judged, ...]:
    """Every finding of a draft, settled or not, with its confidence."""
    found = [*draft["statements"], *draft.get("possible", ())]
    right = {j for _, j in matched(text, gold["statements"], found)}
    return tuple((float(s.get("confidence", 1.0)), j in right) for j, s in enumerate(found))


def judged_answers(text: str, gold: Answer, draft: Answer, fact: str) -> tuple[Judged, ...]:
    """Every finding that the gold has, with the confidence of one answer and whether it is right.

    `fact`: "kind" or "speaker".
    """
    found = [*draft["statements"], *draft.get("possible", ())]
    theirs = gold["statements"]
    return tuple(
        (float(found[j]["confidences"][fact]), same(fact, theirs[i], found[j]))
        for i, j in matched(text, theirs, found)
        if fact in theirs[i] and fact in found[j].get("confidences", {})
    )


def steps(findings: Iterable[Judged]) -> tuple[Step, ...]:
    """The reliability table; steps without findings are left out."""
    known = list(findings)
    rows = []
    for low, high in zip(EDGES, (*EDGES[1:], 1.0), strict=True):
        here = [(c, r) for c, r in known if low <= c < high or (c == high == 1.0)]
        if here:
            mean = sum(c for c, _ in here) / len(here)
            right = sum(r for _, r in here) / len(here)
            rows.append(Step(low=low, high=high, findings=len(here), confidence=mean, right=right))
    return tuple(rows)


def calibration_error(rows: Sequence[Step]) -> float:
    """Expected calibration error, 0 (exact) to 1; 0 without findings."""
    total = sum(row.findings for row in rows)
    return sum(row.findings * abs(row.confidence - row.right) for row in rows) / max(1, total)
