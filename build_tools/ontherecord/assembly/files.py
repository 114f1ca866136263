"""`check` on files by name: their problems alone, by rules that see the whole archive.

Shell: reads through `seeds`. A problem is told if it stands in one of the files, or if it says that
one of them is the other half of it (an id that is taken twice).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from ontherecord.assembly.archive import check_targets_of, today
from ontherecord.checks.check import check
from ontherecord.model import Problem, Seeds
from ontherecord.problems import problems
from ontherecord.problems.faults import START, error
from ontherecord.seeds.metadata import FILE
from ontherecord.seeds.partial import load_some

TEXT = "article.txt"


def check_files(root: Path, paths: Sequence[Path]) -> Seeds:
    """The seeds as far as they were read, with the problems of these files.

    Files outside `seeds/` are left alone: a commit has others, too.

    Raises:
        ModelNotInstalled: an article with targets is not in the cache and the model is missing.
    """
    seeds, top = (root / "seeds").resolve(), root.resolve()
    files = [file for path in paths if (file := _itself(path)).is_relative_to(seeds)]
    found = load_some(seeds, files)
    names = _names(top, files)
    read = tuple(article for article in found.articles if article.text or article.contributions)
    told = (*check(found, today()), *check_targets_of(found, read), *_missing(top, files))
    mine = tuple(p for p in told if p.path in names or any(name in p.what for name in names))
    return msgspec.structs.replace(found, articles=read, problems=problems.in_order(mine))


def _itself(path: Path) -> Path:
    """The file's own place, also if it is a link: where that leads is another matter."""
    return path.parent.resolve() / path.name


def _names(top: Path, files: Iterable[Path]) -> frozenset[str]:
    """The files as problems call them; a text stands for its folder, too."""
    folders = (file.parent for file in files if file.name in (TEXT, FILE))
    return frozenset(path.relative_to(top).as_posix() for path in (*files, *folders))


def _missing(top: Path, files: Iterable[Path]) -> Iterable[Problem]:
    for file in files:
        if not file.is_file() and not file.is_symlink():
            path = file.relative_to(top).as_posix()
            yield error(
                path, START, "unreadable",
                "this file is not there.",
                "the command was asked to check it.",
                "look at its name; what was deleted need not be named",
            )  # fmt: skip
