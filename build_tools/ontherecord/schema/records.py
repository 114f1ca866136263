"""A record → the schema of its entry in a file, with words for every field and value.

In: msgspec's own schema. Out: a plain dict. Values are as our strict reading takes them: what a
field needs decides, so a number may also be written in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

import msgspec

from ontherecord.schema.words import FIELDS, VALUES

DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_LISTS = {frozenset(get_args(kind)): (kind, meanings) for kind, meanings in VALUES}
_NUMBERS: dict[str, dict[str, Any]] = {
    "integer": {"type": ["integer", "string"], "pattern": r"^-?[0-9]+$"},
    "number": {"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    "boolean": {"type": ["boolean", "string"], "enum": [True, False, "true", "false"]},
}


def definitions(kinds: Iterable[Any]) -> dict[str, dict[str, Any]]:
    """The schemas of records and of all they hold, by name."""
    _, found = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    return {name: _record(name, schema) for name, schema in found.items()}


def _record(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    fields = {
        field: {"description": FIELDS[name][field], **_value(value)}
        for field, value in schema["properties"].items()
        if field in FIELDS[name]
    }
    needed = [field for field in schema.get("required", []) if field in fields]
    return entry(fields, needed)


def entry(fields: dict[str, Any], needed: Iterable[str]) -> dict[str, Any]:
    """An entry with these fields and no others."""
    return {
        "type": "object", "properties": fields, "required": list(needed),
        "additionalProperties": False,
    }  # fmt: skip


def _value(schema: dict[str, Any]) -> dict[str, Any]:
    """One value's schema: no defaults, no null (an empty field is left out), lists explained."""
    found = {key: value for key, value in schema.items() if key != "default"}
    if "anyOf" in found:
        choices = [_value(c) for c in found["anyOf"] if c != {"type": "null"}]
        return choices[0] if len(choices) == 1 else {"anyOf": choices}
    if "enum" in found:
        return values(found["enum"])
    if "items" in found:
        return {**found, "items": _value(found["items"])}
    if found.get("format") == "date":
        return {"type": "string", "pattern": DAY}
    return found | _NUMBERS.get(str(found.get("type")), {})


def values(listed: Iterable[str]) -> dict[str, Any]:
    """A closed list in the codebook's order, with what each value means."""
    kind, meanings = _LISTS[frozenset(listed)]
    ordered = list(get_args(kind))
    return {"enum": ordered, "enumDescriptions": [meanings[value] for value in ordered]}
