"""How the labels are made and how well. In: what `evaluate --record` kept, if anything, how often
people overruled drafts, and how far independent readers agree. Out: a `Page`.

Every figure comes from a `Measurement`; none is typed here or in the template. Without one the page
says that nothing has been measured yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ontherecord.codebook.version import CODEBOOK
from ontherecord.evaluation.records import Figure, Measurement, measurements
from ontherecord.render.about.agreement import Agreed
from ontherecord.render.about.overruled import Overrulings
from ontherecord.render.base import addresses
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page

__all__ = ["Figure", "Measurement", "measurements", "page"]

HEADINGS = (
    ("The three states", "states"),
    ("How software makes a draft", "draft"),
    ("How people correct it", "people"),
    ("What we measure", "measured"),
    ("How often people overrule a rule", "overruled"),
    ("How far people agree", "agreement"),
    ("What we do not do", "limits"),
)
NOBODY = Agreed(articles=0, waiting=0)
UNREAD = Overrulings()
WORDS, STATEMENTS, FOUND, NAMES = "words", "statements", "statements found", "names"
TITLES = {
    "statements": ("Statements found (F1)", STATEMENTS),
    "statements precision": ("Of what the machine marks, right (precision)", STATEMENTS),
    "statements recall": ("Of what is there, found (recall)", STATEMENTS),
    "joint": ("Statement and speaker both right (F1)", STATEMENTS),
    "form": ("Whose words: quoted, partly quoted, paraphrased", FOUND),
    "kind": ("Official or other attributed", FOUND),
    "unverified": ("Unverified, yes or no", FOUND),
    "source_type": ("Type of source", FOUND),
    "speaker": ("Speaker", FOUND),
    "channel": ("Channel", FOUND),
    "direct quote": ("Label Direct quote (F1)", WORDS),
    "official claim": ("Label Official claim (F1)", WORDS),
    "attributed claim": ("Label Other attributed claim (F1)", WORDS),
    "unverified report": ("Label Unverified report (F1)", WORDS),
    "outlet's voice": ("Label Outlet’s own voice (F1)", WORDS),
    "people": ("People (F1)", NAMES),
    "places": ("Places (F1)", NAMES),
    "organizations": ("Organizations (F1)", NAMES),
}
"""What `scoring.figures` calls a figure → its words for readers, and what it counts; the order is
that of the table. Other names are shown as they are, behind these."""
MAIN = ("statements", "joint", "kind", "speaker", "direct quote")
"""The figures that are shown at once; the others unfold, so that a phone shows every data set."""
MAIN_ROWS = 3
"""Rows that are shown at once where none of the figures is one of `MAIN`."""
BY_KIND = ("statements", "joint", "form", "kind", "speaker")
"""The figures that are shown for each kind of article: more would not fit beside each other."""


class Line(NamedTuple):
    """One row of a table, ready to print."""

    title: str
    value: str
    interval: str
    of: str
    note: str


class Table(NamedTuple):
    """One measurement, ready to print."""

    measurement: Measurement
    main: tuple[Line, ...]
    rest: tuple[Line, ...]
    kinds: tuple[tuple[str, int, tuple[str, ...]], ...]
    """(kind of article, how many, its figures in the order of `BY_KIND`)."""


def page(
    measured: tuple[Measurement, ...], agreed: Agreed = NOBODY, overruled: Overrulings = UNREAD
) -> Page:
    """The methods page: what was measured of the drafts, what became of those that people read, and
    how far independent readers agree."""
    return Page(
        url=addresses.METHODS,
        title="Methods",
        html=render(
            "methods.html",
            version=CODEBOOK,
            tables=[_table(one) for one in measured],
            agreed=agreed,
            overruled=overruled,
            headings=HEADINGS,
            kind_titles=[TITLES[what][0] for what in BY_KIND],
        ),
        toc=tuple(Heading(title=title, id=key) for title, key in HEADINGS),
        description="How labels are made, who checked them, and what has been measured.",
        section=addresses.METHODS,
    )


def _table(measured: Measurement) -> Table:
    figures = _in_order(measured.figures)
    main = [figure for figure in figures if figure.what in MAIN] or figures[:MAIN_ROWS]
    return Table(
        measurement=measured,
        main=tuple(map(_line, main)),
        rest=tuple(_line(figure) for figure in figures if figure not in main),
        kinds=tuple(
            (part.kind, part.articles, tuple(_value(part.figures, what) for what in BY_KIND))
            for part in measured.parts
        ),
    )


def _in_order(figures: Sequence[Figure]) -> list[Figure]:
    place = {what: number for number, what in enumerate(TITLES)}
    return sorted(figures, key=lambda figure: place.get(figure.what, len(place)))


def _line(figure: Figure) -> Line:
    title, counted = TITLES.get(figure.what, (figure.what, ""))
    known = figure.low is not None and figure.high is not None
    return Line(
        title=title,
        value=f"{figure.value:.3f}",
        interval=f"{figure.low:.3f} to {figure.high:.3f}" if known else "–",
        of="–" if figure.of is None else f"{figure.of:,} {counted}".strip(),
        note=figure.note,
    )


def _value(figures: Sequence[Figure], what: str) -> str:
    found = [figure.value for figure in figures if figure.what == what]
    return f"{found[0]:.3f}" if found else "–"
