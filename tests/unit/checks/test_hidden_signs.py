"""No field of a file escapes the look for signs that nobody sees, also one that comes later."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from ontherecord.checks import glossary, metadata
from ontherecord.checks.views import whole
from ontherecord.model import ArticleSeed, Entity, Fact, Known, Metadata, Part, Role, Seeds
from ontherecord.seeds.metadata_fields import KNOWN_FIELDS

HIDDEN = "Elm\u202egnir"
FIELDS = msgspec.structs.fields(Metadata)
SHUT = {"kind", "state"}
"""Fields of an entry that no file fills in with words."""
ENTRY = [f for f in msgspec.structs.fields(Entity) if f.name not in SHUT]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_no_field_of_an_article_hides_a_sign(field: msgspec.structs.FieldInfo) -> None:
    """A sign that turns what stands behind it is told, in a value and in the reason for it."""
    hidden: list[Any] = [HIDDEN]
    if field.name in KNOWN_FIELDS:
        hidden = [Known(value=HIDDEN), Known(value="Elm", basis="inferred", why=HIDDEN)]
    if field.name == "regions":
        hidden = [(Part(kind="caption", exact=HIDDEN),)]
    for value in hidden:
        meta = msgspec.structs.replace(Metadata(title="Elm", sha256="0"), **{field.name: value})
        article = ArticleSeed(slug="elm", path="seeds/articles/elm", text="Elm", meta=meta)
        (found,) = metadata.visible_metadata(whole(Seeds(articles=(article,))))
        assert found.code == "invisible-character" and f"“{field.name}”" in found.what


def test_no_field_of_an_entry_hides_a_sign() -> None:
    said: dict[str, Any] = {
        "aliases": (HIDDEN,), "roles": (Role(title=HIDDEN, article="elm"),),
        "facts": (Fact(text="x", source=HIDDEN),),
    }  # fmt: skip
    for field in ENTRY:
        value = said.get(field.name, HIDDEN if field.type is str else None)
        if value is None:
            continue
        entity = msgspec.structs.replace(Entity(id="elm", kind="place", name="Elm"),
                                         **{field.name: value})  # fmt: skip
        (found,) = glossary.visible_names(whole(Seeds(entities=(entity,))))
        assert found.code == "invisible-character" and f"“{field.name}”" in found.what
