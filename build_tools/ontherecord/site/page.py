"""A finished page in MkDocs' clothes: it goes past Markdown straight into the page shell."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ontherecord.render.base.page import Heading, Page

HEAD = 4096
"""Bytes at the start of a built page within which the shell prints the hash."""


MARK = "8d1f6a52c07be394"
"""Begins what stands in an outline for a page's own words; no content is looked through for it."""
PLACE = re.compile(rf"{MARK}([a-z]+|\d+)z")


class ReadyFile(File):
    """A file in memory that knows by its content whether the built page is still right."""

    digest: str = ""

    def is_modified(self) -> bool:
        """Whether the page on disk was made from other content; exact, unlike file times."""
        try:
            with Path(self.abs_dest_path).open("rb") as built:
                return f'"{self.digest}"'.encode() not in built.read(HEAD)
        except FileNotFoundError:
            return True


class ReadyPage(MkDocsPage):
    """A page whose HTML is already there. MkDocs' templates print titles raw: escaped here."""

    goals: list[str] | None = None
    """Of an outline (see `shell`): the addresses that its template leads to."""

    def __init__(self, ready: Page, file: ReadyFile, config: MkDocsConfig) -> None:
        super().__init__(escape(ready.title), file, config)
        self._ready = ready
        self.markdown = ""
        self.meta = {
            "kind": ready.kind,
            "description": ready.description,
            "section": ready.section,
            "digest": file.digest,
            "styles": ready.styles,
            "scripts": ready.scripts,
            "data": ready.data,
            "pictured": ready.pictured,
            "listed": ready.listed,
            "moved_to": ready.moved_to,
        }
        if ready.moved_to:
            self.canonical_url = urljoin(self.canonical_url or "", ready.moved_to)

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the page is ready."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the HTML as it is."""
        del config, files  # MkDocs passes them; nothing is left to work out
        self.content = self._ready.html
        self.toc = TableOfContents([*_anchors(self._ready.toc)])


def _anchors(headings: Iterable[Heading]) -> Iterable[AnchorLink]:
    for heading in headings:
        yield AnchorLink(escape(heading.title), heading.id, heading.level)


def ready_file(ready: Page, config: MkDocsConfig) -> ReadyFile:
    """The page as a file MkDocs can place; outside the navigation unless mkdocs.yml names it."""
    file = ReadyFile(
        ready.source, None, config.site_dir, use_directory_urls=True,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )  # fmt: skip
    file.generated_by = "archive"
    file.content_string = ""
    file.digest = digest(ready)
    file.edit_uri = ready.edit_path or None
    ReadyPage(ready, file, config)
    return file


def digest(ready: Page) -> str:
    """Sixteen hex digits of all that the page says."""
    facts = (ready.title, ready.description, ready.html, ready.data, ready.moved_to,
             *ready.styles, *ready.scripts)  # fmt: skip
    return hashlib.sha256("\0".join(facts).encode()).hexdigest()[:16]


def place(name: str | int) -> str:
    """What stands in an outline for the words of that name: letters that no filter changes."""
    return f"{MARK}{name}z"


def stand_in(goal: str, goals: list[str]) -> str:
    """What stands in an outline for the way to `goal`, which joins the others."""
    if goal not in goals:
        goals.append(goal)
    return place(goals.index(goal))
