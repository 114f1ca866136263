"""A statement as search finds it: the whole sentences it stands in, and who, what, where.

In: an article and its cast. Out: `Frame`s. Names of private persons are left out, as on every page
but the article's own; what only the text shows stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook import source_types
from ontherecord.codebook.drafted import NOT_LOOKED_FOR
from ontherecord.codebook.labels import BY_KEY, labels
from ontherecord.codebook.values import CHANNELS
from ontherecord.model import UNSPECIFIED, Article, Record, Source, Span, Statement
from ontherecord.render.base import withheld
from ontherecord.render.base.cast import Cast
from ontherecord.render.lists import entries
from ontherecord.site.finding.found import Value


class Frame(Record, frozen=True):
    """One statement."""

    statement: Statement
    span: Span
    """The sentences, in the article's text."""
    text: str
    """The same, without names of private persons."""
    content: tuple[Span, ...]
    """The statement's own words, in `text`."""
    facets: tuple[tuple[Value, ...], ...]
    """By facet, in the order of `FACETS`."""
    speakers: tuple[str, ...]
    """Who says it, in words for readers."""


def frames(article: Article, cast: Cast) -> Iterator[Frame]:
    """Every attributed statement of the article, in text order."""
    for statement in article.statements:
        span = entries.window(article, [*statement.content, *statement.cues])
        text, window, content = withheld.excerpt(article, span, statement.content)
        start = window.start
        yield Frame(
            statement=statement, span=span, text=text[start : window.end],
            content=tuple(Span(start=c.start - start, end=c.end - start) for c in content),
            facets=_facets(article, statement, span, cast),
            speakers=(NOT_LOOKED_FOR,) if statement.by_marks
            else tuple(entries.speaker(s, cast, "").name for s in statement.voices),
        )  # fmt: skip


def _facets(
    article: Article, statement: Statement, span: Span, cast: Cast
) -> tuple[tuple[Value, ...], ...]:
    voices = statement.voices
    return (
        tuple(Value(key=key, name=BY_KEY[key].title) for key in labels(statement)),
        _once(value for source in voices if (value := _speaker(source, cast))),
        _once(Value(key=s.type, name=source_types.IN_WORDS[s.type]) for s in voices),
        _places(article, span, cast),
        (Value(key=statement.channel, name=CHANNELS[statement.channel].card),)
        if statement.channel != "not-stated" else (),
    )  # fmt: skip


def _once(values: Iterator[Value]) -> tuple[Value, ...]:
    return tuple({value.key: value for value in values}.values())


def _speaker(source: Source, cast: Cast) -> Value | None:
    """An entry, or whoever the text names; nobody for a private person and where none is named."""
    if source.private or source.speaker == UNSPECIFIED:
        return None
    if source.entity and source.entity in cast:
        return Value(key=source.entity, name=cast[source.entity].name)
    return Value(key=f"~{source.speaker}", name=source.speaker)


def _places(article: Article, span: Span, cast: Cast) -> tuple[Value, ...]:
    """The places that the sentences name."""
    named = (m.entity for m in article.mentions if span.start <= m.span.start < span.end)
    known = (cast[one] for one in named if one in cast)
    return _once(Value(key=e.id, name=e.name) for e in known if e.kind == "place")
