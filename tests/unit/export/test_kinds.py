"""The list of export formats: each makes what it says, and docs and command name them all."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from ontherecord.commands.data import export
from ontherecord.export.kinds import FORMATS, Format
from ontherecord.export.whole import Whole
from ontherecord.render.base.page import Site
from tests.support.building import ROOT
from tests.support.tiny import tiny_archive


@pytest.fixture(scope="module")
def whole() -> Whole:
    site = Site(name="Tiny", description="One article.", address="https://tiny.example/")
    return Whole(archive=tiny_archive(), site=site)


@pytest.mark.parametrize("one", FORMATS.values(), ids=lambda one: one.name)
def test_a_format_makes_files_of_its_endings(one: Format, whole: Whole) -> None:
    """At least one, none twice, none empty."""
    made = list(one.files(whole))
    paths = [asset.path for asset in made]
    assert paths and len(set(paths)) == len(paths)
    assert all(asset.content for asset in made)
    assert all(path.endswith(one.endings) for path in paths)


def test_the_command_offers_and_explains_every_format() -> None:
    told = " ".join(CliRunner().invoke(export, ["--help"]).output.split())
    assert f"[{'|'.join(FORMATS)}]" in told
    for one in FORMATS.values():
        assert f"{one.name}: {one.about}" in told


def test_the_keepers_page_tells_what_comes_out_of_every_format() -> None:
    """Its table has a row for each, in the list's order."""
    page = (ROOT / "docs/contributing/keep.md").read_text(encoding="utf-8")
    table = page.partition("| Format | What comes out |\n|---|---|\n")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \| \S", table, re.M) == list(FORMATS)
