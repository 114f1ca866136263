"""A file that holds many articles → each on its own, as bytes that `pages.take` reads alone.

In: a file's bytes and shape. Out: `Split`s, in the file's order. Of versions of one message and of
captures of one page the newest is taken, the others are told.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from lxml import etree

from ontherecord.importing.files import captures, feeds, newsml, ninjs, records
from ontherecord.importing.files.embargo import Release, superseded
from ontherecord.importing.files.encodings import text_in
from ontherecord.importing.files.packed import Packed
from ontherecord.importing.files.xml import raw_tree_of, tree_of
from ontherecord.importing.kinds import Shape
from ontherecord.importing.page.taken import NoArticle


class Split(NamedTuple):
    """One article of a file."""

    data: bytes
    shape: Shape
    id: str = ""
    """Which it is, as the file calls it; "" where the file is one article."""
    refused: str = ""
    """Why it is not taken, if its neighbours show that."""


def split(data: bytes, shape: Shape) -> Iterator[Split]:
    """Every article of a file; a file of one article is itself.

    Raises:
        NoArticle: the file cannot be read, from here on.
        TooLarge: it unpacks to more than is agreed.
    """
    splitter = _SPLITTERS.get(shape)
    if splitter is None:
        yield Split(data, shape)
    else:
        yield from splitter(data)


def _json(data: bytes) -> Iterator[Split]:
    found = records.objects(data)
    if found == [data]:
        yield Split(data, "json")
        return
    yield from _records(found, "record")


def _lines(data: bytes) -> Iterator[Split]:
    return _records(list(records.lines(data)), "line")


def _rows(data: bytes) -> Iterator[Split]:
    try:
        text = text_in(data)[0]
    except UnicodeError as fault:
        raise NoArticle(f"this is no text: {fault}; save it as UTF-8") from fault
    for number, row in enumerate(records.rows(text, tabs=False), 1):
        yield Split(row, "json", f"row {number}")


def _records(found: list[bytes], what: str) -> Iterator[Split]:
    older = superseded([_release(one) for one in found])
    for at, one in enumerate(found):
        yield Split(one, "json", f"{what} {at + 1}", older.get(at, ""))


def _release(record: bytes) -> Release:
    try:
        found = json.loads(record)
    except (ValueError, RecursionError):
        return Release()
    return ninjs.release(found) if isinstance(found, dict) and ninjs.is_one(found) else Release()


def _xml(data: bytes) -> Iterator[Split]:
    root = raw_tree_of(data)
    if etree.QName(root).localname in feeds.ROOTS:
        yield from _entries(root)
        return
    found = root.xpath("//*[local-name()='newsItem' or local-name()='packageItem']")
    if len(found) < 2:
        yield Split(data, "xml")
        return
    alone = [etree.tostring(one, encoding="utf-8", with_tail=False) for one in found]
    releases = [newsml.release(tree_of(one)) for one in alone]
    older = superseded(releases)
    for at, one in enumerate(alone):
        yield Split(one, "xml", releases[at].id or f"item {at + 1}", older.get(at, ""))


def _entries(root: Any) -> Iterator[Split]:
    """Each entry in a feed of its own, which says of itself what the whole one says."""
    found = root.xpath("//*[local-name()='item' or local-name()='entry']")
    above = found[0].getparent() if found else None
    if above is None:
        raise NoArticle("this feed has no entries")
    for entry in found:
        entry.getparent().remove(entry)
    for number, entry in enumerate(found, 1):
        above.append(copy.deepcopy(entry))
        data = etree.tostring(root, encoding="utf-8")
        above.remove(above[-1])
        yield Split(data, "xml", _name(entry) or f"entry {number}")


def _name(entry: Any) -> str:
    names = entry.xpath("*[local-name()='guid' or local-name()='id']/text()")
    return " ".join(names[0].split())[:200] if names else ""


def _warc(data: bytes) -> Iterator[Split]:
    last: dict[str, int] = {}
    for at, one in enumerate(captures.captures(data)):
        last[one.address] = at
    if not last:
        raise NoArticle("this web archive (WARC) holds no page")
    for at, one in enumerate(captures.captures(data)):
        newer = (
            "" if last[one.address] == at else "a later capture of this page is in the file, too"
        )
        yield Split(one.record, "warc", one.address or f"record {at + 1}", newer)


def _wacz(data: bytes) -> Iterator[Split]:
    for inner in captures.warcs(Packed(data)):
        yield from _warc(inner)


_SPLITTERS: dict[Shape, Callable[[bytes], Iterator[Split]]] = {
    "json": _json, "jsonl": _lines, "csv": _rows, "xml": _xml, "warc": _warc, "wacz": _wacz,
}  # fmt: skip
