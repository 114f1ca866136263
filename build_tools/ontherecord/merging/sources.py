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
    OFFICIAL_TYPES,
    UNSPECIFIED,
    AnnotatedSource,
    Annotation,
    Candidate,
    Entity,
    Naming,
    Source,
    Statement,
)  # fmt: skip


def sources(
    annotation: Annotation, base: Statement | None, text: str, glossary: Mapping[str, Entity],
    candidates: tuple[Source, ...] = (),
) -> tuple[Source, ...]:  # fmt: skip
    """Who is held responsible; never empty, since a statement without a source says so.

    Where several are `candidates`, the first source keeps the words of the text and is nobody.
    """
    found = _sources(annotation, base, text, glossary)
    return (_undecided(found[0], candidates, text), *found[1:]) if candidates else found


def candidates(
    annotation: Annotation, base: Statement | None, glossary: Mapping[str, Entity]
) -> tuple[Source, ...]:
    """Everybody whom the first source's words fit (§4.5): as given, else as it was, until somebody
    says who it is."""
    if annotation.candidates is not None:
        return tuple(_candidate(one, glossary) for one in annotation.candidates)
    if base is None or annotation.speaker is not None or annotation.source:
        return ()
    return base.candidates


def not_said(
    annotation: Annotation, base: Statement | None, glossary: Mapping[str, Entity]
) -> Source | None:
    """Who did not say it (§4.0), if the annotation marks its words so."""
    if annotation.not_said is None:
        return base.not_said if base is not None and annotation.action == "correct" else None
    found = _candidate(Candidate(speaker=annotation.not_said), glossary)
    *_, last = annotation.not_said.split() or [""]
    if found.naming == "named" and found.entity is None and not last[:1].isupper():
        return msgspec.structs.replace(found, naming="role-only")  # "No official" is nobody's name
    return found


def _candidate(one: Candidate, glossary: Mapping[str, Entity]) -> Source:
    named = _named(one.speaker, glossary)
    return Source(
        speaker=named.name if named else one.speaker,
        entity=named.id if named else None,
        type=one.type or _type(named) or "unspecified",
        naming=one.naming or _naming(named, one.speaker),
    )


def _undecided(source: Source, candidates: tuple[Source, ...], text: str) -> Source:
    """The source in the text's own words; its capacity is theirs only where they share one."""
    types = {one.type for one in candidates}
    words = " ".join(text[source.span.start : source.span.end].split()) if source.span else ""
    return Source(
        speaker=words or " or ".join(one.speaker for one in candidates),
        span=source.span,
        type=candidates[0].type if len(types) == 1 or types <= OFFICIAL_TYPES else "unspecified",
        naming=source.naming,
    )


def _sources(
    annotation: Annotation, base: Statement | None, text: str, glossary: Mapping[str, Entity]
) -> tuple[Source, ...]:
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
