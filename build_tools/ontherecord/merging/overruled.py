"""Which drafts people have read, and what they changed about each.

In: a machine draft beside the same article with everything people said about it. Out: a record for
each draft that a person confirmed, corrected or took out: what nobody read says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ontherecord.merging.span_index import OnWords
from ontherecord.model import Article, DraftRead, Overruled, Statement

FAULTS: tuple[Overruled, ...] = get_args(Overruled)


def draft_reads(drafted: Article, merged: Article) -> Iterator[DraftRead]:
    """Every draft of the article that a person has read, in text order."""
    found: OnWords[Statement] = OnWords()
    for s in (*merged.statements, *merged.outlet):
        if s.state == "confirmed":
            found.add(s.content, s)
    for draft in (*drafted.statements, *drafted.possible):
        reading = next(found.on(draft.content), None)
        if reading is not None:
            yield DraftRead(
                rules=tuple(dict.fromkeys(r.name for r in draft.reasons if r.by == "rule")),
                type=draft.voices[0].type if draft.voices else "unspecified",
                confidence=draft.confidence, faults=tuple(_faults(draft, reading)),
            )  # fmt: skip


def _faults(draft: Statement, reading: Statement) -> Iterator[Overruled]:
    if reading.kind == "outlet-voice":
        yield "no statement"
        return
    if draft.kind != reading.kind:
        yield "kind"
    if _speakers(draft) != _speakers(reading):
        yield "speaker"
    if draft.content != reading.content:
        yield "ends"
    if draft.form != reading.form:
        yield "form"
    if set(draft.unverified) != set(reading.unverified):
        yield "unverified"


def _speakers(statement: Statement) -> list[str]:
    return sorted(source.speaker.casefold() for source in statement.voices)
