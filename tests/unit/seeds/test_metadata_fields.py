"""The table of metadata fields against the record it describes and the page for keepers."""

from __future__ import annotations

import msgspec

from ontherecord.model import Metadata, Part
from ontherecord.problems.faults import START
from ontherecord.seeds.metadata import metadata
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


def test_captions_of_earlier_files_are_regions() -> None:
    """`captions:`, a list of words, stands beside the text; what is no list is told."""
    data: dict[str, object] = {"captions": ["Crews on the deck."], "regions": []}
    found, _ = metadata({**data}, "Text", "0", path="article.yml", locate=lambda _: START)
    assert found.regions == (Part(kind="caption", exact="Crews on the deck.", after=""),)
    _, problems = metadata({"captions": 3}, "Text", "0", path="article.yml", locate=lambda _: START)
    assert any(p.code == "unknown-field" and "captions" in p.what for p in problems)
