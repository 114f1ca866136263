"""Hand-written pages that would stall Python-Markdown, or run it out of its stack.

For each bracket it looks for the partner to the end of the block, and for each marker of a list
in a list it calls itself: 20,000 times `![](` took more than five minutes.

In: a page's text. Out: problems, and where in the text they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

from ontherecord.model import Problem, Record
from ontherecord.problems.faults import error

MOST_OPEN = 100
"""Brackets of one kind that are open at once in a block of lines; those of our own pages: 2."""
DEEPEST = 20
"""Markers of lists and quotations at the start of a line."""
_FENCE = re.compile(r"`{3,}|~{3,}")
_BRACKET = re.compile(r"\\.|(\]\(|[\[\])]|<(?=[a-zA-Z/!?])|>)", re.S)
_PAIRS = (("[", ("]", "](")), ("](", (")",)), ("<", (">",)))
"""What opens, and what closes it; `](` does both."""
_NESTED = re.compile(rf"(?:[ \t]*(?:[-*+>]|\d+[.)])(?=\s|$|>)){{{DEEPEST + 1}}}", re.M)


class Tangle(Record, frozen=True):
    """A block of lines that is not given to Python-Markdown, counted from 0, the end left out."""

    start: int
    end: int
    what: str


def check(pages: Mapping[str, str]) -> Iterator[Problem]:
    """No block of a page has more open brackets, or lists in lists, than can be read at once."""
    for path, text in pages.items():
        for tangle in tangles(text):
            yield error(
                path, (tangle.start + 1, 1), "tangled-page",
                f"{tangle.what}.",
                "Markdown looks for the end of each anew: the build would stall.",
                "close them; what is no Markdown stands between two lines of ```",
            )  # fmt: skip


def tangles(text: str) -> Iterator[Tangle]:
    """The blocks that would take too long, in order."""
    lines = text.split("\n")
    for start, end in _blocks(lines):
        block = "\n".join(lines[start:end])
        if _most_open(block) > MOST_OPEN:
            what = f"more than {MOST_OPEN} brackets are open at once in these lines"
            yield Tangle(start=start, end=end, what=what)
        elif _NESTED.search(block):
            what = f"more than {DEEPEST} lists or quotations stand in each other on a line"
            yield Tangle(start=start, end=end, what=what)


def _most_open(block: str) -> int:
    """How many brackets of one kind are open at once, at most."""
    signs = [match[1] for match in _BRACKET.finditer(block) if match[1]]
    return max(max(accumulate(_steps(signs, *pair), _at_least_none), default=0) for pair in _PAIRS)


def _steps(signs: list[str], opening: str, closing: tuple[str, ...]) -> list[int]:
    return [(sign == opening) - (sign in closing) for sign in signs]


def _at_least_none(depth: int, step: int) -> int:
    return max(0, depth + step)


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Lines between blank ones; those in closed fences are code, which is not read on."""
    start, at = 0, 0
    unclosed: set[str] = set()
    while at < len(lines):
        end = _fence_end(lines, at, unclosed)
        if end or not lines[at].strip():
            if start < at:
                yield start, at
            at = start = end or at + 1
        else:
            at += 1
    if start < at:
        yield start, at


def _fence_end(lines: list[str], at: int, unclosed: set[str]) -> int:
    """The line behind the fence that opens at a line; 0 if none does, or it is never closed."""
    opened = _FENCE.match(lines[at])
    if not opened or opened[0] in unclosed:
        return 0
    for line in range(at + 1, len(lines)):
        if lines[line].rstrip() == opened[0]:
            return line + 1
    unclosed.add(opened[0])
    return 0
