"""How an article is sourced, in words. In: an `Article`. Out: words per label, and shares."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ontherecord.codebook.labels import BY_KEY, LabelKey
from ontherecord.codebook.words import counted
from ontherecord.engine.text.length import length, unit
from ontherecord.model import Article, Record, Span
from ontherecord.render.base.catalogue import READ_REGIONS

ORDER: tuple[LabelKey, ...] = (
    "official-claim", "attributed-claim", "unverified-report", "outlet-voice",
)  # fmt: skip
"""Every word counts once; a statement with reasons U1 to U4 counts as unverified."""


class Part(Record, frozen=True):
    """One stretch of the bar."""

    key: LabelKey
    title: str
    words: int
    share: float
    """0 to 1, of the words of headline, captions and body."""


def words(article: Article, span: Span) -> int:
    """The number of words in a stretch of the text, shown or not."""
    if article.left_out is None:
        return len(article.text[span.start : span.end].split())
    every = article.left_out.words
    first = bisect_right(every, span.start, key=lambda word: word.end)
    return max(0, bisect_left(every, span.end, key=lambda word: word.start) - first)


def mix(article: Article) -> tuple[Part, ...]:
    """The parts of the bar that are not empty, in the order of `ORDER`; none of a text that the
    engine does not read in full: what nobody marked there is not the outlet's."""
    if article.meta.drafted != "full":
        return ()
    counts = dict.fromkeys(ORDER, 0)
    for statement in article.statements:
        key: LabelKey = "unverified-report" if statement.unverified else statement.kind
        counts[key] += sum(words(article, part) for part in statement.content)
    read = (p.span for p in article.paragraphs if p.region in READ_REGIONS)
    total = sum(words(article, span) for span in read)
    counts["outlet-voice"] += max(0, total - sum(counts.values()))
    return tuple(
        Part(key=key, title=BY_KEY[key].title, words=number, share=number / max(1, total))
        for key, number in counts.items()
        if number
    )


def long(article: Article) -> str:
    """How long what is read of it is: "312 words", in a script without blanks "540 characters"."""
    read = [p.span for p in article.paragraphs if p.region in READ_REGIONS]
    counted_in = unit(article.text)
    if counted_in == "word":
        number = sum(words(article, span) for span in read)
    else:
        number = sum(length(article.text[span.start : span.end], counted_in) for span in read)
    return counted(number, counted_in)


def in_words(parts: tuple[Part, ...]) -> str:
    """The bar for people who do not see it: "Official claim 66%, …"."""
    return ", ".join(f"{part.title} {part.share:.0%}" for part in parts)
