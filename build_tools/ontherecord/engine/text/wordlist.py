"""Word tables that read like a page: a string of words → a set. Used by the lexicons."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a string, white space between them; `_` inside a word stands for a space."""
    return frozenset(word.replace("_", " ") for word in text.split())
