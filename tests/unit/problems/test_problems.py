"""How a problem prints, whatever words it quotes."""

from __future__ import annotations

import json

import msgspec
import pytest

from ontherecord.model import Problem
from ontherecord.problems.problems import as_github, as_json, as_text
from ontherecord.problems.unseen import INVISIBLE


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


ODD = "a\x1b[2J\u202e\u2028\x85\nseeds/b.yml:1:1: error: forged" + "x" * 5000


def _odd(path: str) -> Problem:
    return Problem(path=path, line=3, column=2, level="error", code="bad-name",
                   what=f"the name is “{ODD}”.", why="w", fix="f")  # fmt: skip


@pytest.mark.parametrize(
    "path", ["seeds/a\nb.yml", "seeds/\udcff\udcfe.yml", "seeds/a\x1b]0;x\x07"]
)
def test_what_strangers_wrote_stays_inside_its_line(path: str) -> None:
    """At a terminal a problem is four lines, of signs that can be seen, none of them endless."""
    lines = as_text(_odd(path)).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["what:", "why:", "fix:"]
    assert all(INVISIBLE.search(line) is None and len(line) < 300 for line in lines)
    assert "\\u202e" in lines[1]
    "\n".join(lines).encode()


@pytest.mark.parametrize("path", ["seeds/a\nb,c:d%0A.yml", "seeds/\udcff\udcfe.yml"])
def test_json_gives_back_what_was_there(path: str) -> None:
    """For a program each problem is one line of ASCII, and nothing in it was changed."""
    told = as_json(_odd(path))
    assert told.isascii() and len(told.splitlines()) == 1
    assert json.loads(told) == msgspec.to_builtins(_odd(path))


def test_a_name_that_is_no_text_is_told_to_the_forge() -> None:
    """A file's name that is no UTF-8 can be printed, with its odd bytes spelled out."""
    told = as_github(_odd("seeds/\udcff.yml"))
    assert "file=seeds/\\udcff.yml," in told and told.encode()
    assert len(told.splitlines()) == 1 and INVISIBLE.search(told) is None


def _unescaped(words: str) -> str:
    for sign, code in (("\n", "%0A"), ("\r", "%0D"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        words = words.replace(code, sign)
    return words
