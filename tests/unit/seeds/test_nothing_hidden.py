"""What cannot be read or used is told with its place, and hides nothing that stands beside it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ontherecord.model import Problem
from ontherecord.seeds import (
    handwritten_files,
    load,
    plainfile,
    publishing,
    recorded,
    removals,
    yamlfile,
)
from ontherecord.seeds.shapes import is_day
from tests.unit.seeds.test_seeds import CONTRIBUTION, METADATA, TEXT, _archive

FILES = {
    "articles/a/article.txt": TEXT,
    "articles/a/article.yml": METADATA,
    "articles/a/annotations/x.yml": CONTRIBUTION,
    "articles/b/article.txt": TEXT,
    "articles/b/article.yml": METADATA,
    "people/bo-ek.yml": "name: Bo Ek",
    "people/ida-ren.yml": "name: Ida Ren",
}


@pytest.mark.parametrize(
    "name", ["articles/b/article.txt", "articles/a/annotations/x.yml", "people/bo-ek.yml"]
)
def test_a_file_that_nobody_may_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Told with the system's own words; all others are read."""
    root = _archive(tmp_path, FILES)
    real = plainfile.bounded

    def bounded(path: Path, limit: int) -> bytes:
        if path == root / name:
            raise PermissionError(13, "Permission denied")
        return real(path, limit)

    monkeypatch.setattr(plainfile, "bounded", bounded)
    seeds = load(root)
    told = [p for p in seeds.problems if p.code == "unreadable"]
    assert [p.path for p in told] == [f"seeds/{name}"]
    assert "Permission denied" in told[0].what
    read = {a.slug for a in seeds.articles} | {e.id for e in seeds.entities}
    read |= {c.by for a in seeds.articles for c in a.contributions}
    assert len({"a", "b", "bo-ek", "ida-ren", "ada"} - read) == 1


def test_a_folder_that_nobody_may_look_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told by its name; the folders beside it are read."""
    root = _archive(tmp_path, FILES)
    real = os.scandir

    def scandir(path: Path) -> Any:
        if path == root / "people":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    seeds = load(root)
    assert [p.path for p in seeds.problems if p.code == "unreadable"] == ["seeds/people"]
    assert [a.slug for a in seeds.articles] == ["a", "b"] and seeds.entities == ()


def test_an_article_whose_text_is_gone(tmp_path: Path) -> None:
    """Its metadata is there: told, and no article without words."""
    root = _archive(tmp_path, {n: t for n, t in FILES.items() if n != "articles/b/article.txt"})
    seeds = load(root)
    assert [a.slug for a in seeds.articles] == ["a"]
    assert "seeds/articles/b/article.txt" in {p.path for p in seeds.problems}


def test_a_kept_text_under_another_name(tmp_path: Path) -> None:
    """Told with the name it should have; annotations find it all the same. No text is no text."""
    old = "An older title\n"
    digest = hashlib.sha256(old.encode()).hexdigest()
    root = _archive(tmp_path, FILES | {"articles/a/texts/old.txt": old})
    (root / "articles/a/texts/odd.txt").write_bytes(b"\xff")
    seeds = load(root)
    assert seeds.articles[0].texts == {digest: old}
    told = {p.code: p for p in seeds.problems if "/texts/" in p.path}
    assert set(told) == {"kept-text", "not-utf-8"}
    assert f"{digest}.txt" in told["kept-text"].fix


def test_files_that_are_no_contribution_or_entry(tmp_path: Path) -> None:
    """Each is told; the ones beside them are read."""
    bad = {"articles/a/annotations/w.yml": "by: {handle: 3", "people/al.yml": "[1]"}
    bad |= {"articles/a/annotations/y.yml": "codebook: '1.1'\n", "people/cy.yml": "kind: 3\n"}
    seeds = load(_archive(tmp_path, FILES | bad))
    assert {f"seeds/{name}" for name in bad} <= {p.path for p in seeds.problems}
    assert "ada" in {c.by for c in seeds.articles[0].contributions}
    assert [e.id for e in seeds.entities] == ["bo-ek", "ida-ren"]


def _place(_: tuple[str | int, ...]) -> tuple[int, int]:
    return 1, 1


def _told(problems: tuple[Problem, ...]) -> int:
    return sum(problem.level == "error" for problem in problems)


@pytest.mark.parametrize("bad", [{}, "words", {"content": [{"exact": "so"}]}, None])
def test_a_bad_entry_of_a_list_hides_no_other(bad: object) -> None:
    """Of ids, of pages taken down, of articles published: one problem or more, the rest stays."""
    rows: list[tuple[Any, str, dict[str, object]]] = [
        (recorded.recorded, "id", {"id": "s-123456", "content": [{"exact": "so"}]}),
        (removals.removals, "address", {"address": "people/al", "date": dt.date(2024, 6, 4)}),
        (publishing.published, "article", {"article": "pier"}),
    ]
    for read, name, good in rows:
        head = {"recorded": recorded.LIST, "removals": removals.LIST, "published": publishing.LIST}
        found, problems = read({head[read.__name__]: [bad, good]}, path="x.yml", locate=_place)
        assert [getattr(entry, name) for entry in found] == [good[name]]
        assert _told(problems) >= 1


@pytest.mark.parametrize(
    ("words", "day"),
    [("2024-02-29", True), ("2023-02-29", False), ("2024-2-9", False), ("20240229", False)],
)
def test_a_day_is_one_of_the_calendar(words: str, day: bool) -> None:
    """Written in one way, and in the calendar."""
    assert is_day(words) is day


def test_yaml_deeper_than_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """However Python runs out of room, the file is told as nested too deep."""

    def deep(_: str) -> None:
        raise RecursionError

    monkeypatch.setattr(yamlfile, "_compose_again", deep)
    data, problems = yamlfile.read("a: 1\n", "x.yml")
    assert data is None and [p.code for p in problems] == ["yaml-feature"]


def test_a_place_beside_a_key_that_is_no_word() -> None:
    """A list as a key has no name to be found by; the fields beside it do."""
    text = "? [1, 2]\n: x\nname: Bo\n"
    assert yamlfile.place(text, ("name",)) == (3, 1)


def test_a_page_in_a_folder_that_may_only_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can say what such a page is (mode 444 of its folder): told; the next is read."""
    pages = [tmp_path / "docs" / name for name in ("a.md", "b.md")]
    pages[0].parent.mkdir()
    for page in pages:
        page.write_text("# Lamp\n", encoding="utf-8")

    def closed(real: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def looked(path: Any, **how: Any) -> os.stat_result:
            if path == pages[0]:
                raise PermissionError(13, "Permission denied")
            return real(path, **how)

        return looked

    monkeypatch.setattr(os, "lstat", closed(os.lstat))
    monkeypatch.setattr(os, "stat", closed(os.stat))
    found, faults = handwritten_files.read(tmp_path)
    assert list(found) == ["docs/b.md"]
    assert [(p.path, p.code) for p in faults] == [("docs/a.md", "unreadable")]
