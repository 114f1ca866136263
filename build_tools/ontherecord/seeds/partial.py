"""Some files of `seeds/`, read as part of the whole: quick, however large the archive is.

In: the folder and the files that matter. Out: `Seeds` in which those files, and the articles and
folders of entries they lie in, are read; of everything else only names and places are known, which
is what the rules that need the whole (ids, addresses, speakers, sources) ask for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ontherecord.model import ArticleSeed, Entity, Metadata, Seeds
from ontherecord.seeds import received
from ontherecord.seeds.glossary import FOLDERS
from ontherecord.seeds.loader import OF_AN_ARTICLE, Reader
from ontherecord.seeds.metadata import FILE

NO_TEXT = hashlib.sha256(b"").hexdigest()


def load_some(root: Path, files: Iterable[Path]) -> Seeds:
    """As `load`, with only `files` (absolute paths) and the articles around them read."""
    return _SomeReader(root.resolve(), frozenset(files)).seeds(None)


class _SomeReader(Reader):
    def __init__(self, root: Path, files: frozenset[Path]) -> None:
        super().__init__(root)
        self.files = files
        self.events = any(
            file.name == FILE and file.is_file() and b"event:" in file.read_bytes()
            for file in files
        )
        self.receipts = any(file.name == received.FILE for file in files)
        beside = {file.parent for file in files}
        self.articles = beside | {
            folder.parent for folder in beside if folder.name in OF_AN_ARTICLE
        }

    def article(self, folder: Path) -> ArticleSeed | None:
        if folder in self.articles:
            return super().article(folder)
        return ArticleSeed(
            slug=folder.name,
            path=self.shown(folder),
            text="",
            meta=Metadata(title="", sha256=NO_TEXT, event=self.event(folder / FILE)),
        )

    def event(self, path: Path) -> str:
        """Another article's event, where one of the files names one to compare it with."""
        if not self.events or not self.is_plain(path):
            return ""
        found = self.yaml(path)
        return str(found.get("event", "")) if isinstance(found, dict) else ""

    def entities(self, name: str) -> list[Entity]:
        folder = self.root / name
        # Two entries may have names that look alike: so the neighbours of an asked one are read.
        asked = any(file.parent == folder for file in self.files)
        return [
            found
            for path in self.yaml_files(folder)
            for found in (self.entry(path) if asked else [_named(path, name)])
        ]


def _named(path: Path, folder: str) -> Entity:
    """An entry of which only the id and the kind are known."""
    return Entity(id=path.stem, kind=FOLDERS[folder], name=path.stem)
