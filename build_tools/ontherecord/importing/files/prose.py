"""HTML that is an article and nothing else → its blocks of words, none left out.

In: the HTML of a feed's entry, a wire's message or a word processor's file. Out: `Piece`s, in
order. Other than of a page, which has menus around its article, everything here belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from ontherecord.importing.page.blocks import KIND
from ontherecord.importing.page.tree import cleaned

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
))  # fmt: skip
_NEVER = frozenset(("script", "style", "head", "noscript", "button", "form", "svg", "template"))
_BREAKS = re.compile(r"(?:<br\b[^>]*>\s*){2,}", re.I)


class Piece(NamedTuple):
    """One block's words, blanks as one."""

    kind: str
    """The tag of the element that they stand in, or what `page.elements` made of it; of a list or
    a quotation its own."""
    text: str


def pieces(body: str) -> list[Piece]:
    """Every block that has words. Deleted and hidden words are none; two breaks part blocks."""
    whole = f"<html><body>{_BREAKS.sub('<hr>', body)}</body></html>"
    try:
        tree = document_fromstring(whole, parser=HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return []
    etree.strip_elements(tree, etree.Comment, etree.PI, *_NEVER, with_tail=False)
    return list(_walk(cleaned(tree)))


def _walk(root: Any) -> Iterator[Piece]:
    """Without recursion, since strangers nest as deep as they like."""
    kinds, words = ["p"], [""]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if is_block:
            yield from _piece(kinds[-1], words)
            words = []
        if event == "start":
            if is_block:
                kinds.append(_kind(element, kinds[-1]))
            words += [" " if element.tag == "br" else "", element.text or ""]
        else:
            if is_block:
                kinds.pop()
            words.append(element.tail or "")
    yield from _piece(kinds[-1], words)


def _kind(element: Any, above: str) -> str:
    kind = element.get(KIND) or str(element.tag)
    holds = ("blockquote", "li", "figcaption", "caption")
    return above if kind in ("p", "div") and above in holds else kind


def _piece(kind: str, words: list[str]) -> Iterator[Piece]:
    if text := " ".join("".join(words).split()):
        yield Piece(kind, text)
