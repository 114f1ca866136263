"""Labels never depend on wording: every sentence of a reason is reworded, and no label moves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import msgspec
import pytest

from ontherecord import pipeline
from ontherecord.drafts.records import article, given
from ontherecord.engine.draft import draft
from ontherecord.engine.records import reasons
from ontherecord.formats.annotate import answer
from ontherecord.model import Archive, Article, ArticleSeed, Statement
from ontherecord.seeds import load
from ontherecord.seeds.single_file import read_loose
from tests.support.building import ROOT

TEXTS = sorted([
    *(ROOT / "seeds/articles").rglob("article.txt"),
    *(ROOT / "tests/archives").glob("*/article.txt"),
    *(ROOT / "tests/quality/articles").glob("*.txt"),
])  # fmt: skip
MARKED = re.compile(r"⟦[^⟦⟧]*⟧(?: ⟦[^⟦⟧]*⟧)*")
"""A sentence of the reworded table, or several of them."""


def reworded(row: reasons.Row) -> reasons.Row:
    """The row with none of its words left: a marker around what is filled in."""
    names = [name for _, name, _, _ in Formatter().parse(row.sentence) if name]
    return msgspec.structs.replace(row, sentence=f"⟦{' '.join(f'{{{name}}}' for name in names)}⟧")


def reword(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reasons, "TABLE", {key: reworded(row) for key, row in reasons.TABLE.items()})


def drafted(path: Path) -> Article:
    seed = read_loose(path)
    assert isinstance(seed, ArticleSeed)
    return made(seed)


def made(seed: ArticleSeed) -> Article:
    return article(draft(given(seed)), seed.meta)


def labels(article: Article) -> bytes:
    """All that `annotate --json` prints but the reasons."""
    told = answer(article)
    statements: list[dict[str, Any]] = [*told["statements"], *told["possible"]]
    for statement in statements:
        assert statement.pop("why")
    return msgspec.json.encode(told)


def statements_of(article: Article) -> Iterator[Statement]:
    yield from (*article.statements, *article.possible, *article.outlet)


def unmarked(article: Article) -> list[str]:
    """Sentences, or words of one, that do not come from the table."""
    told = (reason.why for s in statements_of(article) for reason in s.reasons)
    return [why for why in told if not MARKED.fullmatch(why)]


@pytest.mark.parametrize(
    "path", TEXTS, ids=lambda p: p.stem if p.stem != "article" else p.parts[-2]
)
def test_rewording_every_reason_moves_no_label(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte the same, and no sentence of a draft is written anywhere but in the table."""
    before = drafted(path)
    reword(monkeypatch)
    after = drafted(path)
    assert labels(after) == labels(before)
    assert any(statements_of(after))
    assert unmarked(after) == []
    assert unmarked(before) != []


def without_reasons(archive: Archive) -> bytes:
    def bare(article: Article) -> Article:
        kept = {
            name: tuple(msgspec.structs.replace(s, reasons=()) for s in getattr(article, name))
            for name in ("statements", "possible", "outlet")
        }
        return msgspec.structs.replace(article, **kept)

    return msgspec.json.encode([bare(article) for article in archive.articles])


def test_rewording_moves_nothing_in_the_merged_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    """People's and reference readings give their reasons from the same table."""
    seeds = load(ROOT / "seeds")

    def built() -> Archive:
        return pipeline.build(seeds, [made(seed) for seed in seeds.articles])

    before = built()
    reword(monkeypatch)
    after = built()
    assert without_reasons(after) == without_reasons(before)
    assert [why for article in after.articles for why in unmarked(article)] == []
    assert any(r.by == "person" for a in after.articles for s in a.statements for r in s.reasons)
