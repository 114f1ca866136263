"""Whom an annotation holds responsible → `Source`s (codebook §3, §6).

In: an annotation, the statement it corrects, the text and the glossary by id. Out: the sources,
the first one first. A speaker is a glossary entry's id or plain words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ontherecord.anchoring.anchoring import anchor
from ontherecord.model import (
    UNSPECIFIED,
    AnnotatedSource,
    Annotation,
    Entity,
    Naming,
    Source,
    Statement,
)  # fmt: skip


def sources(
    annotation: Annotation, base: Statement | None, text: str, glossary: Mapping[str, Entity]
) -> tuple[Source, ...]:
    """Who is held responsible; never empty, since a statement without a source says so."""
    if annotation.source:
        return tuple(
            _source(entry, annotation if index == 0 else None, text, glossary)
            for index, entry in enumerate(annotation.source)
        )
    kept = base.sources if base is not None else ()
    if annotation.speaker is None and annotation.source_type is None and kept:
        return kept
    first = kept[0] if kept else Source(speaker=UNSPECIFIED)
    words = annotation.speaker or first.entity or first.speaker
    named = _named(words, glossary)
    if named is None and annotation.speaker is None and kept:
        return (_retyped(first, annotation), *kept[1:])
    source = Source(
        speaker=named.name if named else words,
        span=first.span,
        entity=named.id if named else None,
        type=annotation.source_type or _type(named) or first.type,
        naming=annotation.naming or (first.naming if kept else _naming(named, words)),
    )
    return (source, *kept[1:])


def _retyped(source: Source, annotation: Annotation) -> Source:
    """A source that stays who it is; only its kind and naming may change."""
    return msgspec.structs.replace(
        source,
        type=annotation.source_type or source.type,
        naming=annotation.naming or source.naming,
    )


def _source(
    entry: AnnotatedSource, whole: Annotation | None, text: str, glossary: Mapping[str, Entity]
) -> Source:
    """One source; `whole` is the annotation whose own fields speak of it, the first one."""
    words = entry.speaker or (whole.speaker if whole else None) or entry.exact
    named = _named(words, glossary)
    kind = entry.type or (whole.source_type if whole else None) or _type(named)
    naming = entry.naming or (whole.naming if whole else None) or _naming(named, words)
    return Source(
        speaker=named.name if named else words,
        span=anchor(entry, text),
        entity=named.id if named else None,
        type=kind or "unspecified",
        naming=naming,
    )


def _named(words: str, glossary: Mapping[str, Entity]) -> Entity | None:
    """The glossary's entry with this id. Places never speak: a metonym is a body (§6)."""
    found = glossary.get(words)
    return found if found is not None and found.kind != "place" else None


def _type(named: Entity | None) -> Any:
    return named.type if named is not None and named.kind == "organization" else None


def _naming(named: Entity | None, words: str) -> Naming:
    if named is not None:
        return "named" if named.kind == "person" else "institution"
    if words == UNSPECIFIED:
        return "none"
    return "named" if words[:1].isupper() and len(words.split()) > 1 else "role-only"
