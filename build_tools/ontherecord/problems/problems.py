"""How a `Problem` prints: for a person at a terminal, for a pull request, for a program.

Its words may quote what a stranger wrote: no format lets them begin a line, a command or a
terminal's sequence of their own.
"""

from __future__ import annotations

import json
import re

import msgspec

from ontherecord.model import Problem
from ontherecord.problems.unseen import spelled_out

_LONG = re.compile(r"“([^“”]{160})[^“”]{40,}”")
"""A quoted value that is longer than anybody reads; what is to be typed stays whole."""


def as_text(problem: Problem) -> str:
    """Four lines: where, what, why, fix. The first is clickable in editors."""
    p = problem
    return (
        f"{_line(p.path)}:{p.line}:{p.column}: {p.level}: {p.code}\n"
        f"  what: {_line(p.what)}\n  why:  {_line(p.why)}\n  fix:  {_line(p.fix)}"
    )


def as_github(problem: Problem) -> str:
    """A workflow command that puts the problem on the pull request's own line."""
    p = problem
    message = _escaped(f"{_short(p.what)}\n{_short(p.why)}\nFix: {_short(p.fix)}")
    path = _escaped(p.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{p.level} file={path},line={p.line},col={p.column},title={p.code}::{message}"


def as_json(problem: Problem) -> str:
    """One JSON object on one line, in ASCII, with the record's own field names."""
    return json.dumps(msgspec.to_builtins(problem), separators=(",", ":"))


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def _line(words: str) -> str:
    return spelled_out(_short(words).replace("\n", "\\n"))


def _short(words: str) -> str:
    return _LONG.sub(r"“\1…”", words)


def _escaped(words: str) -> str:
    """So that neither words nor a file's name can begin another command."""
    whole = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return spelled_out(whole)


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """By file, then line, then code: the same order on every machine; duplicates dropped."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.code, p.what)))


def has_errors(problems: tuple[Problem, ...]) -> bool:
    return any(p.level == "error" for p in problems)
