"""Words of an article that stand elsewhere than in its text: in annotations, reasons, roles, notes.

In: the article, and what is left out of its text. Out: the same records, in which no more than a
few words in a row are the text's own, unless they stand in a passage that is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TypeVar

import msgspec

from ontherecord.archive.redaction.gaps import SIGN
from ontherecord.archive.redaction.passages import FIRST_WORDS, WORD
from ontherecord.model import (
    AnnotatedSource,
    Article,
    Former,
    LeftOut,
    Record,
    Selector,
    Span,
)  # fmt: skip

Some = TypeVar("Some", bound=Record)
RUN = FIRST_WORDS + 1
"""Words in a row that are too many."""


class Quoting(Record, frozen=True):
    """How much of one article may be quoted."""

    left_out: LeftOut
    shown: tuple[str, ...]
    """The stretches of the text that are shown, blanks folded."""
    runs: frozenset[str]
    """Every `RUN` words in a row of the text that stand in no such stretch."""

    def record(self, given: Some) -> Some:
        """A record with all its words cut to what may be quoted."""
        cut = {name: self._value(getattr(given, name)) for name in given.__struct_fields__}
        found = msgspec.structs.replace(given, **cut)
        if isinstance(found, Selector | AnnotatedSource):
            return msgspec.structs.replace(
                found, exact=self._words(found.exact), prefix=self._context(found.prefix),
                suffix=self._context(found.suffix),
            )  # fmt: skip
        if isinstance(found, Former):
            return msgspec.structs.replace(found, words=self._words(found.words))
        return found

    def cut(self, words: str) -> str:
        """Words of anybody; where too many of them are the text's own, the first few of these."""
        found = list(WORD.finditer(words))
        taken = sorted({
            n + more
            for n, run in enumerate(_runs([m[0] for m in found]))
            if run in self.runs
            for more in range(RUN)
        })  # fmt: skip
        out, at = "", 0
        for first, last in _stretches(taken):
            out += f"{words[at : found[first + FIRST_WORDS - 1].end()]} {SIGN}"
            at = found[last].end()
        return out + words[at:]

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self.cut(value)
        if isinstance(value, tuple):
            return tuple(map(self._value, value))
        if isinstance(value, Record) and not isinstance(value, Span):
            return self.record(value)
        return value

    def _words(self, exact: str) -> str:
        """Words that an annotation took from the text, or from an earlier one, as far as they are
        shown."""
        if self._is_shown(exact):
            return exact
        found = list(WORD.finditer(exact))[:FIRST_WORDS]
        first = exact[: found[-1].end()] if found else ""
        return f"{first} {SIGN}" if first and self._is_shown(first) else SIGN

    def _context(self, words: str) -> str:
        return words if self._is_shown(words) else ""

    def _is_shown(self, words: str) -> bool:
        folded = " ".join(words.split())
        return any(folded in stretch for stretch in self.shown)


def quoting(article: Article, left_out: LeftOut) -> Quoting:
    """How much of an article may be quoted where `left_out` is not shown."""
    shown = (article.meta.title, *_shown(article.text, left_out))
    free = {run for stretch in shown for run in _runs(WORD.findall(stretch))}
    return Quoting(
        left_out=left_out,
        shown=tuple(" ".join(stretch.split()) for stretch in shown),
        runs=frozenset(_runs(WORD.findall(article.text))) - free,
    )


def _shown(text: str, left_out: LeftOut) -> Iterator[str]:
    at = 0
    for gap in (*left_out.gaps, Span(start=len(text), end=len(text))):
        yield text[at : gap.start]
        at = gap.end


def _runs(words: list[str]) -> Iterator[str]:
    folded = [word.casefold() for word in words]
    yield from (" ".join(folded[n : n + RUN]) for n in range(len(folded) - RUN + 1))


def _stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each row of numbers without a hole."""
    for _, row in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        inside = [n for _, n in row]
        yield inside[0], inside[-1]
