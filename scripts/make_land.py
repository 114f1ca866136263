"""Pack the world's land: rings of coastline for the maps, without any border.

In: `land-50m.json` of the npm package `world-atlas` (ISC; Natural Earth, public domain). Out: a
gzip'd table with one ring a line, the same bytes on every run. Run on purpose by a keeper:

    npm pack world-atlas && tar xzf world-atlas-*.tgz package/land-50m.json
    python scripts/make_land.py package/land-50m.json \\
        build_tools/ontherecord/render/maps/land.tsv.gz

A line holds one polygon: rings separated by tabs, the first the shore, further ones its lakes; a
ring is points "longitude,latitude" in hundredths of a degree, each but the first as a difference.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path
from typing import Any

HUNDREDTHS = 100
Ring = list[tuple[int, int]]


def arcs(topology: dict[str, Any]) -> list[Ring]:
    """The arcs of a TopoJSON file in hundredths of a degree (its points are differences)."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: Ring = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * kx + tx) * HUNDREDTHS), round((y * ky + ty) * HUNDREDTHS)))
        found.append(points)
    return found


def ring(indexes: list[int], lines: list[Ring]) -> Ring:
    """One closed ring from its arcs; a negative index is the arc ~index read backwards."""
    points: Ring = []
    for index in indexes:
        arc = lines[index] if index >= 0 else lines[~index][::-1]
        points.extend(arc if not points else arc[1:])
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def in_differences(points: Ring) -> str:
    before = (0, 0)
    cells = []
    for x, y in points:
        cells.append(f"{x - before[0]},{y - before[1]}")
        before = (x, y)
    return " ".join(cells)


def polygons(topology: dict[str, Any]) -> list[list[Ring]]:
    """Every polygon of the land: its shore, then its lakes; rings of fewer than four points go."""
    lines = arcs(topology)
    found = []
    for geometry in topology["objects"]["land"]["geometries"]:
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for part in parts:
            rings = [r for r in (ring(indexes, lines) for indexes in part) if len(r) >= 4]
            if rings:
                found.append(rings)
    return found


def main(source: str, target: str) -> None:
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    rows = ["\t".join(map(in_differences, rings)) for rings in polygons(topology)]
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as out:
        out.write(("\n".join(rows) + "\n").encode())
    Path(target).write_bytes(packed.getvalue())
    print(f"{len(rows)} polygons, {len(packed.getvalue()) // 1024} KB")


if __name__ == "__main__":
    main(*sys.argv[1:3])
