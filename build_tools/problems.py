"""How a `Problem` prints: for a person at a terminal, for a pull request, for a program."""

from __future__ import annotations

import msgspec

from build_tools.model import Problem


def as_text(problem: Problem) -> str:
    """Four lines: where, what, why, fix. The first is clickable in editors."""
    p = problem
    return (
        f"{p.path}:{p.line}:{p.column}: {p.level}: {p.code}\n"
        f"  what: {p.what}\n  why:  {p.why}\n  fix:  {p.fix}"
    )


def as_github(problem: Problem) -> str:
    """A workflow command that puts the problem on the pull request's own line."""
    p = problem
    message = _escaped(f"{p.what}\n{p.why}\nFix: {p.fix}")
    path = _escaped(p.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{p.level} file={path},line={p.line},col={p.column},title={p.code}::{message}"


def _escaped(words: str) -> str:
    """So that neither words nor a file's name can begin another command."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_json(problem: Problem) -> str:
    """One JSON object on one line, with the record's own field names."""
    return msgspec.json.encode(problem).decode()


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """By file, then line, then code: the same order on every machine; duplicates dropped."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.code, p.what)))


def has_errors(problems: tuple[Problem, ...]) -> bool:
    return any(p.level == "error" for p in problems)
