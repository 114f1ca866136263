"""How the labels are made and how well. In: the measured figures, if any. Out: a `Page`.

The figures lie in `data/accuracy.json`, written by `python -m build_tools evaluate` and by nobody's
hand. Without that file the page says that nothing has been measured yet.
"""

from __future__ import annotations

from importlib.resources import files

import msgspec

from build_tools.model import Record
from build_tools.render.environment import render
from build_tools.render.page import Heading, Page

URL = "methods/"
HEADINGS = (
    ("The three states", "states"),
    ("How a machine draft is made", "draft"),
    ("How people correct it", "people"),
    ("What we measure", "measured"),
    ("What we do not do", "limits"),
)


class Figure(Record, frozen=True):
    """One measured number."""

    what: str
    """For example "statements, F1"."""
    value: float
    """0 to 1."""
    of: int | None = None
    """How many cases it rests on."""
    note: str = ""


class Measurement(Record, frozen=True):
    """Figures of one engine on one set of articles."""

    data: str
    """The articles it was measured on, in words for readers."""
    command: str
    """What to type to measure it again."""
    figures: tuple[Figure, ...]
    made: str = ""
    """An ISO date."""
    note: str = ""


def measurements() -> tuple[Measurement, ...]:
    """What the package carries; empty if nothing has been measured.

    Raises:
        msgspec.ValidationError: the file is not a list of measurements.
    """
    file = files("build_tools") / "data" / "accuracy.json"
    if not file.is_file():
        return ()
    return msgspec.json.decode(file.read_bytes(), type=tuple[Measurement, ...])


def page(measured: tuple[Measurement, ...]) -> Page:
    """The methods page."""
    return Page(
        url=URL,
        title="Methods",
        html=render("methods.html", measured=measured),
        toc=tuple(Heading(title=title, id=key) for title, key in HEADINGS),
        description="How labels are made, who checked them, and what has been measured.",
        section=URL,
    )
