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
HEADS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "poss", "ROOT"))
"""Places in a clause where a noun group stands for somebody; not "as a doctor", "is a doctor"."""
NOUNS = frozenset(("NN", "NNS", "NNP"))
LIKE = frozenset(("as", "like", "unlike", "than"))
""" "As a doctor": what somebody is, no one else."""
NOBODY = frozenset(("any", "no", "every", "each", "either", "neither", "what", "which"))
MODIFIERS = frozenset(("det", "amod", "compound", "poss", "nmod", "nummod", "predet"))
LONGEST_ROW = 6
"""Nouns that are coordinated, or words of a complement, that are looked at: own decision."""


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
    joined: bool = False
    """Whether it is coordinated with the subject of a main clause: "Roy and **Lund** said"."""


class Guessed(Record, frozen=True):
    """A name as the model classed it; often wrong on war reporting (design §4)."""

    start: int
    end: int
    guess: Guess


class Described(Record, frozen=True):
    """A noun group with one common noun as its head: "a second senator", "two nurses"."""

    start: int
    end: int
    """Behind the head, or behind what a preposition adds to it ("the minister of transport")."""
    head: Span
    many: bool = False
    """Whether the head is a plural."""
    subject: bool = False
    main: bool = False
    joined: bool = False
    owner: bool = False
    """Whether something of theirs follows: "the mayor's friends"."""
    named: bool = False
    """Whether an apposition gives its name: "the mayor, Ada Roy,"."""


class Parse(Record, frozen=True):
    tokens: tuple[Token, ...] = ()
    names: tuple[Guessed, ...] = ()
    descriptions: tuple[Described, ...] = ()
    """In text order."""

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
              subject=t.dep_ in SUBJECTS, main=_is_main(t), joined=_is_main(_joined_to(t)),
              modifier=t.dep_ in ("compound", "amod", "nmod", "poss"))
        for t in doc
        if not t.is_space
    )  # fmt: skip
    names = tuple(
        Guessed(start=e.start_char, end=e.end_char, guess=_guess(e.label_)) for e in doc.ents
    )
    described = tuple(_described(t) for t in doc if _stands_for_somebody(t))
    return Parse(tokens=tokens, names=names, descriptions=described)


def _is_main(token: Any) -> bool:
    """The subject of a main clause, or a name that is all there is of one."""
    if token is None:
        return False
    if token.dep_ in SUBJECTS:
        return bool(token.head.dep_ in ("ROOT", "conj"))
    return bool(token.dep_ == "ROOT" and token.pos_ == "PROPN")


def _joined_to(token: Any) -> Any:
    """The subject that a noun is coordinated with, or None."""
    for _ in range(LONGEST_ROW):
        if token.dep_ != "conj" or token.pos_ not in ("NOUN", "PROPN"):
            return None
        token = token.head
        if token.dep_ in SUBJECTS:
            return token
    return None


def _is_one_of_them(token: Any) -> bool:
    """ "One of the men": somebody without a noun of their own."""
    return token.lower_ == "one" and any(
        c.dep_ == "pobj" and c.tag_ == "NNS" for p in token.children if p.lower_ == "of"
        for c in p.children
    )  # fmt: skip


def _stands_for_somebody(token: Any) -> bool:
    tag = token.tag_
    if tag not in NOUNS:
        return tag in ("CD", "PRP", "DT") and _is_one_of_them(token) and token.dep_ in HEADS
    if tag == "NNP" and not token.text.islower():
        return False
    if any(c.lower_ in NOBODY for c in token.children if c.dep_ == "det"):
        return False
    return token.dep_ in HEADS and not (token.dep_ == "pobj" and token.head.lower_ in LIKE)


def _whole(first: Any) -> Any:
    """The first word with what a hyphen ties to it: "a co-worker"."""
    tied = first.i > 1 and first.nbor(-1).text == "-" and not first.nbor(-1).whitespace_
    if not tied:
        return first
    before = first.nbor(-2)
    return before.nbor(-1) if before.i and before.nbor(-1).dep_ == "det" else before


def _described(head: Any) -> Described:
    """From the first modifier of a common noun to the end of its complement."""
    before = [c for c in head.children if c.dep_ in MODIFIERS and c.i < head.i]
    first = min((c.left_edge for c in before), key=lambda t: t.i, default=head)
    first = _whole(first)
    last = head
    after = [c for c in head.children if c.i > head.i]
    if after and after[0].dep_ == "prep" and after[0].lower_ in ("of", "for"):
        noun = next((c for c in after[0].children if c.dep_ == "pobj"), None)
        last = noun if noun is not None and noun.i - head.i <= LONGEST_ROW else head
    subject = _joined_to(head)
    return Described(
        start=first.idx, end=last.idx + len(last.text), main=_is_main(subject or head),
        head=span(head.idx, head.idx + len(head.text)), many=head.tag_ == "NNS",
        subject=head.dep_ in SUBJECTS, joined=subject is not None,
        owner=head.dep_ == "poss",
        named=any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in after),
    )  # fmt: skip


def _guess(label: str) -> Guess:
    return next((known for known in KNOWN if known == label), "OTHER")


def span(start: int, end: int) -> Span:
    return Span(start=start, end=end)
