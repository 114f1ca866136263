"""What a file is: a page, words, one article among a program's data, or nothing that is taken.

In: its name and bytes. Out: a `Shape`, or why it is refused and what to do instead.
"""

from __future__ import annotations

from typing import Literal

Shape = Literal["html", "md", "txt", "json", "eml", "csv"]
_BY_NAME: dict[str, Shape] = {
    ".md": "md", ".markdown": "md", ".txt": "txt", ".text": "txt", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".json": "json", ".eml": "eml", ".csv": "csv",
}  # fmt: skip
_PAGE = "save the page as HTML, or its words as plain text"
_SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", _PAGE),
    (b"PK\x03\x04", "a packed file, such as word processors write", _PAGE),
    (b"\xd0\xcf\x11\xe0", "a file of an old word processor", _PAGE),
    (b"{\\rtf", "rich text of a word processor", _PAGE),
    (b"bplist", "a web archive", _PAGE),
    (b"From: <Saved by", "a page kept in a single file (MHTML)", _PAGE),
    (b"\x1f\x8b", "a packed file (gzip)", "unpack it first"),
    (b"WARC/", "a web archive (WARC)", "open it in a replay program and save the page as HTML"),
    (b"WEBVTT", "subtitles (WebVTT)", "put what is said into a plain text"),
    (b"\x89PNG", "a picture", "put its words into a plain text"),
    (b"\xff\xd8\xff", "a picture", "put its words into a plain text"),
    (b"GIF8", "a picture", "put its words into a plain text"),
)
"""How files begin that may hold words, but not as an article; what they are; what to do instead."""
_ROOTS: tuple[tuple[bytes, str], ...] = (
    (b"<rss", "a feed"), (b"<feed", "a feed"), (b"<rdf:RDF", "a feed"),
    (b"<nitf", "a message of a news agency (NITF)"),
    (b"<newsItem", "a message of a news agency (NewsML-G2)"),
    (b"<newsMessage", "a message of a news agency (NewsML-G2)"),
    (b"<urlset", "a list of addresses"), (b"<sitemapindex", "a list of addresses"),
)  # fmt: skip
"""First elements of XML that is no page."""
_NAMES: dict[str, tuple[str, str]] = {
    ".tsv": ("a table", "put one article’s words into a plain text"),
    ".jsonl": ("a list of records (JSON Lines)", "put one article into a file of its own (.json)"),
    ".srt": ("subtitles", "put what is said into a plain text"),
    ".vtt": ("subtitles", "put what is said into a plain text"),
}
MOST = 20_000_000
"""Bytes of any file."""
_FIRST = 600
"""Bytes among which the first element is looked for."""


def shape_of(name: str, data: bytes) -> Shape:
    """What a file is, by its name, else by its first sign."""
    shape = _BY_NAME.get(_ending(name))
    return shape or ("html" if data.lstrip()[:1] == b"<" else "txt")


def refused(name: str, data: bytes) -> str:
    """What it is and what to do instead, if nothing is taken from such a file; else ""."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:_FIRST]
    for sign, kind, instead in _SIGNS:
        if start.startswith(sign):
            return f"this is {kind}: {instead}"
    if start.startswith(b"<"):
        roots = ((start.find(root), kind) for root, kind in _ROOTS)
        for _, kind in sorted(found for found in roots if found[0] >= 0 and b"<html" not in start):
            return f"this is {kind}: add each article’s page"
    kind, instead = _NAMES.get(_ending(name), ("", ""))
    return f"this is {kind}: {instead}" if kind else ""


def _ending(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot >= 0 else ""
