"""What a rule may look at. In: the stages before. Out: one immutable `Case` a statement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Self

import msgspec

from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.records.voice import Resolved, Voice
from ontherecord.model import Reason, Record, Sentence, Span, Statement


class Surroundings(Record, frozen=True):
    """What all statements of an article stand on, in order, so that looking up is fast."""

    article: Draft
    contents: tuple[Span, ...]
    """The contents of all the article's attributions, sorted; they never overlap."""
    starts: tuple[int, ...]
    """Where each sentence begins."""
    voices: tuple[tuple[int, Voice], ...] = ()
    """Where each statement begins and who speaks there, in text order."""
    named: tuple[tuple[int, str], ...] = ()
    """Where each statement begins, its speaker and relays in words, in text order."""

    @classmethod
    def of(
        cls, article: Draft, attributions: Sequence[Attribution], resolved: Sequence[Resolved]
    ) -> Self:
        starts = tuple(s.span.start for s in article.sentences)
        contents = tuple(sorted(part for a in attributions for part in a.content))
        voices = [
            (a.content[0].start, r.voices[0]) for a, r in zip(attributions, resolved, strict=True)
        ]
        voices.sort(key=lambda v: v[0])
        named = tuple(
            sorted(
                (a.content[0].start, " ".join((r.voices[0].speaker, *r.chain)))
                for a, r in zip(attributions, resolved, strict=True)
            )
        )
        return cls(
            article=article, contents=contents, starts=starts, voices=tuple(voices), named=named
        )

    def voices_between(self, start: int, end: int) -> list[Voice]:
        """Who speaks in the statements that begin in [start, end), in text order."""
        first = bisect_left(self.voices, start, key=lambda v: v[0])
        last = bisect_left(self.voices, end, key=lambda v: v[0])
        return [voice for _, voice in self.voices[first:last]]

    def speakers_before(self, end: int, most: int) -> list[str]:
        """Who speaks and passes on in the last statements that begin before a place."""
        last = bisect_left(self.named, end, key=lambda n: n[0])
        return [words for _, words in self.named[max(0, last - most) : last]]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset, or of the last before it; at least 0."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentences_from(self, offset: int, most: int) -> tuple[Sentence, ...]:
        """At most so many sentences that begin at the offset or after it."""
        first = bisect_left(self.starts, offset)
        return self.article.sentences[first : first + most]

    def before(self, index: int) -> Iterator[Sentence]:
        """The sentences before one, nearest first."""
        return (self.article.sentences[i] for i in range(index - 1, -1, -1))

    def holds_content(self, span: Span) -> bool:
        """Whether any statement's content shares a character with these words."""
        before = bisect_left(self.contents, span.end, key=lambda c: c.start)
        return before > 0 and self.contents[before - 1].end > span.start

    def lead(self, span: Span) -> Span:
        """The words of a span before the first content that begins in it."""
        first = bisect_left(self.contents, span.start, key=lambda c: c.start)
        end = self.contents[first].start if first < len(self.contents) else span.end
        return Span(start=span.start, end=min(span.end, end))


class Case(Record, frozen=True, dict=True):
    """One attribution with everything that is known about it."""

    around: Surroundings
    attribution: Attribution
    resolved: Resolved

    @property
    def article(self) -> Draft:
        return self.around.article

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def origin(self) -> Voice:
        """The source that decides: the end of the chain, or the first source (§4.5, §9)."""
        return self.resolved.voices[0]

    @property
    def first(self) -> Span:
        return self.attribution.content[0]

    def words(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())

    def content(self) -> str:
        return " … ".join(self.words(part) for part in self.attribution.content)

    def cue(self) -> str:
        return " … ".join(self.words(cue) for cue in self.attribution.cues)

    def sentence(self) -> Span:
        """The sentence (or sentences) that content, cue and source lie in."""
        return self._sentence

    @cached_property
    def _sentence(self) -> Span:
        spans = [*self.attribution.content, *self.attribution.cues, *self.attribution.sources]
        first = self.around.sentence_at(min(p.start for p in spans))
        last = self.around.sentence_at(max(p.end for p in spans) - 1)
        sentences = self.article.sentences
        return Span(start=sentences[first].span.start, end=sentences[last].span.end)

    def holds_content(self, span: Span) -> bool:
        """Whether any statement's content lies in these words."""
        return self.around.holds_content(span)

    def paragraph(self) -> int:
        """The paragraph that the statement's sentence is in."""
        return self.article.sentences[self.around.sentence_at(self.sentence().start)].paragraph

    def frame(self) -> str:
        """The words of the sentence that are not content: where the outlet speaks of the source."""
        return self._frame

    @cached_property
    def _frame(self) -> str:
        whole = self.sentence()
        kept, at = [], whole.start
        for part in sorted(self.attribution.content):
            if part.start > at:
                kept.append(self.text[at : part.start])
            at = max(at, part.end)
        kept.append(self.text[at : max(at, whole.end)])
        return " ".join(" ".join(kept).split())


Rule = Callable[[Statement, Case], Statement]


def with_facts(statement: Statement, reason: Reason, **facts: object) -> Statement:
    """The statement with new facts and the reason for them."""
    return msgspec.structs.replace(statement, reasons=(*statement.reasons, reason), **facts)
