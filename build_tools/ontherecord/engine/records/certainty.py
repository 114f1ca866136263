"""How sure a draft is of each of its answers, and from where on an answer counts as settled.

In: a `Statement`. Out: its confidences, and which of them reach their line. That the words are a
statement at all has its line in `engine.calibration`; the others' lines are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from ontherecord.model import Record, Statement

Answer = Literal["kind", "speaker"]
LINES: Mapping[Answer, float] = MappingProxyType({"kind": 0.7, "speaker": 0.7})
"""Confidence under which an answer is shown as not settled: what is right in less than two of three
(`engine.calibration` has the shares) lies under it."""


class Confidences(Record, frozen=True):
    """0 to 1: that the words are a statement, that its kind is right, that its speaker is."""

    extent: float
    kind: float
    speaker: float


def confidences(statement: Statement) -> Confidences:
    """What was measured; where nothing was, an answer is as sure as the statement."""
    whole, kind, speaker = (
        statement.confidence, statement.kind_confidence, statement.speaker_confidence,
    )  # fmt: skip
    return Confidences(
        extent=whole,
        kind=whole if kind is None else kind,
        speaker=whole if speaker is None else speaker,
    )


def settled(statement: Statement, lines: Mapping[Answer, float] = LINES) -> dict[Answer, bool]:
    """Whether each answer reaches its line; people's readings do, and what was not measured."""
    measured: dict[Answer, float | None] = {
        "kind": statement.kind_confidence, "speaker": statement.speaker_confidence,
    }  # fmt: skip
    draft = statement.state == "draft"
    return {
        answer: not draft or (share := measured[answer]) is None or share >= line
        for answer, line in lines.items()
    }


def unsettled(statement: Statement) -> tuple[Answer, ...]:
    """The answers of a draft that lie under their lines; none of anything else."""
    return tuple(answer for answer, sure in settled(statement, LINES).items() if not sure)
