"""One annotation → the statement it describes, with its reasons in words (codebook §§2–8).

In: an annotation, the spans of its content, the statement it corrects (if it does) and the
article with its glossary. Out: a `Statement` without an id. Facts that the annotation leaves open
come from the corrected statement, else they follow from the facts given.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ontherecord.anchoring.anchoring import Quote, anchor
from ontherecord.engine.text import quotations
from ontherecord.merging.sources import candidates, not_said, sources
from ontherecord.model import (
    OFFICIAL_TYPES,
    Annotation,
    Article,
    Entity,
    Form,
    Kind,
    Record,
    Region,
    Selector,
    Source,
    Span,
    Statement,
)  # fmt: skip

_CARRIED = ("unverified", "channel", "act", "cue_flags", "attribution")
_INSERT = re.compile(r"\[[^\[\]]+\]")


class Context(Record, frozen=True):
    """What every annotation of one article is read against."""

    article: Article
    glossary: Mapping[str, Entity]
    quotations: tuple[Span, ...]
    """Every quotation of the text, marks included."""


def context(article: Article, glossary: Sequence[Entity]) -> Context:
    """The article ready for reading. Of a place and a body with one id, the body can speak."""
    in_order = sorted(glossary, key=lambda entity: (entity.kind != "place", entity.kind))
    return Context(
        article=article,
        glossary={entity.id: entity for entity in in_order},
        quotations=tuple(q.span for q in quotations.find(article.text, article.paragraphs)),
    )


def selectors(annotation: Annotation) -> Iterable[tuple[str, int | None, Quote]]:
    """Every selector of an annotation, with the field and, in a list, the position it stands at."""
    for name in ("content", "cue", "source", "hedges", "inserts"):
        value = getattr(annotation, name)
        if isinstance(value, Selector):
            yield name, None, value
        else:
            yield from ((name, index, entry) for index, entry in enumerate(value or ()))


def spans(entries: Iterable[Quote] | None, text: str) -> tuple[Span, ...]:
    """Where the entries stand, in text order; those that stand nowhere are left out."""
    return tuple(sorted(filter(None, (anchor(entry, text) for entry in entries or ()))))


def statement(
    annotation: Annotation,
    content: tuple[Span, ...],
    base: Statement | None,
    within: Context,
) -> Statement:
    """The annotation's reading of `content`; `base` is the statement that it corrects."""
    article, glossary = within.article, within.glossary
    if outlet(annotation):
        return Statement(
            id="", content=content, form="outlet", kind="outlet-voice",
            region=_region(article, content), note=annotation.note,
            not_said=not_said(annotation, base, glossary),
        )  # fmt: skip
    quoted = _quoted(within.quotations, content)
    form = _form(annotation, base, quoted, content, article.text)
    doubtful = candidates(annotation, base, glossary)
    found = sources(annotation, base, article.text, glossary, doubtful)
    given = {name: _given(annotation, base, name) for name in _CARRIED}
    chain = annotation.chain if annotation.chain is not None else (base.chain if base else ())
    return Statement(
        id="",
        content=content,
        quotes=quoted if form in ("direct", "mixed") else (),
        inserts=_inserts(annotation, content, base, article.text),
        cues=_kept(annotation.cue, base.cues if base else (), article.text),
        sources=found,
        form=form,
        kind=annotation.kind or _kind(found, doubtful, base),
        chain=tuple(glossary[c].name if c in glossary else c for c in chain),
        said_when=_day(annotation.said_when) if annotation.said_when else _said(base),
        hedges=_kept(annotation.hedges, base.hedges if base else (), article.text),
        region=_region(article, content),
        note=annotation.note,
        ambiguous=annotation.ambiguous or bool(doubtful),
        candidates=doubtful,
        **{name: value for name, value in given.items() if value is not None},
    )


def _given(annotation: Annotation, base: Statement | None, name: str) -> Any:
    """A fact as the annotation gives it, else as the corrected statement had it."""
    value = getattr(annotation, name)
    return value if value is not None or base is None else getattr(base, name)


def outlet(annotation: Annotation) -> bool:
    """Whether the annotation hands its words to the outlet's own voice."""
    return (
        annotation.action == "remove"
        or annotation.kind == "outlet-voice"
        or (annotation.kind is None and annotation.form == "outlet")
    )


def _kept(
    entries: Selector | tuple[Selector, ...] | None, before: tuple[Span, ...], text: str
) -> tuple[Span, ...]:
    """The spans given, in the order given; those of the corrected statement if none are."""
    if entries is None:
        return before
    given = (entries,) if isinstance(entries, Selector) else entries
    return tuple(filter(None, (anchor(entry, text) for entry in given)))


def _region(article: Article, content: tuple[Span, ...]) -> Region:
    start = content[0].start
    for paragraph in article.paragraphs:
        if paragraph.span.start <= start < paragraph.span.end:
            return paragraph.region
    return "body"


def _quoted(quotes: tuple[Span, ...], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts of the content that stand in quotation marks, marks included (B2)."""
    found = []
    for quote in quotes:
        for part in content:
            start, end = max(part.start, quote.start), min(part.end, quote.end)
            if start < end:
                found.append(Span(start=start, end=end))
    return tuple(found)


def _form(
    annotation: Annotation,
    base: Statement | None,
    quoted: tuple[Span, ...],
    content: tuple[Span, ...],
    text: str,
) -> Form:
    """Whose words are on the page (§4.4): as given, as it was, or by the quotation marks."""
    if annotation.form and annotation.form != "outlet":
        return annotation.form
    if base is not None and base.form != "outlet" and base.content == content:
        return base.form
    if not quoted:
        return "indirect"
    inside = {i for span in quoted for i in range(span.start, span.end)}
    outside = (i for part in content for i in range(part.start, part.end) if i not in inside)
    return "mixed" if any(text[i].isalnum() for i in outside) else "direct"


def _inserts(
    annotation: Annotation, content: tuple[Span, ...], base: Statement | None, text: str
) -> tuple[Span, ...]:
    """Editor's brackets in the content (B11): those given, those it had, else every bracket."""
    if annotation.inserts is not None:
        return spans(annotation.inserts, text)
    if base is not None and base.content == content:
        return base.inserts
    found = (m.span() for part in content for m in _INSERT.finditer(text, part.start, part.end))
    return tuple(Span(start=start, end=end) for start, end in found)


def _kind(
    sources: tuple[Source, ...], candidates: tuple[Source, ...], base: Statement | None
) -> Kind:
    """The first source's capacity decides (§4.6, §9); of candidates, that of all (§9)."""
    if candidates:
        official = all(one.type in OFFICIAL_TYPES for one in candidates)
        return "official-claim" if official else "attributed-claim"
    if sources and sources[0].type != "unspecified":
        return "official-claim" if sources[0].type in OFFICIAL_TYPES else "attributed-claim"
    return base.kind if base is not None and base.kind != "outlet-voice" else "attributed-claim"


def _said(base: Statement | None) -> dt.date | None:
    return base.said_when if base is not None else None


def _day(words: str) -> dt.date | None:
    """A day, or None for `not-resolvable`."""
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None
