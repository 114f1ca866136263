"""The folder `seeds/` → `Seeds`. Each file is read once; a fault in one never hides another.

In: the folder. Out: articles, glossary, the files' own words (so that `check` can find lines) and
problems. Nothing is written, nothing is followed out of the folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from build_tools.model import (
    ArticleSeed,
    Contribution,
    Entity,
    Metadata,
    Problem,
    Seeds,
)
from build_tools.seeds import plainfile, recorded, removals, strays, yamlfile
from build_tools.seeds.contributions import contribution
from build_tools.seeds.glossary import FOLDERS, entity
from build_tools.seeds.metadata import FILE, metadata

TEXT = "article.txt"
ANNOTATIONS = "annotations"
TEXTS = "texts"
OF_AN_ARTICLE = frozenset((ANNOTATIONS, TEXTS))
"""Folders that belong to the article they lie in; any other may hold more articles."""


def load(root: Path, only: str | None = None) -> Seeds:
    """Everything under `root` (the folder that holds `articles/`, `people/`, …).

    `only` reads one article, by its slug, and the whole glossary. Paths in problems start with
    the folder's own name: `seeds/articles/…`.
    """
    return Reader(root.resolve()).seeds(only)


class Reader:
    """Gathers files and problems while reading one archive."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.sources: dict[str, str] = {}

    def seeds(self, only: str | None) -> Seeds:
        if not self.root.is_dir():
            self.problems.append(strays.no_folder(self.root.name))
        articles = [
            self.article(folder)
            for folder in self.folders(self.root / "articles")
            if only is None or folder.name == only
        ]
        return Seeds(
            articles=tuple(sorted(filter(None, articles), key=lambda a: (a.slug, a.path))),
            entities=tuple(e for name in FOLDERS for e in self.entities(name)),
            removed=self.optional(self.root / removals.FILE, removals.removals),
            problems=tuple(self.problems),
            sources=self.sources,
        )

    def folders(self, top: Path) -> list[Path]:
        """Every folder that holds an article, however deep it lies."""
        here = self.listed(top)
        names = {path.name for path in here}
        own = [top] if names & {TEXT, FILE, ANNOTATIONS} else []
        below = [path for path in here if path.is_dir() and path.name not in OF_AN_ARTICLE]
        return own + [found for path in below for found in self.folders(path)]

    def listed(self, folder: Path) -> list[Path]:
        """What lies in a folder, in order; hidden files and links out of it are left alone."""
        if not folder.is_dir():
            return []
        paths = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
        for path in paths:
            if path.is_symlink():
                self.problems.append(strays.link(self.shown(path)))
        return [path for path in paths if not path.is_symlink()]

    def shown(self, path: Path) -> str:
        return path.relative_to(self.root.parent).as_posix()

    def article(self, folder: Path) -> ArticleSeed | None:
        text = self.text(folder / TEXT)
        if text is None:
            return None
        digest = hashlib.sha256(text.encode()).hexdigest()
        return ArticleSeed(
            slug=folder.name,
            path=self.shown(folder),
            text=text,
            meta=self.metadata(folder / FILE, text, digest),
            contributions=self.contributions(folder / ANNOTATIONS),
            texts=self.texts(folder / TEXTS),
            ids=self.optional(folder / recorded.FILE, recorded.recorded),
        )

    def texts(self, folder: Path) -> dict[str, str]:
        """Earlier texts that annotations were made on, each under its own sha256."""
        found: dict[str, str] = {}
        for path in filter(Path.is_file, self.listed(folder)):
            shown = self.shown(path)
            text, faults = plainfile.decoded(path.read_bytes(), shown, plainfile.TEXT_LIMIT)
            self.problems.extend(faults)
            if text is None:
                continue
            digest = hashlib.sha256(text.encode()).hexdigest()
            if path.name != f"{digest}.txt":
                self.problems.append(strays.not_that_text(shown, digest))
            found[digest] = text
        return found

    def text(self, path: Path) -> str | None:
        if not path.is_file():
            self.problems.append(strays.no_text(self.shown(path)))
            return None
        text, faults = plainfile.decoded(path.read_bytes(), self.shown(path), plainfile.TEXT_LIMIT)
        self.problems.extend(faults)
        fault = plainfile.conflict(text or "", self.shown(path))
        if fault:
            self.problems.append(fault)
        if text is not None:
            self.sources[self.shown(path)] = text
        return text

    def metadata(self, path: Path, text: str, digest: str) -> Metadata:
        is_there = path.is_file()
        data = self.yaml(path) if is_there else None
        if is_there and not isinstance(data, dict):
            # The file's own fault is told already; what it says is not known, and not missing.
            return Metadata(title="", sha256=digest)
        shown = self.shown(path)
        found, faults = metadata(data, text, digest, path=shown, locate=self.locate(shown))
        self.problems.extend(faults)
        return found

    def contributions(self, folder: Path) -> tuple[Contribution, ...]:
        found = []
        for path in self.yaml_files(folder):
            data = self.yaml(path)
            if data is None:
                continue
            shown = self.shown(path)
            made, faults = contribution(data, path=shown, locate=self.locate(shown))
            self.problems.extend(faults)
            if made is not None:
                found.append(made)
        return tuple(found)

    def entities(self, name: str) -> list[Entity]:
        return [e for path in self.yaml_files(self.root / name) for e in self.entry(path)]

    def entry(self, path: Path) -> list[Entity]:
        """The entry of one glossary file; nothing if it cannot be read."""
        data = self.yaml(path)
        if data is None:
            return []
        shown, kind = self.shown(path), FOLDERS[path.parent.name]
        entry, faults = entity(data, path.stem, kind, path=shown, locate=self.locate(shown))
        self.problems.extend(faults)
        return [entry] if entry is not None else []

    def optional(self, path: Path, convert: Callable[..., Any]) -> Any:
        """What a file holds that need not be there, as `convert` has it."""
        data = self.yaml(path) if path.is_file() else None
        if data is None:
            return ()
        shown = self.shown(path)
        found, faults = convert(data, path=shown, locate=self.locate(shown))
        self.problems.extend(faults)
        return found

    def yaml_files(self, folder: Path) -> list[Path]:
        """The `.yml` files of a folder; anything else would be lost silently, so it is told."""
        paths = self.listed(folder)
        for path in paths:
            if path.suffix != ".yml" or not path.is_file():
                self.problems.append(strays.stray(self.shown(path), path.stem))
        return [path for path in paths if path.suffix == ".yml" and path.is_file()]

    def yaml(self, path: Path) -> Any:
        """The file's data, or None if it cannot be read (the problem is noted)."""
        shown = self.shown(path)
        text, faults = plainfile.decoded(path.read_bytes(), shown, plainfile.YAML_LIMIT)
        self.problems.extend(faults)
        if text is None:
            return None
        self.sources[shown] = text
        fault = plainfile.conflict(text, shown)
        if fault:
            self.problems.append(fault)
            return None
        data, faults = yamlfile.read(text, shown)
        self.problems.extend(faults)
        return data

    def locate(self, shown: str) -> Any:
        return partial(yamlfile.place, self.sources.get(shown, ""))
