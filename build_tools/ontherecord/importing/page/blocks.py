"""A page's tree → its blocks of words, in the page's order.

In: lxml's tree, cleaned. Out: `Block`s; each knows its element. Letters stay as they are, joiners
of Persian and of emoji too; only blanks become one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml.etree import XPath
from lxml.html import HtmlElement

KIND = "data-kind"
"""The attribute in which `tree` says what it made of an element."""
PROSE = (".", "!", "?", "…", "”", '"', "»", "。", "؟", ":", ")")
"""How a paragraph of prose ends."""
_OF = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "div", "td",
       "section", "article", "span", "header", "dd", "dt")  # fmt: skip
_INSIDE = "p|li|h1|h2|h3|h4|h5|h6|blockquote|figcaption|div|table|ul|ol|section|article|aside"
_HOLDS_BLOCKS = XPath(f"boolean({'|'.join(f'.//{tag}' for tag in _INSIDE.split('|'))})")
_NEVER = ("nav", "footer", "aside", "form", "script", "style", "noscript", "button", "select")
_MARKS = re.compile(r"[\W_]+")


class Block(NamedTuple):
    """The words of one element that holds no other block."""

    text: str
    key: str
    """The letters and digits alone: by these, blocks and paragraphs of other readers are one."""
    element: HtmlElement

    @property
    def kind(self) -> str:
        """What `tree` made of it, else its tag."""
        return self.element.get(KIND) or str(self.element.tag)


def text_of(element: HtmlElement) -> str:
    """The words of an element, blanks as one; a break is a blank, scripts are none."""
    parts: list[str] = []
    for part in element.iter():
        code = not isinstance(part.tag, str) or part.tag in ("script", "style", "noscript")
        if not code:
            parts.append(" " if part.tag in ("br", "p", "div", "li", "td") else "")
            parts.append(part.text or "")
        if part is not element:
            parts.append(part.tail or "")
    return " ".join("".join(parts).split())


def linked(element: HtmlElement) -> float:
    """The share of an element's words that are links, 0 to 1."""
    whole = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / whole if whole else 0.0


def key_of(text: str) -> str:
    """Letters and digits, small."""
    return _MARKS.sub("", text.lower())


def blocks(tree: HtmlElement, *, everywhere: bool = False) -> list[Block]:
    """Every block outside menus, footers and forms, or really every one."""
    found = []
    for element in tree.iter(*_OF):
        if _HOLDS_BLOCKS(element):
            continue
        if element.tag == "span" and not element.get(KIND):
            continue
        kept_footer = element.get(KIND) is not None
        outside = everywhere or kept_footer
        if not outside and next(element.iterancestors(*_NEVER), None) is not None:
            continue
        text = text_of(element)
        if key := key_of(text):
            found.append(Block(text, key, element))
    return found
