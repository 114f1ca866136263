"""Pieces of articles and other pages → of each word all that search asks: one pass, in order.

Articles are numbered by date, so that a new one is the last, and their statements from 0 in each:
what changes in one article changes no number of another.
"""

from __future__ import annotations

from collections.abc import Iterable

from ontherecord.site.finding.coding import rising, varint
from ontherecord.site.finding.found import Other, Piece, Term
from ontherecord.site.finding.words import places

SEGMENT = 30_000
"""Bytes of a word's places after which a new stretch of articles begins."""


class Posting:
    """Where a word stands."""

    __slots__ = ("_at", "_last", "_other", "articles", "others", "places", "starts", "statements",
                 "where")  # fmt: skip

    def __init__(self) -> None:
        self.articles = 0
        """How many articles hold it in their text."""
        self.statements = 0
        self.where = bytearray()
        """Of each article: steps from the one before, twice the number of statements (and one if
        the text holds it), their numbers rising."""
        self.places = bytearray()
        """The same with places; begun anew with each stretch."""
        self.starts: list[tuple[int, int]] = []
        """The stretches: first article, and where in `places`."""
        self.others = bytearray()
        """Of each other page: steps, how many places, the places rising."""
        self._last = self._at = self._other = 0

    def add(self, number: int, term: Term) -> None:
        """Of the next article."""
        self.articles += term.inside
        self.statements += term.statements
        self.where += varint(number - self._last)
        self.where += varint(term.statements * 2 + term.inside)
        self.where += term.where
        self._last = number
        if term.places:
            if not self.starts or len(self.places) - self.starts[-1][1] > SEGMENT:
                self.starts.append((number, len(self.places)))
                self._at = number
            self.places += varint(number - self._at)
            self.places += term.places
            self._at = number

    def add_other(self, number: int, at: list[int]) -> None:
        """Of the next other page."""
        self.others += varint(number - self._other) + varint(len(at)) + rising(at)
        self._other = number


Postings = dict[str, Posting]


def add_piece(postings: Postings, number: int, piece: Piece) -> None:
    """Of the next article."""
    for term in piece.terms:
        posting = postings.get(term.word)
        if posting is None:
            posting = postings[term.word] = Posting()
        posting.add(number, term)


def add_others(postings: Postings, others: Iterable[Other]) -> None:
    """Of all other pages."""
    for number, other in enumerate(others):
        for word, at in places(other.text).items():
            postings.setdefault(word, Posting()).add_other(number, at)
