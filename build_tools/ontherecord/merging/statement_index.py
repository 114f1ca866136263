"""The statements that an annotation can speak of, found by their id or by their words.

In: statements, those of the layers below first. Out: the one that is meant. However many
annotations an article has, finding one takes the same time.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from ontherecord.anchoring.identity import SHORTEST, statement_ids
from ontherecord.merging.disputes import Voice, joined, ranked, settlements
from ontherecord.merging.span_index import OnWords
from ontherecord.model import Span, Statement

Content = tuple[Span, ...]


class Known:
    """What lies on the board, and what this layer's annotations have brought so far."""

    def __init__(self, slug: str, text: str) -> None:
        self._slug, self._text = slug, text
        self._seen: set[Content] = set()
        self._by_short: defaultdict[str, list[Statement]] = defaultdict(list)
        self._by_own_id: dict[str, Statement] = {}
        self._by_words: OnWords[Statement] = OnWords()
        self._read: defaultdict[Content, list[tuple[Statement, Voice]]] = defaultdict(list)
        self._shown: dict[tuple[Content, dt.date], Statement | None] = {}

    def add(self, statement: Statement) -> None:
        """A statement; of several with the same words the first counts."""
        if statement.id:
            self._by_own_id.setdefault(statement.id, statement)
        content = statement.content
        if content in self._seen:
            return
        self._seen.add(content)
        (short,) = statement_ids(self._slug, self._text, [content])
        self._by_short[short].append(statement)
        self._by_words.add(content, statement)

    def read(self, statement: Statement, voice: Voice) -> None:
        """A statement as somebody of this layer reads it."""
        self.add(statement)
        self._read[statement.content].append((statement, voice))

    def named(self, target: str) -> Statement | None:
        """The statement with this id."""
        alike = self._by_short.get(target[: len("s-") + SHORTEST], [])
        ids = statement_ids(self._slug, self._text, [s.content for s in alike])
        same = (s for s, ident in zip(alike, ids, strict=True) if ident == target)
        return next(same, None) or self._by_own_id.get(target)

    def on(self, content: Content) -> Statement | None:
        """The first statement that shares words with a content."""
        return next(self._by_words.on(content), None)

    def as_shown(self, statement: Statement, day: dt.date) -> Statement:
        """The statement as its page showed it on the morning of a day: as this layer's annotations
        of the days before read it, if there are any."""
        key = (statement.content, day)
        if key not in self._shown:
            before = [one for one in self._read.get(key[0], ()) if one[1].made < day]
            readings = joined(before)
            best = ranked(readings, settlements(readings))
            self._shown[key] = best[0].statement if best else None
        return self._shown[key] or statement
