"""A contribution → the YAML that a person would write. The loader reads it back unchanged.

In: records. Out: text. Nothing is put on disk here: the page, the commands and people do that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from ontherecord.model import REFERENCE, Annotation, Contribution

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9._-])?\Z")
_WORDS = frozenset({"exact", "prefix", "suffix", "note"})
"""Fields that quote the article or speak to readers: always in quotation marks."""
_BREAKS = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def as_yaml(contribution: Contribution) -> str:
    """One file of `annotations/`. Fields that say nothing are left out."""
    c = contribution
    lines = [
        f"codebook: {scalar(c.codebook, quote=True)}",
        f"by: {REFERENCE if c.by == REFERENCE else _flow({'handle': c.by})}",
        f"made: {c.made.isoformat()}",
        f"text: {scalar(c.text)}",
        *(["independent: yes"] if c.independent else []),
        "annotations:",
    ]
    for annotation in c.annotations:
        lines.extend(annotation_lines(annotation))
    return "\n".join(lines) + "\n"


def in_a_file(contribution: Contribution) -> str:
    """As `as_yaml`, for the file at the contribution's path: with the line that editors know its
    fields by."""
    return schema_line(contribution.path, "contribution") + as_yaml(contribution)


def schema_line(path: str, kind: str) -> str:
    """What tells an editor the schema of the file at `path`, seen from the archive's folder."""
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}schema/{kind}.json\n"


def annotation_lines(annotation: Annotation) -> Iterator[str]:
    """One entry of the list `annotations`, indented by two spaces."""
    bullet = "  - "
    for name, value in given(annotation).items():
        if name in ("content", "source"):
            yield f"{bullet}{name}:"
            yield from (f"      - {_flow(entry)}" for entry in value)
        else:
            yield f"{bullet}{name}: {_flow(value, name)}"
        bullet = "    "


def selector_yaml(selector: Any) -> str:
    """A selector on one line, ready to paste: `{exact: …, prefix: …, start: 12}`."""
    return _flow(given(selector))


def scalar(value: str, *, quote: bool = False) -> str:
    """A string as YAML: bare if it is plain words, else in the quotes that need no escapes."""
    if not quote and _PLAIN.match(value):
        return value
    if '"' in value and not _BREAKS.search(value):
        return "'" + value.replace("'", "''") + "'"
    return _BREAKS.sub(_escape, json.dumps(value, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def given(record: Any) -> dict[str, Any]:
    """The record's fields that differ from their defaults, in the record's order."""
    found: dict[str, Any] = {}
    for field in msgspec.structs.fields(record):
        value = getattr(record, field.name)
        if field.required or value != field.default:
            found[field.name] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return given(value)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _flow(value: Any, name: str = "") -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{n}: {_flow(v, n)}" for n, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else scalar(value, quote=name in _WORDS)
