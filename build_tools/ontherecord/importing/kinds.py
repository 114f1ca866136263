"""What a file is: a page, words, a program's data, or nothing that is taken.

In: its name and bytes. Out: a `Shape`, or why it is refused and what to do instead. What the bytes
show goes before the name, which anybody can give.
"""

from __future__ import annotations

import gzip
import zlib
from typing import Literal

from ontherecord.importing.files.packed import Packed
from ontherecord.importing.page.taken import NoArticle, TooLarge

Shape = Literal["html", "md", "txt", "json", "jsonl", "csv", "eml", "mhtml", "webarchive", "xml",
                "docx", "odt", "pdf", "warc", "wacz"]  # fmt: skip
_BY_NAME: dict[str, Shape] = {
    ".md": "md", ".markdown": "md", ".txt": "txt", ".text": "txt", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".xht": "html", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".csv": "csv", ".tsv": "csv", ".eml": "eml", ".mht": "mhtml", ".mhtml": "mhtml",
    ".webarchive": "webarchive", ".xml": "xml", ".rss": "xml", ".atom": "xml", ".nitf": "xml",
    ".docx": "docx", ".odt": "odt", ".pdf": "pdf", ".warc": "warc", ".wacz": "wacz",
}  # fmt: skip
_BY_SIGN: tuple[tuple[bytes, Shape], ...] = (
    (b"%PDF-", "pdf"), (b"WARC/1", "warc"), (b"bplist00", "webarchive"),
    (b"From: <Saved by", "mhtml"),
)  # fmt: skip
"""How files begin that are what they are under any name."""
_CERTAIN: dict[Shape, str] = {
    "pdf": "PDF", "docx": "document of Word", "odt": "OpenDocument text", "warc": "web archive",
    "wacz": "packed web archive", "webarchive": "web archive of Safari",
}  # fmt: skip
"""Shapes whose bytes show what they are, so that the name alone is none."""
PACKED = b"PK\x03\x04"
"""How a packed file (zip) begins."""
_ROOTS: tuple[bytes, ...] = (b"rss", b"feed", b"rdf:RDF", b"RDF", b"nitf", b"newsItem",
                             b"newsMessage", b"packageItem", b"conceptItem", b"plist")  # fmt: skip
"""First elements of XML that is no page."""
_ODT = b"application/vnd.oasis.opendocument.text"
"""What the part `mimetype` of an OpenDocument text says."""
LIMITS: dict[Shape, int] = {
    "html": 100_000_000, "mhtml": 100_000_000, "webarchive": 100_000_000, "jsonl": 200_000_000,
    "json": 100_000_000, "csv": 200_000_000, "xml": 100_000_000, "docx": 50_000_000,
    "odt": 50_000_000, "pdf": 50_000_000, "eml": 50_000_000, "warc": 500_000_000,
    "wacz": 500_000_000,
}  # fmt: skip
"""Bytes of a file of a shape; of the others as many as `check` takes of a text."""
MOST = max(LIMITS.values())
"""Bytes of any file."""
_FIRST = 2000
"""Bytes among which the first element is looked for."""


def shape_of(name: str, data: bytes) -> Shape:
    """What a file is, by what its bytes show, else by its name."""
    start = _start(data)
    for sign, shape in _BY_SIGN:
        if start.startswith(sign):
            return shape
    if data.startswith(PACKED):
        return packed_shape(data) or "wacz"  # of any other packed file nothing is taken
    if _gzipped(data).startswith(b"WARC/1"):
        return "warc"
    by_name = _BY_NAME.get(ending(name))
    if (root := _root(start)) and by_name != "md":
        return "webarchive" if root == b"plist" else "xml"
    if by_name in (None, "txt") and start[:300].lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return by_name or ("html" if start[:1] == b"<" else "txt")


def no_name_alone(shape: Shape, data: bytes) -> str:
    """Why a file of such a name is none, if its bytes do not show it; else ""."""
    if shape not in _CERTAIN or shape_of("", data) == shape:
        return ""
    return f"this file is named as a {_CERTAIN[shape]}, and is none"


def ending(name: str) -> str:
    """What follows a name's last dot, with it, in small letters; without what packed it."""
    name = name.lower().removesuffix(".gz")
    dot = name.rfind(".")
    return name[dot:] if dot >= 0 else ""


def _start(data: bytes) -> bytes:
    return data[: 2 * _FIRST].removeprefix(b"\xef\xbb\xbf").lstrip()[:_FIRST]


def _root(start: bytes) -> bytes:
    """The name of the first element, if it is one of XML that is no page."""
    if not start.startswith(b"<"):
        return b""
    found = ((start.find(b"<" + root), root) for root in _ROOTS)
    places = [
        (at, root) for at, root in found
        if at >= 0 and start[at + 1 + len(root) :][:1] in (b">", b" ", b"\n", b"\r", b"\t", b"/")
    ]  # fmt: skip
    at, root = min(places, default=(0, b""))
    return root if b"<html" not in start[:at].lower() else b""


def packed_shape(data: bytes) -> Shape | None:
    """What a packed file is by its parts; None if nothing that is taken."""
    try:
        packed = Packed(data)
        if "word/document.xml" in packed.names:
            return "docx"
        if "content.xml" in packed.names and "mimetype" in packed.names:
            return "odt" if packed.read("mimetype").strip() == _ODT else None
    except (NoArticle, TooLarge):
        return None
    crawled = any(name.startswith("archive/") and ".warc" in name for name in packed.names)
    return "wacz" if crawled else None


def _gzipped(data: bytes) -> bytes:
    """The first bytes of what is packed by gzip."""
    if not data.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:4096], 16)
    except (zlib.error, gzip.BadGzipFile):
        return b""
