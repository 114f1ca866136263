"""One article as a program keeps it: a JSON object (ninjs too), a table of one row or an e-mail →
its headline, its words and what the record says of it.
"""

from __future__ import annotations

import csv
import email
import email.policy
import email.utils
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from ontherecord.importing.page.taken import NoArticle

_HEADLINES = ("headline", "title", "name")
_BODIES = ("body_text", "body", "text", "content", "articleBody", "body_html", "body_xhtml")
_DAYS = ("versioncreated_first", "firstcreated", "datePublished", "published", "date")
_BYLINES = ("byline", "author", "authors")
_ADDRESSES = ("url", "link", "uri", "canonical_url")
_LANGUAGES = ("language", "lang", "inLanguage")


class Kept(NamedTuple):
    """A record's own words; "" for what it does not say."""

    headline: str
    body: str
    """Plain words, or HTML."""
    day: str = ""
    byline: str = ""
    address: str = ""
    language: str = ""


def from_json(data: bytes) -> Kept:
    """An object with a headline and a body.

    Raises:
        NoArticle: it is none; the reason is told.
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise NoArticle("this file is named .json, and is no JSON") from fault
    if not isinstance(found, dict):
        raise NoArticle("this is a list: put one article into a file of its own (.json)")
    return _kept(found)


def from_table(text: str) -> Kept:
    """A table of one article: a row of names and a row of values.

    Raises:
        NoArticle: it has other rows, or no body; the reason is told.
    """
    try:
        rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    except csv.Error as fault:
        raise NoArticle(f"this table cannot be read: {fault}") from fault
    if len(rows) != 1:
        raise NoArticle(f"this table has {len(rows)} articles: put one into a file of its own")
    return _kept({name: value for name, value in rows[0].items() if name})


def _kept(found: Mapping[str, Any]) -> Kept:
    fields = (_HEADLINES, _BODIES, _DAYS, _BYLINES, _ADDRESSES, _LANGUAGES)
    kept = Kept(*(_first(found, names) for names in fields))
    if not kept.body.strip():
        raise NoArticle(f"this file names no body: one of {', '.join(_BODIES)}")
    return kept


def _first(found: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        value = found.get(name)
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return ", ".join(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def from_mail(data: bytes) -> Kept:
    """The subject and the words of a message; its plain part before its HTML.

    Raises:
        NoArticle: it has no words.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    part = message.get_body(preferencelist=("plain", "html"))
    try:
        body = part.get_content() if part is not None else ""
    except (LookupError, KeyError, UnicodeError) as fault:
        raise NoArticle("this e-mail’s words are in an encoding that is not known") from fault
    if not isinstance(body, str) or not body.strip():
        raise NoArticle("this e-mail has no words")
    return Kept(str(message["subject"] or ""), body)
