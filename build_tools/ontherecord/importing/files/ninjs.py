"""ninjs, the news industry's JSON (IPTC, versions 1 to 3) → an article.

In: the object. Out: a `Kept`. <https://iptc.org/standards/ninjs/>
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ontherecord.importing.files.embargo import Release
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.page.taken import NoArticle

_SIGNS = ("representationtype", "versioncreated", "firstcreated", "pubstatus", "body_text",
          "body_xhtml", "bodies", "headlines", "standard")  # fmt: skip
_PLAIN = ("text/plain", "")


def is_one(found: Mapping[str, Any]) -> bool:
    """Whether an object is by its names a ninjs item: two of those that only it has."""
    return sum(name in found for name in _SIGNS) >= 2


def kept(found: Mapping[str, Any]) -> Kept:
    """The item's article.

    Raises:
        NoArticle: it is no text, under embargo, withheld or cancelled.
    """
    kind = _text(found.get("type")) or "text"
    if kind not in ("text", "composite"):
        raise NoArticle(f"this item is of the type {kind!r}, and no text")
    release(found).check()
    body, html = _body(found)
    return Kept(
        body=body,
        html=html,
        headline=_text(found.get("headline")) or _of(found, "headlines", "value"),
        day=_text(found.get("firstcreated")) or _text(found.get("contentcreated")),
        byline=_text(found.get("byline")) or _text(found.get("by")),
        outlet=_credit(found),
        address=_text(found.get("uri")) or _of(found, "altids", "url"),
        language=_text(found.get("language")),
        dateline=_text(found.get("dateline")),
        captions=tuple(_captions(found)),
        where="the item’s own fields (ninjs)",
    )


def release(found: Mapping[str, Any]) -> Release:
    """Which item it is, which version of it, and whether it may be used."""
    return Release(
        id=_text(found.get("uri")), version=str(found.get("version") or ""),
        created=_text(found.get("versioncreated")), embargo=_text(found.get("embargoed")),
        status=_text(found.get("pubstatus")),
    )  # fmt: skip


def _body(found: Mapping[str, Any]) -> tuple[str, bool]:
    """The words, and whether they are HTML: marked-up ones first, since they say what is what."""
    bodies = [one for one in _each(found.get("bodies")) if _text(one.get("value"))]
    bodies = [one for one in bodies if _text(one.get("role")) in ("main", "body", "")] or bodies
    for one in sorted(bodies, key=lambda one: _mime(one) in _PLAIN):
        return _text(one.get("value")), _mime(one) not in _PLAIN
    for name in ("body_xhtml", "body_html", "body_text"):
        if words := _text(found.get(name)):
            return words, name != "body_text"
    return "", False


def _mime(body: Mapping[str, Any]) -> str:
    return _text(body.get("contenttype")) or _text(body.get("contentType"))


def _credit(found: Mapping[str, Any]) -> str:
    """Who brings the story out: its source, else who holds the rights."""
    sources = [_text(one.get("name")) for one in _each(found.get("infosources"))]
    rights = found.get("rightsinfo")
    holder = rights.get("copyrightholder") if isinstance(rights, Mapping) else None
    said = (*sources, _text(found.get("source")), _text(found.get("copyrightholder")))
    return next((name for name in (*said, _text(holder)) if name), "")


def _captions(found: Mapping[str, Any]) -> Iterator[str]:
    with_it = found.get("associations")
    parts = list(with_it.values()) if isinstance(with_it, Mapping) else _each(with_it)
    for one in parts:
        if isinstance(one, Mapping) and one.get("type") in ("picture", "graphic", "video"):
            told = _text(one.get("description_text")) or _of(one, "descriptions", "value")
            if told:
                yield " ".join(told.split())


def _of(found: Mapping[str, Any], name: str, inner: str) -> str:
    """The first of a list of objects, the one whose role is the main one before."""
    some = [one for one in _each(found.get(name)) if _text(one.get(inner))]
    some.sort(key=lambda one: _text(one.get("role")) not in ("main", ""))
    return _text(some[0].get(inner)) if some else ""


def _each(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
