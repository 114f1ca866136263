"""The record that leaves this package: one content, its cue, its source (codebook §1).

In: nothing. Out: `Attribution`, from which the classifying stages make a `Statement`. Source type,
kind, channel and act are not decided here.
"""

from __future__ import annotations

from typing import Literal

from ontherecord.model import Basis, Form, Reason, Record, Region, Span

CueClass = Literal[
    "say", "ask", "commit", "attitude", "stance", "deny", "describe", "report", "evidence",
    "according-to", "colon", "noun", "pull-quote", "passive", "hearsay", "dangling",
]  # fmt: skip
"""What kind of cue hands the content over; the act and the cue flags start from it."""


class Attribution(Record, frozen=True):
    """Who is said to have said what, by which words: the syntax of a statement, before labels."""

    content: tuple[Span, ...]
    """One entry a part, in text order (B6: an interrupted quotation has several)."""
    cues: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    """Each coordinated source on its own (B8); empty if the text names none, or it is inferred."""
    relays: tuple[Span, ...] = ()
    """Chain links named in the text, nearest to the outlet first, the last is the origin."""
    inferred_from: int | None = None
    """Index (in the tuple that `attribute` returns) of the attribution whose source a dangling
    quotation takes (§4.2)."""
    quotes: tuple[Span, ...] = ()
    inserts: tuple[Span, ...] = ()
    form: Form = "indirect"
    basis: Basis = "explicit"
    region: Region = "body"
    confidence: float = 1.0
    """0 to 1, by the kind of rule that found it; not a probability measured on anything."""
    reasons: tuple[Reason, ...] = ()
    cue_lemma: str = ""
    cue_class: CueClass = "say"
    unsaid: bool = False
    """The text does not say that this was said (§4.0): no statement, a flag on its sentence."""
