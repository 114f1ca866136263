"""The names that programs have for an article's parts, in one table, and a record read by them.

In: a record as its file has it, and what a keeper says of its names (`--map title=headline`).
Out: a `Kept`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ontherecord.importing.files.kept import OWN_DATA, Kept
from ontherecord.importing.page.taken import NoArticle

FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("headline", "title", "name"),
    "body": ("body_text", "body", "text", "content", "articleBody", "maintext", "content_html",
             "content_text", "body_html", "body_xhtml", "html"),
    "date": ("versioncreated_first", "firstcreated", "datePublished", "date_published",
             "published_at", "publish_date", "date_publish", "published", "publishdate", "pubdate",
             "date"),
    "authors": ("byline", "author", "authors"),
    "url": ("url", "link", "uri", "canonical_url", "canonical", "source"),
    "lang": ("language", "lang", "inLanguage", "locale"),
    "outlet": ("outlet", "publication", "publisher", "site_name", "source_name", "sitename"),
}  # fmt: skip
"""What a keeper may map, and the names that are known without; of two the former."""
_ELEMENT = re.compile(r"<(p|div|br|html|body)\b", re.I)


def mapping_of(written: str) -> dict[str, str]:
    """What a keeper says of a record's names: `title=headline,body=content.text`.

    Raises:
        ValueError: a part is none of `FIELDS`, or has no name.
    """
    found: dict[str, str] = {}
    for one in filter(None, written.split(",")):
        part, _, name = one.partition("=")
        if part.strip() not in FIELDS or not name.strip():
            raise ValueError(f"{one!r} is no PART=NAME: the parts are {', '.join(FIELDS)}")
        found[part.strip()] = name.strip()
    return found


def kept_of(
    found: Mapping[str, Any], mapping: Mapping[str, str] | None = None, where: str = OWN_DATA
) -> Kept:
    """A record's parts; a mapped name may lead into it (`body=content.text`).

    Raises:
        NoArticle: it has no body, or nothing under a mapped name.
    """
    said = mapping or {}
    for part, name in said.items():
        if _at(found, name) is None:
            names = ", ".join(str(known) for known in list(found)[:20])
            raise NoArticle(f"it has nothing under {name!r} ({part}): it has {names}")
    parts = {part: _first(found, (said[part],) if part in said else names)
             for part, names in FIELDS.items()}  # fmt: skip
    body = parts["body"]
    return Kept(
        body=body, html=bool(_ELEMENT.search(body)), headline=parts["title"], day=parts["date"],
        byline=parts["authors"], address=parts["url"], language=parts["lang"],
        outlet=parts["outlet"], where=where,
    )  # fmt: skip


def with_body(kept: Kept) -> Kept:
    """The same.

    Raises:
        NoArticle: it has no words.
    """
    if not kept.body.strip():
        names = ", ".join(FIELDS["body"])
        raise NoArticle(
            f"this file names no body: one of {names}; or say what it is called: --map body=NAME"
        )
    return kept


def _first(found: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((words for name in names if (words := _words(_at(found, name)))), "")


def _at(found: Mapping[str, Any], name: str) -> Any:
    """The value of a name, or where its parts lead; None if nowhere."""
    if name in found:
        return found[name]
    value: Any = found
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _words(value: Any) -> str:
    """A string, or the strings or names of a list; "" of anything else."""
    if isinstance(value, list):
        return ", ".join(words for one in value if (words := _words(one)))
    if isinstance(value, Mapping):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""
