"""The part of an article that fits on a worksheet, sentence by sentence.

In: an `Article`. Out: numbered `Line`s in `Block`s. A short article is printed whole; of a long one
the start, and the paragraphs with the passages that are practised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.model import Article, Paragraph, Record, Region, Span
from ontherecord.render.base.catalogue import READ_REGIONS
from ontherecord.render.learning.items import Item
from ontherecord.render.words.mix import words

WHOLE = 600
"""Words: up to here an article is printed whole…"""
ROOM = 420
"""…and of a longer one about so many."""
CREDIT = re.compile(r"\[[^\]]*\]")
"""A caption's credit is no sentence to label (codebook §9)."""
GAP = "[…]"
"""What stands where something is left out."""
OPENING = 2
"""The headline and the first paragraph set the scene."""


class Line(Record, frozen=True):
    """One sentence, with the number it has on the worksheet."""

    number: int
    span: Span
    text: str


class Block(Record, frozen=True):
    """One paragraph of the worksheet."""

    index: int
    region: Region
    left_out: str
    """What is left out before it, in words; "" if nothing."""
    lines: tuple[Line, ...]


def excerpt(article: Article, items: tuple[Item, ...]) -> tuple[Block, ...]:
    """The worksheet's text; `items` are the passages it should hold."""
    return tuple(_blocks(article, _chosen(article, items)))


def ends_early(article: Article, blocks: tuple[Block, ...]) -> bool:
    """Whether something that is read follows after the last block."""
    last = blocks[-1].index if blocks else -1
    return any(p.region in READ_REGIONS for p in article.paragraphs[last + 1 :])


def _chosen(article: Article, items: tuple[Item, ...]) -> list[Paragraph]:
    read = [p for p in article.paragraphs if p.region in READ_REGIONS and _lines(article, p)]
    if sum(words(article, p.span) for p in read) <= WHOLE:
        return read
    wanted = read[:OPENING]
    room = ROOM - sum(words(article, p.span) for p in wanted)
    for item in sorted(items, key=_rarest):
        for paragraph in read:
            held = paragraph.span.start <= item.asked[0].start < paragraph.span.end
            size = words(article, paragraph.span)
            if held and paragraph not in wanted and (size <= room or len(wanted) == OPENING):
                wanted.append(paragraph)
                room -= size
    return sorted(wanted, key=lambda p: p.index)


def _rarest(item: Item) -> tuple[bool, bool, int]:
    """What is not checked first, then the outlet's own voice, then the rest in text order."""
    return (not item.unverified, item.kind != "outlet-voice", item.window.start)


def _blocks(article: Article, paragraphs: list[Paragraph]) -> Iterator[Block]:
    number, before = 0, None
    for paragraph in paragraphs:
        lines = []
        for span in _lines(article, paragraph):
            number += 1
            lines.append(Line(number=number, span=span, text=_text(article, span)))
        gap = "" if before is None or _adjoins(article, before, paragraph) else GAP
        before = paragraph
        yield Block(index=paragraph.index, region=paragraph.region, left_out=gap,
                    lines=tuple(lines))  # fmt: skip


def _lines(article: Article, paragraph: Paragraph) -> list[Span]:
    """The sentences of a paragraph that are read and may be shown."""
    found = [s.span for s in article.sentences if s.paragraph == paragraph.index]
    return [
        span
        for span in found or [paragraph.span]
        if article.shows(span) and not CREDIT.fullmatch(_text(article, span))
    ]


def _text(article: Article, span: Span) -> str:
    return " ".join(article.text[span.start : span.end].split())


def _adjoins(article: Article, one: Paragraph, other: Paragraph) -> bool:
    """Whether nothing that is read stands between what is shown of two paragraphs."""
    between = article.paragraphs[one.index + 1 : other.index]
    if any(p.region in READ_REGIONS for p in between):
        return False
    return article.shows(Span(start=one.span.start, end=other.span.end))
