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

import shapely
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from ontherecord.render.maps.window import Window

HUNDREDTHS = 100
TURN = 360.0
"""Degrees of longitude around the globe."""
SPECK = 4.0
"""Land smaller than this many squares of the coarseness is left out."""
Ring = tuple[tuple[float, float], ...]


def rings(window: Window, coarseness: float) -> Iterator[Ring]:
    """The land inside the window; details finer than `coarseness` degrees are left out.

    Longitudes run on past 180° where the window does, so that the Pacific is in one piece.
    """
    for piece in _pieces(window, coarseness):
        yield from _rings(piece, coarseness)


def _pieces(window: Window, coarseness: float) -> Iterator[BaseGeometry]:
    tree = _land(math.floor(math.log2(coarseness)))
    for shift in (-TURN, 0.0, TURN):
        frame = (window.west - shift, window.south, window.east - shift, window.north)
        hits = tree.geometries.take(sorted(tree.query(shapely.box(*frame))))
        # Cut first: a continent has more points than most windows show.
        pieces = shapely.simplify(shapely.clip_by_rect(hits, *frame), coarseness)
        yield from (translate(piece, shift) for piece in pieces) if shift else pieces


def sea(window: Window) -> float:
    """Which part of the window is water, from 0 to 1."""
    whole = (window.east - window.west) * (window.north - window.south)
    land = _pieces(window, (window.north - window.south) / 100)
    return float(1 - sum(piece.area for piece in land) / whole)


def _rings(shape: BaseGeometry, coarseness: float) -> Iterator[Ring]:
    """Shores and lakes of a shape, without specks."""
    for part in getattr(shape, "geoms", (shape,)):
        if isinstance(part, MultiPolygon):
            yield from _rings(part, coarseness)
        elif isinstance(part, Polygon) and part.area > SPECK * coarseness**2:
            for ring in (part.exterior, *part.interiors):
                yield tuple((x, y) for x, y in ring.coords)


@lru_cache(maxsize=16)
def _land(level: int) -> shapely.STRtree:
    """The land without details finer than 2^level degrees, with an index by place."""
    return shapely.STRtree(shapely.simplify(_finest(), 2.0**level))


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
