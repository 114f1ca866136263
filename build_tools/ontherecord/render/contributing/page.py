"""The page on which an article's annotations are made and mended.

In: an `Article`. Out: a `Page`: with scripts a form beside the text, without them the file to write
by hand, one for each statement. It has none of the article page's own weight, and that none of its.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterator

from markupsafe import Markup

from ontherecord.codebook import values
from ontherecord.model import Article, Paragraph, Record, Span
from ontherecord.render.base import addresses, links, spans
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.base.spans import Mark
from ontherecord.render.contributing import article_data, by_hand
from ontherecord.render.contributing.parts import groups, sending
from ontherecord.render.learning import questions
from ontherecord.render.words import parts
from ontherecord.render.words.statements import numbered

Entities = article_data.Entities
ANY = addresses.contribute_url("x")
"""All these pages lie equally deep, so what they share is made once."""
RULES = {
    "form": ("quotation-test", "All of the words in quotation marks, a part of them, or none. "
             "Without a word or mark that hands them to anyone they are the outlet’s own."),
    "kind": ("capacity-test", "Follow the trail to its end. Does that person or body speak for a "
             "public office at that time? Would you answer the same if the sides were swapped?"),
    "unverified": ("s5", "Only what the text itself says or shows counts. Silence about checking "
                   "is not a reason."),
}  # fmt: skip
"""The rule beside each question: where it stands in the codebook, and its short form."""


class Block(Record, frozen=True):
    """One paragraph of the text, to select words in."""

    index: int
    start: int
    region: str
    html: Markup


class ByHand(Record, frozen=True):
    """A file to write by hand."""

    id: str
    number: str
    name: str
    """What leads to it: the number, and its first words where several have the same."""
    words: str
    file: str


def page(article: Article, entities: Entities) -> Page:
    """The contribute page of one article."""
    url = addresses.contribute_url(article)
    html = render(
        "contribute.html",
        title=article.meta.title,
        lang=article.meta.lang,
        path=article.path or f"seeds/articles/{article.slug}",
        article=links.relative(url, addresses.article_url(article)),
        in_parts=parts.in_parts(article),
        archive=links.relative(url, addresses.ARCHIVE_DATA),
        guide=links.relative(url, addresses.HOW_TO_ANNOTATE),
        blocks=tuple(_blocks(article)),
        action=_action(),
        form=_form(),
        data=Markup(article_data.data(article, entities)),
        adding=by_hand.adding(article),
        files=tuple(_files(article)),
    )
    return Page(
        url=url,
        title=f"Suggest a change: {article.meta.title}",
        html=html,
        kind="contribute",
        description=f"Correct, confirm or add an annotation: {article.meta.title}",
        section=addresses.ARTICLES,
        styles=("contribute",),
        scripts=("contribute",),
        listed=False,
    )


@functools.cache
def _action() -> Markup:
    return render("contribute_action.html")


@functools.cache
def _form() -> Markup:
    """The questions, their rules and everything else that is the same for every article."""
    book = links.relative(ANY, addresses.CODEBOOK)
    asked = [
        {
            "key": question.key,
            "words": question.words,
            "choices": [c for c in question.choices if c.value != questions.NONE],
            "rule": RULES[question.key][1],
            "href": f"{book}#{RULES[question.key][0]}",
        }
        for question in questions.QUESTIONS
    ]
    return render(
        "contribute_form.html",
        questions=asked,
        groups=groups(),
        channels=[(key, way.told) for key, way in values.CHANNELS.items()],
        acts=[(key, act.card) for key, act in values.ACTS.items()],
        namings=[(key, naming.offered) for key, naming in values.NAMINGS.items()],
        cue_flags=[(key, flag.offered) for key, flag in values.CUE_FLAGS.items()],
        book=book,
        entry=links.relative(ANY, addresses.ENTRY),
        sending=sending(ANY),
    )


def _blocks(article: Article) -> Iterator[Block]:
    """The text and nothing but the text: what is selected here is counted letter by letter."""
    marks = _marks(article)
    for paragraph in article.paragraphs:
        html = spans.render(article.text, paragraph.span, marks.get(paragraph.index, ()))
        yield Block(index=paragraph.index, start=paragraph.span.start, region=paragraph.region,
                    html=Markup(html))  # fmt: skip


def _marks(article: Article) -> dict[int, list[Mark]]:
    """What is annotated already, paragraph by paragraph."""
    found: dict[int, list[Mark]] = {}
    for statement in (*article.statements, *article.possible):
        attributes = {"class": "pick__known", "data-known": statement.id}
        for part in statement.content:
            for paragraph in _paragraphs(article, part):
                made = spans.mark(part, spans.STATEMENT, "span", attributes)
                found.setdefault(paragraph.index, []).append(made)
    return found


def _paragraphs(article: Article, part: Span) -> Iterator[Paragraph]:
    first = bisect_right(article.paragraphs, part.start, key=lambda p: p.span.end)
    for paragraph in article.paragraphs[first:]:
        if paragraph.span.start >= part.end:
            return
        yield paragraph


def _files(article: Article) -> Iterator[ByHand]:
    numbers = numbered(article)
    for s in (*article.statements, *article.possible, *article.outlet):
        words = " … ".join(" ".join(article.text[p.start : p.end].split()) for p in s.content)
        number = numbers[s.id]
        first = " ".join(words.split()[:3])
        yield ByHand(
            id=s.id, number=number, words=words, file=by_hand.confirming(article, s),
            name=number if number.isdigit() else f"{number} “{first} …”",
        )  # fmt: skip
