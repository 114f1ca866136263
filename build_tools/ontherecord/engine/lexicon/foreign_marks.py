"""The quotation marks of every language: `quotation_marks.tsv`, read once.

In: a BCP 47 tag. Out: the marks that open and close there, and whether a dash may open a reply.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from ontherecord.model import Record

STRAIGHT = '"＂'
"""Typed in every language, on both sides."""
OTHERS = "*"
"""The row of languages that have none of their own."""


class Marks(Record, frozen=True):
    """What sets off somebody's words in one language."""

    opening: str
    closing: str
    dash: bool
    """Whether a dash at the start of a paragraph may open a reply."""


@cache
def _rows() -> dict[str, Marks]:
    file = resources.files("ontherecord.engine.lexicon").joinpath("quotation_marks.tsv")
    lines = file.read_text(encoding="utf-8").splitlines()
    found: dict[str, Marks] = {}
    for line in lines:
        if line and not line.startswith("#"):
            tags, pairs, dash = line.split("\t")
            opening, closing = map("".join, zip(*pairs.split(), strict=True))
            marks = Marks(opening=opening + STRAIGHT, closing=closing + STRAIGHT, dash=bool(dash))
            found.update(dict.fromkeys(tags.split("|"), marks))
    return found


def marks_of(lang: str) -> Marks:
    """The marks of a language; of one that the table does not name, the commonest."""
    rows = _rows()
    return rows.get(lang.lower().split("-")[0], rows[OTHERS])
