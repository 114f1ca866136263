"""How often people overruled drafts, as the methods page shows it. In: articles. Out: tables.

The figures are those that `evaluate --reviewed` prints (see `evaluation.reviewed`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ontherecord.codebook import source_types
from ontherecord.engine.records.reasons import TABLE
from ontherecord.evaluation.reviewed import Row, rows
from ontherecord.merging.overruled import FAULTS
from ontherecord.model import Article, DraftRead, Overruled, Record

WORDS: dict[Overruled, str] = {
    "no statement": "no statement", "kind": "who answers for it", "speaker": "speaker",
    "ends": "where it begins and ends", "form": "whose words", "unverified": "not checked",
}  # fmt: skip
SECTIONS = {row.rule: row.section.strip("§").partition(".")[0] for row in TABLE.values()}
"""The section of the codebook that tells each rule."""


class Line(Record, frozen=True):
    """One rule, kind of source or band, ready to print."""

    title: str
    section: str
    """Of the codebook, without its sign; empty for what is no rule."""
    read: int
    overruled: int
    changed: str
    """What was changed how often, the most frequent first."""


class Overrulings(Record, frozen=True):
    """All that the page shows; empty tables if nobody has read a draft."""

    read: int = 0
    overruled: int = 0
    rules: tuple[Line, ...] = ()
    types: tuple[Line, ...] = ()
    bands: tuple[Line, ...] = ()


def overrulings(articles: Iterable[Article]) -> Overrulings:
    """The tables over all drafts that a person has read."""
    found = [read for article in articles for read in article.draft_reads]
    return Overrulings(
        read=len(found), overruled=sum(bool(one.faults) for one in found),
        rules=_lines(found, "rule"), types=_lines(found, "type"), bands=_lines(found, "band"),
    )  # fmt: skip


def _lines(found: list[DraftRead], by: Literal["rule", "type", "band"]) -> tuple[Line, ...]:
    return tuple(_line(row, by) for row in rows(found, by))


def _line(row: Row, by: Literal["rule", "type", "band"]) -> Line:
    counts = sorted(zip(row.faults, FAULTS, strict=True), key=lambda pair: -pair[0])
    title = source_types.IN_WORDS[row.name] if by == "type" else row.name
    return Line(
        title=title, section=SECTIONS.get(row.name, "") if by == "rule" else "",
        read=row.read, overruled=row.overruled,
        changed=", ".join(f"{WORDS[fault]} {number:,}" for number, fault in counts if number),
    )  # fmt: skip
