"""Contributors' notes, from tests/cases/notes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ontherecord.render.base.notes import note

CASES = Path(__file__).parents[2] / "cases" / "notes" / "notes.yml"


@pytest.mark.parametrize(("words", "html"), yaml.safe_load(CASES.read_text(encoding="utf-8")))
def test_note(words: str, html: str) -> None:
    """Markdown is shown, HTML stays words, and no note loads or runs anything."""
    assert note(words) == html
