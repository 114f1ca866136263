"""A feed (RSS, Atom, RDF) → its entries, and the article of one.

In: the root element, without namespaces. Out: its entries, a `Kept`. Entries that hold their
article whole are taken; of a summary the address is told, where the article is.
"""

from __future__ import annotations

from typing import Any

from ontherecord.importing.files.kept import Kept
from ontherecord.importing.files.prose import pieces
from ontherecord.importing.files.xml import first, inside
from ontherecord.importing.page.taken import NoArticle

ROOTS = ("rss", "feed", "RDF")
WHOLE = 3
"""Paragraphs from which on a description is the article, and no summary."""
_CUT = ("…", "...", "[…]", "[...]", "[&#8230;]")
"""How words end that a feed cut off."""


def entries(root: Any) -> list[Any]:
    """Every entry, in the feed's order."""
    return list(root.iter("item", "entry"))


def kept(entry: Any) -> Kept:
    """The article of an entry.

    Raises:
        NoArticle: there is only a summary; the address of its page is told.
    """
    address = first(entry, "link[@rel='alternate']/@href", "link[not(@rel)]/@href", "link",
                    "guid[not(@isPermaLink='false')]")  # fmt: skip
    body, is_html = _body(entry)
    found = [piece.text for piece in pieces(body)] if is_html else body.split("\n")
    whole = [text for text in found if text.strip()]
    stated = entry.find("encoded") is not None or entry.find("content") is not None
    if not whole or whole[-1].endswith(_CUT) or (not stated and len(whole) < WHOLE):
        where = f"add its page, {address}" if address else "it names no page"
        raise NoArticle(f"this feed has only a summary of it: {where}")
    return Kept(
        body=body,
        html=is_html,
        headline=_plain(first(entry, "title")),
        day=first(entry, "published", "pubDate", "date", "issued"),
        byline=first(entry, "author/name", "creator", "author"),
        outlet=_plain(first(entry, "source/title", "/*/title", "/*/channel/title")),
        address=address,
        language=first(entry, "content/@xml:lang", "@xml:lang", "language",
                       "ancestor::channel/language", "/*/@xml:lang", "/*/channel/language"),
        where="the feed’s own elements",
    )  # fmt: skip


def _body(entry: Any) -> tuple[str, bool]:
    """The fullest words that it has, and whether they are HTML."""
    best, is_html = "", True
    for name in ("encoded", "content", "description", "summary"):
        for element in entry.findall(name):
            marked = element.get("type", "html") not in ("text", "text/plain")
            if element.get("type") == "xhtml" or len(element):
                words = inside(element)
            else:
                words = element.text or ""
            if len(words) > len(best):
                best, is_html = words, marked
        if best and name in ("encoded", "content"):
            break
    return best, is_html


def _plain(title: str) -> str:
    """A title without marks of HTML."""
    return (
        " ".join(piece.text for piece in pieces(title)) if "<" in title or "&" in title else title
    )
