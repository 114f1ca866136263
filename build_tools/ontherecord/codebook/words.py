"""Words as a sentence has them: numbers with their nouns, a capital at the start."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 statement", "2,400 statements"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def capital(words: str) -> str:
    """The same with a capital at the start; the rest stays as it is."""
    return words[:1].upper() + words[1:]
