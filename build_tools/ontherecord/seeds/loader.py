"""The folder `seeds/` → `Seeds`. Each file is read once; a fault in one never hides another.

In: the folder. Out: articles, glossary, the files' own words (so that `check` can find lines) and
problems. Nothing is written, nothing is followed out of the folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ontherecord.model import (
    ArticleSeed,
    Contribution,
    Entity,
    Metadata,
    Seeds,
)
from ontherecord.seeds import (
    file_problems,
    plainfile,
    publishing,
    received,
    recorded,
    removals,
)
from ontherecord.seeds.contributions import contribution
from ontherecord.seeds.files import Files, Parsed
from ontherecord.seeds.glossary import FOLDERS, entity
from ontherecord.seeds.metadata import FILE, metadata

TEXT = "article.txt"
ANNOTATIONS = "annotations"
TEXTS = "texts"
OF_AN_ARTICLE = frozenset((ANNOTATIONS, TEXTS))
"""Folders that belong to the article they lie in; any other may hold more articles."""
OWN = frozenset((FILE, recorded.FILE, received.FILE))
"""YAML files of an article's folder."""
KNOWN = frozenset(("articles", *FOLDERS, removals.FILE, publishing.FILE))
"""What is read of what lies at the top."""


def load(
    root: Path, only: str | None = None, parsed: Parsed | None = None, *, receipts: bool = False
) -> Seeds:
    """Everything under `root` (the folder that holds `articles/`, `people/`, …).

    `only` reads one article, by its slug, and the whole glossary. Paths in problems start with
    the folder's own name: `seeds/articles/…`. `parsed`: what was parsed before; words that are
    the same are not parsed again. `receipts`: look through `received.yml`, too, which nothing else
    is made of.
    """
    reader = Reader(root.resolve(), parsed)
    reader.receipts = receipts
    return reader.seeds(only)


class Reader(Files):
    """Turns the files of one archive into records."""

    receipts = False
    """Whether the receipts of `add` are read."""

    def seeds(self, only: str | None) -> Seeds:
        if not self.root.is_dir():
            self.problems.append(file_problems.no_folder(self.root.name))
        articles = [
            self.article(folder)
            for folder in self.folders(self.root / "articles")
            if only is None or folder.name == only
        ]
        self.misplaced(p for p in self.listed(self.root) if p.name not in KNOWN)
        return Seeds(
            articles=tuple(sorted(filter(None, articles), key=lambda a: (a.slug, a.path))),
            entities=tuple(e for name in FOLDERS for e in self.entities(name)),
            removed=self.optional(self.root / removals.FILE, removals.removals),
            published=self.optional(
                self.root / publishing.FILE, publishing.published, plainfile.TEXT_LIMIT
            ),
            problems=tuple(self.problems),
            sources=self.sources,
        )

    def folders(self, top: Path) -> list[Path]:
        """Every folder that holds an article, however deep it lies."""
        found: list[Path] = []
        left = [top]
        while left:
            folder = left.pop()
            here = self.listed(folder)
            if {path.name for path in here} & {TEXT, FILE, ANNOTATIONS}:
                found.append(folder)
            left += [path for path in here if path.name not in OF_AN_ARTICLE and path.is_dir()]
            self.misplaced(path for path in here if path.name not in OWN)
        return found

    def article(self, folder: Path) -> ArticleSeed | None:
        text = self.article_text(folder / TEXT)
        if text is None:
            return None
        digest = hashlib.sha256(text.encode()).hexdigest()
        if self.receipts:
            self.optional(folder / received.FILE, received.received)
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
            text = self.words(path, plainfile.TEXT_LIMIT)
            if text is None:
                continue
            digest = hashlib.sha256(text.encode()).hexdigest()
            if path.name != f"{digest}.txt":
                self.problems.append(file_problems.not_that_text(self.shown(path), digest))
            found[digest] = text
        return found

    def metadata(self, path: Path, text: str, digest: str) -> Metadata:
        is_there = self.is_plain(path)
        data = self.yaml(path) if is_there else None
        if is_there and data is None:
            # The file's own fault is told already; what it says is not known, and not missing: it
            # may say that the text must not be published whole.
            return Metadata(title="", sha256=digest, publish="labels-only")
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

    def optional(
        self, path: Path, convert: Callable[..., Any], limit: int = plainfile.YAML_LIMIT
    ) -> Any:
        """What a file holds that need not be there, as `convert` has it."""
        data = self.yaml(path, limit) if self.is_plain(path) else None
        if data is None:
            return ()
        shown = self.shown(path)
        found, faults = convert(data, path=shown, locate=self.locate(shown))
        self.problems.extend(faults)
        return found
