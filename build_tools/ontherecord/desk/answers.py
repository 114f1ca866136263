"""What a reader answered about one statement → the annotation that says so (design §6).

In: an `Answer` in places and keys, the statement it speaks of, the text. Out: an `Annotation`. What
a correction leaves as it was is not written; one that changes nothing confirms.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from ontherecord.anchoring.anchoring import describe
from ontherecord.model import (
    OFFICIAL_TYPES,
    UNSPECIFIED,
    AnnotatedSource,
    Annotation,
    Basis,
    Entity,
    Form,
    Kind,
    Naming,
    Record,
    SourceType,
    Span,
    Statement,
    Unverified,
)  # fmt: skip
from ontherecord.problems.unseen import INVISIBLE

What = Literal["confirm", "correct", "remove", "unsure", "add"]
UNSURE = "Unsure."
"""Begins the note of what a reader leaves to somebody else."""
GONE = "this statement is not there any more: open the desk anew"


class Answer(Record, frozen=True):
    """One answer as the page sends it; what is None stays as the draft has it."""

    slug: str
    id: str = ""
    """The statement's id; of an added one what the desk called it, empty at first."""
    what: What = "confirm"
    content: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    source: Span | None = None
    speaker: str | None = None
    type: SourceType | None = None
    form: Form | None = None
    kind: Kind | None = None
    unverified: tuple[Unverified, ...] | None = None
    note: str = ""


def clean(words: str) -> str:
    """Typed words without what nobody can see."""
    return INVISIBLE.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))


class NotAnswered(Exception):
    """An answer that cannot be kept; the message says why, in words for the reader."""


def annotation(
    answer: Answer, base: Statement | None, text: str, ident: str,
    glossary: Mapping[str, Entity], settles: tuple[str, ...] = (),
) -> Annotation:  # fmt: skip
    """The annotation with the id `ident`.

    Raises:
        NotAnswered: it speaks of no statement, or adds one without words or kind.
    """
    note = clean(answer.note).strip()
    if answer.what == "add":
        return _added(answer, text, ident, glossary, note)
    if base is None:
        raise NotAnswered(GONE)
    head: dict[str, Any] = {"id": ident, "target": base.id, "note": note, "settles": settles}
    if answer.what == "unsure":
        words = f"{UNSURE} {note}".strip()
        return Annotation(**{**head, "action": "dispute", "note": words, "settles": ()})
    if answer.what == "remove" or answer.kind == "outlet-voice" or answer.form == "outlet":
        return Annotation(action="remove", **head)
    changed = {} if answer.what == "confirm" else _changed(answer, base, text, glossary)
    if not changed:
        return Annotation(action="confirm", **{**head, "note": "" if note == base.note else note})
    if base.ambiguous and not ({"speaker", "source"} & set(changed)):
        changed["ambiguous"] = True  # said anew with each reading (§10.6)
    return Annotation(action="correct", **head, **changed)


def _changed(
    answer: Answer, base: Statement, text: str, glossary: Mapping[str, Entity]
) -> dict[str, Any]:
    """The fields of a correction that differ from what is corrected."""
    found: dict[str, Any] = {}
    if answer.content is not None and answer.content != base.content:
        found["content"] = tuple(describe(span, text) for span in sorted(answer.content))
    if answer.cue and answer.cue != base.cues:
        found |= _cue(answer.cue, text, base.attribution)
    found |= _held(answer, base, text, glossary)
    for name in ("form", "kind"):
        given = getattr(answer, name)
        if given is not None and given != getattr(base, name):
            found[name] = given
    if answer.unverified is not None and set(answer.unverified) != set(base.unverified):
        found["unverified"] = tuple(sorted(answer.unverified))
    return found


def _held(
    answer: Answer, base: Statement, text: str, glossary: Mapping[str, Entity]
) -> dict[str, Any]:
    """Whom the text holds responsible: with words of the text a source, without them a speaker."""
    first = base.sources[0] if base.sources else None
    was = UNSPECIFIED
    if first is not None:
        was = first.entity if first.entity and first.entity in glossary else first.speaker
    speaker = clean(answer.speaker).strip() if answer.speaker is not None else was
    entity = glossary.get(speaker)
    kept = answer.type or (entity.type if entity and entity.kind == "organization" else None)
    kind: Any = kept or (first.type if first else UNSPECIFIED)
    moved = answer.source is not None and (first is None or answer.source != first.span)
    other = speaker != was
    if moved and answer.source is not None:
        words = describe(answer.source, text)
        own = speaker if answer.speaker is not None else " ".join(words.exact.split())
        source = AnnotatedSource(
            exact=words.exact, prefix=words.prefix, suffix=words.suffix, start=words.start,
            speaker=own, type=kind, naming=naming(own, glossary),
        )  # fmt: skip
        return {"source": (source,), **_following(answer, base, kind)}
    found: dict[str, Any] = {}
    if other:
        found = {"speaker": speaker, "source_type": kind, "naming": naming(speaker, glossary)}
    elif first is None or kind != first.type:
        found = {"source_type": kind}
    return {**found, **(_following(answer, base, kind) if found else {})}


def _following(answer: Answer, base: Statement, source_type: str) -> dict[str, Any]:
    """The kind that follows from a source's type (§6), where nobody gave one.

    Raises:
        NotAnswered: somebody gave another.
    """
    kind = "official-claim" if source_type in OFFICIAL_TYPES else "attributed-claim"
    if answer.type is not None and answer.kind not in (None, kind):
        raise NotAnswered("this kind of source is of the other group: choose again (codebook §6)")
    return {"kind": kind} if answer.kind is None and kind != base.kind else {}


def _added(
    answer: Answer, text: str, ident: str, glossary: Mapping[str, Entity], note: str
) -> Annotation:
    if not answer.content:
        raise NotAnswered("select the words of the statement first")
    if answer.kind is None or answer.form is None:
        raise NotAnswered("say first whom the text holds responsible")
    head: dict[str, Any] = {
        "id": ident, "action": "add", "form": answer.form, "kind": answer.kind, "note": note,
        "content": tuple(describe(span, text) for span in sorted(answer.content)),
    }  # fmt: skip
    if answer.kind == "outlet-voice":
        return Annotation(**{**head, "form": "outlet"})
    speaker = clean(answer.speaker or "").strip() or UNSPECIFIED
    kind: Any = answer.type or UNSPECIFIED
    if answer.source is not None:
        words = describe(answer.source, text)
        own = speaker if answer.speaker else " ".join(words.exact.split())
        head["source"] = (
            AnnotatedSource(
                exact=words.exact, prefix=words.prefix, suffix=words.suffix, start=words.start,
                speaker=own, type=kind, naming=naming(own, glossary),
            ),
        )  # fmt: skip
    else:
        head |= {"speaker": speaker, "source_type": kind, "naming": naming(speaker, glossary)}
    if answer.cue:
        head |= _cue(answer.cue, text, "inferred")
    return Annotation(**head, unverified=answer.unverified or ())


def _cue(spans: tuple[Span, ...], text: str, was: Basis) -> dict[str, Any]:
    """Words that hand a content over; with them it is not inferred any more that somebody said it
    (§4.2)."""
    parts = tuple(describe(span, text) for span in sorted(spans))
    told = {} if was == "explicit" else {"attribution": "explicit"}
    return {"cue": parts if len(parts) > 1 else parts[0], **told}


def naming(speaker: str, glossary: Mapping[str, Entity]) -> Naming:
    """How a source is named, as the words themselves show it (§3)."""
    entity = glossary.get(speaker)
    if entity is not None:
        return "named" if entity.kind == "person" else "institution"
    if speaker == UNSPECIFIED:
        return "none"
    return "named" if speaker[:1].isupper() and len(speaker.split()) > 1 else "role-only"


def settles(base: Statement, handle: str) -> tuple[str, ...]:
    """The annotations between which a reader decides by answering, as a third person (§12.2)."""
    if not base.disputed_by or handle in {*base.by, *base.disputants}:
        return ()
    return tuple(dict.fromkeys([*base.annotations, *(a.id for a in base.disputed_by)]))


def is_change(found: Annotation) -> bool:
    """Whether a reader said something else than the draft."""
    return found.action not in ("confirm", "dispute")


def blind_of(found: Annotation, before: Annotation | None) -> Annotation:
    """The annotation with what its reader said before they saw the draft, if they were asked."""
    return msgspec.structs.replace(found, blind=before.blind if before else found.blind)
