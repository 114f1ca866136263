"""A page that a browser kept in one file (MHTML, Safari's web archive, HTML) → its HTML as UTF-8.

In: the file's bytes. Out: a `Saved`. What a page of 100 MB has inside it as `data:` (pictures,
faces, as SingleFile writes them) is left out before anything reads the page.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import plistlib
import re
from email.message import EmailMessage
from typing import Any, NamedTuple

from charset_normalizer import from_bytes

from ontherecord.importing.page.taken import NoArticle

_DATA = re.compile(rb"(?<=[\"'(=])\s*data:[\w/+.-]*[;,][^\"')<>\s]{200,}")
_STYLE = re.compile(rb"<style\b[^>]*>.*?</style\s*>", re.I | re.S)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_XML = re.compile(rb"\A\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)[^>]*>")
_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WEB = {"iso-8859-1": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030",
        "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "utf-16": "utf-8",
        "utf-16-le": "utf-8", "utf-16-be": "utf-8"}  # fmt: skip
"""How the web reads an encoding that a page declares (WHATWG): by the one that has more letters."""
_READ = 300_000
"""Bytes among which a reader view says which page it shows: its style goes before."""
_FEW = 1024
"""Bytes among which a page declares its encoding."""


_READER = re.compile(rb"<a[^>]{0,200}?class=[\"']?domain reader-domain[\"']?[^>]{0,200}?"
                     rb"href=[\"']?([^\s\"'>]+)")  # fmt: skip
"""Where Firefox’s reader view says which page it shows."""


class Saved(NamedTuple):
    """A page as it can be read."""

    html: bytes
    """UTF-8."""
    address: str = ""
    """Where the page was, as the file says; "" if it does not."""
    where: str = ""
    """What of the file says so."""


def as_utf8(data: bytes, charset: str = "") -> bytes:
    """A page's bytes as UTF-8, read by its byte order mark, the encoding that it came with, the one
    that it declares, or what its bytes look like; without what it carries inside as `data:`."""
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), "")
    if marked == "utf-16":
        data = data.decode(marked, "replace").encode("utf-8", "replace")
    light = _STYLE.sub(b"", _DATA.sub(b"", data))
    declared = _XML.search(light[:_FEW]) or _DECLARED.search(light[: 4 * _FEW])
    light = _XML.sub(b"", light)
    said = (charset, declared[1].decode("ascii", "replace") if declared else "")
    names = [known for one in said if (known := _codec(one))]
    shifting = [name for name in names if name.startswith("iso2022")]  # valid as UTF-8, too
    for name in (*shifting, "utf-8", *names):
        try:
            return light.decode(name).removeprefix("\ufeff").encode("utf-8", "replace")
        except UnicodeError:
            continue
    if names:
        return light.decode(names[0], "replace").encode("utf-8", "replace")
    best = from_bytes(light).best()
    return light if best is None else str(best).encode("utf-8", "replace")


def from_html(data: bytes) -> Saved:
    """A page that a browser kept as HTML, or its reader view."""
    html = as_utf8(data)
    shown = _READER.search(html[:_READ])
    address = shown[1].decode("utf-8", "replace") if shown else ""
    return Saved(html, address, "the reader view in which it was saved")


def _codec(name: str) -> str:
    """Python's name of a charset; "" if there is none."""
    try:
        known = codecs.lookup(name.strip().strip("\"'")).name if name else ""
    except (LookupError, ValueError):
        return ""
    return _WEB.get(known, known)


def from_mhtml(data: bytes) -> Saved:
    """The page of an MHTML file, whichever browser kept it.

    Raises:
        NoArticle: there is no page in it.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    try:
        pages = [part for part in message.walk() if _is_page(part)]
        start = str(message.get_param("start", ""))
        first = next((p for p in pages if start and p["Content-ID"] == start), None) or pages[0]
        html = first.get_payload(decode=True)
        address = str(message["Snapshot-Content-Location"] or first["Content-Location"] or "")
        charset = str(first.get_content_charset() or "")
    except (IndexError, LookupError, ValueError, AttributeError, TypeError) as fault:
        raise NoArticle("this file is named a page in one file (MHTML), and holds none") from fault
    if not isinstance(html, bytes) or not html.strip():
        raise NoArticle("this file is named a page in one file (MHTML), and holds none")
    return Saved(
        as_utf8(html, charset), address, "the file in which a browser kept the page (MHTML)"
    )


def _is_page(part: EmailMessage) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def from_webarchive(data: bytes) -> Saved:
    """The page of a web archive of Safari.

    Raises:
        NoArticle: there is no page in it.
    """
    try:
        main: Any = plistlib.loads(data)["WebMainResource"]
        html, address = main["WebResourceData"], main.get("WebResourceURL", "")
        charset = main.get("WebResourceTextEncodingName", "")
    except Exception as fault:
        raise NoArticle("this file begins as a web archive of Safari, and holds no page") from fault
    if not isinstance(html, bytes):
        raise NoArticle("this file begins as a web archive of Safari, and holds no page")
    return Saved(as_utf8(html, str(charset)), str(address), "the web archive of Safari")
