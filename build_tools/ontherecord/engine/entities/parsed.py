"""What this package takes from the language model: tokens and its guesses at names, as records.

In: a parsed document. Out: `Parse`. Nothing here knows spaCy's classes, so every later step can be
tested with words typed by hand.
"""

from __future__ import annotations

from typing import Any, Literal

from ontherecord.model import Record, Span

Guess = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "OTHER"]
KNOWN: tuple[Guess, ...] = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP")


SUBJECTS = ("nsubj", "nsubjpass")


class Token(Record, frozen=True):
    start: int
    end: int
    text: str
    pos: str
    """Universal part of speech."""
    subject: bool = False
    """Whether it is the subject of a verb."""
    main: bool = False
    """Whether it is the subject of a sentence's main clause."""
    modifier: bool = False
    """Whether it modifies a noun after it ("U.S. forces", "Russia's claims")."""


class Guessed(Record, frozen=True):
    """A name as the model classed it; often wrong on war reporting (design §4)."""

    start: int
    end: int
    guess: Guess


class Parse(Record, frozen=True):
    tokens: tuple[Token, ...] = ()
    names: tuple[Guessed, ...] = ()

    def subjects(self) -> frozenset[int]:
        """Where the tokens start that are subjects."""
        return frozenset(t.start for t in self.tokens if t.subject)

    def verbs(self) -> frozenset[int]:
        """Where the verbs start."""
        return frozenset(t.start for t in self.tokens if t.pos in ("VERB", "AUX"))


def read(doc: Any) -> Parse:
    """A spaCy `Doc` (typed loosely: only nlp.py knows spaCy) as records."""
    tokens = tuple(
        Token(start=t.idx, end=t.idx + len(t.text), text=t.text, pos=t.pos_,
              subject=t.dep_ in SUBJECTS,
              main=(t.dep_ in SUBJECTS and t.head.dep_ in ("ROOT", "conj"))
              or (t.dep_ == "ROOT" and t.pos_ == "PROPN"),
              modifier=t.dep_ in ("compound", "amod", "nmod", "poss"))
        for t in doc
        if not t.is_space
    )  # fmt: skip
    names = tuple(
        Guessed(start=e.start_char, end=e.end_char, guess=_guess(e.label_)) for e in doc.ents
    )
    return Parse(tokens=tokens, names=names)


def _guess(label: str) -> Guess:
    return next((known for known in KNOWN if known == label), "OTHER")


def span(start: int, end: int) -> Span:
    return Span(start=start, end=end)
