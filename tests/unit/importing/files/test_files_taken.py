"""Every format that `add` takes, by a file of its own: what comes out, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from ontherecord.checks.check import check
from ontherecord.importing.articles import files
from ontherecord.importing.files.fields import mapping_of
from ontherecord.importing.items import Item, Options
from ontherecord.importing.kinds import Shape, ending, shape_of
from ontherecord.seeds import load
from tests.support.building import ROOT
from tests.support.engine import cases
from tests.support.made_files import HERE
from tests.support.taking import items

TEXTS = yaml.safe_load((Path(__file__).parent / "texts.yml").read_text(encoding="utf-8"))
TAKEN = [c for c in cases("files") if c.id.startswith("taken")]
KNOWN = ("outlet", "published", "authors", "url")


def filled(words: Any) -> Any:
    """A text for its name in brackets: {E} its paragraphs, {E.title}, {E.0} one of them."""
    if isinstance(words, list):
        return [filled(one) for one in words]
    if whole := re.fullmatch(r"\{(\w)\}", words):
        return TEXTS[whole[1]]["body"]
    return re.sub(r"\{(\w)\.(\w+)\}", _one, words)


def _one(named: re.Match[str]) -> str:
    text = TEXTS[named[1]]
    return str(text["title"] if named[2] == "title" else text["body"][int(named[2])])


def items_of(case: dict[str, Any]) -> list[Item]:
    """What becomes of a case's file."""
    path = HERE / case["file"]
    options = Options(mapping=tuple(mapping_of(case.get("map", "")).items()))
    return list(items(path.name, path.read_bytes(), options))


@pytest.mark.parametrize("case", TAKEN)
def test_what_comes_out_of_a_file(case: dict[str, Any]) -> None:
    """Its articles in order, with all that is said of each and nothing besides."""
    found = items_of(case)
    assert len(found) == len(case["gives"]), [one.refused for one in found]
    for one, wished in zip(found, case["gives"], strict=True):
        if "refused" in wished:
            assert one.taken is None and wished["refused"] in one.refused
            continue
        taken = one.taken
        assert taken is not None, one.refused
        assert taken.title == filled(wished["title"])
        title, *paragraphs = taken.text.rstrip("\n").split("\n\n")
        assert title == taken.title
        assert set(filled(wished.get("has", []))) <= set(paragraphs)
        assert paragraphs == filled(wished.get("paragraphs", paragraphs))
        known = {name: getattr(taken, name).value for name in KNOWN}
        assert known == {name: wished.get(name, "") for name in KNOWN}
        assert (taken.lang, taken.note) == (wished["lang"], wished.get("note", ""))
        captions = [region.exact for region in taken.regions if region.kind == "caption"]
        assert captions == wished.get("captions", [])


def test_every_article_is_sound_in_an_archive(tmp_path: Path) -> None:
    """All that `check` asks of any of them are its rights, and its original is kept beside it."""
    number = 0
    for case in TAKEN:
        for one in items_of(case.values[0]):
            if one.taken is None:
                continue
            number += 1
            path = f"seeds/articles/n-{number}"
            (tmp_path / path).mkdir(parents=True)
            for name, content in files(one.taken, path, one.part.data, one.part.shape).items():
                (tmp_path / path / name).write_bytes(content)
            kept = [p.name for p in (tmp_path / path).iterdir() if p.name.startswith("original")]
            assert len(kept) == (one.part.shape != "txt")
    seeds = load(tmp_path / "seeds")
    assert len(seeds.articles) == number > 25
    assert {p.code for p in check(seeds)} == {"rights-open"}


def test_the_part_of_a_file_is_a_file_of_its_own() -> None:
    """What is kept as an article's original gives that article again."""
    for case in TAKEN:
        if "map" in case.values[0]:
            continue
        for one in items_of(case.values[0]):
            if one.taken is None or not one.part.id:
                continue
            name = f"original.{one.part.shape}"
            assert shape_of(name, one.part.data) == one.part.shape
            (again,) = items(name, one.part.data, Options())
            assert again.taken == one.taken


def test_every_shape_has_its_file() -> None:
    """A format that is taken is tried on a file."""
    shapes = {shape_of(path.name, path.read_bytes()) for path in HERE.iterdir()}
    assert shapes == set(Shape.__args__)  # type: ignore[attr-defined]
    assert {path.name for path in HERE.iterdir()} == {
        "README.md", *(case.values[0]["file"] for case in TAKEN)
    }  # fmt: skip


@pytest.mark.parametrize("case", [c for c in cases("files") if c.id.startswith("refused")])
def test_what_is_refused_and_why(case: dict[str, Any]) -> None:
    """Nothing is filed as text that is none."""
    data = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    (one,) = items(case["file"], data, Options())
    assert one.taken is None and case["why"] in one.refused


def test_the_keepers_guide_names_every_format() -> None:
    """The endings of all files that are taken stand in its table."""
    guide = (ROOT / "docs/contributing/keep.md").read_text(encoding="utf-8")
    rows = [line for line in guide.splitlines() if line.startswith("|")]
    for path in HERE.iterdir():
        assert any(f"`{ending(path.name)}`" in row for row in rows), path.name
