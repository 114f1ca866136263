"""Ways into a long list: the first place of each letter or year, on whichever page it stands.

In: a list's pages and what heads its parts. Out: links relative to one page. Nothing for a list
that one look takes in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ontherecord.model import Record
from ontherecord.render.base import links
from ontherecord.render.lists.paging import Leaf

T = TypeVar("T")
FEWEST = 20
"""A shorter list needs no way in."""


class Jump(Record, frozen=True):
    words: str
    url: str
    """From the site's root."""


class Link(Record, frozen=True):
    words: str
    href: str


def jumps(
    pages: Sequence[Leaf[T]], part: Callable[[T], str], jump: Callable[[T], str] | None = None
) -> tuple[Jump, ...]:
    """The first entry of each `jump` (a year), at the heading of its `part` (a month).

    Headings are numbered on each page in their order: "g0", "g1", … as the lists print them.
    """
    found: dict[str, str] = {}
    for leaf in pages:
        number, last = -1, None
        for item in leaf.items:
            heading = part(item)
            if heading != last:
                number, last = number + 1, heading
            found.setdefault((jump or part)(item), f"{leaf.url}#g{number}")
    if sum(len(leaf.items) for leaf in pages) < FEWEST or len(found) < 2:
        return ()
    return tuple(Jump(words=words, url=url) for words, url in found.items())


def shown(found: Sequence[Jump], page_url: str) -> tuple[Link, ...]:
    """The links as one page prints them."""
    return tuple(
        Link(words=jump.words, href=_here(links.relative(page_url, jump.url))) for jump in found
    )


def _here(href: str) -> str:
    return href.removeprefix("./") if href.startswith("./#") else href
