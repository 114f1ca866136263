"""A page or a file → an article's text and what is known of it. Done once; a person reads it over.

In: bytes as they came, and where from. Out: a `Taken`. A build never comes here: what is taken out
of a page changes with the program that takes it (only here: trafilatura).
"""

from __future__ import annotations

import importlib.metadata
import re
from typing import Literal

import msgspec
import trafilatura
from markdown_it import MarkdownIt

from ontherecord.model import Known, Record
from ontherecord.problems.unseen import CONTROL, INVISIBLE
from ontherecord.seeds.metadata import ADDRESS
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
_LANG = re.compile(rb"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.I)
_GIVEN = "Read from the page’s own data by a program; compare it with what the page shows."


class Taken(Record, frozen=True):
    """An article as it was taken out of its page."""

    title: str
    text: str
    outlet: Known = Known()
    published: Known = Known()
    authors: Known = Known()
    url: Known = Known()
    lang: str = "en"
    extractor: str = ""


class TooLarge(Exception):
    """There are more than `limit` bytes, and nothing of them is read."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit:,} bytes")
        self.limit = limit


class NoArticle(Exception):
    """The page holds no article that could be found, or the file no text."""


def shape_of(name: str, data: bytes) -> Shape:
    """What a file is, by its name, else by its first sign."""
    if name.lower().endswith((".md", ".markdown")):
        return "md"
    if name.lower().endswith(".txt"):
        return "txt"
    looks = data.lstrip()[:1] == b"<" or name.lower().endswith((".html", ".htm"))
    return "html" if looks else "txt"


def take(data: bytes, shape: Shape, url: str = "") -> Taken:
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
    taken = _from_page(data, url) if shape == "html" else _from_words(data, shape, url)
    plain = {name: CONTROL.sub("", getattr(taken, name)) for name in ("title", "text")}
    if len(plain["text"].encode()) > TEXT_LIMIT:
        raise TooLarge(TEXT_LIMIT)
    return msgspec.structs.replace(taken, **plain)


def _from_page(data: bytes, url: str) -> Taken:
    found = trafilatura.bare_extraction(
        data, url=url or None, with_metadata=True, favor_precision=True, include_comments=False,
        include_tables=False,
    )  # fmt: skip
    words = found.text if found is not None and not isinstance(found, dict) else ""
    paragraphs = [line.strip() for line in (words or "").split("\n") if line.strip()]
    if found is None or isinstance(found, dict) or not paragraphs:
        raise NoArticle("no article was found in this page")
    title = " ".join((found.title or "").split())
    lang = _LANG.search(data[:5000])
    address = url or (found.url or "")
    return Taken(
        title=title or paragraphs[0],
        text=_joined(title, paragraphs),
        outlet=_inferred(found.sitename),
        published=_inferred(found.date),
        authors=_inferred((found.author or "").replace("; ", ", ")),
        url=_address(address, stated=bool(url)),
        lang=lang[1].decode() if lang else "en",
        extractor=f"trafilatura {importlib.metadata.version('trafilatura')}",
    )


def _from_words(data: bytes, shape: Shape, url: str) -> Taken:
    text, faults = decoded(data, "", TEXT_LIMIT)
    if text is None:
        raise NoArticle(faults[0].what)
    if shape == "md":
        text = "\n\n".join(_blocks(text))
    if not text.strip():
        raise NoArticle("the file has no words")
    title = next(line.strip() for line in text.split("\n") if line.strip())
    made = "markdown-it" if shape == "md" else ""
    return Taken(title=title, text=text, url=_address(url, stated=True), extractor=made)


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


def _joined(title: str, paragraphs: list[str]) -> str:
    """The headline, then the paragraphs, a blank line between each."""
    body = paragraphs[1:] if paragraphs[0] == title else paragraphs
    return "\n\n".join([title, *body] if title else body) + "\n"


def _inferred(value: str | None) -> Known:
    words = " ".join(INVISIBLE.sub("", value or "").split())
    return Known(value=words, basis="inferred", why=_GIVEN) if words else Known()


def _address(url: str, *, stated: bool) -> Known:
    if not ADDRESS.match(url):
        return Known()
    return Known(value=url, basis="stated") if stated else _inferred(url)
