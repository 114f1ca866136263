"""Count the rooms of a package: its folders, the imports between them, and the knots these form.

    python scripts/count_rooms.py [FOLDER] [PACKAGE]      (build_tools ontherecord if not said)

Only reads: FOLDER holds PACKAGE, in this checkout or in an older one, for figures before a change.
A room is a folder at the package's top, or one in a folder of `BUILDINGS`; a loose module at the
top stands for itself. An arrow leads from a room to one that it imports. A knot is a set of rooms
of which each reaches each other (a strongly connected component); arrows that run back up are the
fewest that have to go so that no knot is left.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

BUILDINGS = ("engine",)
"""Folders so large that each folder in them counts as a room."""
Graph = Mapping[str, set[str]]


def modules(folder: Path, package: str) -> dict[str, Path]:
    """Every module by its name without the package's: "render.links"; a folder's `__init__` goes
    by the folder's name."""
    root = folder / package
    found = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(package: str, known: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    """Pairs of a module and one that it imports, anywhere in it; both of this package."""
    for module, path in known.items():
        here = [package, *module.split(".")] if module else [package]
        if path.name != "__init__.py":
            here = here[:-1]
        for name in _imported(ast.parse(path.read_text(encoding="utf-8")), here):
            inside = name.removeprefix(f"{package}.")
            goal = inside if inside in known else inside.rpartition(".")[0]
            if name.startswith(f"{package}.") and goal in known and goal not in ("", module):
                yield module, goal


def _imported(tree: ast.Module, here: list[str]) -> Iterator[str]:
    """The full name of everything imported; `here` is the folder in which relative names count."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def folder_of(module: str, known: Mapping[str, Path]) -> str:
    """The folder a module lies in; "" is the package's top."""
    return module if known[module].name == "__init__.py" else module.rpartition(".")[0]


def room_of(module: str, known: Mapping[str, Path]) -> str:
    """The room a module lies in; a loose module at the top is its own."""
    folder = folder_of(module, known)
    if not folder:
        return module
    first, _, rest = folder.partition(".")
    if first in BUILDINGS and rest:
        return f"{first}.{rest.partition('.')[0]}"
    return first


def graph(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Who imports whom, without what lies within one place."""
    found: dict[str, set[str]] = defaultdict(set)
    for start, goal in pairs:
        if start != goal:
            found[start].add(goal)
            found.setdefault(goal, set())
    return dict(found)


def between_rooms(package: str, known: Mapping[str, Path]) -> dict[str, set[str]]:
    """The arrows between rooms."""
    return graph((room_of(a, known), room_of(b, known)) for a, b in imports(package, known))


def knots(arrows: Graph) -> list[list[str]]:
    """Every set of places that reach each other, each in order of the alphabet."""
    reached = {place: _reached(place, arrows) for place in arrows}
    found = {
        tuple(sorted({place, *(b for b in reached[place] if place in reached[b])}))
        for place in arrows
    }
    return sorted(list(knot) for knot in found if len(knot) > 1)


def _reached(start: str, arrows: Graph) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for goal in arrows[waiting.pop()] - found:
            found.add(goal)
            waiting.append(goal)
    return found


def running_up(arrows: Graph) -> list[tuple[str, str]]:
    """The fewest arrows against the best order of each knot (exact: every order is weighed)."""
    return [arrow for knot in knots(arrows) for arrow in _against(knot, arrows)]


def _against(knot: list[str], arrows: Graph) -> list[tuple[str, str]]:
    """Arrows from lower to higher in the order of the knot that has fewest of them."""

    @cache
    def best(above: frozenset[str]) -> tuple[int, tuple[str, ...]]:
        """How few run up among the rooms `above` all others, and their order."""
        if not above:
            return 0, ()
        return min(
            (cost + len(arrows[last] & rest), (*order, last))
            for last in sorted(above)
            for rest in [above - {last}]
            for cost, order in [best(rest)]
        )

    order = best(frozenset(knot))[1]
    return [(a, b) for i, a in enumerate(order) for b in order[:i] if b in arrows[a]]


def report(folder: Path, package: str) -> Iterator[str]:
    """The figures, a line each."""
    known = modules(folder, package)
    arrows = between_rooms(package, known)
    loose = sorted(m for m in known if m and not folder_of(m, known))
    rooms = sorted({room_of(m, known) for m in known if folder_of(m, known)})
    back = [f"{start} → {goal}" for start, goal in running_up(arrows)]
    yield f"modules: {len(known)}"
    yield f"rooms: {len(rooms)} ({', '.join(rooms)})"
    yield f"loose modules at the top: {len(loose)} ({', '.join(loose)})"
    yield f"arrows between rooms and loose modules: {sum(map(len, arrows.values()))}"
    yield _listed("arrows that run back up", back)
    yield _listed("knots of rooms", [", ".join(knot) for knot in knots(arrows)])
    yield _listed("knots of folders", [", ".join(knot) for knot in knots(_folders(package, known))])


def _folders(package: str, known: Mapping[str, Path]) -> dict[str, set[str]]:
    """The arrows between all folders, each without what lies deeper in it."""
    pairs = imports(package, known)
    return graph((folder_of(a, known) or a, folder_of(b, known) or b) for a, b in pairs)


def _listed(what: str, found: list[str]) -> str:
    return f"{what}: {len(found)}" + (f" ({'; '.join(found)})" if found else "")


def main(arguments: list[str]) -> int:
    """Print the report; 2 if there is no such package."""
    folder, package = Path("build_tools"), "ontherecord"
    if arguments:
        folder = Path(arguments[0])
    if len(arguments) > 1:
        package = arguments[1]
    if not (folder / package / "__init__.py").is_file():
        sys.stderr.write(f"there is no package {package} in {folder}\n")
        return 2
    sys.stdout.write("\n".join(report(folder, package)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
