"""What lies on which words: quick to ask, however many readings an article has.

In: things with their contents. Out: those that share a word with a content, in the order in which
they were added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from ontherecord.codebook.labels import overlap
from ontherecord.model import Span, Statement

T = TypeVar("T")
STEP = 64
"""Code points a bucket; a content has about 100."""


def shares_words(one: Iterable[Span], other: Iterable[Span]) -> bool:
    """Whether two contents have a character in common."""
    parts = tuple(other)
    return any(overlap(a, b) for a in one for b in parts)


class OnWords(Generic[T]):
    """Things by the words they lie on."""

    def __init__(self) -> None:
        self._things: list[tuple[tuple[Span, ...], T]] = []
        self._buckets: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, content: tuple[Span, ...], thing: T) -> None:
        for bucket in _buckets(content):
            self._buckets[bucket].append(len(self._things))
        self._things.append((content, thing))

    def on(self, content: tuple[Span, ...]) -> Iterator[T]:
        """Everything that shares words with a content."""
        near = {at for bucket in _buckets(content) for at in self._buckets.get(bucket, ())}
        for at in sorted(near):
            there, thing = self._things[at]
            if shares_words(content, there):
                yield thing

    def any_on(self, content: tuple[Span, ...]) -> bool:
        """Whether anything shares words with a content."""
        return any(True for _ in self.on(content))


def _buckets(content: tuple[Span, ...]) -> set[int]:
    return {n for p in content for n in range(p.start // STEP, max(p.end - 1, p.start) // STEP + 1)}


def clear_of(known: Sequence[Statement], taken: OnWords[None]) -> list[Statement]:
    """The statements that share no word with what is taken."""
    return [k for k in known if not taken.any_on(k.content)]
