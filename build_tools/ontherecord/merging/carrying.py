"""Annotations made on an earlier text → the same annotations on the text as it is (design §3).

In: an article's seed with the texts that are kept. Out: its contributions, with selectors of the
text as it is, the annotations that wait for a person, and what became of each by id. An annotation
made on this very text passes through unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import msgspec

from ontherecord.anchoring.anchoring import Quote, describe, reanchor
from ontherecord.anchoring.reanchoring.found import Anchored
from ontherecord.merging.readings import selectors
from ontherecord.model import (
    Anchoring,
    AnnotatedSource,
    Annotation,
    ArticleSeed,
    Carried,
    Contribution,
    Record,
    Selector,
    Span,
)  # fmt: skip

_WORST: tuple[Anchoring, ...] = ("exact", "moved", "changed", "needs-review", "orphaned")
_WAITING = frozenset({"needs-review", "orphaned"})
_LISTS = ("content", "source", "hedges", "inserts")


class Carriage(Record, frozen=True):
    """An article's annotations on the text as it is."""

    contributions: tuple[Contribution, ...]
    """What can be applied, with selectors of the text as it is."""
    waiting: tuple[Annotation, ...] = ()
    """As they were made: their words are gone, or only a person can say where they are."""
    carried: tuple[Carried, ...] = ()
    """What became of each annotation that was made on another text."""


def carry(seed: ArticleSeed) -> Carriage:
    """The annotations of an article; those of an earlier text are looked for in the present one."""
    digest = sha256(seed.text.encode()).hexdigest()
    if all(c.text in ("", digest) for c in seed.contributions):
        return Carriage(contributions=seed.contributions)
    contributions: list[Contribution] = []
    waiting: list[Annotation] = []
    carried: list[Carried] = []
    for contribution in seed.contributions:
        if contribution.text in ("", digest):
            contributions.append(contribution)
            continue
        old = seed.texts.get(contribution.text)
        kept: list[tuple[int, Annotation]] = []
        for index, annotation in enumerate(contribution.annotations):
            followed, told = _follow(annotation, old, seed.text)
            carried.append(told)
            if told.status not in _WAITING:
                kept.append((index, followed))
            else:
                waiting.append(annotation)
        contributions.append(_only(contribution, kept))
    return Carriage(
        contributions=tuple(contributions), waiting=tuple(waiting), carried=tuple(carried)
    )


def _only(contribution: Contribution, kept: list[tuple[int, Annotation]]) -> Contribution:
    """The contribution with some of its annotations, each still with its line and its entry."""
    entries = contribution.entries or tuple(range(len(contribution.annotations)))
    return msgspec.structs.replace(
        contribution,
        annotations=tuple(annotation for _, annotation in kept),
        entries=tuple(entries[index] for index, _ in kept),
        lines=tuple(contribution.lines[index] for index, _ in kept if contribution.lines),
    )


def _follow(annotation: Annotation, old: str | None, text: str) -> tuple[Annotation, Carried]:
    """One annotation with selectors of the present text, and what became of it.

    Its status is the worst of its content; if another part of it is lost (its cue, its source),
    a person has to look, since it can no longer be told who says this.
    """
    places = [_place(entry, old, text) for entry in annotation.content]
    others = [_place(s, old, text) for name, _, s in selectors(annotation) if name != "content"]
    status = _worst(place.status for place in places)
    if status not in _WAITING and any(place.status in _WAITING for place in others):
        status = "needs-review"
    told = Carried(
        id=annotation.id,
        status=status,
        was=tuple(part.exact for part in annotation.content),
        now=tuple(Span(start=a, end=b) for place in places for a, b in place.spans),
        doubt=next((place.doubt for place in places if place.doubt), ""),
    )
    if status in _WAITING:
        return annotation, told
    return _rewritten(annotation, old, text), told


def _worst(found: Iterable[Anchoring]) -> Anchoring:
    return max(found, key=_WORST.index, default="exact")


def _place(entry: Quote, old: str | None, text: str) -> Anchored:
    if isinstance(entry, AnnotatedSource) and not entry.exact:
        return Anchored(status="exact")  # A source that is only inferred has no words.
    return reanchor(
        {
            "exact": entry.exact,
            "prefix": entry.prefix,
            "suffix": entry.suffix,
            "start": entry.start,
        },
        old,
        text,
    )


def _rewritten(annotation: Annotation, old: str | None, text: str) -> Annotation:
    """The annotation with every selector described anew."""
    new: dict[str, tuple[Selector | AnnotatedSource, ...]] = {}
    for name in (*_LISTS, "cue"):
        value = getattr(annotation, name)
        entries = (value,) if isinstance(value, Selector) else value
        if entries:
            new[name] = tuple(s for entry in entries for s in _described(entry, old, text))
    if isinstance(annotation.cue, Selector) and len(new["cue"]) == 1:
        return msgspec.structs.replace(annotation, **{**new, "cue": new["cue"][0]})
    return msgspec.structs.replace(annotation, **new)


def _described(
    entry: Selector | AnnotatedSource, old: str | None, text: str
) -> Iterable[Selector | AnnotatedSource]:
    spans = _place(entry, old, text).spans
    if not spans:
        yield entry
    for a, b in spans:
        found = describe(Span(start=a, end=b), text)
        yield msgspec.structs.replace(
            entry, exact=found.exact, prefix=found.prefix, suffix=found.suffix, start=found.start
        )
