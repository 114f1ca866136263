"""What a selector says, whoever wrote it, and the answer in its terms.

In: values of a selector's keys; a place. Out: texts, offsets; the place with the spaces selected.
"""

from __future__ import annotations

from typing import Protocol

from ontherecord.anchoring.reanchoring.found import Anchored


class InContext(Protocol):
    """Words and what stood around them."""

    @property
    def exact(self) -> str: ...
    @property
    def prefix(self) -> str: ...
    @property
    def suffix(self) -> str: ...


def spaced(found: Anchored, exact: str, text: str) -> Anchored:
    """With the spaces that the words begin or end with, where they still stand there."""
    if not found.spans or exact == exact.strip():
        return found
    before = exact[: len(exact) - len(exact.lstrip())]
    after = exact[len(exact.rstrip()) :]
    first, last = found.spans[0][0], found.spans[-1][1]
    start = first - len(before) if text.endswith(before, 0, first) else first
    end = last + len(after) if text.startswith(after, last) else last
    spans = [*found.spans[:-1], (found.spans[-1][0], end)]
    spans[0] = (start, spans[0][1])
    return Anchored(status=found.status, spans=tuple(spans), doubt=found.doubt)


def words_of(given: object) -> str:
    """The text, or none."""
    return given if isinstance(given, str) else ""


def offset_of(given: object) -> int | None:
    """The offset; None for what cannot be one."""
    return given if isinstance(given, int) and given >= 0 else None
