"""The house: every folder knows its neighbours below, and the map names every folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts import count_rooms
from scripts.count_rooms import Graph, folder_of, graph, knots
from tests.support.building import ROOT

FOLDER, PACKAGE = ROOT / "build_tools", "ontherecord"
MAP = ROOT / "docs/contributing/develop.md"
KNOWN = count_rooms.modules(FOLDER, PACKAGE)
IMPORTS = sorted(set(count_rooms.imports(PACKAGE, KNOWN)))
FOLDERS = sorted({folder for module in KNOWN if (folder := folder_of(module, KNOWN))})

ORDER = (
    "__main__", "cli", "commands", "benchmarks", "site", "desk", "export", "scaffold", "render",
    "evaluation", "assembly", "drafts", "pipeline", "schema", "issue_forms", "importing",
    "checks", "agreement", "archive", "merging", "formats", "seeds",
    "engine", "engine.speakers", "engine.facts", "engine.attribution", "engine.entities",
    "engine.capacity", "engine.lexicon", "engine.records", "engine.text",
    "anchoring", "problems", "model", "codebook",
)  # fmt: skip
"""The rooms from top to bottom: each imports only from those behind it."""
WITHIN: dict[str, tuple[str, ...]] = {
    "render": (
        "contributing", "learning", "corrections", "compare", "profile", "about", "browsing",
        "article", "citing", "questions", "lists", "charts", "maps", "words", "base",
    ),
    "engine.attribution": ("cues", "contents", "sources", "repairs", "reading"),
}  # fmt: skip
"""The rooms within a room, from top to bottom; its own modules put them together, above all."""
UPHILL: tuple[tuple[str, str], ...] = ()
"""Imports from a room to one above it that are meant to be; never more than one."""

MOST_ROOMS, MOST_LOOSE = 31, 6


def place(module: str, depth: int) -> str:
    """The folder of a module, no deeper than `depth`; a loose module at the top is its own."""
    folder = folder_of(module, KNOWN)
    return ".".join(folder.split(".")[:depth]) if folder else module


@pytest.mark.parametrize("depth", range(1, 1 + max(f.count(".") + 1 for f in FOLDERS)))
def test_folders_form_no_circle(depth: int) -> None:
    """Whole rooms first, then their folders, down to the deepest: no two import each other."""
    assert knots(graph((place(a, depth), place(b, depth)) for a, b in IMPORTS)) == []


def against(arrows: Graph, order: tuple[str, ...]) -> list[tuple[str, str]]:
    """The arrows that lead up in the order."""
    return [(a, b) for a in order for b in order[: order.index(a)] if b in arrows.get(a, ())]


def test_imports_between_rooms_run_downhill() -> None:
    """But for one named exception at most."""
    arrows = count_rooms.between_rooms(PACKAGE, KNOWN)
    assert set(arrows) <= set(ORDER), "a new room needs its place in ORDER"
    assert len(UPHILL) <= 1
    assert set(against(arrows, ORDER)) == set(UPHILL)


@pytest.mark.parametrize("room", WITHIN)
def test_imports_within_a_room_run_downhill(room: str) -> None:
    """Its own modules first: they put together what its folders hold."""
    order = (room, *(f"{room}.{name}" for name in WITHIN[room]))
    inside = [f for f in FOLDERS if f.startswith(f"{room}.")]
    assert set(inside) == set(order[1:]), "a new folder needs its place in WITHIN"
    arrows = graph((folder_of(a, KNOWN), folder_of(b, KNOWN)) for a, b in IMPORTS)
    assert against(arrows, order) == []


def test_there_are_few_rooms() -> None:
    """Few enough to keep in mind, and hardly a module outside them."""
    rooms = {count_rooms.room_of(m, KNOWN) for m in KNOWN if folder_of(m, KNOWN)}
    loose = [m for m in KNOWN if m and not folder_of(m, KNOWN)]
    assert len(rooms) <= MOST_ROOMS
    assert len(loose) <= MOST_LOOSE


def on_the_map() -> list[str]:
    """Every place that a table of the map names, in its order: "engine.text", "cli"."""
    cells = re.findall(r"^\| (`[^|]+`) \|", MAP.read_text(encoding="utf-8"), flags=re.MULTILINE)
    names = [name for cell in cells for name in re.findall(r"`([\w/]+/|\w+\.py)`", cell)]
    return [name.removesuffix(".py").strip("/").replace("/", ".") for name in names]


def test_the_map_names_every_folder_and_no_other() -> None:
    """Whoever looks for a thing finds its room there."""
    loose = {module for module in KNOWN if module and not folder_of(module, KNOWN)}
    assert set(on_the_map()) == {*FOLDERS, *loose} - {"__main__"}


def test_the_map_has_the_rooms_in_their_order() -> None:
    """From the top of the house to its bottom."""
    rooms = [name for name in on_the_map() if name in ORDER]
    assert rooms == [name for name in ORDER if name in rooms]
    for room, order in WITHIN.items():
        inside = [n.rpartition(".")[2] for n in on_the_map() if n.startswith(f"{room}.")]
        assert inside == list(order)


def test_the_map_says_what_only_one_room_may_touch() -> None:
    """The libraries that the linter keeps in one room stand in the last column of its line."""
    lines = MAP.read_text(encoding="utf-8").splitlines()
    walls = {"cli.py": "rich", "seeds/": "YAML", "engine/text/": "spaCy", "site/": "MkDocs",
             "importing/": "network"}  # fmt: skip
    for name, wall in walls.items():
        (line,) = [one for one in lines if one.startswith(f"| `{name}`")]
        assert wall in line.split("|")[3]


def write(root: Path, **files: str) -> Path:
    """A package `house` of these modules; "a__b" is the module b in the folder a."""
    for name, text in {"__init__": "", **files}.items():
        path = root / "house" / f"{name.replace('__', '/', 1) if name[0] != '_' else name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(text, encoding="utf-8")
    return root


def test_the_count_sees_knots_and_the_arrows_that_make_them(tmp_path: Path) -> None:
    """Absolute and relative imports, of modules and of names, at the top and inside functions."""
    write(
        tmp_path,
        loose="from house.kitchen import stove\n",
        kitchen__stove="from ..cellar.wine import open_it\n",
        cellar__wine="import house.garden.gate\n",
        garden__gate="def f():\n    from house.kitchen.stove import heat\n",
        attic__box="import os\nfrom house.attic import lid\n",
        attic__lid="",
    )
    known = count_rooms.modules(tmp_path, "house")
    arrows = count_rooms.between_rooms("house", known)
    assert arrows == {"loose": {"kitchen"}, "kitchen": {"cellar"}, "cellar": {"garden"},
                      "garden": {"kitchen"}}  # fmt: skip
    assert knots(arrows) == [["cellar", "garden", "kitchen"]]
    assert len(count_rooms.running_up(arrows)) == 1
    told = "\n".join(count_rooms.report(tmp_path, "house"))
    assert "rooms: 4 (attic, cellar, garden, kitchen)" in told
    assert "knots of rooms: 1 (cellar, garden, kitchen)" in told


def test_the_fewest_arrows_run_up() -> None:
    """Two rooms that both feed a third and are fed by it: only its own two have to go."""
    arrows = {"a": {"hub"}, "b": {"hub"}, "c": {"hub"}, "hub": {"a", "b"}}
    assert sorted(count_rooms.running_up(arrows)) == [("hub", "a"), ("hub", "b")]


def test_without_such_a_package_the_count_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong folder is told, not counted as an empty house."""
    assert count_rooms.main([str(tmp_path), "house"]) == 2
    assert "no package house" in capsys.readouterr().err
