"""Which part of the world a map shows, and where a point lies in it.

In: points as (latitude, longitude) in degrees. Out: a `Window`; positions in the picture's units.
The projection is equirectangular, true to scale at the window's middle latitude.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from ontherecord.model import Record

MARGIN = 0.18
"""Of the points' extent, on each side: room for names."""
LEAST = 9.0
"""Degrees of latitude: a single town still has its surroundings."""
WORLD = (-58.0, 80.0)
"""Southern and northern end of a map of the whole world: nobody in the news lives beyond."""
FLATTEST = 0.3
"""The least cosine used: near a pole the picture would be drawn out of all proportion."""
KM_PER_DEGREE = 111.32
RUNGS = 4
"""Windows of this many heights for each doubling: the land is cut once for all that are alike."""
PARTS = (6, 12, 24)
"""A window's middle is a multiple of its size divided by the first of these that leaves its points
`ROOM`, each twice as fine as the one before."""
ROOM = 0.1
"""Of a window's size, between a point and the edge; `MARGIN` is what stays without rounding."""


class Window(Record, frozen=True):
    """A rectangle of degrees; `east` may pass 180° so that the Pacific is in one piece."""

    south: float
    north: float
    west: float
    east: float

    @property
    def flatness(self) -> float:
        """Width of a degree of longitude against one of latitude, at the middle."""
        return _flatness((self.south + self.north) / 2)


class Frame(Record, frozen=True):
    """A window drawn into a picture of `width` × `height` units."""

    window: Window
    width: float
    height: float

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point lies, from the upper left corner."""
        window = self.window
        lon += 360.0 if lon < window.west else 0.0
        x = (lon - window.west) / (window.east - window.west) * self.width
        y = (window.north - lat) / (window.north - window.south) * self.height
        return x, y

    @property
    def degrees(self) -> float:
        """Degrees of latitude in one unit of the picture."""
        return (self.window.north - self.window.south) / self.height

    def units(self, km: float) -> float:
        """A distance in the picture's units, at the middle latitude."""
        return km / KM_PER_DEGREE / self.degrees


def around(points: Sequence[tuple[float, float]], aspect: float, least: float = LEAST) -> Window:
    """The window that shows all points in a picture `aspect` times as wide as high.

    It is at least `least` degrees of latitude high, and rounded: pages about neighbours share it.
    """
    south, north = min(lat for lat, _ in points), max(lat for lat, _ in points)
    west, east = _longitudes(sorted(lon for _, lon in points))
    tall = (north - south) * (1 + 2 * MARGIN)
    flattest = max(_flatness(south), _flatness(north))
    wide = (east - west) * (1 + 2 * MARGIN) * flattest / aspect
    height = max(_rung(max(tall, wide)), least)
    middle = _rounded(south, north, height)
    width = height * aspect / _flatness(middle)
    if width >= 360 or height >= WORLD[1] - WORLD[0]:
        return _world(aspect)
    low = min(max(middle - height / 2, -90.0), 90.0 - height)
    left = _rounded(west, east, width) - width / 2
    left += 360.0 if left < -180 else 0.0
    return Window(south=low, north=low + height, west=left, east=left + width)


def _rung(height: float) -> float:
    """The least height of the ladder that is no smaller."""
    steps = math.log2(max(height, LEAST) / LEAST) * RUNGS
    return LEAST * math.exp2(math.ceil(steps - 1e-9) / RUNGS)


def _rounded(low: float, high: float, size: float) -> float:
    """A middle for a window of this size, with `ROOM` for what lies between `low` and `high`."""
    middle = (low + high) / 2
    steps = (size / parts for parts in PARTS)
    found = (round(middle / step) * step for step in steps)
    room = size / 2 - size * ROOM
    return next((at for at in found if high - at <= room and at - low <= room), middle)


def _longitudes(found: list[float]) -> tuple[float, float]:
    """The shortest stretch that holds all: it starts behind the widest gap."""
    gaps = [(b - a, b, a) for a, b in itertools.pairwise(found)]
    gaps.append((found[0] + 360 - found[-1], found[0], found[-1]))
    _, start, end = max(gaps)
    return start, end if end >= start else end + 360


def _world(aspect: float) -> Window:
    """The whole world, cut above or below as the picture's shape asks."""
    south, north = WORLD
    width = 360.0
    height = min(north - south, width / aspect)
    middle = (south + north) / 2
    return Window(south=middle - height / 2, north=middle + height / 2, west=-180.0, east=180.0)


def _flatness(lat: float) -> float:
    return max(FLATTEST, math.cos(math.radians(lat)))
