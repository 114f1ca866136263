"""What is recorded about a statement, as a feature structure. In: a `Statement`. Out: `<fs>`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontherecord.engine.records.certainty import confidences
from ontherecord.export.tei.markup import NONE, Xml, el, words
from ontherecord.model import NotSaid, Source, Statement

PRIVATE = "a private person"
"""Only the article itself names them (see `privacy`)."""


def facts(s: Statement) -> Xml:
    """All facts of one statement; what has nothing to say is left out."""
    return el(
        "fs",
        *(_symbol(name, getattr(s, name)) for name in ("form", *(() if s.by_marks else ("kind",)))),
        _several("unverified", map(_value, s.unverified), org="set"),
        _several("sources", map(_source, s.sources)),
        _several("candidates", map(_source, s.candidates)),
        _several("not_said", map(_source, (s.not_said,) if s.not_said else ())),
        _several("chain", map(_string, s.chain)),
        *(_symbol(name, getattr(s, name)) for name in ("channel", "act", "attribution", "region")),
        _several("cue_flags", map(_value, s.cue_flags), org="set"),
        _string_of("said_when", s.said_when.isoformat() if s.said_when else ""),
        el("f", el("binary", value="true"), name="ambiguous") if s.ambiguous else NONE,
        _symbol("state", s.state),
        *(_share(name, share) for name, share in _confidences(s)),
        _several("codebooks", map(_string, s.codebooks)),
        _several("by", map(_string, s.by)),
        _several("corrected_by", map(_string, s.corrected_by)),
        _several("disputed_by", map(_string, s.disputants)),
        _string_of("settled_by", s.settled_by),
        _several("why", (_string(f"{r.by} {r.name}: {r.why}") for r in s.reasons)),
        _string_of("note", s.note),
        xml_id=f"facts.{s.id}", type="statement",
    )  # fmt: skip


def flag(found: NotSaid, ident: str) -> Xml:
    """What a sentence says that somebody did not say, as a feature structure of its own."""
    return el(
        "fs",
        _several("who", (_source(found.who),)),
        _several("by", map(_string, found.by)),
        xml_id=ident, type="not-said",
    )  # fmt: skip


def _confidences(s: Statement) -> Iterator[tuple[str, float]]:
    found = confidences(s)
    yield "confidence", found.extent
    yield "kind_confidence", found.kind
    yield "speaker_confidence", found.speaker


def _share(name: str, value: float) -> Xml:
    return el("f", el("numeric", value=f"{value:.3f}"), name=name)


def _source(source: Source) -> Xml:
    return el(
        "fs",
        _string_of("speaker", PRIVATE if source.private else source.speaker),
        _symbol("type", source.type),
        _symbol("naming", source.naming),
        type="source",
    )


def _symbol(name: str, value: str) -> Xml:
    return el("f", _value(value), name=name)


def _value(value: str) -> Xml:
    return el("symbol", value=value)


def _string(value: str) -> Xml:
    return el("string", words(value))


def _string_of(name: str, value: str) -> Xml:
    return el("f", _string(value), name=name) if value else NONE


def _several(name: str, values: Iterable[Xml], org: str = "list") -> Xml:
    found = tuple(values)
    return el("f", el("vColl", *found, org=org), name=name) if found else NONE
