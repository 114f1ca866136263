"""Whom a headline or a lead describes, and the text names further on (codebook §9).

In: the text, the cast, a source's span and words. Out: the person, or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.speakers.body_next import body_next
from ontherecord.engine.speakers.by_noun import beside_noun_later
from ontherecord.engine.speakers.by_title import titled_later
from ontherecord.engine.speakers.cataphora import INDEFINITE, holder_later, introduced_later
from ontherecord.engine.speakers.epithets import aged_later
from ontherecord.engine.speakers.lead import LEAD, named_next
from ontherecord.model import Span

DEFINITE = re.compile(r"^(?:the|this|that|his|her|its|their|both)\s", re.I)


def named_later(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """Whom a headline or a lead means, which the text names further on."""
    first = cast.paragraphs[:LEAD]
    headline = cast.paragraph(span.start) == cast.paragraph(0)
    return (
        holder_later(cast, words, headline=headline)
        or (titled_later(text, cast, words) if headline else None)
        or introduced_later(text, cast, span, words)
        or (
            beside_noun_later(text, cast, _small(words)) if _may_follow(cast, span, words) else None
        )
        or (aged_later(text, cast, words) if cast.paragraph(span.start) in first else None)
        or named_next(text, cast, span, words)
        or body_next(text, cast, span, words)
    )


def _small(words: str) -> str:
    """A headline's words without their capitals, if all of them have one."""
    return words.lower() if all(w[0].isupper() for w in words.split()) else words


def _may_follow(cast: Cast, span: Span, words: str) -> bool:
    """Whether the words stand where a text has not yet come to names: its first paragraphs."""
    first = cast.paragraphs[:LEAD]
    headline = cast.paragraph(span.start) == cast.paragraph(0)
    bare = headline and not INDEFINITE.match(words)
    return cast.paragraph(span.start) in first and (bare or bool(DEFINITE.match(words)))
