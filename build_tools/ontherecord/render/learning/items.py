"""Every passage of an article that could be practised with.

In: an `Article`. Out: `Item`s. Only what is settled: nothing possible, disputed or ambiguous.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ontherecord.codebook.values import CHANNELS
from ontherecord.model import (
    Article,
    Form,
    Kind,
    Record,
    Region,
    Sentence,
    Span,
    State,
    Statement,
    Unverified,
)
from ontherecord.render.base.catalogue import READ_REGIONS, readable, unsourced

SHORTEST_OWN = 30
"""Code points: a shorter sentence of the outlet's says too little to ask about."""
PLATFORMS = frozenset(key for key, way in CHANNELS.items() if way.platform)
"""Where a named poster is easily taken for an unnamed one (codebook §5, U4)."""


class Item(Record, frozen=True):
    """One passage: the words that are asked about, in their surroundings."""

    id: str
    asked: tuple[Span, ...]
    window: Span
    """The whole sentences that hold the words and their cue."""
    before: Span | None
    """The sentence before, for context."""
    anchor: str
    """Its place on the article's page."""
    form: Form
    kind: Kind
    unverified: tuple[Unverified, ...]
    state: State
    region: Region
    statement: Statement | None
    """None for a sentence in which nothing is attributed."""


def said(article: Article) -> Iterator[Item]:
    for statement in article.statements:
        if _is_settled(article, statement):
            yield _of_statement(article, statement)


def own(article: Article) -> Iterator[Item]:
    """Passages that a reader marked as the outlet's, then whole sentences of its own."""
    marked = [s for s in article.outlet if _is_settled(article, s)]
    for statement in marked:
        yield _of_statement(article, statement)
    taken = {_held(article, part)[0] for s in marked for part in s.content}
    for found in unsourced(article):
        number = _held(article, found.sentence.span)[0]
        region = article.paragraphs[found.sentence.paragraph].region
        span = found.sentence.span
        fits = region == "body" and span.end - span.start >= SHORTEST_OWN and article.shows(span)
        if number not in taken and fits:
            yield _of_sentence(article, found.sentence, number)


def _is_settled(article: Article, statement: Statement) -> bool:
    """Whether readers agree on a statement, and may read it here."""
    open_ = statement.disputed_by or statement.ambiguous or statement.by_marks
    return not open_ and readable(article, statement)


def _of_statement(article: Article, statement: Statement) -> Item:
    places = sorted([*statement.content, *statement.cues])
    first, last = _held(article, Span(start=places[0].start, end=max(p.end for p in places)))
    held = article.sentences[first : last + 1]
    start = min([places[0].start, *(s.span.start for s in held)])
    end = max([places[-1].end, *(s.span.end for s in held)])
    return Item(
        id=statement.id,
        asked=statement.content,
        window=Span(start=start, end=end),
        before=_before(article, first),
        anchor=statement.id,
        form=statement.form,
        kind=statement.kind,
        unverified=statement.unverified,
        state=statement.state,
        region=statement.region,
        statement=statement,
    )


def _of_sentence(article: Article, sentence: Sentence, number: int) -> Item:
    return Item(
        id=f"o-{sentence.span.start}",
        asked=(sentence.span,),
        window=sentence.span,
        before=_before(article, number),
        anchor=f"p{sentence.paragraph}",
        form="outlet",
        kind="outlet-voice",
        unverified=sentence.flags,
        state="draft",
        region="body",
        statement=None,
    )


def _begin(sentence: Sentence) -> int:
    return sentence.span.start


def _held(article: Article, span: Span) -> tuple[int, int]:
    """The numbers of the first and last sentence that a span has a character in."""
    first = max(0, bisect_right(article.sentences, span.start, key=_begin) - 1)
    last = max(first, bisect_right(article.sentences, span.end - 1, key=_begin) - 1)
    return first, last


def _before(article: Article, number: int) -> Span | None:
    """The sentence before that one, if it is read and not a headline's neighbour."""
    if number == 0:
        return None
    found = article.sentences[number - 1]
    region = article.paragraphs[found.paragraph].region
    read = region in READ_REGIONS and region != "caption" and article.shows(found.span)
    return found.span if read else None
