"""The page shell, rendered once for all pages that differ in words alone, and spliced around them.

In: MkDocs' templates and a made `Page`. Out: the bytes that MkDocs would write, without its work
for each page. Where something differs that is more than words, the template itself makes the page.
So it does for the first page of each shell and a sample of the others, too, and if the two differ
by a byte, no page is spliced (a keeper's own template may show more of a page than ours).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from html import escape
from typing import NamedTuple
from urllib.parse import urljoin

import jinja2
import msgspec
from markupsafe import Markup
from markupsafe import escape as escaped
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import normalize_url

from ontherecord.render.base.page import Page
from ontherecord.site.page import PLACE, ReadyPage, digest, place, ready_file

TEMPLATE = "main.html"
SAMPLE = 64
"""One page in so many is made by the template as well, to see that the two are the same."""


class ShellDiffers(Exception):
    """A page that was spliced is not what the template makes; the message is its address."""


class Unlike(NamedTuple):
    """All in which pages of different shells differ."""

    kind: str
    section: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    listed: bool
    depth: int
    first: str
    """The first part of the address: ways to what lies below it are each page's own."""
    is_described: bool
    is_structured: bool
    is_pictured: bool


class Word(NamedTuple):
    """Where a shell has words of the page's own."""

    name: str


class Goal(NamedTuple):
    """Where a shell leads to an address, and each page has its own way there."""

    address: str


Part = str | Word | Goal


class At(NamedTuple):
    """A page, as far as MkDocs asks for the way from it."""

    url: str


class Shell:
    """Writes pages as MkDocs would."""

    def __init__(
        self, env: jinja2.Environment, config: MkDocsConfig, nav: Navigation, files: Files
    ) -> None:
        self._env, self._config, self._nav = env, config, nav
        self._files = files.documentation_pages()
        self._named = {page.url for page in nav.pages}
        self._parts: dict[Unlike, tuple[Part, ...] | None] = {}
        self._splices = True

    def write(self, page: Page) -> bytes:
        """The page, whole.

        Raises:
            ShellDiffers: it is one of those that are made in both ways, and they are not the same.
        """
        if not self._splices or not self._fits(page):
            return self.templated(page)
        looked_at = _unlike(page) not in self._parts or _is_sample(page)
        made = self.spliced(page)
        if looked_at and made != self.templated(page):
            raise ShellDiffers(page.url)
        return made

    def stop(self) -> None:
        """Make every page by the template from now on."""
        self._splices = False

    def templated(self, page: Page) -> bytes:
        made = ready_file(page, self._config).page
        assert isinstance(made, ReadyPage)
        made.render(self._config, Files([]))
        return _encoded(self._rendered(made))

    def spliced(self, page: Page) -> bytes:
        """Its words put into the shell that it shares with others."""
        unlike = _unlike(page)
        if unlike not in self._parts:
            self._parts[unlike] = self._outlined(page, unlike)
        parts = self._parts[unlike]
        return self.templated(page) if parts is None else _encoded("".join(self._put(parts, page)))

    def _put(self, parts: tuple[Part, ...], page: Page) -> Iterator[str]:
        words = {
            "title": str(escaped(Markup(escape(page.title)).striptags())),
            "about": str(escaped(page.description)),
            "content": page.html,
            "data": page.data,
            "digest": digest(page),
            "canonical": str(escaped(urljoin(self._config.site_url or "", page.url))),
        }
        for part in parts:
            if isinstance(part, str):
                yield part
            else:
                yield words[part.name] if isinstance(part, Word) else _way(part.address, page.url)

    def _fits(self, page: Page) -> bool:
        """Whether it differs from others of its kind in words alone: pages that the navigation may
        mark as the open one do not, nor do those that show their contents or lead on."""
        open_one = page.url == page.section or page.url in self._named or not page.url
        return not (open_one or page.moved_to or page.kind == "text" or not page.title)

    def _rendered(self, page: MkDocsPage) -> str:
        page.active = True
        context = get_context(self._nav, self._files, self._config, page)
        return self._env.get_template(TEMPLATE).render(context)

    def _outlined(self, page: Page, unlike: Unlike) -> tuple[Part, ...] | None:
        """The shell; None if the template shows the page’s own address, or another in letters
        that it may write in two ways."""
        away = f"{place('url')}/" * (unlike.depth - 1)
        outline = msgspec.structs.replace(
            page, url=f"{place('url')}/{away}", title=place("title"), html=place("content"),
            description=place("about") if page.description else "",
            data=place("data") if page.data else "", toc=(),
        )  # fmt: skip
        made = ReadyPage(outline, ready_file(outline, self._config), self._config)
        made.render(self._config, Files([]))
        made.meta["digest"] = place("digest")
        made.canonical_url = place("canonical") if self._config.site_url else None
        goals: list[str] = []
        made.goals = goals
        html = self._rendered(made)
        if any(escape(goal) != goal for goal in goals):
            return None
        near = f"{unlike.first}/"
        shared = {
            place(n): _way(goal, near + away)
            for n, goal in enumerate(goals)
            if not goal.startswith(near)
        }
        whole = PLACE.sub(lambda found: shared.get(found[0], found[0]), html)
        return None if place("url") in whole else tuple(_parted(PLACE.split(whole), goals))


def _parted(pieces: list[str], goals: list[str]) -> Iterator[Part]:
    """Text and what was marked in it, in turn."""
    for n, piece in enumerate(pieces):
        if n % 2 == 0:
            yield piece
        else:
            yield Goal(goals[int(piece)]) if piece.isdigit() else Word(piece)


def _way(goal: str, url: str) -> str:
    return normalize_url(goal, page=At(url))  # type: ignore[arg-type]


def _unlike(page: Page) -> Unlike:
    return Unlike(
        page.kind, page.section, page.styles, page.scripts, page.listed, page.url.count("/"),
        page.url.partition("/")[0], bool(page.description), bool(page.data), page.pictured,
    )  # fmt: skip


def _is_sample(page: Page) -> bool:
    """Drawn by the address: the same pages in every build."""
    return hashlib.sha256(page.url.encode()).digest()[0] < 256 // SAMPLE


def _encoded(output: str) -> bytes:
    return output.encode(errors="xmlcharrefreplace")
