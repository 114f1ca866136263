"""In which order statements come to a reader.

In: articles. Out: `Waiting` entries, sorted. An archive counts no readers, so what is "most read"
is taken from the text: a headline is read before all else, and names that recur are met often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal

from ontherecord.engine.records.certainty import confidences
from ontherecord.model import UNSPECIFIED, Article, Contribution, Record, Statement

Order = Literal["pays", "text"]
ORDERS: tuple[Order, ...] = ("pays", "text")

HEADLINE = 2.0
"""How much more a headline's statement weighs: own decision, most readers see no more."""
SURE = 0.02
"""Doubt that is left of what a reference reading or the surest rule says: own decision, so that
long and often named statements come first among the sure ones, too."""
LOOKED_AT = ("headline", "caption", "body")
"""Regions that can hold a statement (codebook §1)."""
DISPUTED = 1.0
"""Doubt about what two people read differently: nothing is less settled."""


class Waiting(Record, frozen=True):
    """One statement that waits for a person, as small as an order needs."""

    slug: str
    id: str
    place: int
    """Its position among the article's statements that wait, from 0."""
    who: str
    """Whose it is: an entry's id, or the source's words in lower case; empty if nobody's."""
    doubt: float
    """0 to 1: how likely one of its answers is wrong."""
    words: int
    """Words of the content: so far a wrong label would move the article's bar."""
    headline: bool


def waiting(article: Article, *, again: bool = False) -> tuple[Waiting, ...]:
    """The statements of an article that no person has read, or two read differently; with `again`
    those that are confirmed, too. In text order."""
    found = [s for s in (*article.statements, *article.possible) if again or _waits(s)]
    found.sort(key=lambda s: s.content)
    return tuple(_waiting(article, s, place) for place, s in enumerate(found))


def _waits(statement: Statement) -> bool:
    return statement.state != "confirmed" or bool(statement.disputed_by)


def _waiting(article: Article, statement: Statement, place: int) -> Waiting:
    return Waiting(
        slug=article.slug, id=statement.id, place=place, who=who(statement),
        doubt=_doubt(statement), headline=statement.region == "headline",
        words=sum(len(article.text[s.start : s.end].split()) for s in statement.content),
    )  # fmt: skip


def who(statement: Statement) -> str:
    """Whose a statement is, alike in every article that names them alike."""
    if statement.candidates or not statement.sources:
        return ""
    first = statement.sources[0]
    if first.entity:
        return first.entity
    return "" if first.speaker == UNSPECIFIED else first.speaker.casefold()


def _doubt(statement: Statement) -> float:
    if statement.disputed_by:
        return DISPUTED
    sure = confidences(statement)
    return max(SURE, 1 - min(sure.extent, sure.kind, sure.speaker))


def recurring(found: Iterable[Waiting]) -> Counter[str]:
    """How many statements that wait are whose."""
    return Counter(one.who for one in found if one.who)


def weight(one: Waiting, met: Counter[str]) -> float:
    """What an answer is worth: doubt, times the words that hang on it, times how often the name is
    met (each ten times as often counts as much again)."""
    often = len(str(met[one.who])) if one.who else 1
    return one.doubt * (one.words + 1) * often * (HEADLINE if one.headline else 1)


def ordered(found: Sequence[Waiting], order: Order) -> tuple[Waiting, ...]:
    """All of them, in an order; the same on every machine."""
    if order == "text":
        return tuple(found)
    met = recurring(found)
    return tuple(sorted(found, key=lambda one: (-weight(one, met), one.slug, one.place)))


def next_article(found: Sequence[Waiting], at: int) -> Iterator[int]:
    """The positions behind `at` whose article is another one, then those before it."""
    here = found[at].slug if found else ""
    yield from (n for n in chain(range(at + 1, len(found)), range(at)) if found[n].slug != here)


def only(found: Iterable[Waiting], slugs: Sequence[str]) -> tuple[Waiting, ...]:
    """Those of the articles named, in the order they are named; all if none is."""
    if not slugs:
        return tuple(found)
    rank = {slug: n for n, slug in enumerate(slugs)}
    mine = [one for one in found if one.slug in rank]
    return tuple(sorted(mine, key=lambda one: (rank[one.slug], one.place)))


def sentence_id(start: int) -> str:
    """What a sentence is called that begins at this code point."""
    return f"t-{start}"


def sentences(article: Article) -> tuple[Waiting, ...]:
    """The sentences in which statements are looked for (§1), for a reader who sees no draft."""
    read = {p.index: p.region for p in article.paragraphs if p.region in LOOKED_AT}
    found = [s.span for s in article.sentences if s.paragraph in read]
    return tuple(
        Waiting(slug=article.slug, id=sentence_id(span.start), place=place, who="", doubt=0.0,
                words=len(article.text[span.start : span.end].split()), headline=False)
        for place, span in enumerate(found)
    )  # fmt: skip


def before(article: Article, file: Contribution) -> tuple[Waiting, ...]:
    """The sentences up to the last that an independent reader marked: those they have read."""
    starts = [part.start or 0 for a in file.annotations for part in a.content]
    last = max(starts, default=-1)
    known = {sentence_id(s.span.start) for s in article.sentences if s.span.start <= last}
    return tuple(one for one in sentences(article) if one.id in known)
