"""Who says what where: the archive turned around, once, for all pages that need it.

In: an `Archive`. Out: a `Catalogue`, which answers by entity and by label without searching.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import accumulate

from ontherecord.codebook.labels import LABELS, LabelKey, labels
from ontherecord.model import Archive, Article, Entity, Mention, Record, Sentence, Span, Statement

READ_REGIONS = ("headline", "caption", "body")
"""Subheads and credits need no label (codebook §1)."""


class Said(Record, frozen=True):
    """One statement and the article it stands in."""

    article: Article
    statement: Statement

    @property
    def told(self) -> tuple[Article, str]:
        """The article, and which part of it: all that a key has to tell."""
        return self.article, self.statement.id


class Unsourced(Record, frozen=True):
    """One sentence in the outlet's own voice throughout, and its article."""

    article: Article
    sentence: Sentence

    @property
    def told(self) -> tuple[Article, Span]:
        """As of a statement."""
        return self.article, self.sentence.span


class Named(Record, frozen=True):
    """One sentence that names an entity, and the places in it that do."""

    article: Article
    sentence: Sentence
    spans: tuple[Span, ...]

    @property
    def told(self) -> tuple[Article, tuple[Span, ...]]:
        """As of a statement: where a sentence is, its spans are."""
        return self.article, self.spans


class Catalogue(Record, frozen=True):
    """Lists are in the archive's order of articles, and in text order within an article."""

    archive: Archive
    articles: dict[str, Article]
    """By slug."""
    said: dict[str, tuple[Said, ...]]
    """By slug, each statement once for all lists: so a key is told of it once."""
    entities: dict[str, Entity]
    said_by: dict[str, tuple[Said, ...]]
    """By entity id: the statements an entity is a source of."""
    naming: dict[str, tuple[Named, ...]]
    """By entity id: the sentences that name it."""
    labelled: dict[LabelKey, tuple[Said, ...]]
    own_voice: tuple[Unsourced, ...]
    packed: bool = False
    """As `Site.packed`."""


def sentences_with(
    article: Article, mentions: tuple[Mention, ...], starts: list[int]
) -> Iterator[Named]:
    """The sentences that hold the mentions, each once, in text order; `starts`: where the
    article's sentences begin."""
    inside: dict[int, list[Span]] = {}
    for span in sorted(mention.span for mention in mentions):
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.start < article.sentences[index].span.end:
            inside.setdefault(index, []).append(span)
    for index, spans in inside.items():
        yield Named(article=article, sentence=article.sentences[index], spans=tuple(spans))


def unread(article: Article) -> bool:
    """Whether there is neither a draft in full, for the engine does not read the language, nor
    anything that was marked in it."""
    return article.meta.drafted != "full" and not (article.statements or article.outlet)


def has_reading(article: Article) -> bool:
    """Whether any of its statements is more than a draft: only then are its shares sent round as a
    picture, which cannot tell how each label came about."""
    return any(statement.state != "draft" for statement in article.statements)


def learnable(article: Article) -> bool:
    """Whether the article has something settled to learn from: a statement nobody disputes."""
    return any(
        not (s.disputed_by or s.ambiguous or s.by_marks) and readable(article, s)
        for s in article.statements
    )


def readable(article: Article, statement: Statement) -> bool:
    """Whether the sentences of a statement are shown whole (see `archive.redaction`)."""
    if article.left_out is None or article.meta.publish == "labels-only":
        return article.left_out is None
    return all(
        article.shows(sentence.span)
        for part in statement.content
        for sentence in article.sentences[
            bisect_right(article.sentences, part.start, key=lambda s: s.span.end) : bisect_left(
                article.sentences, part.end, key=lambda s: s.span.start
            )
        ]
    )


def unsourced(article: Article) -> Iterator[Unsourced]:
    """The sentences in which no word is attributed to anyone, not even possibly; none of a text
    that the engine does not read in full, since nobody can say whose voice is in the rest. Not all
    of them are shown."""
    if article.meta.drafted != "full":
        return
    is_said = _shares_content(article)
    for sentence in article.sentences:
        region = article.paragraphs[sentence.paragraph].region
        if region in READ_REGIONS and not is_said(sentence.span):
            yield Unsourced(article=article, sentence=sentence)


def _shares_content(article: Article) -> Callable[[Span], bool]:
    """Whether a span shares a character with any content, of possible statements, too."""
    every = (*article.statements, *article.possible)
    parts = sorted((p.start, p.end) for s in every for p in s.content if p.start < p.end)
    reach = list(accumulate((end for _, end in parts), max))

    def shares(span: Span) -> bool:
        before = bisect_left(parts, (span.end,))
        return before > 0 and reach[before - 1] > span.start

    return shares


def catalogue(archive: Archive, *, packed: bool = False) -> Catalogue:
    """Turn the archive around."""
    said_by: defaultdict[str, list[Said]] = defaultdict(list)
    labelled: defaultdict[LabelKey, list[Said]] = defaultdict(list)
    naming: defaultdict[str, list[Named]] = defaultdict(list)
    every = {
        article.slug: tuple(Said(article=article, statement=s) for s in article.statements)
        for article in archive.articles
    }
    for article in archive.articles:
        for said in every[article.slug]:
            for entity in dict.fromkeys(s.entity for s in said.statement.voices if s.entity):
                said_by[entity].append(said)
            for key in labels(said.statement):
                labelled[key].append(said)
        starts = [sentence.span.start for sentence in article.sentences]
        for entity, mentions in _by_entity(article.mentions).items():
            naming[entity].extend(sentences_with(article, mentions, starts))
    return Catalogue(
        archive=archive,
        articles={article.slug: article for article in archive.articles},
        said=every,
        entities={entity.id: entity for entity in archive.entities},
        said_by={key: tuple(found) for key, found in said_by.items()},
        naming={key: tuple(found) for key, found in naming.items()},
        labelled={label.key: tuple(labelled[label.key]) for label in LABELS},
        packed=packed,
        own_voice=tuple(
            found
            for article in archive.articles
            for found in unsourced(article)
            if article.shows(found.sentence.span)
        ),
    )


def _by_entity(mentions: tuple[Mention, ...]) -> dict[str, tuple[Mention, ...]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.entity].append(mention)
    return {entity: tuple(places) for entity, places in found.items()}
