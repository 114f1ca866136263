"""What a cue hands over, as one rule found it. In: nothing. Out: `Complement`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from ontherecord.engine.lexicon.cues import Cue
from ontherecord.model import Reason, Record, Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

How = Literal[
    "quotation", "clause", "interrupted", "trailing", "infinitive", "noun", "described"
]  # fmt: skip


class Case(NamedTuple):
    """A cue in its sentence: its token, one of its rows in the lexicon, its subject."""

    cue: Token
    row: Cue
    speaker: Token | None


class Complement(Record, frozen=True):
    content: tuple[Span, ...]
    how: How
    reasons: tuple[Reason, ...]
    marked: bool = False
    """True if "that" opens it."""
    question: str = ""
    """The word that opens it if that is "whether", "why" or the like."""
    cue_end: int | None = None
    """Offset where the cue ends, if a preposition or particle belongs to it."""


def one(
    span: Span | None, how: How, why: Reason, *, cue_end: int | None = None
) -> Complement | None:
    """A complement of one part, or None if no span was found."""
    if span is None:
        return None
    return Complement(content=(span,), how=how, reasons=(why,), cue_end=cue_end)
