"""MkDocs' files, and those that are planned: whoever asks for one of these gets it, and nobody
else sees them. So ten thousand pages cost MkDocs nothing, and hand-written ones may lead to each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site.page import ready_file


class FilesToo(Files):
    """Files that are there, and files that will be."""

    def __init__(
        self,
        there: Iterable[File],
        pages: Iterable[Planned],
        beside: Iterable[PlannedFiles],
        config: MkDocsConfig,
    ) -> None:
        super().__init__(list(there))
        self._planned = {f"{one.url}index.md": one for one in pages}
        self._beside = list(beside)
        self._config = config
        self._asked: dict[str, File | None] = {}
        for path in _untitled(config.nav or ()):
            if path in self._planned:
                self._asked[path] = ready_file(self._planned[path].page(), config)

    def get_file_from_path(self, path: str) -> File | None:
        """The file that is there, else the one that is planned."""
        found = super().get_file_from_path(path)
        if found is not None:
            return found
        path = PurePath(path).as_posix()
        if path not in self._asked:
            self._asked[path] = self._found(path)
        return self._asked[path]

    def _found(self, path: str) -> File | None:
        """Where the page will lie is all that a link needs."""
        if path in self._planned:
            return File.generated(
                self._config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV
            )
        for one in self._beside:
            for asset in one.files() if path.startswith(one.folder) else ():
                if asset.path == path:
                    return File.generated(self._config, path, content=asset.content)
        return None


def _untitled(nav: Iterable[Any]) -> Iterator[str]:
    """Every path in `nav`, however deep, that stands without words of its own: the page's title is
    asked for."""
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, dict):
            for below in entry.values():
                yield from _untitled(below if isinstance(below, list) else ())
