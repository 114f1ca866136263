"""Whole articles through the engine: what it finds, as people read it. `make goldens` rewrites."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from ontherecord.commands.explaining import explain
from ontherecord.drafts.records import article as with_metadata
from ontherecord.drafts.records import given
from ontherecord.engine.draft import draft
from ontherecord.model import ArticleSeed
from ontherecord.seeds.single_file import read_loose
from tests.support.building import ROOT

HERE = Path(__file__).parent
FIXTURES = sorted(path.parent for path in HERE.glob("*/article.txt"))
SEEDS = sorted(path.parent for path in (ROOT / "seeds/articles").rglob("article.txt"))


@pytest.mark.parametrize("folder", [*FIXTURES, *SEEDS], ids=lambda folder: folder.name)
def test_article_is_drafted_as_expected(folder: Path) -> None:
    """The engine's reading of a whole article changes only when someone looked at the change."""
    seed = read_loose(folder / "article.txt")
    assert isinstance(seed, ArticleSeed)
    seed = replace(seed, slug=folder.name)
    article = with_metadata(draft(given(seed)), seed.meta)
    expected = HERE / folder.name / "expected.txt"
    drafted = "".join(f"{line}\n" for line in explain(article))
    if os.environ.get("UPDATE_GOLDENS"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(drafted, encoding="utf-8")
    assert drafted == expected.read_text(encoding="utf-8")
