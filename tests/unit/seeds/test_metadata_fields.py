"""The table of metadata fields against the record it describes and the page for keepers."""

from __future__ import annotations

import msgspec

from ontherecord.model import Metadata
from ontherecord.seeds.metadata_fields import KNOWN_FIELDS, METADATA, NEEDED
from tests.support.building import ROOT


def test_the_keepers_page_shows_every_field() -> None:
    """The example of an article.yml in files.md has them all."""
    page = (ROOT / "docs/contributing/files.md").read_text(encoding="utf-8")
    example = page.partition("## `article.yml`")[2].partition("```\n\n")[0]
    assert [name for name in METADATA if f"\n{name}:" not in example] == []


def test_what_has_no_default_is_needed() -> None:
    """And what can be inferred has a name on the page, for its reason to stand behind."""
    assert {f.name for f in msgspec.structs.fields(Metadata) if f.required} <= set(NEEDED)
    assert KNOWN_FIELDS == ("outlet", "published", "authors", "url")
    assert all(METADATA[name].term for name in KNOWN_FIELDS)
