"""What of a page did not come into its article: the receipt that a keeper reads it over with.

In: the page's tree as it came, the article's words. Out: `Left` blocks in the page's order, each
with where it stood. Menus and linked headlines are no words of an article and are not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from ontherecord.importing.page.blocks import PROSE, Block, blocks, linked, text_of
from ontherecord.importing.page.taken import LeftOut
from ontherecord.model import LeftKind, Where

SHORTEST = 8
"""Words of what is told; fewer are names of sections, days and buttons."""
LINKED = 0.6
"""Share of linked words from which a block points elsewhere."""
RUN = 4
"""Words in a row by which a block is found again in the article."""
SAME = 0.7
"""Of its runs: from there on a block's words are the article's."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CAPTION = re.compile(r"caption", re.I)
_NAMED: tuple[tuple[re.Pattern[str], Where], ...] = (
    (re.compile(r"comment(?!ary)|disqus|respond|replies", re.I), "comments"),
    (re.compile(r"cookie|consent|gdpr|onetrust|didomi|newsletter|sign-?up|subscri|paywall|"
                r"modal|overlay|banner|disclaimer|copyright", re.I), "box"),
    (re.compile(r"related|recommend|teaser|promo|most-?(read|popular)|trending|sidebar|widget|"
                r"outbrain|taboola|more-(from|on|stories)|(^|[-_\s])cards?($|[-_\s])|up-?next|"
                r"read-?next|latest|bio($|[-_\s])|author-|about-", re.I), "others"),
)  # fmt: skip
"""Ids and classes of what stands on a page beside an article."""
_TAGS: dict[str, Where] = {
    "nav": "menu", "footer": "foot", "form": "form", "aside": "aside", "noscript": "hidden",
    "template": "hidden",
}  # fmt: skip


class Left(NamedTuple):
    """One that was left out, and its element."""

    told: LeftOut
    element: HtmlElement

    @property
    def length(self) -> int:
        """Words."""
        return len(self.told.text.split())


def left_out(tree: HtmlElement, text: str, captions: Sequence[str]) -> tuple[Left, ...]:
    """The paragraphs, captions and tables of the page that are not in the text or its captions."""
    runs = set(_runs(" ".join([text, *captions])))
    all_of = [b for b in blocks(tree, everywhere=True) if len(b.text.split()) >= SHORTEST]
    told = [_is_in(block.text, runs) for block in all_of]
    first = told.index(True) if True in told else 0
    last = len(told) - 1 - told[::-1].index(True) if True in told else len(told)
    found: dict[str, Left] = {}
    for at, block in enumerate(all_of):
        if not told[at] and not _leads_on(block.element):
            side: Where = "before" if at < first else "after" if at > last else "between"
            one = LeftOut(kind=_kind(block), where=_named(block.element) or side, text=block.text)
            found.setdefault(block.key, Left(one, block.element))
    for table in _tables(tree, runs):
        found.setdefault(table.told.text, table)
    return tuple(one for one in found.values() if one.told.where != "menu")


def is_prose(one: Left) -> bool:
    """Whether it reads like a paragraph of an article."""
    return one.told.kind == "paragraph" and one.told.text.endswith(PROSE)


def _kind(block: Block) -> LeftKind:
    above = block.element.getparent()
    for element in (block.element, above):
        if element is not None and (
            element.tag == "figcaption" or _CAPTION.search(element.get("class", ""))
        ):
            return "caption"
    return "list" if block.element.tag in ("li", "dd", "dt") else "paragraph"


def _leads_on(element: HtmlElement) -> bool:
    """Whether its words are a link, or are in one."""
    return linked(element) >= LINKED or next(element.iterancestors("a"), None) is not None


def _named(element: HtmlElement) -> Where | None:
    """Where an element stands, by the names of what it lies in."""
    for one in (element, *element.iterancestors()):
        if one.tag in ("body", "html", "article", "main"):
            continue
        if one.tag in _TAGS:
            return _TAGS[one.tag]
        if one.get("hidden") is not None or _HIDDEN.search(one.get("style", "")):
            return "hidden"
        name = f"{one.get('id', '')} {one.get('class', '')}"
        for pattern, where in _NAMED:
            if pattern.search(name):
                return where
    return None


def _tables(tree: HtmlElement, runs: set[tuple[str, ...]]) -> Iterator[Left]:
    """Tables of figures, each as one; a table that only orders the page is none."""
    for table in tree.iter("table"):
        cells = list(table.iter("td", "th"))
        plain = not any(c.find(f".//{tag}") is not None for c in cells for tag in ("p", "div"))
        text = text_of(table)
        if plain and len(cells) >= 4 and len(text.split()) >= SHORTEST and not _is_in(text, runs):
            told = LeftOut(kind="table", where=_named(table) or "between", text=text)
            yield Left(told, table)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _is_in(text: str, runs: set[tuple[str, ...]]) -> bool:
    own = list(_runs(text))
    return bool(own) and sum(run in runs for run in own) >= SAME * len(own)
