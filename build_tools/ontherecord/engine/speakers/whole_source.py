"""The whole of a source where its span has only a part: without a live report's time, a dateline
or "herself", with the name that stands right behind.

In: the text, the cast, spans. Out: spans.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.speakers.beside_source import without_dateline
from ontherecord.model import Span

TIME = re.compile(
    r"\d{1,2}(?:[:.]?\d{2})(?:\s?(?:GMT|UTC|BST|[CEW]E?S?T|[ap]\.?m\.?|hrs|h))?(?:\s[–—-])?\s+"
    r"(?:UPDATE:?\s)?(?=[^\W\d])"
)
""" "13:50", "1417 GMT": the time before an entry of a live report."""
ONESELF = re.compile(r"\s(?:himself|herself|itself|themselves)$")
BEHIND = re.compile(r"\.?\s(?:\([A-Z]\w{1,8}\.?\)\s)?")
""" "Ambassador (Rtd) ": between a title and the name."""
LONGEST_NAME = 80
"""Code points in which the name ends: own decision."""
BARE = re.compile(r"(?!(?:an?|the|his|her|their|its|one|two)\s)\S", re.I)


def whole(text: str, cast: Cast, span: Span) -> Span:
    """The span as it should be."""
    span = without_dateline(text, span)
    start = m.end() if (m := TIME.match(text, span.start, span.end)) else span.start
    words = text[start : span.end]
    end = span.end - len(m[0]) if (m := ONESELF.search(words)) else span.end
    return Span(start=start, end=_with_name(text, cast, start, end))


def _with_name(text: str, cast: Cast, start: int, end: int) -> int:
    """The end of the name that the span cuts, or that follows a description at once."""
    behind = BEHIND.match(text, end)
    if behind is None or not take_apart(text[start:end]).head:
        return end
    for actor in cast.at(start, end + LONGEST_NAME):
        for mention in actor.mentions_from(start + 1, behind.end() + 1) if actor.is_person else ():
            cut = mention.start < end < mention.end
            if cut or mention.start == behind.end():
                return mention.end
    return end


def of_one(text: str, cast: Cast, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Midwife and union official Ada Roy": two callings of one person are one source."""
    if len(spans) != 2 or text[spans[0].end : spans[1].start] != " and ":
        return spans
    first, last = spans[0], whole(text, cast, spans[1])
    words = text[first.start : first.end]
    calling = (
        BARE.match(words) and take_apart(words).head and not take_apart(words).head.endswith("s")
    )
    named = any(a.is_person for a in cast.at(last.start, last.end))
    alone = not cast.at(first.start, first.end) or not any(
        a.is_person for a in cast.at(first.start, first.end)
    )
    return (Span(start=first.start, end=last.end),) if calling and named and alone else spans
