"""The world's land, cut to a window. In: a `Window`. Out: rings of longitude and latitude.

The table is made by `scripts/make_land.py` (Natural Earth through world-atlas, ISC). It knows land
and water only: common files of borders take sides (design §5).
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from itertools import accumulate

import numpy as np
import numpy.typing as npt
import shapely
from shapely.affinity import translate
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ontherecord.render.maps.window import Window

HUNDREDTHS = 100
POLYGON = shapely.GeometryType.POLYGON
TURN = 360.0
"""Degrees of longitude around the globe."""
SPECK = 4.0
"""Land smaller than this many squares of the coarseness is left out."""
HALVES = 2
"""Levels of coarseness for each doubling: land of a level has no more details than are drawn."""
Ring = npt.NDArray[np.float64]
"""Longitude and latitude of each point, a row each."""


def rings(window: Window, coarseness: float) -> Iterator[Ring]:
    """The shores and lakes inside the window, without specks; details finer than `coarseness`
    degrees are left out.

    Longitudes run on past 180° where the window does, so that the Pacific is in one piece.
    """
    pieces = _pieces(window, coarseness)
    large = pieces[shapely.area(pieces) > SPECK * coarseness**2]
    points, ring = shapely.get_coordinates(shapely.get_rings(large), return_index=True)
    yield from np.split(points, np.flatnonzero(np.diff(ring)) + 1) if len(points) else ()


@lru_cache(maxsize=4096)
def sea(window: Window) -> float:
    """Which part of the window is water, from 0 to 1."""
    whole = (window.east - window.west) * (window.north - window.south)
    land = _pieces(window, (window.north - window.south) / 100)
    return float(1 - shapely.area(land).sum() / whole)


def _pieces(window: Window, coarseness: float) -> npt.NDArray[np.object_]:
    """The polygons of the land inside the window."""
    level = _land(math.floor(math.log2(coarseness) * HALVES))
    cut = [piece for shift in (-TURN, 0.0, TURN) for piece in _cut(level, window, shift)]
    parts = shapely.get_parts(shapely.get_parts(np.array(cut, dtype=object)))
    polygons: npt.NDArray[np.object_] = parts[shapely.get_type_id(parts) == POLYGON]
    return polygons


def _cut(level: shapely.STRtree, window: Window, shift: float) -> npt.NDArray[np.object_]:
    """What of the level's land falls into the window, moved by `shift` degrees of longitude."""
    frame = (window.west - shift, window.south, window.east - shift, window.north)
    hits = level.geometries.take(np.sort(level.query(shapely.box(*frame))))
    pieces: npt.NDArray[np.object_] = shapely.clip_by_rect(hits, *frame)
    return (
        shapely.transform(pieces, lambda points: np.add(points, (shift, 0.0))) if shift else pieces
    )


@lru_cache(maxsize=32)
def _land(level: int) -> shapely.STRtree:
    """The land without details finer than a level's degrees, with an index by place. Islands that
    are no more than a detail fall away (`preserve_topology` would keep each as a triangle)."""
    whole = shapely.simplify(_finest(), 2.0 ** (level / HALVES), preserve_topology=False)
    return shapely.STRtree(whole[~shapely.is_empty(whole)])


@lru_cache(maxsize=1)
def _finest() -> tuple[BaseGeometry, ...]:
    """Every polygon of the table; read once."""
    packed = resources.files("ontherecord.render.maps").joinpath("land.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return tuple(_polygon(line.split("\t")) for line in lines)


def _polygon(cells: list[str]) -> BaseGeometry:
    shore, *lakes = (_points(cell) for cell in cells)
    shape = Polygon(_closed(shore), lakes)
    middle = (shape.bounds[0] + shape.bounds[2]) / 2
    shape = translate(shape, -TURN * round(middle / TURN))
    return shape if shape.is_valid else shape.buffer(0)


def _points(cell: str) -> list[tuple[float, float]]:
    """A ring from its differences, in degrees.

    No step goes half around the globe: the table jumps from 180 to -180 where a shore crosses
    that meridian, and the ring runs on past it.
    """
    steps = [tuple(map(int, pair.split(","))) for pair in cell.split(" ")]
    turn = round(TURN * HUNDREDTHS)
    start, rest = steps[0][0], (x - turn * round(x / turn) for x, _ in steps[1:])
    xs, ys = accumulate((start, *rest)), accumulate(y for _, y in steps)
    return [(x / HUNDREDTHS, y / HUNDREDTHS) for x, y in zip(xs, ys, strict=True)]


def _closed(shore: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A shore that goes all the way around the globe, Antarctica's, is closed at its pole."""
    (first, lat), (last, _) = shore[0], shore[-1]
    if abs(last - first) < TURN / 2:
        return shore
    pole = math.copysign(90.0, lat)
    return [*shore, (last, pole), (first, pole)]
