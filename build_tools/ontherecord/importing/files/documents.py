"""Word processors' files → their words (only here: mammoth, of the extra `documents`).

In: the parts of a packed file. Out: a `Kept`. Headers and footers of the paper, notes, deleted
words and pictures are no words of the article; what a program notes of who typed is no byline.
"""

from __future__ import annotations

import io
import re
from typing import Any

from ontherecord.importing.files.kept import Kept, no_extra
from ontherecord.importing.files.packed import Packed
from ontherecord.importing.files.prose import pieces
from ontherecord.importing.files.xml import inside, tree_of
from ontherecord.importing.page.taken import NoArticle

_UNREADABLE = "this document cannot be read: open it in a word processor and save it anew"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Quote'] => blockquote > p
p[style-name='Caption'] => figcaption:fresh
"""
"""What a writer's own styles mean, in mammoth's words."""
_ODT = {"h": "h2", "p": "p", "list": "ul", "list-item": "li", "table": "table",
        "table-row": "tr", "table-cell": "td", "span": "span", "a": "span", "s": "span",
        "line-break": "br"}  # fmt: skip
"""OpenDocument's elements, and those of HTML that mean the same to a reader."""
_CELL = re.compile(r"<(t[dh])\b[^>]*>\s*<p\b[^>]*>((?:(?!</?p\b).)*)</p>\s*</\1>", re.S)
"""A cell of one paragraph: words, not a part of the page’s layout."""
_ODT_NEVER = ("tracked-changes", "note", "annotation", "frame", "sequence-decls", "forms",
              "table-of-content", "ruby-text")  # fmt: skip


def from_docx(data: bytes, packed: Packed) -> Kept:
    """A document of Word (.docx).

    Raises:
        NoArticle: it has no words, or the extra is not installed.
    """
    try:
        import mammoth
    except ImportError as fault:
        raise no_extra("a document of Word") from fault
    for name in packed.names:
        packed.read(name)  # whatever a part says of its size, it is no more than agreed
    try:
        found = mammoth.convert_to_html(
            io.BytesIO(data), convert_image=mammoth.images.img_element(lambda _: {}),
            style_map=_STYLES,
        )  # fmt: skip
    except Exception as fault:
        raise NoArticle(_UNREADABLE) from fault
    return _kept(found.value)


def from_odt(packed: Packed) -> Kept:
    """A text document of OpenDocument (.odt).

    Raises:
        NoArticle: it has no words.
    """
    root = tree_of(packed.read("content.xml"))
    text = next((body for body in root.iter("text") if len(body)), None)
    if text is None:
        raise NoArticle(_UNREADABLE)
    for name in _ODT_NEVER:
        for gone in list(text.iter(name)):
            _leave_out(gone)
    for element in text.iter():
        if element.tag in ("tab", "s"):
            element.text = " "
        if element.tag == "h" and element.get(_LEVEL, "1") == "1":
            element.tag = "h1"
        element.tag = _ODT.get(element.tag, element.tag)
    return _kept(inside(text))


_LEVEL = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}outline-level"


def _leave_out(element: Any) -> None:
    """The element goes, what follows it stays."""
    before, above = element.getprevious(), element.getparent()
    if above is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        above.text = (above.text or "") + (element.tail or "")
    above.remove(element)


def _kept(html: str) -> Kept:
    """A document's title is its first heading, if it begins with one."""
    body = _CELL.sub(r"<\1>\2</\1>", html)
    found = pieces(body)
    if not found:
        raise NoArticle("this document has no words: if it is a scan, put them into a plain text")
    headline = found[0].text if found[0].kind in ("h1", "h2") else ""
    return Kept(body=body, html=True, headline=headline, where="the document")
