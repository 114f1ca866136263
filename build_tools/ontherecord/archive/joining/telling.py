"""What was joined and what is open, told to a keeper. In: the archive. Out: `Problem`s without
fault: which names, how many articles, why, and the line to write into which file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontherecord.archive.joining.grounds import OPEN, SURE
from ontherecord.archive.joining.things import address
from ontherecord.codebook.words import counted
from ontherecord.model import Alike, Archive, Joined, Problem
from ontherecord.problems.faults import START, warning

MOST = 5
"""Articles that are named one by one: own decision."""


def joined(archive: Archive) -> tuple[Problem, ...]:
    """Each join with its ground, and how to undo it."""
    files = _files(archive)
    return tuple(_joined(one, files) for one in archive.joined if one.to in files)


def proposals(archive: Archive) -> tuple[Problem, ...]:
    """Each pair that may be one; not what concerns somebody who has no page (design §5)."""
    files = _files(archive)
    shown = {*files, *(one.address for one in archive.joined), *_lone(archive.alike)}
    return tuple(_alike(one, files) for one in archive.alike if one.to in files
                 and one.address in shown)  # fmt: skip


def _lone(alike: Iterable[Alike]) -> Iterator[str]:
    """Surnames whose bearer is looked for: they have no page unless they speak."""
    return (one.address for one in alike if one.ground.startswith("surname-"))


def _files(archive: Archive) -> dict[str, bool]:
    """Addresses of all entries, and whether each has a file."""
    return {address(e): e.state != "draft" for e in archive.entities}


def _joined(one: Joined, files: dict[str, bool]) -> Problem:
    path = f"seeds/{one.to}.yml"
    through = f", as “{one.through}” is" if one.through not in (one.other, one.name) else ""
    undo = f"different_from: [{one.address}]"
    return warning(
        path, START, "joined",
        f"“{one.name}” ({one.address}, {_in(one.articles)}) is “{one.other}” ({one.to}){through}.",
        SURE[one.ground],  # type: ignore[index]
        "nothing: the old address leads to the new one." if one.ground == "own-id"
        else f"nothing, if that is right; else {_into(path, one.other, files[one.to])}: {undo}",
    )  # fmt: skip


def _alike(one: Alike, files: dict[str, bool]) -> Problem:
    path = f"seeds/{one.to}.yml"
    return warning(
        path, START, "perhaps-same",
        f"“{one.name}” ({one.address}, {_in(one.articles)}) may be “{one.other}” ({one.to}, "
        f"{_in(one.other_articles)}).",
        OPEN.get(one.ground) or SURE[one.ground],  # type: ignore[call-overload, index]
        f"{_into(path, one.other, files[one.to])}, if they are one: "
        f"same_as: [{one.address}]   (if not: different_from: [{one.address}])",
    )  # fmt: skip


def _in(slugs: tuple[str, ...]) -> str:
    if not slugs:
        return "in no article"
    rest = f" and {len(slugs) - MOST} more" if len(slugs) > MOST else ""
    return f"{counted(len(slugs), 'article')}: {', '.join(slugs[:MOST])}{rest}"


def _into(path: str, name: str, there: bool) -> str:
    return f"into {path}" if there else f"into a new file {path}, below “name: {name}”"
