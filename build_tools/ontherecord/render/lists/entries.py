"""Statements and mentions quoted in context, ready for a list.

In: what the catalogue found. Out: `Entry` records whose links are relative to the page they are on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from ontherecord.codebook import source_types
from ontherecord.codebook.drafted import NOT_LOOKED_FOR
from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.codebook.values import UNVERIFIED
from ontherecord.model import (
    UNSPECIFIED,
    Article,
    Entity,
    Record,
    Sentence,
    Source,
    Span,
    Statement,
)
from ontherecord.render.base import addresses, links, spans, withheld
from ontherecord.render.base.catalogue import Said
from ontherecord.render.words import wording

Entities = Mapping[str, Entity]


class Speaker(Record, frozen=True):
    """A source in an entry; `href` is None if it has no page."""

    name: str
    href: str | None


class Entry(Record, frozen=True):
    """One quoted passage of an article."""

    quote: Markup
    href: str
    """The exact place in the article."""
    article: str
    """The article's title."""
    place: str
    """Outlet and date in words."""
    labels: tuple[Label, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    why: tuple[str, ...] = ()
    """Why it counts as unverified, in words."""
    state: str = ""


def window(article: Article, wanted: Iterable[Span]) -> Span:
    """The whole sentences that hold the spans; the spans' own hull if no sentence does."""
    spans_ = tuple(wanted)
    start, end = min(s.start for s in spans_), max(s.end for s in spans_)
    held = article.sentences[
        bisect_right(article.sentences, start, key=_end) : bisect_left(
            article.sentences, end, key=_start
        )
    ]
    if not held:
        return Span(start=start, end=end)
    return Span(start=min(start, held[0].span.start), end=max(end, held[-1].span.end))


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _end(sentence: Sentence) -> int:
    return sentence.span.end


def quoted(article: Article, place: Span, marked: Iterable[Span], name: str) -> Markup:
    """A stretch of the text, the spans marked, names of private persons left out."""
    opening = {"class": name}
    text, window_, moved = withheld.excerpt(article, place, marked)
    marks = (spans.mark(span, spans.STATEMENT, "mark", opening) for span in moved)
    return Markup(spans.render(text, window_, marks))


def place(article: Article) -> str:
    return f"{wording.outlet(article)}, {wording.published(article)}"


def speaker(source: Source, entities: Entities, page_url: str) -> Speaker:
    """Who is held responsible, linked if they have a page; the glossary's name if there is one.

    A private person is named by their article alone: elsewhere it says what kind of source it is.
    """
    if source.private:
        words = source_types.IN_WORDS[source.type]
        known = source.type != "unspecified"
        return Speaker(name=words if known else f"someone, {words}", href=None)
    entity = entities.get(source.entity or "")
    goal = addresses.entity_url(entity) if entity else None
    name = source_types.NO_SOURCE if source.speaker == UNSPECIFIED else source.speaker
    return Speaker(
        name=entity.name if entity else name,
        href=links.relative(page_url, goal) if goal else None,
    )


def statement_quote(article: Article, statement: Statement) -> Markup:
    """The sentences of a statement, its content marked in the look of its labels."""
    looks = (*labels(statement), *(("by-marks",) if statement.by_marks else ()))
    look = " ".join(["statement", *(f"statement--{look}" for look in looks)])
    return quoted(article, _frame(article, statement), statement.content, look)


def of_statement(said: Said, entities: Entities, page_url: str) -> Entry:
    """A statement in its sentence, its content marked in the look of its labels."""
    article, statement = said.article, said.statement
    keys = labels(statement)
    goal = f"{addresses.article_url(article)}#{statement.id}"
    return Entry(
        quote=statement_quote(article, statement),
        href=links.relative(page_url, goal),
        article=article.meta.title,
        place=place(article),
        labels=tuple(BY_KEY[key] for key in keys),
        speakers=(Speaker(name=NOT_LOOKED_FOR, href=None),)
        if statement.by_marks
        else tuple(speaker(s, entities, page_url) for s in statement.voices),
        why=tuple(UNVERIFIED[code].card for code in statement.unverified),
        state=wording.state_words(statement),
    )


def _frame(article: Article, statement: Statement) -> Span:
    return window(article, [*statement.content, *statement.cues])
