"""Where a map writes names, so that none covers another name or a dot.

In: points of a picture with their names, most important first. Out: a `Label` or None for each.
Greedy, eight positions a point (as Imhof's rules for point labels rank them): a name that fits
nowhere is left to the list below the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from ontherecord.model import Record

Anchor = Literal["start", "middle", "end"]
LETTERS = {"ijlI'’.,-": 0.36, "frt ()": 0.42, "mwMW": 0.99, "QOGCDHNU": 0.79}
"""Widths of letters against the size of the type, on the safe side: those of a wide sans face."""
CAPITAL, OTHER = 0.7, 0.64
GAP = 0.55
"""Between dot and name, against the size of the type."""
POSITIONS: tuple[tuple[float, float, Anchor], ...] = (
    (1, 0.35, "start"), (-1, 0.35, "end"), (0.8, -0.5, "start"), (0.8, 1.2, "start"),
    (0, -0.75, "middle"), (0, 1.5, "middle"), (-0.8, -0.5, "end"), (-0.8, 1.2, "end"),
)  # fmt: skip
"""Shift of the name's foot in gaps (across) and type sizes (down), and which end is fixed."""

SHIFTS: tuple[tuple[float, float], ...] = (
    (0, 0),
    (-0.3, 0),
    (0.3, 0),
    (0, -1),
    (0, 1),
    (-0.6, 0),
    (0.6, 0),
)
"""The same for a name without a dot, in its own widths and in type sizes: an area is larger than
its middle.
"""


class Spot(Record, frozen=True):
    """A point of the picture with the name to write beside it; no dot: the name stands on it."""

    x: float
    y: float
    name: str
    dot: float = 3.0
    """The dot's radius; 0 for none."""
    spaced: float = 0.0
    """Space between letters against the size of the type."""


class Label(Record, frozen=True):
    """A name's foot point in the picture."""

    x: float
    y: float
    anchor: Anchor


class Box(Record, frozen=True):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right
            and self.top < other.bottom and other.top < self.bottom
        )  # fmt: skip


def placed(
    spots: Sequence[Spot], size: float, width: float, height: float, taken: Iterable[Box] = ()
) -> tuple[Label | None, ...]:
    """A place for each name at type size `size` in a picture of `width` × `height`, or None.

    `taken` is kept free for other things.
    """
    page = Box(left=0, top=0, right=width, bottom=height)
    full = [*taken, *(_dot(spot) for spot in spots if spot.dot)]
    found: list[Label | None] = []
    for spot in spots:
        own = _dot(spot)
        others = [box for box in full if box != own]
        for label in _offers(spot, size):
            box = _box(label, width_of(spot) * size, size)
            if _inside(box, page) and not any(box.meets(other) for other in others):
                full.append(box)
                found.append(label)
                break
        else:
            found.append(None)
    return tuple(found)


def _offers(spot: Spot, size: float) -> Iterator[Label]:
    if not spot.dot:
        wide = width_of(spot) * size
        for across, down in SHIFTS:
            x, y = spot.x + across * wide, spot.y + (down + 0.35) * size
            yield Label(x=x, y=y, anchor="middle")
        return
    gap = spot.dot + GAP * size
    for across, down, anchor in POSITIONS:
        yield Label(x=spot.x + across * gap, y=spot.y + down * size, anchor=anchor)


def width_of(spot: Spot) -> float:
    """Width of a spot's name against the size of the type."""
    return sum(_width(letter) + spot.spaced for letter in spot.name)


def _width(letter: str) -> float:
    known = (width for letters, width in LETTERS.items() if letter in letters)
    return next(known, CAPITAL if letter.isupper() else OTHER)


def _box(label: Label, wide: float, size: float) -> Box:
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return Box(left=left, top=label.y - 0.9 * size, right=left + wide, bottom=label.y + 0.3 * size)


def _dot(spot: Spot) -> Box:
    return Box(
        left=spot.x - spot.dot, top=spot.y - spot.dot,
        right=spot.x + spot.dot, bottom=spot.y + spot.dot,
    )  # fmt: skip


def _inside(box: Box, page: Box) -> bool:
    return (
        box.left >= page.left and box.right <= page.right
        and box.top >= page.top and box.bottom <= page.bottom
    )  # fmt: skip
