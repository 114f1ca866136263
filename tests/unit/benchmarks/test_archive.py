"""The made archive: same seed same bytes, nothing for `check` to tell, and who is first is named
most."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ontherecord.benchmarks.archive import archive, write
from ontherecord.benchmarks.inventing import grammar
from ontherecord.checks.check import check
from ontherecord.seeds import load

COUNT = 21


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made")
    write(COUNT, made)
    return made


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert dict(archive(COUNT)) == dict(archive(COUNT))
    assert dict(archive(COUNT)) != dict(archive(COUNT, seed=2))


def test_check_finds_nothing(folder: Path) -> None:
    seeds = load(folder / "seeds")
    assert len(seeds.articles) == COUNT
    assert [problem.what for problem in (*seeds.problems, *check(seeds))] == []


def test_every_tenth_article_has_readings(folder: Path) -> None:
    read = [a for a in load(folder / "seeds").articles if a.contributions]
    assert len(read) == len(range(0, COUNT, 10))
    assert all(len(a.contributions) == 2 for a in read)
    assert all(c.annotations for a in read for c in a.contributions)


def test_articles_are_as_long_as_news(folder: Path) -> None:
    sizes = [len(article.text.split()) for article in load(folder / "seeds").articles]
    assert all(650 <= size < 750 for size in sizes)


def test_outlets_and_years_are_several(folder: Path) -> None:
    articles = load(folder / "seeds").articles
    assert len({a.meta.outlet.value for a in articles}) > COUNT // 4
    assert len({a.meta.published.value[:4] for a in articles}) > COUNT // 4


def test_every_symbol_of_the_grammar_is_there_and_used() -> None:
    rows = grammar.rows()
    named = {
        name
        for each in rows.values()
        for row in each
        for name in grammar.SYMBOL.findall(row.words)
        if not name.isupper()
    }
    begun = {"headline", "lead", "said", "more", "body", "others", "background", "surname"}
    assert named | begun == set(rows)


def test_a_place_is_marked_once_in_a_row() -> None:
    """A statement has one content, one source and at most one cue, and a reader's facts."""
    for row in (row for each in grammar.rows().values() for row in each if row.facts):
        count = Counter(mark for mark in row.words if mark in "«»‹›[]")
        assert count["«"] == count["»"] == count["‹"] == count["›"] == 1
        assert count["["] == count["]"] <= 1


def test_a_full_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError, match="not empty"):
        write(1, tmp_path)
