"""A page or a file → an article's text and what is known of it. Done once; a person reads it over.

In: bytes as they came, and where from. Out: a `Taken`. A build never comes here: what is taken out
of a page changes with the program that takes it (only here: trafilatura).
"""

from __future__ import annotations

from typing import Literal

import msgspec
from markdown_it import MarkdownIt

from ontherecord.importing.page.address import without_following
from ontherecord.importing.page.language import language
from ontherecord.importing.page.read import from_page
from ontherecord.importing.page.taken import NoArticle, Taken, TooLarge
from ontherecord.model import Known
from ontherecord.problems.unseen import CONTROL
from ontherecord.seeds.plainfile import TEXT_LIMIT, decoded

Shape = Literal["html", "md", "txt"]
LIMIT = 10_000_000
"""Bytes of a page."""
_OTHER_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a packed file, such as word processors write"),
    (b"{\\rtf", "rich text of a word processor"),
    (b"bplist", "a web archive"),
    (b"From: <Saved by", "a page kept in a single file (MHTML)"),
)
"""How files begin that hold words, but not as plain text or HTML."""


def shape_of(name: str, data: bytes) -> Shape:
    """What a file is, by its name, else by its first sign."""
    if name.lower().endswith((".md", ".markdown")):
        return "md"
    if name.lower().endswith(".txt"):
        return "txt"
    looks = data.lstrip()[:1] == b"<" or name.lower().endswith((".html", ".htm"))
    return "html" if looks else "txt"


def take(data: bytes, shape: Shape, url: str = "", lang: str = "") -> Taken:
    """The article in a page (`html`), a Markdown file or a plain text.

    Raises:
        NoArticle: nothing was found; the reason is told.
        TooLarge: of a page more than `LIMIT`, or of a text more than `check` takes.
    """
    limit = LIMIT if shape == "html" else TEXT_LIMIT
    if len(data) > limit:
        raise TooLarge(limit)
    other = next((kind for sign, kind in _OTHER_KINDS if data.lstrip().startswith(sign)), "")
    if other:
        raise NoArticle(f"this is {other}: save the page as HTML, or its words as plain text")
    taken = from_page(data, url, lang) if shape == "html" else _from_words(data, shape, url, lang)
    plain = {name: CONTROL.sub("", getattr(taken, name)) for name in ("title", "text")}
    if len(plain["text"].encode()) > TEXT_LIMIT:
        raise TooLarge(TEXT_LIMIT)
    return msgspec.structs.replace(taken, **plain)


def _from_words(data: bytes, shape: Shape, url: str, lang: str) -> Taken:
    text, faults = decoded(data, "", TEXT_LIMIT)
    if text is None:
        raise NoArticle(faults[0].what)
    if shape == "md":
        text = "\n\n".join(_blocks(text))
    if not text.strip():
        raise NoArticle("the file has no words")
    title = next(line.strip() for line in text.split("\n") if line.strip())
    there = without_following(url)
    return Taken(
        title=title,
        text=text,
        url=Known(value=there, basis="stated") if there else Known(),
        lang=lang or language(text, ""),
        extractor="markdown-it" if shape == "md" else "",
    )


def _blocks(text: str) -> list[str]:
    """The words of each block of a Markdown file, without its signs."""
    found = []
    for token in MarkdownIt("commonmark", {"html": False}).parse(text):
        if token.type == "inline":
            words = "".join(
                "\n" if c.type in ("softbreak", "hardbreak") else c.content
                for c in token.children or ()
            )
            found.append(" ".join(words.split()))
    return [block for block in found if block]
