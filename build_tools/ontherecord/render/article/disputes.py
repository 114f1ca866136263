"""Readings that disagree with the one shown, side by side with it (codebook §12.2).

In: a `Statement` and its article. Out: `Readings`: a column a reader, a row a difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ontherecord.codebook import source_types, values
from ontherecord.codebook.table import Value
from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Annotation, Article, Record, Statement
from ontherecord.render.words import wording
from ontherecord.render.words.card_words import FIELDS

SAME = "the same"
NOT_SAID = "disagrees, without saying how"
_LISTS: dict[str, Mapping[Any, Value[Any]]] = {
    "form": values.FORMS,
    "kind": values.KINDS,
    "unverified": values.UNVERIFIED,
    "source_type": source_types.SOURCE_TYPES,
    "channel": values.CHANNELS,
    "act": values.ACTS,
}
"""The fields whose values are told in words."""
MOST = 12
"""Readings beside the one that is shown; more columns nobody compares. All are in the files of the
article, and on its pages of corrections."""
OWN, OTHERS = "the outlet’s own words", "the words of someone else"


class Row(Record, frozen=True):
    """One thing that is read differently: its name, and what each column says."""

    field: str
    values: tuple[str, ...]


class Readings(Record, frozen=True):
    """The reading that is shown first, then the others: those that are open, those settled."""

    caption: str
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    more: int = 0
    """Readings that are left out."""


def readings(article: Article, statement: Statement) -> Readings | None:
    """All readings of a statement, as far as they differ; None if everybody reads it so."""
    every = (*statement.disputed_by, *statement.settled)
    if not every:
        return None
    theirs = every[:MOST]
    shown = f"shown here, {wording.standing(statement)}"
    versions = {a.id: c.codebook for c in article.contributions for a in c.annotations}
    others = [versions.get(other.id, "") for other in every]
    names = [
        *_names(statement.disputants, len(statement.disputed_by)),
        *(f"{name}, settled" for name in _names(statement.settled_readers, len(statement.settled))),
    ]
    names = [_dated(name, version) for name, version in zip(names, others, strict=True)]
    said = [_said(other, statement, article.text) for other in theirs]
    fields = dict.fromkeys(field for one in said for field in one)
    rows = tuple(
        Row(
            field=field,
            values=(
                _shown(field, statement, article.text),
                *(one.get(field, SAME if one else NOT_SAID) for one in said),
            ),
        )
        for field in fields or ("reading",)
    )
    return Readings(
        caption=_caption(statement) + _versions({*statement.codebooks, *others}),
        names=(shown, *names[:MOST]), rows=rows,
        more=len(every) - len(theirs),
    )  # fmt: skip


def _names(readers: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Whose each reading is; "another reader" where that is not recorded."""
    return (*readers, *["another reader"] * count)[:count]


def _caption(statement: Statement) -> str:
    if statement.disputed_by:
        return "Disputed: people read this differently. Nobody has settled it yet."
    settler = statement.settled_by
    how = f"{settler} settled it" if settler else "A third reader agreed with the reading shown"
    return f"People read this differently. {how}; both readings are kept."


def _dated(name: str, version: str) -> str:
    """The reader, with the codebook they followed if it is an earlier one."""
    return f"{name}, under codebook {version}" if version not in ("", CODEBOOK) else name


def _versions(found: set[str]) -> str:
    """A remark where the readings follow different versions of the codebook."""
    known = sorted(found - {""})
    if len(known) < 2:
        return ""
    return (f" They follow codebooks {' and '.join(known)}, so what changed between these may be "
            "all that they differ in.")  # fmt: skip


def _said(reading: Annotation, shown: Statement, text: str) -> dict[str, str]:
    """What the reading says otherwise than the statement that is shown, in words."""
    whose = OWN if reading.action == "remove" else OTHERS
    said = {} if whose == _whose(shown) else {"reading": whose}
    theirs = _flat(part.exact for part in reading.content)
    if theirs and theirs != _words(shown, text):
        said["words"] = f"“{theirs}”"
    types = [source_types.IN_WORDS[s.type] for s in reading.source if s.type]
    if types and types != [source_types.IN_WORDS[s.type] for s in shown.sources]:
        said["source"] = ", ".join(types)
    if reading.candidates:
        said["speaker"] = " or ".join(one.speaker for one in reading.candidates)
    if reading.not_said:
        said["not said by"] = reading.not_said
    for field, name in FIELDS.items():
        value = getattr(reading, field)
        if value not in (None, "", ()) and value != getattr(shown, field, None):
            said[name] = in_words(field, value)
    return said


def _shown(name: str, shown: Statement, text: str) -> str:
    """The same thing as the page shows it."""
    if name == "reading":
        return _whose(shown)
    if name == "words":
        return f"“{_words(shown, text)}”"
    if name == "not said by":
        return shown.not_said.speaker if shown.not_said else "nothing"
    types = ", ".join(source_types.IN_WORDS[s.type] for s in shown.sources)
    first = {"source": types, "source type": types, "speaker": _speakers(shown)}
    field = next((key for key, words in FIELDS.items() if words == name), "")
    return first.get(name) or in_words(field, getattr(shown, field, ""))


def _whose(shown: Statement) -> str:
    return OWN if shown.kind == "outlet-voice" else OTHERS


def _speakers(shown: Statement) -> str:
    between = " or " if shown.candidates else " and "
    return between.join(source.speaker for source in shown.voices)


def in_words(field: str, value: object) -> str:
    """A field's value for readers; “nothing” for an empty list."""
    several = map(str, value) if isinstance(value, tuple) else (str(value),)
    known = _LISTS.get(field, {})
    words = ", ".join(known[one].told if one in known else one for one in several)
    return words.removesuffix(".") or "nothing"


def _words(shown: Statement, text: str) -> str:
    return _flat(text[part.start : part.end] for part in shown.content)


def _flat(parts: Iterable[str]) -> str:
    return " … ".join(" ".join(part.split()) for part in parts)
