"""Maps: what they show, where names stand, and that there are no borders on them."""

from __future__ import annotations

import itertools
import re

import msgspec
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.model import Entity
from ontherecord.render.maps import drawing, land
from ontherecord.render.maps.drawing import NARROW, SMALL, WIDE, Point, draw
from ontherecord.render.maps.names import Box, Spot, placed, width_of
from ontherecord.render.maps.points import points
from ontherecord.render.maps.window import LEAST, MARGIN, Frame, Window, around
from ontherecord.render.pages import pages
from tests.support.tiny import tiny_archive

LATS = st.floats(min_value=-85, max_value=85)
LONS = st.floats(min_value=-180, max_value=180)


def on_land(lat: float, lon: float) -> bool:
    window = around([(lat, lon)], 1.5)
    shapes = [shapely.Polygon(ring) for ring in land.rings(window, 0.01)]
    lon += 360 if lon < window.west else 0
    return sum(shape.contains(shapely.Point(lon, lat)) for shape in shapes) % 2 == 1


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [(50.45, 30.52, True), (52.42, 37.6, True), (40.42, -3.7, True), (-1.3, 36.8, True),
     (72.5, 100.0, True), (66.5, -172.0, True), (66.5, 179.0, True), (-16.6, 179.3, True),
     (-75.0, 0.0, True),
     (43.5, 34.0, False), (30.0, -40.0, False), (-18.0, 175.0, False), (-16.5, -60.0, True),
     (-16.5, -20.0, False), (72.0, -175.0, False)],
)  # fmt: skip
def test_land_is_where_it_is(lat: float, lon: float, expected: bool) -> None:
    """Kyiv, Livny, Madrid and Nairobi are on land, and so is what lies at 180° or around the pole,
    Siberia, Chukotka, Fiji, Antarctica; the Black Sea and the oceans are not.
    """
    assert on_land(lat, lon) is expected


@pytest.mark.parametrize("level", range(-14, 1))
def test_simpler_land_is_sound_at_every_level(level: int) -> None:
    """No shore crosses itself, however coarse the map: such land cannot be cut."""
    assert shapely.is_valid(land._land(level).geometries).all()


def test_no_shore_runs_across_an_ocean() -> None:
    """Land that crosses 180° is drawn in two pieces, without a line right across the world."""
    world = Window(south=-58, north=80, west=-180, east=180)
    for ring in land.rings(world, 0.3):
        for (west, south), (east, north) in itertools.pairwise(ring):
            assert abs(east - west) < 40 or south == north == world.north


@given(points=st.lists(st.tuples(LATS, LONS), min_size=1, max_size=8),
       aspect=st.sampled_from([0.8, 1.4, 1.9]))  # fmt: skip
def test_a_window_shows_every_point(points: list[tuple[float, float]], aspect: float) -> None:
    """Wherever the points lie, also on both sides of 180°, all are inside, unless at a pole."""
    window = around(points, aspect)
    frame = Frame(window=window, width=aspect * 100, height=100)
    for lat, lon in points:
        x, y = frame.place(lat, lon)
        assert -1e-6 <= x <= frame.width + 1e-6
        if window.south < lat < window.north:
            assert 0 <= y <= 100
        else:
            assert window.east - window.west == 360 or abs(lat) > 58


def test_the_pacific_is_in_one_piece() -> None:
    """Fiji and Alaska are neighbours on a map, not at its two ends."""
    window = around([(-18.1, 178.4), (61.2, -149.9)], 1.4)
    assert window.east > 180
    assert window.east - window.west < 200


@given(points=st.lists(st.tuples(LATS, LONS), min_size=1, max_size=4),
       aspect=st.sampled_from([0.8, 1.4, 1.9]))  # fmt: skip
def test_a_rounded_window_is_hardly_larger_and_has_room(
    points: list[tuple[float, float]], aspect: float
) -> None:
    """Rounding costs a fifth of the size at most, and no point comes to lie on the edge."""
    window = around(points, aspect)
    if window.east - window.west >= 360:
        return
    frame = Frame(window=window, width=100, height=100)
    lats = [lat for lat, _ in points]
    for lat, lon in points:
        x, y = frame.place(lat, lon)
        assert 9 <= x <= 91
        assert 9 <= y <= 91 or window.south == -90 or window.north == 90
    tall = (max(lats) - min(lats)) * (1 + 2 * MARGIN)
    xs = [frame.place(lat, lon)[0] for lat, lon in points]
    wide = (max(xs) - min(xs)) / 100 * (window.north - window.south) * (1 + 2 * MARGIN)
    assert window.north - window.south <= max(LEAST, tall, wide) * 1.2 + 1e-6 or lats[0] != lats[-1]


def test_neighbours_share_a_window() -> None:
    """Towns an hour apart, and in another order: the land is cut once."""
    assert around([(50.0, 36.2)], 1.4) == around([(50.2, 36.0)], 1.4)
    pair = [(50.0, 36.2), (46.5, 30.7)]
    assert around(pair, 1.4) == around([(50.1, 36.3), (46.4, 30.8)], 1.4)
    drawing.land_path.cache_clear()
    for lat in (50.0, 50.2):
        draw((Point(name="Town", lat=lat, lon=36.2),), SMALL, "Map")
    assert drawing.land_path.cache_info().misses == 1


def test_one_town_has_its_surroundings() -> None:
    """A single point is shown with room around it."""
    window = around([(50.0, 36.2)], 1.4)
    assert window.north - window.south == pytest.approx(LEAST)


SPOTS = st.lists(
    st.builds(
        Spot, x=st.floats(min_value=0, max_value=300), y=st.floats(min_value=0, max_value=200),
        name=st.text("abcdefgh", min_size=2, max_size=14), dot=st.just(3.0),
    ),
    max_size=25,
)  # fmt: skip


@given(spots=SPOTS)
def test_no_name_covers_another_name_or_a_dot(spots: list[Spot]) -> None:
    """Every name that is written has its place for itself, inside the picture."""
    size = 11.0
    boxes = []
    for spot, label in zip(spots, placed(spots, size, 300, 200), strict=True):
        if label:
            wide = width_of(spot) * size
            left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
            boxes.append(Box(left=left, top=label.y - 0.9 * size, right=left + wide,
                             bottom=label.y + 0.3 * size))  # fmt: skip
    for number, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[number + 1 :])
        assert box.left >= 0
        assert box.right <= 300


@pytest.mark.parametrize(
    ("name", "spaced", "measured"),
    [("Baghdad", 0, 4.45), ("Homs", 0, 2.85), ("Mumbai", 0, 4.0), ("United Kingdom", 0.1, 9.42),
     ("Christchurch", 0, 6.32), ("Kyiv", 0, 2.04)],
)  # fmt: skip
def test_a_name_is_taken_for_as_wide_as_a_wide_face_writes_it(
    name: str, spaced: float, measured: float
) -> None:
    """Against widths measured in DejaVu Sans, one of the widest faces a reader may have."""
    found = width_of(Spot(x=0, y=0, name=name, spaced=spaced))
    assert measured <= found <= measured * 1.2


def test_a_town_far_from_the_sea_is_shown_with_a_coast() -> None:
    """A map of land alone would tell nobody where in the world a place is."""
    herat = (Point(name="Herat", lat=34.35, lon=62.2),)
    madrid = (Point(name="Madrid", lat=40.4, lon=-3.7),)
    assert land.sea(around([(34.35, 62.2)], 1.4)) == 0
    near, far = (_shores(draw(point, SMALL, "Map")) for point in (madrid, herat))
    assert near > 0
    assert far > 0


def _shores(svg: str) -> int:
    """Steps of the coast that run neither straight down nor across, as the picture's edge does."""
    _, _, path = svg.partition('map__land" d="')
    steps = re.findall(r"(-?[\d.]+),(-?[\d.]+)", path.partition('"')[0])
    return sum(float(x) != 0 and float(y) != 0 for x, y in steps[1:])


def test_the_globe_is_not_squeezed_into_a_narrow_picture() -> None:
    """A map of the whole world is as wide as that for wide screens, only smaller."""
    world = (Point(name="A", lat=-41.0, lon=174.0), Point(name="B", lat=40.0, lon=-120.0),
             Point(name="C", lat=50.0, lon=30.0), Point(name="D", lat=-1.0, lon=36.0))  # fmt: skip
    narrow = str(draw(world, NARROW, "Map"))
    _, _, width, height = map(float, re.findall(r'viewBox="([^"]+)"', narrow)[0].split())
    assert width / height > 1.8
    assert "map--narrow" in narrow


def test_the_first_name_is_written_whatever_follows() -> None:
    """Names are placed in order of importance: a crowd does not push out the first."""
    crowd = [Spot(x=150 + n, y=100, name=f"Town {n}") for n in range(30)]
    labels = placed(crowd, 11, 300, 200)
    assert labels[0] is not None
    assert None in labels


def test_the_name_of_an_area_makes_way_for_a_dot() -> None:
    """A country is larger than the point in its middle."""
    country, town = Spot(x=150, y=100, name="Elmland", dot=0), Spot(x=150, y=100, name="Elm")
    area, dotted = placed([country, town], 11, 300, 200)
    assert area is not None and dotted is not None
    assert area.x != 150 or abs(area.y - 100) > 5
    free, _ = placed([country, Spot(x=20, y=20, name="Elm")], 11, 300, 200)
    assert free is not None and free.x == 150


POINTS = (
    Point(name="Port <Elm>", lat=46.4, lon=30.7),
    Point(name="Odd Region", lat=47.5, lon=32.0, kind="region"),
    Point(name="Elmland", lat=48.0, lon=31.0, kind="country"),
)


@pytest.mark.parametrize("size", [SMALL, WIDE, NARROW])
def test_a_map_names_its_places_and_escapes_them(size: object) -> None:
    """Names are text; a country has a name but no dot; the picture has a title."""
    svg = str(draw(POINTS, size, "Map of <places>"))  # type: ignore[arg-type]
    assert "Port &lt;Elm&gt;" in svg
    assert 'aria-label="Map of &lt;places&gt;"' in svg
    assert len(re.findall("<circle", svg)) == 2
    assert svg == str(draw(POINTS, size, "Map of <places>"))  # type: ignore[arg-type]


def test_a_map_has_land_a_net_and_a_scale_but_no_borders() -> None:
    """Two paths beside the scale's: coastlines, and lines of degrees."""
    svg = str(draw(POINTS, SMALL, "Map"))
    assert re.findall(r'<path class="([a-z_]+)"', svg) == ["map__land", "map__net"]
    assert re.search(r">[\d,]+ km<", svg)


def test_no_point_no_map() -> None:
    """Nothing is drawn where nothing has a position."""
    assert draw((), SMALL, "Map") == ""


def test_a_country_alone_is_shown() -> None:
    """Countries do not widen a map, but one by itself has a map."""
    window = Window(south=0, north=10, west=0, east=10)
    assert window.flatness == pytest.approx(0.996, abs=0.001)
    assert "Elmland" in draw(POINTS[2:], SMALL, "Map")


def place(name: str, type_: str, **more: float) -> Entity:
    return Entity(id=name.lower(), kind="place", name=name, type=type_, **more)  # type: ignore[arg-type]


def test_places_without_a_position_are_left_to_the_list() -> None:
    """Most named first; a country without a position of its own stands in the gazetteer's."""
    found = points(
        (place("Nowhere", "town"), place("Sofia", "city", lat=42.7, lon=23.3),
         place("Oryol region", "region", lat=52.9, lon=36.1), place("Spain", "country")),
        {"spain": 3, "sofia": 1, "oryol region": 2},
    )  # fmt: skip
    assert [(p.name, p.kind) for p in found] == [
        ("Spain", "country"), ("Oryol region", "region"), ("Sofia", "town")
    ]  # fmt: skip


def test_an_article_a_place_and_the_list_of_places_have_maps() -> None:
    """The maps are on the pages, and each says that it shows no borders."""
    archive = tiny_archive()
    known = msgspec.structs.replace(archive.entities[1], lat=46.4, lon=30.7, state="reference")
    archive = msgspec.structs.replace(archive, entities=(archive.entities[0], known))
    found = {page.url: page.html for page in pages(archive)}
    for url, count in (("articles/tiny-flood/", 1), ("places/port-elm/", 1), ("places/", 2)):
        assert found[url].count('<svg class="map') == count, url
        assert "no borders" in found[url]
    assert '<svg class="map' not in found["people/"]
