"""Where an article names those whom no other page may name.

In: an article and the people to withhold. Out: spans of their names, and sources without links.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ontherecord.archive.privacy.standing import PRIVATE_TYPES
from ontherecord.engine.entities.overlap import overlaps
from ontherecord.model import Article, Sentence, Source, Span, Statement

SHORTEST = 3
"""Letters: a shorter last word of a name is searched for only within the whole name."""


def spans_of(article: Article, people: frozenset[str]) -> tuple[Span, ...]:
    """Every place that names one of them: mentions, and their full name or its last word."""
    mine = [m.span for m in article.mentions if m.entity in people]
    names = {_words(article, span) for span in mine}
    names.update(s.speaker for s in _sources(article) if s.entity in people)
    names.update(s.speaker for s in _sources(article) if _is_named_witness(s))
    shown = sorted(m.span for m in article.mentions if m.entity not in people)
    found = {*mine, *_occurrences(article.text, names, shown)}
    return tuple(_without_overlaps(sorted(found, key=lambda s: (s.start, -s.end))))


def _is_named_witness(source: Source) -> bool:
    """Somebody whom a reader typed in as words: named, and speaking for nobody else."""
    return source.entity is None and source.naming == "named" and source.type in PRIVATE_TYPES


def _sources(article: Article) -> Iterator[Source]:
    for statement in (*article.statements, *article.possible):
        yield from (*statement.sources, *statement.candidates)
    for sentence in article.sentences:
        yield from (flag.who for flag in sentence.not_said)


def _words(article: Article, span: Span) -> str:
    return " ".join(article.text[span.start : span.end].split())


def _occurrences(text: str, names: Iterable[str], shown: Sequence[Span]) -> Iterator[Span]:
    """Whole words only, and none inside a name that is shown."""
    for name in sorted(_forms(names)):
        words = r"\s+".join(map(re.escape, name.split()))
        for match in re.finditer(rf"(?<!\w){words}(?!\w)", text):
            span = Span(start=match.start(), end=match.end())
            if not overlaps(shown, span):
                yield span


def _forms(names: Iterable[str]) -> set[str]:
    """Names as they stand, and the last word of those that have several."""
    found: set[str] = set()
    for name in names:
        found.add(name)
        *before, last = name.split() or [""]
        if before and len(last) >= SHORTEST and last[:1].isupper():
            found.add(last)
    return {name for name in found if name[:1].isupper()}


def _without_overlaps(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in spans:
        if span.start >= end:
            end = span.end
            yield span


def unlinked(article: Article, people: frozenset[str]) -> Article:
    """The article without entries, mentions and links of these people; its words stay."""
    longest: dict[str, str] = {}
    for mention in article.mentions:
        if mention.entity in people:
            words = _words(article, mention.span)
            longest[mention.entity] = max(longest.get(mention.entity, ""), words, key=len)

    def source(found: Source) -> Source:
        if _is_named_witness(found):
            return msgspec.structs.replace(found, private=True)
        if found.entity not in people:
            return found
        own = found.speaker if found.speaker in article.text else ""
        name = own or longest.get(found.entity or "") or _shown_in(article, found)
        return msgspec.structs.replace(found, entity=None, speaker=name, private=True)

    def statement(found: Statement) -> Statement:
        return msgspec.structs.replace(
            found,
            sources=tuple(map(source, found.sources)),
            candidates=tuple(map(source, found.candidates)),
            not_said=source(found.not_said) if found.not_said else None,
        )

    def sentence(found: Sentence) -> Sentence:
        flags = (msgspec.structs.replace(f, who=source(f.who)) for f in found.not_said)
        return msgspec.structs.replace(found, not_said=tuple(flags)) if found.not_said else found

    return msgspec.structs.replace(
        article,
        statements=tuple(map(statement, article.statements)),
        possible=tuple(map(statement, article.possible)),
        outlet=tuple(map(statement, article.outlet)),
        sentences=tuple(map(sentence, article.sentences)),
        mentions=tuple(m for m in article.mentions if m.entity not in people),
        entities=tuple(e for e in article.entities if e.kind != "person" or e.id not in people),
    )


def _shown_in(article: Article, source: Source) -> str:
    """The text's own words for a source of whom it gives no name."""
    return _words(article, source.span) if source.span else source.speaker
