"""Published ids for good: what a page was once linked by still leads to its words (design §3).

In: an article as it is read now, and the ids that were recorded. Out: the ids that name nothing any
more, each with its successor; or the list to record next.
"""

from __future__ import annotations

from collections.abc import Sequence

from ontherecord.anchoring.anchoring import anchor, describe
from ontherecord.codebook.labels import overlap
from ontherecord.model import Article, Former, Recorded, Span, Statement


def former(article: Article, recorded: Sequence[Recorded]) -> tuple[Former, ...]:
    """Each recorded id that no statement has now: it leads to the statement that shares most of
    its words, else to its paragraph; to nothing if the words are gone."""
    shown = _shown(article)
    ids = {s.id for s in shown}
    return tuple(
        Former(id=old.id, words=" … ".join(part.exact for part in old.content),
               to=_successor(article, old, shown))
        for old in recorded
        if old.id not in ids
    )  # fmt: skip


def _shown(article: Article) -> tuple[Statement, ...]:
    return (*article.statements, *article.outlet, *article.possible)


def _successor(article: Article, old: Recorded, shown: Sequence[Statement]) -> str:
    places = [span for part in old.content if (span := anchor(part, article.text)) is not None]
    if not places:
        return ""
    best = max(shown, key=lambda s: (_shared(s, places), s.id), default=None)
    if best is not None and _shared(best, places):
        return best.id
    start = places[0].start
    inside = (p for p in article.paragraphs if p.span.start <= start < p.span.end)
    return next((f"p{paragraph.index}" for paragraph in inside), "")


def _shared(statement: Statement, places: Sequence[Span]) -> int:
    return sum(overlap(part, place) for part in statement.content for place in places)


def to_record(article: Article, recorded: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """What was recorded, with the statements that have come since behind it; nothing is dropped."""
    known = {old.id: old for old in recorded}
    in_order = sorted(_shown(article), key=lambda s: s.content)
    for s in in_order:
        content = tuple(describe(part, article.text) for part in s.content)
        known[s.id] = Recorded(id=s.id, content=content)
    return tuple(known.values())
