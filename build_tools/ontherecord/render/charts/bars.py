"""A table with a bar in each row. In: counted rows. Out: a `Chart` for charts.html.

Bars are drawn to the longest of their chart. Colours and patterns come from the style sheet.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ontherecord.model import Record

HEIGHT = 10
"""Of a bar, in CSS pixels."""
SHORTEST = 1.5
"""Per cent: a bar that stands for anything can be seen."""


class Row(Record, frozen=True):
    """One line; `number` is what its bar shows."""

    words: str
    number: int
    href: str | None = None
    note: str = ""
    look: str = ""
    """A label's key gives the bar that label's colour and pattern."""


class Bar(Record, frozen=True):
    """A row with its picture."""

    row: Row
    svg: Markup


class Chart(Record, frozen=True):
    """A titled table; `head` names the first column, `noun` what is counted."""

    id: str
    title: str
    head: str
    noun: str
    bars: tuple[Bar, ...]
    note: str = ""
    """Heads the column of notes; empty if the rows have none."""
    hint: str = ""


def chart(
    ident: str, title: str, head: str, rows: Sequence[Row], *, noun: str = "Statements",
    note: str = "", hint: str = "",
) -> Chart:  # fmt: skip
    """The rows in the order given."""
    longest = max((row.number for row in rows), default=1)
    bars = tuple(Bar(row=row, svg=bar(row.number / longest, row.look)) for row in rows)
    return Chart(id=ident, title=title, head=head, noun=noun, bars=bars, note=note, hint=hint)


def bar(share: float, look: str = "") -> Markup:
    """A bar of a share (0 to 1) of the width there is; hidden from screen readers."""
    width = max(SHORTEST, share * 100) if share else 0.0
    name = f"chart__bar chart__bar--{look}" if look else "chart__bar"
    return Markup(
        '<svg class="{}" height="{}" aria-hidden="true" focusable="false">'
        '<rect width="{}%" height="{}" rx="2"/></svg>'
    ).format(name, HEIGHT, f"{width:.1f}", HEIGHT)
