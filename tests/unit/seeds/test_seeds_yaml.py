"""Reading YAML strictly, and finding where a value stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ontherecord.seeds import plainfile, yamlfile

CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "yaml" / "strict.yml").read_text(encoding="utf-8")
)
NESTED = """\
by: reference
annotations:
  - id: a1
    content:
      - {exact: one}
      - exact: two
        prefix: three
"""


@pytest.mark.parametrize("name", CASES)
def test_strict_reading(name: str) -> None:
    """Values stay the words they are; what could be read two ways is told."""
    case: dict[str, Any] = CASES[name]
    data, problems = yamlfile.read(case["text"], "x.yml")
    assert data == case.get("data")
    assert {p.code for p in problems} == ({case["code"]} if "code" in case else set())
    assert [f"{p.line}:{p.column}" for p in problems] == case.get("at", [])


@pytest.mark.parametrize(
    ("way", "place"),
    [
        ((), (1, 1)),
        (("by",), (1, 1)),
        (("annotations",), (2, 1)),
        (("annotations", 0), (3, 5)),
        (("annotations", 0, "content"), (4, 5)),
        (("annotations", 0, "content", 0, "exact"), (5, 10)),
        (("annotations", 0, "content", 1, "prefix"), (7, 9)),
        (("annotations", 0, "content", 1, "suffix"), (6, 9)),
        (("annotations", 7, "content"), (2, 1)),
    ],
)
def test_place_of_a_value(way: yamlfile.Path, place: tuple[int, int]) -> None:
    """A field is at its key, a list's entry at its start, a missing one at what is nearest."""
    assert yamlfile.place(NESTED, way) == place


def test_place_in_an_unreadable_file() -> None:
    """In a file that is no YAML every place is its start."""
    assert yamlfile.place("a: [", ("a",)) == (1, 1)


def test_only_marks_and_line_ends_change() -> None:
    """A byte order mark goes, line ends become one character, all else stays as it is."""
    data = "\ufeffe\u0301 “a”\r\nb\rc\u00a0\u2028\ufb01\n".encode()
    assert plainfile.decoded(data, "a.txt", 100) == ("e\u0301 “a”\nb\nc\u00a0\u2028\ufb01\n", ())


def test_not_utf8_is_told_by_line_and_column() -> None:
    """The place is counted in characters, not in bytes."""
    text, problems = plainfile.decoded("ok\nné ".encode() + b"\xe9", "a.txt", 100)
    assert text is None
    assert [(p.code, p.line, p.column) for p in problems] == [("not-utf-8", 2, 4)]


def test_large_files_are_not_read() -> None:
    """A file over its limit is told and not decoded."""
    text, problems = plainfile.decoded(b"12345", "a.yml", 4)
    assert text is None
    assert [p.code for p in problems] == ["file-too-large"]


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", ">>>>>>> theirs"])
def test_conflict_markers(marker: str) -> None:
    """A marker counts at the start of a line only."""
    found = plainfile.conflict(f"a\n{marker}\n", "a.yml")
    assert found is not None
    assert (found.code, found.line) == ("merge-conflict", 2)
    assert plainfile.conflict(f"a\n  {marker}\n=======\n", "a.yml") is None
