"""Quotation marks in a paragraph, and the side of a quotation that each can stand on (codebook B2).

In: a text and a paragraph. Out: its double marks in order. Single marks are read elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal

from ontherecord.model import Paragraph, Record

Side = Literal["open", "close", "either"]
_MARK = re.compile(r"``|''|‘‘|’’|[\"“”„‟＂«»‹›「」『』]")
_FEET = re.compile(r"\d['’]\d{1,2}$")
"""Before inches: 6'2"."""
_PAIRED_STRAIGHT = frozenset(('"', "＂", "''"))
_OPENS = frozenset(("“", "„", "«", "‹", "「", "『", "``", "‘‘", "‟"))
_BEFORE_OPEN = "([{—–-―/:,;“‘"


class Mark(Record, frozen=True):
    start: int
    end: int
    side: Side


def marks_in(text: str, paragraph: Paragraph) -> list[Mark]:
    start, end = paragraph.span.start, paragraph.span.end
    found = []
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if match.group() in "»›" and after.isspace() and _opens_line(text, start, match.start()):
            continue  # a bullet
        if match.group() == '"' and _FEET.search(
            text, max(start, match.start() - 4), match.start()
        ):
            continue  # inches
        side = _side(match.group(), before, after)
        found.append(Mark(start=match.start(), end=match.end(), side=side))
    return found


def _opens_line(text: str, start: int, at: int) -> bool:
    return at == start or text[at - 1] == "\n"


def _side(mark: str, before: str, after: str) -> Side:
    """Which side of a quotation a mark can stand on, by its shape and its neighbours.

    Shape decides for curly marks unless both neighbours contradict it (a common typing error).
    """
    can_open = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
    can_close = not before.isspace() and not after.isalnum()
    if mark in _PAIRED_STRAIGHT:
        if can_open == can_close:
            return "either"
        return "open" if can_open else "close"
    shape: Side = "open" if mark in _OPENS else "close"
    if shape == "open" and can_close and not can_open and mark in "“«‹":
        return "close"
    if shape == "close" and before.isspace() and not after.isspace() and mark not in "»›":
        return "open"
    if mark in "»›" and before.isspace() and after.isalnum():
        return "either"
    return shape
