"""The files under `seeds/`, each read once: text, YAML, and what lies where nobody reads it.

In: the folder. Out: words and data. A fault in one file never hides another; nothing is written,
and no link is followed, to wherever it leads.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from ontherecord.model import Problem
from ontherecord.problems.faults import Place
from ontherecord.seeds import file_problems, plainfile, yamlfile
from ontherecord.seeds.convert import Locate

LIST = "annotations"
"""The field of a reading that lists them."""


class Parse(NamedTuple):
    """What the words of a YAML file say."""

    text: str
    data: Any
    """Nobody changes it: it may be asked for again."""
    faults: tuple[Problem, ...]
    entries: tuple[Place, ...] = ()
    """Where each of its annotations stands, if it has any: every reading is asked for these."""


Parsed = dict[str, Parse]
"""By path, as problems show it: for whoever reads the same files again and again."""


class Files:
    """Gathers the files' own words and their problems."""

    def __init__(self, root: Path, parsed: Parsed | None = None) -> None:
        self.root = root
        self._parsed = {} if parsed is None else parsed
        self._above = f"{root.parent.as_posix().rstrip('/')}/"
        self.problems: list[Problem] = []
        self.sources: dict[str, str] = {}

    def shown(self, path: Path) -> str:
        """A path as problems show it: `seeds/articles/…`."""
        return path.as_posix().removeprefix(self._above)

    def listed(self, folder: Path) -> list[Path]:
        """What lies in a folder, in order; hidden files and links are left alone."""
        if self.is_link(folder) or not folder.is_dir():
            return []
        try:
            with os.scandir(folder) as entries:
                seen = sorted((e.name, e.is_symlink()) for e in entries if e.name[0] != ".")
        except OSError as fault:
            self.problems.append(file_problems.unreadable(self.shown(folder), fault))
            return []
        self.problems += [
            file_problems.link(self.shown(folder / name)) for name, link in seen if link
        ]
        return [folder / name for name, link in seen if not link]

    def is_link(self, path: Path) -> bool:
        """Whether it is a link, which is told: it could lead out of the archive."""
        if path == self.root or not path.is_symlink():
            return False
        self.problems.append(file_problems.link(self.shown(path)))
        return True

    def is_plain(self, path: Path) -> bool:
        """Whether there is a file of that name that can be read as one."""
        return not self.is_link(path) and path.is_file()

    def yaml_files(self, folder: Path) -> list[Path]:
        """The `.yml` files of a folder; anything else would be lost silently, so it is told."""
        found = []
        for path in self.listed(folder):
            if path.suffix == ".yml" and path.is_file():
                found.append(path)
            else:
                self.problems.append(file_problems.stray(self.shown(path), path.stem))
        return found

    def misplaced(self, paths: Iterable[Path]) -> None:
        """Tells of YAML files that lie where none of their name is read."""
        for path in paths:
            if path.suffix in (".yml", ".yaml") and path.is_file():
                self.problems.append(file_problems.misplaced(self.shown(path)))

    def words(self, path: Path, limit: int) -> str | None:
        """The file's text, or None if it cannot be read (the problem is noted)."""
        try:
            data = plainfile.bounded(path, limit)
        except OSError as fault:
            self.problems.append(file_problems.unreadable(self.shown(path), fault))
            return None
        text, faults = plainfile.decoded(data, self.shown(path), limit)
        self.problems.extend(faults)
        return text

    def article_text(self, path: Path) -> str | None:
        """An article's text, which has to be there."""
        if self.is_link(path):
            return None
        if not path.is_file():
            self.problems.append(file_problems.no_text(self.shown(path)))
            return None
        text = self.words(path, plainfile.TEXT_LIMIT)
        if text is not None:
            self.sources[self.shown(path)] = text
            self._conflict(text, path)
        return text

    def yaml(self, path: Path, limit: int = plainfile.YAML_LIMIT) -> Any:
        """The file's data, or None if it cannot be read (the problem is noted)."""
        text = self.words(path, limit)
        if text is None:
            return None
        self.sources[self.shown(path)] = text
        if self._conflict(text, path):
            return None
        shown = self.shown(path)
        known = self._parsed.get(shown)
        if known is None or known.text != text:
            data, faults = yamlfile.read(text, shown)
            known = self._parsed[shown] = Parse(text, data, faults, _entries(text, data))
        self.problems.extend(known.faults)
        return known.data

    def _conflict(self, text: str, path: Path) -> bool:
        fault = plainfile.conflict(text, self.shown(path))
        if fault:
            self.problems.append(fault)
        return fault is not None

    def locate(self, shown: str) -> Locate:
        """Where a value stands in one of the files that were read."""
        text, known = self.sources.get(shown, ""), self._parsed.get(shown)
        return partial(_place, text, known.entries if known and known.text == text else ())


def _entries(text: str, data: Any) -> tuple[Place, ...]:
    found = data.get(LIST) if isinstance(data, dict) else None
    number = len(found) if isinstance(found, list) else 0
    return tuple(yamlfile.place(text, (LIST, at)) for at in range(number))


def _place(text: str, entries: tuple[Place, ...], way: yamlfile.Path) -> Place:
    match way:
        case (str(name), int(at)) if name == LIST and at < len(entries):
            return entries[at]
    return yamlfile.place(text, way)
