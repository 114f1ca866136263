"""The worksheet of an article: its text without labels, tasks, an answer key, a lesson plan.

In: an `Article`. Out: the section of a page, made for paper; it can be used on the screen, too.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ontherecord.codebook.labels import LABELS
from ontherecord.model import Article, Entity, Record
from ontherecord.render.article import head, legend
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.learning import answers, lessons
from ontherecord.render.learning.choosing import chosen
from ontherecord.render.learning.excerpt import Block, ends_early, excerpt
from ontherecord.render.learning.items import Item
from ontherecord.render.learning.practice import who
from ontherecord.render.learning.questions import QUESTIONS, Asked, asked, state_words
from ontherecord.render.words import wording

Entities = Mapping[str, Entity]
LETTERS = "OAVUQ"
"""Order of the labels on the sheet: whose claim it is, then what may come on top."""
EXAMINED = 3
"""Statements that the second task asks about."""


class Examined(Record, frozen=True):
    """A passage a task is about."""

    line: int
    words: str
    asked: tuple[Asked, ...]
    who: str
    state_words: str


def section(article: Article, entities: Entities, url: str) -> Markup:
    """The worksheet of one article, for the page `url`."""
    items = chosen(article)
    blocks = excerpt(article, items)
    examined = _examined(article, items, blocks, entities)
    return render(
        "worksheet.html",
        title=article.meta.title,
        place=f"{wording.outlet(article)}, {wording.published(article)}",
        citation=head.head(article).citation,
        rights=article.meta.rights or wording.NOT_KNOWN,
        lang=article.meta.lang,
        blocks=blocks,
        shortened=ends_early(article, blocks) or any(block.left_out for block in blocks),
        ends_early=ends_early(article, blocks),
        labels=sorted(LABELS, key=lambda label: LETTERS.index(label.chip)),
        questions=QUESTIONS,
        examined=examined,
        pair=_pair(examined),
        entries=answers.key(article, blocks, entities, url),
        states=legend.states(article),
        plan=lessons.plan(comparing=_pair(examined) is not None),
        article=links.relative(url, addresses.article_url(article)),
        codebook=links.relative(url, addresses.CODEBOOK),
        learn=links.relative(url, addresses.LEARN),
        teachers=links.relative(url, addresses.TEACHERS),
    )


def _examined(
    article: Article, items: tuple[Item, ...], blocks: tuple[Block, ...], entities: Entities
) -> tuple[Examined, ...]:
    """Passages for the second task that differ in how they are sourced, in text order."""
    numbers = {line.span: line.number for block in blocks for line in block.lines}
    placed = [
        (number, item)
        for item in items
        if (number := next((n for span, n in numbers.items()
                            if span.start <= item.asked[0].start < span.end), 0))
    ]  # fmt: skip
    picked: dict[object, tuple[int, Item]] = {}
    for number, item in sorted(placed, key=lambda found: not found[1].unverified):
        sort = "unverified" if item.unverified else item.kind
        picked.setdefault(sort, (number, item))
    for number, item in placed:
        picked.setdefault(item.form, (number, item))
    different = list({item.id: (number, item) for number, item in picked.values()}.values())
    return tuple(
        Examined(
            line=number,
            words=" … ".join(_text(article, span.start, span.end) for span in item.asked),
            asked=asked(item),
            who=who(article, item, entities),
            state_words=state_words(item),
        )
        for number, item in sorted(different[:EXAMINED], key=lambda found: found[0])
    )


def _pair(examined: tuple[Examined, ...]) -> tuple[Examined, Examined] | None:
    """Two passages to compare: two that are handed to someone, if there are, else any two."""
    handed = [one for one in examined if "outlet" not in one.asked[0].accept]
    found = handed if len(handed) > 1 else list(examined)
    return (found[0], found[-1]) if len(found) > 1 else None


def _text(article: Article, start: int, end: int) -> str:
    return " ".join(article.text[start:end].split())
