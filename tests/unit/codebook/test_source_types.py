"""The table of source types against the book, the engine's words, and slips of the keyboard."""

from __future__ import annotations

import ast
import difflib
import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from ontherecord.codebook.source_types import MEDIA, OFFICIAL_TYPES, SOURCE_TYPES
from ontherecord.engine.lexicon import tables
from ontherecord.model import Source, SourceType
from tests.support.building import ROOT
from tests.unit.codebook.test_values import section

PACKAGE = ROOT / "build_tools" / "ontherecord"
NEAR = 0.86
"""Likeness from which a word is taken for a misspelt key (difflib's ratio): own decision."""
A_KEY = re.compile(r"[a-z]+(?:-[a-z]+)+")


def test_the_groups_are_the_book_s() -> None:
    """§6 lists the same types under A and under B, in the same order."""
    _, official, others = re.split(r"^\*\*[AB], ", section("§6"), maxsplit=2, flags=re.M)
    others = others.partition("\n")[0]
    assert listed(official.partition("\n")[0]) == list_of("A")
    assert listed(others) == list_of("B")
    assert set(list_of("A")) == OFFICIAL_TYPES


def listed(line: str) -> list[str]:
    """The keys of a line of §6, without the labels and the types it compares with."""
    known = (one for one in re.findall(r"`([\w-]+)`", re.sub(r"\([^()]*\)", "", line)))
    return [one for one in known if one in SOURCE_TYPES]


def list_of(group: str) -> list[str]:
    return [key for key, row in SOURCE_TYPES.items() if row.group == group]


def test_records_are_read_by_the_table() -> None:
    """Data with a type that has no row is refused; the type lists the rows in their order."""
    assert get_args(SourceType) == tuple(SOURCE_TYPES)
    for key in SOURCE_TYPES:
        assert msgspec.convert({"speaker": "x", "type": key}, Source).type == key
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"speaker": "x", "type": "weather-service"}, Source)


def test_the_engine_s_tables_name_types_that_are_there() -> None:
    for found in (tables.context(), tables.bodies()):
        assert set(found.values()) <= set(SOURCE_TYPES)
    assert {head.type for head in tables.heads().values()} <= set(SOURCE_TYPES)


def test_who_publishes_what_others_say_is_no_office() -> None:
    assert MEDIA and not MEDIA & OFFICIAL_TYPES


@pytest.mark.parametrize("word", ["gov-nationl", "news-agncy", "witnes-affected"])
def test_a_slip_is_seen(word: str) -> None:
    assert slip(word)


def test_no_key_is_misspelt_in_the_code() -> None:
    """mypy takes a source type for any `str`, so this looks at each string of the program."""
    found = {
        f"{path.relative_to(PACKAGE)}:{node.lineno}: {node.value}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in strings(path)
        if slip(node.value)
    }
    assert not found


def strings(path: Path) -> list[ast.Constant]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def slip(word: str) -> bool:
    """Whether a word is nearly a source type of two words or more, and none."""
    if word in SOURCE_TYPES or not A_KEY.fullmatch(word):
        return False
    return bool(difflib.get_close_matches(word, SOURCE_TYPES, n=1, cutoff=NEAR))


def test_every_state_medium_is_cited_once() -> None:
    """§6: no entry without a basis and a source; no name that two rows claim."""
    media = tables.rows("state_media.tsv")
    assert all(basis and source for _, _, basis, source in media)
    names = [form for name, other, *_ in media for form in (name, *tables.split(other))]
    assert sorted(names) == sorted(tables.state_media())
