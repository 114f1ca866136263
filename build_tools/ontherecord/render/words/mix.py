"""How an article is sourced: how many of its words are of which kind, and the one set of shares.

In: an `Article`. Out: `Row`s with words and whole percent; every page, list, picture and file of an
article takes its shares from here, so that no two of them differ.
"""

from __future__ import annotations

from collections.abc import Sequence

from ontherecord.codebook.labels import BY_KEY, LabelKey
from ontherecord.model import Article, Kind, Record, Span, Statement
from ontherecord.render.base.catalogue import READ_REGIONS

KINDS: tuple[Kind, ...] = ("official-claim", "attributed-claim", "outlet-voice")


class Row(Record, frozen=True):
    """Words of one kind; each word of headline, captions and body counts once."""

    key: Kind
    title: str
    short: str
    words: int
    percent: int
    """Of all words, whole; those of an article add up to 100."""
    unverified: int
    quoted: int


class Part(Record, frozen=True):
    """One stretch of a bar: of each kind first what is unverified, then the rest."""

    key: LabelKey
    words: int
    share: float
    """0 to 1, of the words of headline, captions and body."""


def words(text: str, span: Span) -> int:
    """The number of words in a stretch of text."""
    return len(text[span.start : span.end].split())


def percents(counts: Sequence[int]) -> tuple[int, ...]:
    """Whole percent of the counts' sum, 100 together: what is left over goes to the largest
    remainders (Hamilton's method), the first of equal ones. All 0 if there is nothing to count."""
    total = sum(counts)
    if not total:
        return tuple(0 for _ in counts)
    found = [count * 100 // total for count in counts]
    first = sorted(range(len(counts)), key=lambda i: -(counts[i] * 100 % total))
    for index in first[: 100 - sum(found)]:
        found[index] += 1
    return tuple(found)


def rows(article: Article) -> tuple[Row, ...]:
    """The three kinds, empty ones included, in a fixed order."""
    read = (p.span for p in article.paragraphs if p.region in READ_REGIONS)
    total = sum(words(article.text, span) for span in read)
    groups = [[s for s in article.statements if s.kind == kind] for kind in KINDS[:2]]
    counts = [_content(article, mine) for mine in groups]
    counts.append(max(0, total - sum(counts)))
    return tuple(
        Row(
            key=kind,
            title=BY_KEY[kind].title,
            short=BY_KEY[kind].short,
            words=count,
            percent=percent,
            unverified=_content(article, [s for s in mine if s.unverified]),
            quoted=sum(words(article.text, q) for s in mine for q in s.quotes),
        )
        for kind, count, percent, mine in zip(
            KINDS, counts, percents(counts), [*groups, []], strict=True
        )
    )


def _content(article: Article, statements: list[Statement]) -> int:
    return sum(words(article.text, part) for s in statements for part in s.content)


def percent_of(number: int, found: tuple[Row, ...]) -> int:
    """A number of words in whole percent of all words."""
    return percents((number, max(0, sum(row.words for row in found) - number)))[0]


def unverified(found: tuple[Row, ...]) -> int:
    """What is unverified, in whole percent of all words."""
    return percent_of(sum(row.unverified for row in found), found)


def parts(found: tuple[Row, ...]) -> tuple[Part, ...]:
    """The stretches of the bar that are not empty."""
    total = sum(row.words for row in found) or 1
    cut: list[tuple[LabelKey, int]] = []
    for row in found:
        cut += [("unverified-report", row.unverified), (row.key, row.words - row.unverified)]
    return tuple(Part(key=key, words=n, share=n / total) for key, n in cut if n)


def in_words(found: tuple[Row, ...]) -> str:
    """The bar for people who do not see it: "Official claim 66%, …; unverified 2% of all"."""
    told = ", ".join(f"{row.title} {row.percent}%" for row in found if row.words)
    doubted = unverified(found)
    return f"{told}; of these, unverified {doubted}%" if doubted else told
