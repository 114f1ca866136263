"""Measurements as we publish them, and the file that keeps them.

`accuracy.json` is written by `ontherecord evaluate --record` and by nobody's hand; the
methods page renders it. It holds figures and descriptions, never a text. It lies here and not in
`engine/`, since that folder decides what the engine finds.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import msgspec

from ontherecord.evaluation.fairness import Fairness
from ontherecord.evaluation.reliability import Step
from ontherecord.evaluation.symmetry import Symmetry
from ontherecord.model import Record

FILE = "accuracy.json"


class Figure(Record, frozen=True):
    """One measured number with its 95 % interval, all from 0 to 1."""

    what: str
    """A stable name, for example `statements` (see `scoring.figures`), or words."""
    value: float
    low: float | None = None
    high: float | None = None
    of: int | None = None
    """How many statements, words or names of the gold it rests on."""
    note: str = ""


class Part(Record, frozen=True):
    """The articles of one kind."""

    kind: str
    articles: int
    figures: tuple[Figure, ...]


class Answered(Record, frozen=True):
    """How far the confidence of one answer can be trusted."""

    what: str
    """ "kind" or "speaker"."""
    reliability: tuple[Step, ...]
    calibration_error: float


class Measurement(Record, frozen=True):
    """Figures of one engine on one set of articles."""

    data: str
    """The articles it was measured on, in words for readers; names the record."""
    command: str
    """What to type to measure it again."""
    figures: tuple[Figure, ...]
    made: str = ""
    """An ISO date."""
    engine: str = ""
    model: str = ""
    codebook: str = ""
    articles: int | None = None
    statements: int | None = None
    resampled: str = ""
    """What the intervals draw from: articles or paragraphs."""
    parts: tuple[Part, ...] = ()
    reliability: tuple[Step, ...] = ()
    calibration_error: float | None = None
    answers: tuple[Answered, ...] = ()
    """The same for the answers about the statements that were found."""
    symmetry: tuple[Symmetry, ...] = ()
    fairness: tuple[Fairness, ...] = ()
    note: str = ""


def measurements() -> tuple[Measurement, ...]:
    """What the package carries; empty if nothing has been measured.

    Raises:
        msgspec.ValidationError: the file is not a list of measurements.
    """
    file = files("ontherecord.evaluation") / FILE
    if not file.is_file():
        return ()
    return msgspec.json.decode(file.read_bytes(), type=tuple[Measurement, ...])


def with_record(known: Iterable[Measurement], new: Measurement) -> tuple[Measurement, ...]:
    """The new measurement in the place of the one on the same data, else behind all others."""
    rows = list(known)
    for place, old in enumerate(rows):
        if old.data == new.data:
            rows[place] = new
            return tuple(rows)
    return (*rows, new)


def keep(rows: tuple[Measurement, ...]) -> Path:
    """Write the file beside this module; its path."""
    path = Path(__file__).with_name(FILE)
    written = msgspec.json.format(msgspec.json.encode(rows), indent=1)
    path.write_bytes(written + b"\n")
    return path
