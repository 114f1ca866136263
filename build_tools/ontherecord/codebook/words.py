"""Numbers with their nouns. In: a number and a word. Out: plain English."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 statement", "2,400 statements"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
