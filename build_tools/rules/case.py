"""What a rule may look at. In: the stages before. Out: one immutable `Case` a statement."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from build_tools.attribute.record import Attribution
from build_tools.model import Article, Reason, Record, Span, Statement
from build_tools.resolution.voice import Resolved, Voice
from build_tools.rules.capacity import MEDIA, capacity


class Case(Record, frozen=True):
    """One attribution with everything that is known about it."""

    article: Article
    attribution: Attribution
    resolved: Resolved
    contents: tuple[Span, ...] = ()
    """The contents of all the article's attributions."""

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
        spans = [*self.attribution.content, *self.attribution.cues, *self.attribution.sources]
        inside = [
            s.span for s in self.article.sentences
            if any(s.span.start < p.end and p.start < s.span.end for p in spans)
        ]  # fmt: skip
        if not inside:
            return Span(start=min(p.start for p in spans), end=max(p.end for p in spans))
        return Span(start=inside[0].start, end=inside[-1].end)

    def holds_content(self, span: Span) -> bool:
        """Whether any statement's content lies in these words."""
        return any(c.start < span.end and span.start < c.end for c in self.contents)

    def paragraph(self) -> int:
        """The paragraph that the statement's sentence is in; 0 if there is none."""
        start = self.sentence().start
        return next((s.paragraph for s in self.article.sentences if s.span.start == start), 0)

    def is_medium(self, name: str) -> bool:
        """Whether a name, cut at its first clause, is that of a news medium."""
        verdict = capacity(re.split(r",|\s(?:that|on|in|at|about|and|during)\b", name)[0])
        return verdict is not None and verdict.type in MEDIA

    def frame(self) -> str:
        """The words of the sentence that are not content: where the outlet speaks of the source."""
        whole = self.sentence()
        kept, at = [], whole.start
        for part in sorted(self.attribution.content):
            if part.start > at:
                kept.append(self.text[at : part.start])
            at = max(at, part.end)
        kept.append(self.text[at : max(at, whole.end)])
        return " ".join(" ".join(kept).split())


Rule = Callable[[Statement, Case], Statement]


def because(statement: Statement, name: str, why: str, section: str, **facts: object) -> Statement:
    """The statement with new facts and the reason for them."""
    reason = Reason(by="rule", name=name, why=why, section=section)
    return msgspec.structs.replace(statement, reasons=(*statement.reasons, reason), **facts)
