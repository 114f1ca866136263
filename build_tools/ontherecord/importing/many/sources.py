"""What was named on the command line → the files and addresses it stands for, in order.

In: names of files and folders, addresses, "-" for a list on standard input. Out: `Source`s. A
folder stands for its files, a list of addresses for its pages.
"""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree

from ontherecord.seeds.metadata import ADDRESS

LISTED = "-"
_SCHEME = re.compile(r"https?://", re.I)
_BESIDE = re.compile(r"_(files|dateien|fichiers|archivos|arquivos|bestanden|file|elemei)\Z", re.I)
"""How browsers call the folder of a page's pictures and scripts, in their languages."""
_NO_WORDS = ("image", "audio", "video", "font")
_CODE = frozenset(("text/css", "text/javascript", "application/javascript"))
_LISTS = ("urlset", "sitemapindex")
_FEEDS = ("rss", "feed", "RDF")
_WHOLE = ("encoded", "content")
"""Elements of a feed that hold an article, and no summary."""
MOST = 50_000
"""Addresses of one list; so many stand in a sitemap at most (sitemaps.org)."""


class Source(NamedTuple):
    """A file or the address of a page."""

    name: str
    is_address: bool = False


def is_address(name: str) -> bool:
    """Whether somebody means a page and not a file."""
    return bool(_SCHEME.match(name))


def sources(names: Iterable[str], listed: Callable[[], Iterable[str]]) -> Iterator[Source]:
    """Every file and address, each time in the same order. `listed` gives the lines of "-"."""
    for name in names:
        if name == LISTED:
            yield from sources((one for line in listed() if (one := line.strip())), tuple)
        elif is_address(name):
            yield Source(name, True)
        elif Path(name).is_dir():
            yield from (Source(str(path)) for path in _inside(Path(name)))
        else:
            yield Source(name)


def _inside(folder: Path) -> Iterator[Path]:
    """The files that may hold words; not what is hidden, linked, or only belongs to a page."""
    for here, inside, names in os.walk(folder):
        inside[:] = sorted(n for n in inside if not n.startswith(".") and not _BESIDE.search(n))
        for path in (Path(here) / name for name in sorted(names)):
            if not path.name.startswith(".") and not path.is_symlink() and _has_words(path.name):
                yield path


def _has_words(name: str) -> bool:
    kind = mimetypes.guess_type(name, strict=False)[0] or ""
    return not kind.startswith(_NO_WORDS) and kind not in _CODE


def addresses(data: bytes, base: str = "") -> tuple[str, ...]:
    """The pages that a file stands for: a plain list of addresses, a sitemap, a feed without its
    articles; none for any other. `base`: where it came from, which its links may start at."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] == b"<":
        return _in_xml(data, base)
    if start[:1] != b"#" and not _SCHEME.match(start[:8].decode("ascii", "replace")):
        return ()
    lines = [line.strip() for line in data.decode("utf-8-sig", "replace").splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    return tuple(told[:MOST]) if told and all(map(ADDRESS.match, told)) else ()


def _in_xml(data: bytes, base: str) -> tuple[str, ...]:
    start = data[:2000]
    if not any(f"{name}".encode() in start for name in (*_LISTS, *_FEEDS)):
        return ()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(data, parser)
    kind = etree.QName(root).localname if root is not None else ""
    if kind in _LISTS:
        found = [e.text or "" for e in root.iter("{*}loc")]
    elif kind in _FEEDS and next(root.iter(*(f"{{*}}{name}" for name in _WHOLE)), None) is None:
        found = [_page(entry) for entry in root.iter("{*}item", "{*}entry")]
    else:
        return ()
    whole = (urljoin(base, address.strip()) for address in found if address.strip())
    return tuple(dict.fromkeys(address for address in whole if ADDRESS.match(address)))[:MOST]


def _page(entry: etree._Element) -> str:
    """Where a feed's entry leads."""
    for link in entry.iter("{*}link"):
        if link.get("rel", "alternate") == "alternate":
            return (link.get("href") or link.text or "").strip()
    return ""
