"""The records of the index, between its modules."""

from __future__ import annotations

from ontherecord.model import Record

FACETS = ("label", "speaker", "source", "place", "channel")
"""What statements share, in the order search shows it; outlet and date are the article's."""


class Value(Record, frozen=True, order=True, array_like=True):
    """One value of a facet."""

    key: str
    """As the address of a search has it: an entry's id, a label's key."""
    name: str
    """What readers see."""


class Term(Record, frozen=True, array_like=True):
    """One word of one article, or one value of a facet."""

    word: str
    """A value of a facet begins with `=`, which no word does."""
    inside: bool
    """Whether the article's own text holds it."""
    statements: int
    """How many of its statements hold it."""
    where: bytes
    """Which statements: their numbers in the article, rising."""
    places: bytes
    """At which words of the article's text, then of each statement's sentences."""


class Piece(Record, frozen=True, array_like=True):
    """All that search knows of one article. It depends on nothing but the article and its cast."""

    day: int
    """Of its date, counted from 0001-01-01 as day 1; 0 if it is not known."""
    outlet: str
    statements: int
    terms: tuple[Term, ...]
    facets: tuple[tuple[tuple[Value, ...], ...], ...]
    """By facet, in the order of `FACETS`: the values of each statement."""
    named: tuple[tuple[str, str], ...]
    """Entries that it names, by id, and the words by which it does."""
    shown: bytes
    """What is printed of it, as JSON (see `shown`)."""


class Other(Record, frozen=True, array_like=True):
    """A page that is no article: an entry, a page of help, a page for contributors."""

    url: str
    title: str
    kind: str
    """`person`, `place`, `organization`, `help` or `contributing`."""
    about: str
    """What kind of page it is, in a word or two."""
    parts: tuple[tuple[str, str], ...]
    """Its text in order: the id that a link can lead to, and words."""

    @property
    def text(self) -> str:
        """All that a search may find."""
        return "\n".join((self.title, *(words for _, words in self.parts)))
