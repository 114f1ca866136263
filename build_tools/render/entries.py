"""Statements and mentions quoted in context, ready for a list.

In: what the catalogue found. Out: `Entry` records whose links are relative to the page they are on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from markupsafe import Markup

from build_tools import source_types
from build_tools.labels import BY_KEY, Label, labels
from build_tools.model import (
    UNSPECIFIED,
    Article,
    Entity,
    Record,
    Sentence,
    Source,
    Span,
    Statement,
)
from build_tools.render import links, spans, wording
from build_tools.render.catalogue import Named, Said, Unsourced

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


class Group(Record, frozen=True):
    """Neighbouring entries of one article."""

    article: str
    place: str
    href: str
    entries: tuple[Entry, ...]


def grouped(found: Iterable[Entry]) -> tuple[Group, ...]:
    """The entries under their articles, in the order given."""
    return tuple(
        Group(article=article, place=place, href=href, entries=tuple(members))
        for (article, place, href), members in groupby(
            found, key=lambda e: (e.article, e.place, e.href.split("#")[0])
        )
    )


def window(article: Article, wanted: Iterable[Span]) -> Span:
    """The whole sentences that hold the spans; the spans' own hull if no sentence does."""
    spans_ = tuple(wanted)
    start, end = min(s.start for s in spans_), max(s.end for s in spans_)
    held = [s.span for s in article.sentences if s.span.start < end and s.span.end > start]
    return Span(
        start=min([start, *(s.start for s in held)]), end=max([end, *(s.end for s in held)])
    )


def _quoted(article: Article, place: Span, marked: Iterable[Span], name: str) -> Markup:
    opening = {"class": name}
    marks = (spans.mark(span, spans.STATEMENT, "mark", opening) for span in marked)
    return Markup(spans.render(article.text, place, marks))


def _place(article: Article) -> str:
    return f"{wording.outlet(article)}, {wording.published(article)}"


def speaker(source: Source, entities: Entities, page_url: str) -> Speaker:
    """Who is held responsible, linked if they have a page; the glossary's name if there is one."""
    entity = entities.get(source.entity or "")
    goal = links.entity_url(entity) if entity else None
    name = source_types.IN_WORDS["unspecified"] if source.speaker == UNSPECIFIED else source.speaker
    return Speaker(
        name=entity.name if entity else name,
        href=links.relative(page_url, goal) if goal else None,
    )


def of_statement(said: Said, entities: Entities, page_url: str) -> Entry:
    """A statement in its sentence, its content marked in the look of its labels."""
    article, statement = said.article, said.statement
    keys = labels(statement)
    look = " ".join(["statement", *(f"statement--{key}" for key in keys)])
    goal = f"{links.article_url(article)}#{statement.id}"
    return Entry(
        quote=_quoted(article, _frame(article, statement), statement.content, look),
        href=links.relative(page_url, goal),
        article=article.meta.title,
        place=_place(article),
        labels=tuple(BY_KEY[key] for key in keys),
        speakers=tuple(speaker(s, entities, page_url) for s in statement.sources),
        why=tuple(wording.UNVERIFIED[code] for code in statement.unverified),
        state=wording.state_words(statement),
    )


def _frame(article: Article, statement: Statement) -> Span:
    return window(article, [*statement.content, *statement.cues])


def _of_sentence(article: Article, sentence: Sentence, quote: Markup, page_url: str) -> Entry:
    goal = f"{links.article_url(article)}#p{sentence.paragraph}"
    return Entry(
        quote=quote,
        href=links.relative(page_url, goal),
        article=article.meta.title,
        place=_place(article),
    )


def of_mention(named: Named, page_url: str) -> Entry:
    """A sentence that names an entity, the names marked."""
    quote = _quoted(named.article, named.sentence.span, named.spans, "named")
    return _of_sentence(named.article, named.sentence, quote, page_url)


def of_own_voice(found: Unsourced, page_url: str) -> Entry:
    """A sentence in the outlet's own voice."""
    quote = _quoted(found.article, found.sentence.span, (), "")
    return _of_sentence(found.article, found.sentence, quote, page_url)
