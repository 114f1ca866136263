"""One statement in ten is read before its draft is shown, so that a **y** without reading shows.

In: a reader, an article's statements. Out: which of them are blind, and whether an answer agrees
with the draft. Asked are the questions that only reading answers (§2, Q2 and Q3); the first follows
from the quotation marks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ontherecord.model import Annotation, Blind, Kind, Record, Statement, Unverified

ONE_IN = 10


class BlindAnswer(Record, frozen=True):
    """What a reader says before they see the draft."""

    slug: str
    id: str
    kind: Kind
    unverified: tuple[Unverified, ...] = ()


class Agreement(Record, frozen=True):
    """How often a reader said the same as drafts that were hidden from them."""

    asked: int = 0
    agreed: int = 0

    @property
    def words(self) -> str:
        """For people: "agreed with 3 of 4 hidden drafts"."""
        if not self.asked:
            return "no draft was hidden"
        drafts = "draft" if self.asked == 1 else "drafts"
        return f"agreed with {self.agreed} of {self.asked} hidden {drafts}"


def chosen(reader: str, slug: str, ids: Sequence[str]) -> frozenset[str]:
    """One in ten of an article's statements: by lot, but the same whenever the desk is opened.

    Of ten statements it is one, of 35 three or, in half of all articles, four.
    """
    lot = _drawn(reader, slug)
    whole, rest = divmod(len(ids), ONE_IN)
    most = whole + (lot % ONE_IN < rest)
    return frozenset(sorted(ids, key=lambda ident: _drawn(reader, ident))[:most])


def _drawn(*words: str) -> int:
    return int.from_bytes(hashlib.sha256("\0".join(words).encode()).digest()[:8])


def compared(statement: Statement, kind: Kind, unverified: tuple[Unverified, ...]) -> Blind:
    """The answer beside what the draft says."""
    same = kind == statement.kind and set(unverified) == set(statement.unverified)
    return Blind(kind=kind, unverified=unverified, agrees=same)


def agreement(annotations: Iterable[Annotation]) -> Agreement:
    """Over all answers that were given blind."""
    given = [a.blind for a in annotations if a.blind is not None]
    return Agreement(asked=len(given), agreed=sum(one.agrees for one in given))
