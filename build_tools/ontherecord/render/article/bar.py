"""The picture of who speaks: an SVG bar of words, with quotations as a second row.

In: the rows of `mix`. Out: SVG; the same figures stand beside it as a table.
"""

from __future__ import annotations

from markupsafe import Markup

from ontherecord.render.base import spans
from ontherecord.render.words.mix import Row

HEIGHT, GAP, QUOTES = 14, 3, 5
"""Heights in CSS pixels; widths are percentages, so that patterns keep their shape."""
HATCH = (
    '<pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect width="8" height="8" class="bar__ground"/>'
    '<rect width="4" height="8" class="bar__hatch"/></pattern>'
)
DASHES = (
    '<pattern id="dashes" width="6" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="4" height="8" class="bar__dash"/></pattern>'
)


def in_words(rows: tuple[Row, ...]) -> str:
    """The picture for those who do not see it."""
    parts = (f"{row.title.lower()} {row.percent} percent" for row in rows)
    return "Words by label: " + ", ".join(parts)


def bar(rows: tuple[Row, ...]) -> Markup:
    """The bar; parts are as wide as their share of the words."""
    total = sum(row.words for row in rows) or 1
    out = []
    x = 0.0
    for row in rows:
        width = row.words / total * 100
        out.append(_part(f"bar__part bar__part--{row.key}", x, width, 0, HEIGHT))
        if row.unverified:
            out.append(_part("bar__unverified", x, row.unverified / total * 100, 0, HEIGHT))
        if row.quoted:
            wide = row.quoted / total * 100
            out.append(_part("bar__quoted", x, wide, HEIGHT + GAP, QUOTES))
        x += width
    start = spans.tag(
        "svg",
        {
            "class": "bar",
            "height": str(HEIGHT + GAP + QUOTES),
            "role": "img",
            "aria-label": in_words(rows),
        },
    )
    return Markup(f"{start}<defs>{HATCH}{DASHES}</defs>{''.join(out)}</svg>")


def _part(name: str, x: float, width: float, y: int, height: int) -> str:
    return (
        f'<rect class="{name}" x="{x:.2f}%" y="{y}" width="{max(0.0, width - 0.2):.2f}%" '
        f'height="{height}"/>'
    )
