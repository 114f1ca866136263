"""One article as the rules read it: tokens, quotations, sentences and regions side by side.

In: a parsed document and its article. Out: `Reading`, with the questions the rules ask. All
answers are in code points of the text or in token numbers of the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from ontherecord.engine.records.draft import Draft
from ontherecord.engine.text.quotations import Quotation, find
from ontherecord.model import Region, Sentence, Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Doc, Token

SEARCHED: tuple[Region, ...] = ("headline", "body", "caption")
LONGEST_SENTENCE = 4000
"""Code points; the longest sentences of newspapers have about a thousand."""


class Reading:
    """Read-only view of one article; everything is computed once."""

    def __init__(self, doc: Doc, article: Draft) -> None:
        self.doc = doc
        self.article = article
        self.text = article.text
        self.quotations = find(article.text, article.paragraphs)
        self._quote_starts = [q.span.start for q in self.quotations]
        self._sentence_starts = [s.span.start for s in article.sentences]

    @cached_property
    def outlet(self) -> str:
        """The outlet's name: recorded, or the one name that is told things more than once.

        "told Example.info" twice in an article is how an outlet speaks of itself (§9 "the outlet
        on itself"); empty if neither is known.
        """
        if self.article.outlet:
            return self.article.outlet
        heard = Counter(
            child.text
            for token in self.tokens
            if token.lemma_ == "tell"
            for child in token.children
            if child.dep_ in ("dobj", "dative") and child.pos_ == "PROPN" and child.i == token.i + 1
        )
        often = [name for name, count in heard.items() if count > 1]
        return often[0] if len(often) == 1 else ""

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token, in order; the document makes new objects each time it is walked through."""
        return list(self.doc)

    @cached_property
    def starts(self) -> list[int]:
        """Offset of every token, in order."""
        return [token.idx for token in self.tokens]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that covers an offset, marks included."""
        found = bisect_right(self._quote_starts, offset) - 1
        if found >= 0 and offset < self.quotations[found].span.end:
            return self.quotations[found]
        return None

    def place_of(self, quotation: Quotation) -> int:
        """The quotation's number among all of them."""
        return bisect_right(self._quote_starts, quotation.span.start) - 1

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Quotations that share a character with [start, end)."""
        first = max(0, bisect_right(self._quote_starts, start) - 1)
        found = []
        for quotation in self.quotations[first:]:
            if quotation.span.start >= end:
                break
            if quotation.span.end > start:
                found.append(quotation)
        return tuple(found)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that covers an offset, or the one before it."""
        found = max(0, bisect_right(self._sentence_starts, offset) - 1)
        return self.article.sentences[found]

    def region_at(self, offset: int) -> Region:
        return self.article.paragraphs[self.sentence_at(offset).paragraph].region

    def searches(self, offset: int) -> bool:
        """Whether statements are looked for here: not in subheads and credits (§1), nor in a run
        of words so long that no sentence can be told in it (time would grow with its square)."""
        sentence = self.sentence_at(offset)
        if sentence.span.end - sentence.span.start > LONGEST_SENTENCE:
            return False
        return self.article.paragraphs[sentence.paragraph].region in SEARCHED

    def paragraph_span(self, offset: int) -> Span:
        return self.article.paragraphs[self.sentence_at(offset).paragraph].span

    def token_at(self, offset: int) -> Token | None:
        """The token that covers an offset, or the last one before it; None in an empty text."""
        found = bisect_right(self.starts, offset) - 1
        return self.tokens[found] if found >= 0 else None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """Tokens that begin inside [start, end)."""
        first = bisect_right(self.starts, start - 1)
        return self.tokens[first : bisect_right(self.starts, end - 1)]

    def words(self, span: Span) -> str:
        """The words of a span on one line, for reasons that readers read."""
        return " ".join(self.text[span.start : span.end].split())


def depth_of(token: Token) -> float:
    """How many heads stand above a token: 0 for the root of its sentence."""
    depth = 0
    while token.head.i != token.i:
        token = token.head
        depth += 1
    return float(depth)


def end_of(token: Token) -> int:
    """Offset right after a token."""
    return int(token.idx + len(token.text))
