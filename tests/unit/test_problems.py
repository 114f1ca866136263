"""How a problem prints for a pull request."""

from __future__ import annotations

import pytest

from build_tools.model import Problem
from build_tools.problems import as_github


@pytest.mark.parametrize("hostile", ["x\n::stop-commands::y", "a,line=9::b", "%0A::error::z"])
def test_no_name_or_word_begins_another_command(hostile: str) -> None:
    """A file's name and words stay inside one workflow command, and come out unchanged."""
    told = as_github(
        Problem(path=hostile, line=3, column=2, level="error", code="bad-name", what=hostile,
                why="w", fix="f")
    )  # fmt: skip
    assert "\n" not in told
    head, _, message = told.removeprefix("::").partition("::")
    fields = dict(part.split("=", 1) for part in head.removeprefix("error ").split(","))
    assert set(fields) == {"file", "line", "col", "title"}
    assert _unescaped(fields["file"]) == hostile
    assert _unescaped(message).startswith(hostile)


def _unescaped(words: str) -> str:
    for sign, code in (("\n", "%0A"), ("\r", "%0D"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        words = words.replace(code, sign)
    return words
