"""The folders that a site is made from, looked through: links, and names that other systems lose.

Shell: reads folders, never files. In: the archive's folder and the places in it. Out: problems.
A generator that copies a folder follows the links in it, and would publish what they lead to.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ontherecord.model import Problem
from ontherecord.problems.faults import START, error, shown
from ontherecord.problems.unseen import INVISIBLE
from ontherecord.seeds import file_problems

NOT_PORTABLE = "name-not-portable"
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?\Z", re.IGNORECASE)
"""Names of devices on Windows, with any ending (Microsoft, “Naming Files, Paths, and
Namespaces”)."""
REFUSED = re.compile(r'[<>:"|?*\\]|[. ]\Z|\A ')
"""Signs that Windows has no place for in a name, and the ends that it cuts off (the same page)."""


def links(root: Path, places: Iterable[Path]) -> tuple[Problem, ...]:
    """Every symbolic link among the places, in them, or on the way to one from `root`.

    None is followed, wherever it leads: the rule is as simple as that. A place that is not there
    has none.
    """
    found: dict[Problem, None] = {}
    for place in places:
        way = on_the_way(root, place)
        inside = (path for path, link in _within(place) if link and not way)
        found |= dict.fromkeys((*way, *(file_problems.link(_named(p, root)) for p in inside)))
    return tuple(found)


def on_the_way(root: Path, place: Path) -> tuple[Problem, ...]:
    """The links among a place and the folders between it and `root`; both paths are absolute."""
    way = [place, *(above for above in place.parents if above.is_relative_to(root))]
    linked = [path for path in reversed(way) if path != root and path.is_symlink()]
    return tuple(file_problems.link(_named(path, root)) for path in linked)


def names(root: Path, places: Iterable[Path]) -> tuple[Problem, ...]:
    """Every name within the places that some system has no room for, or takes for its neighbour."""
    problems: list[Problem] = []
    for place in places:
        alike: dict[tuple[Path, str], Path] = {}
        for path, _ in _within(place):
            other = alike.setdefault((path.parent, folded(path.name)), path)
            if other != path:
                problems.append(_alike(_named(path, root), other.name))
            problems += _awkward(_named(path, root), path.name)
    return tuple(problems)


def unread(root: Path, places: Iterable[Path]) -> tuple[Problem, ...]:
    """Every folder among the places, or in them, that is there and that nobody may list."""
    found: dict[Problem, None] = {}

    def keep(folder: Path, fault: OSError) -> None:
        if not isinstance(fault, FileNotFoundError | NotADirectoryError):
            found[file_problems.unreadable(_named(folder, root), fault)] = None

    for place in places:
        for _ in _within(place, keep):
            pass
    return tuple(found)


def folded(name: str) -> str:
    """What some file systems make of a name: those of one folder that share it are one file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _within(
    place: Path, failed: Callable[[Path, OSError], object] = lambda *_: None
) -> Iterator[tuple[Path, bool]]:
    """Everything in a folder, in order, and whether it is a link; `failed` hears of what is no
    folder that can be listed."""
    left = [place]
    while left:
        folder = left.pop()
        try:
            with os.scandir(folder) as entries:
                seen = sorted((e.name, e.is_symlink(), e.is_dir(follow_symlinks=False))
                              for e in entries)  # fmt: skip
        except OSError as fault:
            failed(folder, fault)
            continue
        yield from ((folder / name, link) for name, link, _ in seen)
        left += [folder / name for name, _, inside in reversed(seen) if inside and name != ".git"]


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _awkward(path: str, name: str) -> Iterator[Problem]:
    plain = INVISIBLE.sub("", name)
    if RESERVED.match(name):
        what, better = "is what Windows calls a device", f"the-{name}"
    elif REFUSED.search(name):
        what = "has a sign in it, or at its end, that Windows has no place for"
        better = REFUSED.sub("-", name).strip("-")
    elif plain != name:
        what, better = "holds a sign that nobody sees", plain
    else:
        return
    yield error(
        path, START, NOT_PORTABLE,
        f"the name {shown(name)} {what}.",
        "whoever copies the archive to another system would lose the file, or get another.",
        f"rename it to {better or 'a-plain-name'}",
    )  # fmt: skip


def _alike(path: str, other: str) -> Problem:
    return error(
        path, START, NOT_PORTABLE,
        f"beside it lies {shown(other)}, which many systems take for the same name.",
        "there capitals do not count, nor how an accent is stored: one file would replace the "
        "other.",
        "give one of the two another name",
    )  # fmt: skip
