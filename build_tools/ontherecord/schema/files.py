"""The kinds of files and their schemas. In: the records. Out: JSON texts by name.

What a shape can say is said here; what hangs on the article's words is `check`'s.
"""

from __future__ import annotations

import json
import re
from typing import Any, get_args

from ontherecord.checks.glossary import ENTRY
from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.version import CODEBOOKS
from ontherecord.model import Annotation, Entity, EntityKind, Handle, Metadata, Received
from ontherecord.schema.records import DAY, definitions, entry, values
from ontherecord.schema.words import FIELDS
from ontherecord.seeds.metadata import ADDRESS, NOT_STATED
from ontherecord.seeds.metadata_fields import KNOWN_FIELDS, NEEDED
from ontherecord.seeds.shapes import HANDLE, HASH, LONGEST, TAG

FOLDER = "schema"
"""In the repository, where editors find them, and on the site."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"
TARGET = "^s-[0-9a-f]{6,64}$"


def schemas() -> dict[str, str]:
    """Every schema by its file's name, as JSON."""
    kinds: tuple[EntityKind, ...] = get_args(EntityKind)
    found = {"contribution": _contribution(), "article": _article(), "received": _received()}
    found |= {kind: _entity(kind) for kind in kinds}
    return {
        f"{name}.json": json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=1)
        + "\n"
        for name, schema in found.items()
    }


def _described(name: str, **shapes: dict[str, Any]) -> dict[str, Any]:
    """Fields with their words from the table and the shapes given."""
    return {field: {"description": FIELDS[name][field], **shape} for field, shape in shapes.items()}


def _whole(pattern: re.Pattern[str]) -> str:
    """What `check` matches from the first sign to the last, as JSON Schema writes it."""
    return "^" + pattern.pattern.removesuffix(r"\Z") + "$"


def _contribution() -> dict[str, Any]:
    defs = definitions([Annotation, Handle])
    defs["Handle"]["properties"]["handle"]["pattern"] = _whole(HANDLE)
    for name in ("Selector", "AnnotatedSource"):
        defs[name]["properties"]["exact"]["minLength"] = 1
    annotation = defs["Annotation"]
    annotation["properties"]["id"] |= {"pattern": NAME, "maxLength": LONGEST}
    annotation["properties"]["target"]["pattern"] = TARGET
    annotation["properties"]["said_when"]["pattern"] = f"{DAY}|^not-resolvable$"
    annotation["properties"]["note"]["maxLength"] = 1000
    annotation["properties"]["candidates"]["anyOf"] = [{"maxItems": 0}, {"minItems": 2}]
    annotation["properties"]["not_said"]["pattern"] = r"\S"
    annotation["allOf"] = _pairings()
    fields = _described(
        "Contribution",
        codebook={"enum": [*CODEBOOKS, *map(float, CODEBOOKS)]},
        by={"anyOf": [{"const": "reference"}, {"$ref": "#/$defs/Handle"}]},
        made={"type": "string", "pattern": DAY},
        text={"type": "string", "pattern": _whole(HASH)},
        independent={"enum": [True, False, "yes", "no", "true", "false"]},
        annotations={"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Annotation"}},
    )
    needed = [name for name in fields if name != "independent"]
    return {"title": "A contribution: annotations/*.yml", **entry(fields, needed), "$defs": defs}


def _pairings() -> list[dict[str, Any]]:
    """What an action needs, and which labels go together (codebook §2)."""
    said = {"content": {"minItems": 1}}
    outlet = {"kind": {"const": "outlet-voice"}}, {"form": {"const": "outlet"}}
    both = {"required": ["kind", "form"]}
    return [
        {
            "if": {"properties": {"action": {"const": "add"}}},
            "then": {"required": ["content", "form", "kind"], "properties": said},
            "else": {
                "anyOf": [{"required": ["target"]}, {"required": ["content"], "properties": said}]
            },
        },
        {
            "if": {
                "required": ["candidates"],
                "properties": {"candidates": {"minItems": 1}},
            },
            "then": {"required": ["ambiguous"]},
        },
        {
            "if": {"required": ["not_said"]},
            "then": {
                "anyOf": [
                    {"properties": {"action": {"const": "remove"}}},
                    {"required": ["kind"], "properties": {"kind": {"const": "outlet-voice"}}},
                ]
            },
        },
        *(
            {"if": {**both, "properties": one}, "then": {"properties": other}}
            for one, other in (outlet, outlet[::-1])
        ),
    ]


def _article() -> dict[str, Any]:
    defs = definitions([Metadata])
    fields = defs["Metadata"]["properties"]
    for name in KNOWN_FIELDS:
        fields[name] = {"description": FIELDS["Metadata"][name], **_known(name)}
    fields["sha256"]["pattern"] = _whole(HASH)
    fields["lang"]["pattern"] = _whole(TAG)
    defs["Part"]["properties"]["exact"]["minLength"] = 1
    held = {"Part": defs["Part"]}
    title = "What is known of an article: article.yml"
    return {"title": title, **entry(fields, NEEDED), "$defs": held}


def _received() -> dict[str, Any]:
    defs = definitions([Received])
    fields = defs.pop("Received")["properties"]
    fields["sha256"]["pattern"] = _whole(HASH)
    title = "What an article was taken from: received.yml"
    return {"title": title, **entry(fields, ["came_from", "sha256", "words"]), "$defs": defs}


def _known(name: str) -> dict[str, Any]:
    """A plain value, one with the reason it was inferred from, or `not-stated`."""
    patterns = {"published": DAY, "url": _whole(ADDRESS)}
    plain: dict[str, Any] = {"type": "string"}
    if name in patterns:
        plain["pattern"] = f"{patterns[name]}|^{NOT_STATED}$"
    inferred: dict[str, Any] = {"type": "string"}
    if name in patterns:
        inferred["pattern"] = patterns[name]
    known = _described("Known", inferred=inferred, why={"type": "string"})
    choices = [plain, entry(known, known)]
    if name not in patterns:
        choices.insert(1, {"type": "array", "items": {"type": "string"}})
    return {"anyOf": choices}


def _entity(kind: EntityKind) -> dict[str, Any]:
    defs = definitions([Entity])
    fields = defs.pop("Entity")["properties"]
    fields["page"] |= {"enum": [True, False, "yes", "no", "true", "false"]}
    if kind == "organization":
        fields["type"] |= values(SOURCE_TYPES)
    for name, bound in (("lat", 90), ("lon", 180)):
        fields[name] |= {"minimum": -bound, "maximum": bound}
    for name in ("same_as", "different_from"):
        fields[name]["items"]["pattern"] = _whole(ENTRY)
    defs["Fact"]["properties"]["source"]["minLength"] = 1
    folder = {"person": "people", "place": "places", "organization": "organizations"}[kind]
    return {
        "title": f"A glossary entry: {folder}/*.yml",
        **entry(fields, ["name"]),
        "$defs": {name: defs[name] for name in ("Fact", "Role")},
    }
