"""What the renderer hands over: finished pages, and files beside them, for any site generator."""

from __future__ import annotations

from typing import Literal

from ontherecord.model import Record
from ontherecord.render.base.forge import NOWHERE, Forge

PageKind = Literal[
    "home", "article", "index", "person", "place", "organization", "statements", "codebook",
    "search", "practice", "embed", "learn", "teachers", "compare",
    "contribute", "corrections",
    "removed", "text",
]  # fmt: skip


class Heading(Record, frozen=True):
    """An entry of the page's table of contents."""

    title: str
    """Plain text."""
    id: str
    level: int = 2
    """2 for h2, 3 for h3."""


class Page(Record, frozen=True):
    """One finished page. `title` and `description` are plain text: whoever prints them escapes."""

    url: str
    """From the site's root, with a slash at the end: "articles/harbour-fire/"; "" is the home."""
    title: str
    html: str
    """Everything inside <main>, h1 included; links relative (see `links.relative`)."""
    toc: tuple[Heading, ...] = ()
    kind: PageKind = "text"
    """A class on <body>, for the style sheets."""
    description: str = ""
    section: str = ""
    """The page of the main navigation this one belongs to, for example "articles/"."""
    edit_path: str = ""
    """Where in the repository the page's data lies, for example "seeds/people/jane-doe.yml"."""
    styles: tuple[str, ...] = ()
    """Style sheets this page needs beside the site's own, by name: "practice" is
    docs/assets/css/extra/practice.css."""
    scripts: tuple[str, ...] = ()
    """Modules this page needs beside main.mjs, by name: "practice" is
    docs/assets/js/practice.mjs."""
    listed: bool = True
    """Whether the site map names the page, and other engines may."""
    moved_to: str = ""
    """The link to the page that takes its place, where browsers go by themselves; "" if none."""
    pictured: bool = False
    """Whether a preview picture of its own lies beside it."""
    data: str = ""
    """The page in schema.org's words, as JSON-LD (see `structured`); "" if there is none."""

    @property
    def source(self) -> str:
        """The path MkDocs knows this page by; its output is `<url>index.html`."""
        return f"{self.url}index.md"


class Site(Record, frozen=True):
    """What mkdocs.yml says of the whole site."""

    name: str
    description: str
    address: str = ""
    """Where it will lie on the web, with a slash at the end; "" if not said."""
    forge: Forge = NOWHERE
    """Where its files are kept and contributions are handed in."""
    id: str = ""
    """By which builds know the folders they made (`extra: id`); "" if not said: then its name."""
    downloads: bool = False
    """Whether the whole archive can be taken from it as files (`extra: downloads`)."""
    packed: bool = False
    """Whether the site is to have few files (`extra: packed`): see `render.packed`."""


class Asset(Record, frozen=True):
    """A file beside the pages: a feed, a picture, data to take away."""

    path: str
    """From the site's root, for example "articles/harbour-fire/statements.json"."""
    content: str | bytes

    @property
    def bytes(self) -> bytes:
        """As it is written."""
        return self.content.encode() if isinstance(self.content, str) else self.content
