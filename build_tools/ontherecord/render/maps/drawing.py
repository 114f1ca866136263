"""A map as SVG: land, a net of degrees, a scale, the places. In: `Point`s. Out: `Markup`.

Colours come from the page's style sheet (docs/assets/css/map.css) by class. The picture is one
image to a screen reader: the list of places beside it says the same in words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec
import numpy as np
from markupsafe import Markup

from ontherecord.model import Record
from ontherecord.render.maps import land
from ontherecord.render.maps.names import Box, Label, Spot, placed
from ontherecord.render.maps.window import LEAST, Frame, Window, around

Kind = Literal["town", "region", "country"]
DOTS: dict[Kind, float] = {"town": 3.2, "region": 3.6, "country": 0.0}
"""Radius in the picture's units; a country has no dot: its name stands in its middle."""
SPACED = 0.1
"""Between the letters of a country's name, against the size of the type; map.css says the same."""
STEPS = (1, 2, 5, 10, 20, 30, 45)
"""Degrees between lines of the net."""
LEASTS = (LEAST, 14.0, 20.0, 28.0, 40.0)
"""Degrees of latitude a map shows at least; the first at which there is a coast."""
LEAST_SEA = 0.04
"""Part of the picture: less would be no more than a corner."""
KILOMETRES = (50, 100, 200, 500, 1000, 2000, 5000)
SCALE_SHARE = 0.28
"""The scale is at most this part of the picture's width."""
FINEST = 0.7
"""Details of the coast smaller than this many units are left out."""


class Point(Record, frozen=True):
    """A place to draw; `lat` and `lon` in degrees."""

    name: str
    lat: float
    lon: float
    kind: Kind = "town"


class Size(Record, frozen=True):
    """Measures of a picture in its own units, of which one is a CSS pixel at full width."""

    width: int
    height: int
    type: float


SMALL = Size(width=304, height=216, type=11)
WIDE = Size(width=1040, height=560, type=13)
NARROW = Size(width=350, height=400, type=11.5)
SHAPES = {WIDE.width: "wide", NARROW.width: "narrow"}
"""How the style sheet tells them apart."""


def draw(points: Sequence[Point], size: Size, title: str) -> Markup:
    """The map of `points`, most important first; "" if there is no point to draw.

    Countries do not widen the window as long as there is something smaller to show.
    """
    aims = [p for p in points if p.kind != "country"] or list(points)
    if not aims:
        return Markup("")
    window = _window(aims, size.width / size.height)
    size = _fitted(size, window)
    frame = Frame(window=window, width=size.width, height=size.height)
    shown = [p for p in points if _inside(p, frame)]
    return Markup(
        '<svg class="map map--{kind}" viewBox="0 0 {w} {h}" role="img" aria-label="{title}"'
        ' font-size="{type}"><path class="map__land" d="{land}"/>{net}{scale}{places}</svg>'
    ).format(
        kind=SHAPES.get(size.width, "small"),
        w=size.width, h=size.height, title=title, type=size.type,
        net=_net(frame), land=land_path(frame), scale=_scale(frame, size),
        places=_places(shown, frame, size),
    )  # fmt: skip


def _window(aims: Sequence[Point], aspect: float) -> Window:
    """The window around the points, widened until a coast tells where in the world it is."""
    places = [(p.lat, p.lon) for p in aims]
    found = (around(places, aspect, least) for least in LEASTS)
    return next((w for w in found if land.sea(w) > LEAST_SEA), around(places, aspect))


def _fitted(size: Size, window: Window) -> Size:
    """The whole globe is no narrower than the wide picture: it would be drawn out of proportion."""
    if window.east - window.west < land.TURN:
        return size
    height = min(size.height, round(size.width * WIDE.height / WIDE.width))
    return msgspec.structs.replace(size, height=height)


def _inside(point: Point, frame: Frame) -> bool:
    x, y = frame.place(point.lat, point.lon)
    return 0 <= x <= frame.width and 0 <= y <= frame.height


@lru_cache(maxsize=4096)
def land_path(frame: Frame) -> str:
    """All rings as one path, in half units and differences: short, and fine enough. Kept, since
    pages about neighbours have one window."""
    found = land.rings(frame.window, frame.degrees * FINEST)
    return "".join(_path(ring, frame) for ring in found)


def _path(ring: land.Ring, frame: Frame) -> str:
    window = frame.window
    across = (np.maximum(ring[:, 0], window.west) - window.west) / (window.east - window.west)
    down = (window.north - ring[:, 1]) / (window.north - window.south)
    whole = np.rint(np.column_stack((across * frame.width, down * frame.height)) * 2).astype(int)
    steps = np.diff(whole, axis=0)
    steps = steps[steps.any(axis=1)]
    if len(steps) < 2:
        return ""
    return f"M{_half(whole[0])}l" + " ".join(map(_half, steps.tolist())) + "z"


def _half(pair: Iterable[int]) -> str:
    return ",".join(f"{value / 2:g}" for value in pair)


def _net(frame: Frame) -> Markup:
    """Lines of equal latitude and longitude, about five across."""
    window = frame.window
    step = next((s for s in STEPS if (window.north - window.south) / s <= 5), STEPS[-1])
    lats = range(math.ceil(window.south / step) * step, math.floor(window.north) + 1, step)
    lons = range(math.ceil(window.west / step) * step, math.floor(window.east) + 1, step)
    across = (frame.place(lat, window.west)[1] for lat in lats)
    down = ((lon - window.west) / (window.east - window.west) * frame.width for lon in lons)
    lines = "".join(f"M0,{y:.1f}h{frame.width:g}" for y in across)
    lines += "".join(f"M{x:.1f},0v{frame.height:g}" for x in down)
    return Markup('<path class="map__net" d="{}"/>').format(lines)


def _scale(frame: Frame, size: Size) -> Markup:
    """A bar of round kilometres, lower left."""
    fitting = [km for km in KILOMETRES if frame.units(km) <= size.width * SCALE_SHARE]
    km = fitting[-1] if fitting else KILOMETRES[0]
    return Markup(
        '<g class="map__scale"><path d="M8,{y}v4h{w:.1f}v-4"/>'
        '<text x="8" y="{t}">{km} km</text></g>'
    ).format(y=size.height - 12, w=frame.units(km), t=size.height - 15, km=f"{km:,}")


def _places(points: Sequence[Point], frame: Frame, size: Size) -> Markup:
    spots = [_spot(point, frame) for point in points]
    corner = Box(
        left=0, top=size.height - 16 - size.type, right=size.width * SCALE_SHARE + 12,
        bottom=size.height,
    )  # fmt: skip
    labels = placed(spots, size.type, size.width, size.height, (corner,))
    parts = zip(points, spots, labels, strict=True)
    return Markup("").join(_place(point.kind, spot, label) for point, spot, label in parts)


def _spot(point: Point, frame: Frame) -> Spot:
    x, y = frame.place(point.lat, point.lon)
    spaced = SPACED if point.kind == "country" else 0.0
    return Spot(x=x, y=y, name=point.name, dot=DOTS[point.kind], spaced=spaced)


def _place(kind: Kind, spot: Spot, label: Label | None) -> Markup:
    dot = Markup('<circle class="map__dot map__dot--{}" cx="{:.1f}" cy="{:.1f}" r="{:g}"/>').format(
        kind, spot.x, spot.y, spot.dot
    )
    name = Markup(
        '<text class="map__name map__name--{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>'
    )
    text = name.format(kind, label.x, label.y, label.anchor, spot.name) if label else Markup("")
    return (dot if spot.dot else Markup("")) + text
