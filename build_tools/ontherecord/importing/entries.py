"""One annotation of another program → one of ours.

In: a W3C Web Annotation or a row of Hypothesis, and the article's text. Out: an `Entry`. Its tags
become labels where they are labels of ours; whatever is not understood goes into the note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, get_args

from ontherecord.anchoring.anchoring import describe
from ontherecord.codebook.values import Flag
from ontherecord.model import (
    UNSPECIFIED,
    Annotation,
    Form,
    Kind,
    Record,
    Selector,
    Span,
    Unverified,
)

_FORMS, _KINDS, _REASONS = (frozenset(get_args(kind)) for kind in (Form, Kind, Unverified))

NOT_SAID: Flag = "not-said"


class Entry(Record, frozen=True):
    """What an entry says, and who said it when."""

    annotation: Annotation
    by: str = ""
    made: dt.date | None = None


def entry(raw: Any, ident: str, text: str) -> Entry:
    """The entry as an added statement; its words are the only thing it must have.

    Raises:
        ValueError: it has no words of a text.
    """
    if not isinstance(raw, dict):
        raise ValueError("it is no annotation")
    content = tuple(_content(raw, text))
    if not content:
        raise ValueError("it names no words")
    tags, notes = _said(raw)
    kind = next((tag for tag in tags if tag in _KINDS), None)
    form = next((tag for tag in tags if tag in _FORMS), None)
    unsaid = None
    if NOT_SAID in tags:  # no statement, whatever else it says (§4.0)
        kind, form, unsaid = "outlet-voice", "outlet", _not_said(raw)
    reasons = tuple(tag for tag in tags if tag in _REASONS)
    left = [tag for tag in tags if tag not in _REASONS and tag not in (kind, form, NOT_SAID)]
    note = "\n\n".join([*notes, *([f"Tags: {', '.join(left)}"] if left else [])])
    return Entry(
        annotation=Annotation(
            id=ident, action="add", content=content, kind=kind, form=form,  # type: ignore[arg-type]
            unverified=reasons or None, not_said=unsaid, note=note,  # type: ignore[arg-type]
        ),
        by=_by(raw), made=_day(raw),
    )  # fmt: skip


def _not_said(raw: dict[str, Any]) -> str:
    """Who did not say it, as our own export has it; nobody's name elsewhere."""
    for name in ("otr:flag", "otr:statement"):
        told = raw.get(name)
        who = told.get("who") or told.get("not_said") if isinstance(told, dict) else None
        if isinstance(who, str) and who.strip():
            return who
    return UNSPECIFIED


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _content(raw: Any, text: str) -> Iterator[Selector]:
    """The words of each target: its quote, with the position if it is the quote's own."""
    for target in _many(raw.get("target")):
        selectors = _many(target.get("selector")) if isinstance(target, dict) else []
        quote = _first(selectors, "TextQuoteSelector")
        place = _first(selectors, "TextPositionSelector")
        start, end = (_number(place.get(name)) for name in ("start", "end"))
        if quote.get("exact"):
            words = [str(quote.get(name) or "") for name in ("exact", "prefix", "suffix")]
            here = start is not None and text.startswith(words[0], start)
            yield Selector(exact=words[0], prefix=words[1], suffix=words[2],
                           start=start if here else None)  # fmt: skip
        elif start is not None and end is not None and 0 <= start < end <= len(text):
            yield describe(Span(start=start, end=end), text)


def _first(selectors: list[Any], kind: str) -> dict[str, Any]:
    """The first selector of a kind, those that refine another included."""
    for selector in selectors:
        if isinstance(selector, dict):
            if selector.get("type") == kind:
                return selector
            inner = _first(_many(selector.get("refinedBy")), kind)
            if inner:
                return inner
    return {}


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _said(raw: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Tags and remarks: of W3C bodies, or of Hypothesis' `tags` and `text`."""
    tags = [str(tag) for tag in _many(raw.get("tags"))]
    notes = [raw["text"]] if isinstance(raw.get("text"), str) and raw["text"] else []
    for body in _many(raw.get("body")) + _many(raw.get("bodyValue")):
        value, purpose = body, ""
        if isinstance(body, dict):
            value = body.get("value") or body.get("label") or body.get("id") or body.get("source")
            purpose = str(body.get("purpose") or "")
        if isinstance(value, dict):
            value = value.get("label") or value.get("id")
        if not value:
            continue
        (tags if purpose in ("tagging", "classifying") else notes).append(str(value))
    return list(dict.fromkeys(tags)), list(dict.fromkeys(notes))


def _by(raw: dict[str, Any]) -> str:
    """A handle: Hypothesis' `acct:name@host`, or a creator's nickname or name."""
    user = raw.get("user")
    if isinstance(user, str):
        return user.removeprefix("acct:").partition("@")[0].replace("_", "-").replace(".", "-")
    for creator in _many(raw.get("creator")):
        if isinstance(creator, dict):
            return str(creator.get("nickname") or creator.get("name") or "")
    return ""


def _day(raw: dict[str, Any]) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(raw.get("created") or raw.get("modified"))[:10])
    except ValueError:
        return None
