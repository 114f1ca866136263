"""Files of which nothing is taken: what each is, and what to do instead.

In: a file's name and bytes. Out: a sentence, or "".
"""

from __future__ import annotations

from ontherecord.importing.files.packed import Packed
from ontherecord.importing.kinds import PACKED, ending, no_name_alone, packed_shape, shape_of
from ontherecord.importing.page.taken import NoArticle, TooLarge

_WORDS = "put its words into a plain text"
_SAID = "put what is said into a plain text"
_DOCX = "save it as .docx or as plain text"
_UNPACK = "unpack it first"
_PAGES = "save each article’s page, and add that"
_SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "a file of an old word processor or calculation", _DOCX),
    (b"{\\rtf", "rich text of a word processor", _DOCX),
    (b"\x1f\x8b", "a packed file (gzip)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)", _UNPACK),
    (b"Rar!", "a packed file (rar)", _UNPACK),
    (b"BZh", "a packed file (bzip2)", _UNPACK),
    (b"\xfd7zXZ", "a packed file (xz)", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)", _UNPACK),
    (b"WEBVTT", "subtitles (WebVTT)", _SAID),
    (b"\x89PNG", "a picture", _WORDS),
    (b"\xff\xd8\xff", "a picture", _WORDS),
    (b"GIF8", "a picture", _WORDS),
    (b"II*\x00", "a picture", _WORDS),
    (b"MM\x00*", "a picture", _WORDS),
    (b"RIFF", "a picture or sound", _WORDS),
    (b"ID3", "sound", _SAID),
    (b"OggS", "sound or film", _SAID),
    (b"fLaC", "sound", _SAID),
    (b"\x1aE\xdf\xa3", "film", _SAID),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
    (b"SQLite format 3", "a database", "export its articles as CSV or JSON"),
    (b"%!PS", "a page for a printer (PostScript)", "save it as PDF or plain text"),
    (b"#!/", "a program’s source", ""),
    (b"<?php", "a program’s source", ""),
)  # fmt: skip
"""How files begin that hold no article; what they are; what to do instead."""
_ROOTS: tuple[tuple[bytes, str, str], ...] = (
    (b"<urlset", "a list of addresses (sitemap)", _PAGES),
    (b"<sitemapindex", "a list of addresses (sitemap)", _PAGES),
    (b"<opml", "a list of feeds (OPML)", "add the feeds that it names"),
    (b"<svg", "a picture", _WORDS),
    (b"<tt ", "subtitles (TTML)", _SAID),
    (b"<TEI", "a text in TEI", "export it as HTML or plain text"),
)
"""First elements of XML of which nothing is taken."""
_PARTS: tuple[tuple[str, str, str], ...] = (
    ("META-INF/container.xml", "a book (EPUB)", "put the article’s words into a plain text"),
    ("xl/", "a calculation", "save its articles as CSV"),
    ("ppt/", "slides", _WORDS),
    ("Index/", "a document of Pages", _DOCX),
)
"""Parts of packed files of which nothing is taken."""
_BY_NAME: dict[str, tuple[str, str]] = {
    **dict.fromkeys((".srt", ".vtt", ".sub", ".ass", ".ssa", ".sbv", ".ttml"),
                    ("subtitles", _SAID)),
    **dict.fromkeys((".doc", ".dot", ".wpd", ".wps", ".pages", ".rtf"),
                    ("a file of a word processor", _DOCX)),
    **dict.fromkeys((".epub", ".mobi", ".azw", ".azw3", ".djvu", ".fb2"), ("a book", _WORDS)),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"),
                    ("a calculation", "save its articles as CSV")),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), ("slides", _WORDS)),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".bmp", ".tif",
                     ".tiff", ".svg", ".ico", ".psd"), ("a picture", _WORDS)),
    **dict.fromkeys((".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac"), ("sound", _SAID)),
    **dict.fromkeys((".mp4", ".mov", ".mkv", ".avi", ".webm"), ("film", _SAID)),
    **dict.fromkeys((".py", ".js", ".mjs", ".ts", ".jsx", ".tsx", ".c", ".h", ".cpp", ".java",
                     ".go", ".rs", ".rb", ".pl", ".php", ".sh", ".bat", ".ps1", ".css", ".scss",
                     ".sql", ".lua", ".swift", ".kt", ".r", ".ipynb"), ("a program’s source", "")),
    **dict.fromkeys((".yml", ".yaml", ".toml", ".ini", ".cfg", ".conf", ".env", ".log", ".lock"),
                    ("settings or notes of a program", "")),
    **dict.fromkeys((".ics", ".vcf"), ("a calendar or address book", "")),
    **dict.fromkeys((".mbox", ".pst", ".msg"), ("mail of a mail program",
                                                "save the one message as .eml")),
    **dict.fromkeys((".tex", ".bib", ".rst", ".adoc", ".org", ".textile"),
                    ("a text with a program’s marks", "save it as HTML, Markdown or plain text")),
}  # fmt: skip


def refused(name: str, data: bytes) -> str:
    """What it is and what to do instead, if nothing is taken from such a file; else ""."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:600]
    if data.startswith(PACKED):
        return "" if packed_shape(data) else _packed(data)
    shape = shape_of(name, data)
    for sign, kind, instead in _SIGNS if shape != "warc" else ():
        if start.startswith(sign):
            return _said(kind, instead)
    if start.startswith(b"<") and b"<html" not in start:
        found = ((start.find(root), _said(kind, instead)) for root, kind, instead in _ROOTS)
        for _, told in sorted(one for one in found if one[0] >= 0):
            return told
    if start[4:8] == b"ftyp":
        return _said("film or a picture", _SAID)
    if known := _BY_NAME.get(ending(name)):
        return _said(*known) if shape in ("txt", "html") else ""
    return no_name_alone(shape, data)


def _packed(data: bytes) -> str:
    try:
        names = Packed(data).names
    except NoArticle as fault:
        return str(fault)
    except TooLarge as fault:
        return f"this packed file unpacks to {fault}: it may be made to do harm"
    for part, kind, instead in _PARTS:
        if any(name.startswith(part) for name in names):
            return _said(kind, instead)
    if "content.xml" in names:
        return _said("a calculation, slides or a drawing", "save its articles as CSV or plain text")
    return _said("a packed file (zip)", _UNPACK)


def _said(kind: str, instead: str) -> str:
    return f"this is {kind}: {instead}" if instead else f"this is {kind}, and no article"
