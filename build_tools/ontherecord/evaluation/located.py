"""Labels that name words → labels that name offsets, so that people can write and read them.

In: a text, and its labels, whose spans are [start, end) pairs or the words themselves:
`"content": ["that the bridge is safe"]`. Statements stand in text order; words are found behind the
first part of the statement before. Out: the same labels with offsets in code points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Pair = list[int]


def located(text: str, labels: Mapping[str, Any]) -> dict[str, Any]:
    """The labels with every content and quote as offsets.

    Raises:
        ValueError: words are not in the text, or not where their order says.
    """
    statements, at = [], 0
    for statement in labels["statements"]:
        content = _parts(text, statement["content"], at)
        quotes = _parts(text, statement.get("quotes", ()), content[0][0])
        statements.append({**statement, "content": content, "quotes": quotes})
        at = content[0][1]
    return {**labels, "statements": statements}


def _parts(text: str, parts: Sequence[str | Pair], at: int) -> list[Pair]:
    """Each part behind the one before; pairs stay as they are."""
    found = []
    for part in parts:
        pair = _behind(text, part, at) if isinstance(part, str) else list(part)
        found.append(pair)
        at = pair[1]
    return found


def _behind(text: str, words: str, at: int) -> Pair:
    start = text.find(words, at)
    if start < 0:
        raise ValueError(f"“{words}” is not in the text behind “{text[max(0, at - 30) : at]}”")
    return [start, start + len(words)]
