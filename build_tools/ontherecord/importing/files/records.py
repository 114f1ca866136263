"""Records of programs → the articles in them: JSON, JSON Lines, a table, and mail.

In: bytes or text. Out: `Kept`, or each record on its own, as bytes that are read alone later.
"""

from __future__ import annotations

import csv
import email
import email.policy
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ontherecord.importing.files import ninjs
from ontherecord.importing.files.fields import kept_of, with_body
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.page.taken import NoArticle

_LISTS = ("items", "articles", "entries", "docs", "documents", "results", "data", "rows")
"""Names of the list in which an object keeps its articles."""
_ANY_LENGTH = 2**31 - 1


def from_json(data: bytes, mapping: Mapping[str, str] | None = None) -> Kept:
    """An object with a headline and a body.

    Raises:
        NoArticle: it is none; the reason is told.
    """
    found = _object(data)
    if not isinstance(found, dict):
        raise NoArticle("this file is no record of an article")
    if not mapping and ninjs.is_one(found):
        return with_body(ninjs.kept(found))
    return with_body(kept_of(found, mapping))


def objects(data: bytes) -> list[bytes]:
    """Every record of a JSON file that is a list or has one; the file itself if it is one record.

    Raises:
        NoArticle: it is no JSON.
    """
    found = _object(data)
    if isinstance(found, dict):
        lists = (found[name] for name in _LISTS if isinstance(found.get(name), list))
        some = next((one for one in lists if one and isinstance(one[0], dict)), None)
        if some is None or ninjs.is_one(found):
            return [data]
        found = _of_feed(found, some)
    if not isinstance(found, list) or not found:
        raise NoArticle("this file holds no article: it has no record in it")
    return [_bytes(one) for one in found]


def _of_feed(feed: Mapping[str, Any], entries: list[Any]) -> list[Any]:
    """The entries of a JSON Feed with what it says of them all; of another file as they are.
    <https://www.jsonfeed.org/version/1.1/>"""
    if "jsonfeed.org" not in str(feed.get("version", "")):
        return entries
    shared = {"site_name": feed.get("title"), "language": feed.get("language")}
    return [{**shared, **one} if isinstance(one, dict) else one for one in entries]


def lines(data: bytes) -> Iterator[bytes]:
    """Every record of JSON Lines."""
    return (line for line in data.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip())


def rows(text: str, tabs: bool) -> Iterator[bytes]:
    """Every row of a table as a record by the names in its first row.

    Raises:
        NoArticle: it is no table.
    """
    csv.field_size_limit(_ANY_LENGTH)
    first = text.split("\n", 1)[0]
    mark = "\t" if tabs else max(",;\t", key=first.count)
    try:
        for row in csv.DictReader(text.splitlines(keepends=True), delimiter=mark, strict=True):
            yield _bytes({name: value for name, value in row.items() if name and value})
    except csv.Error as fault:
        raise NoArticle(f"this table cannot be read: {fault}") from fault


def from_mail(data: bytes) -> Kept:
    """The subject and the words of a message; its plain part before its HTML.

    Raises:
        NoArticle: it has no words.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    try:
        part = message.get_body(preferencelist=("plain", "html"))
        body = part.get_content() if part is not None else ""
        subject = str(message["subject"] or "")
    except (LookupError, UnicodeError, ValueError, AttributeError, TypeError) as fault:
        raise NoArticle("this e-mail’s words are in an encoding that is not known") from fault
    if part is None or not isinstance(body, str) or not body.strip():
        raise NoArticle("this e-mail has no words")
    if part.get_content_type() == "text/html":
        return Kept(body=body, html=True, headline=subject)
    if str(part.get_param("format", "")).lower() == "flowed":
        body = body.replace(" \r\n", " ").replace(" \n", " ")
    return Kept(body=body, headline=subject)


def _object(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise NoArticle("this file is named as JSON, and is none") from fault


def _bytes(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
