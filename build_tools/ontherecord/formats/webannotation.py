"""Annotations as W3C Web Annotations (JSON-LD), and the shape that both ways of the road share.

In: an article with its statements as published, or a contribution. Out: plain dicts. What the
standard has no word for stands under `otr:`, so that nothing is lost on the way there and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from ontherecord.anchoring.anchoring import describe
from ontherecord.codebook.drafted import STANDING
from ontherecord.codebook.labels import labels
from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.records.certainty import confidences
from ontherecord.model import (
    REFERENCE,
    Action,
    Article,
    Contribution,
    Selector,
    Span,
    Statement,
)  # fmt: skip
from ontherecord.seeds.writing import given

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"otr": "urn:on-the-record:"}]
TEXT = "statements.json#/text"
"""Where an article's text lies on the site, by a JSON Pointer (RFC 6901)."""
EXACT, CONTRIBUTION = "otr:annotation", "otr:contribution"
"""The very record an annotation was made from, and the head of its file."""
MOTIVATIONS: dict[Action, str] = {
    "add": "classifying", "correct": "editing", "confirm": "assessing", "dispute": "questioning",
    "remove": "editing",
}  # fmt: skip


def collection(ident: str, label: str, items: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """All items on one page, as the standard wants a list of annotations."""
    found = list(items)
    page = {"id": f"{ident}#page", "type": "AnnotationPage", "startIndex": 0, "items": found}
    return {
        "@context": CONTEXT, "id": ident, "type": "AnnotationCollection", "label": label,
        "total": len(found), "first": page,
    }  # fmt: skip


def statements(article: Article, address: str) -> Iterator[dict[str, Any]]:
    """Each statement as its page shows it; `address` is the page's."""
    for s in (*article.statements, *article.outlet):
        yield {
            "id": f"{address}#{s.id}",
            "type": "Annotation",
            "motivation": "classifying",
            "creator": [_creator(handle) for handle in s.by] or [_engine()],
            "body": [
                *_tags((*labels(s), *(["not-said"] if s.not_said else ()))),
                *_comment(s.note),
            ],
            "target": [
                _target(_quoted(article, part), f"{address}{TEXT}", part.end) for part in s.content
            ],
            "otr:statement": _facts(s),
        }
    yield from _flags(article, address)


def _flags(article: Article, address: str) -> Iterator[dict[str, Any]]:
    """What a draft's sentence says that somebody did not say: a remark on its words, no statement.
    Where a person marked it, their passage says so."""
    for sentence in article.sentences:
        for flag in (one for one in sentence.not_said if not one.by):
            words = _quoted(article, flag.span)
            yield {
                "id": f"{address}#not-said-{flag.span.start}",
                "type": "Annotation",
                "motivation": "commenting",
                "creator": [_creator(handle) for handle in flag.by] or [_engine()],
                "body": [*_tags(("not-said",))],
                "target": [_target(words, f"{address}{TEXT}", flag.span.end)],
                "otr:flag": {"flag": "not-said", "who": flag.who.speaker,
                             "entity": flag.who.entity},
            }  # fmt: skip


def _facts(s: Statement) -> dict[str, Any]:
    """What is recorded, in the statement's own words."""
    names = ("form", "kind", "unverified", "chain", "channel", "act", "attribution", "state")
    found = {name: msgspec.to_builtins(getattr(s, name)) for name in names}
    if s.by_marks:
        found |= {"kind": None, "standing": STANDING["marks-only"]}
    found["said_when"] = s.said_when.isoformat() if s.said_when else None
    sources = ("speaker", "entity", "type", "naming")
    found["sources"] = [{n: getattr(source, n) for n in sources} for source in s.sources]
    found["ambiguous"] = s.ambiguous
    found["candidates"] = [{n: getattr(one, n) for n in sources} for one in s.candidates]
    found["not_said"] = s.not_said.speaker if s.not_said else None
    found["codebooks"] = list(s.codebooks) or [CODEBOOK]
    found["confidences"] = msgspec.structs.asdict(confidences(s))
    found["corrected_by"] = list(s.corrected_by)
    found["disputed_by"], found["settled_by"] = list(s.disputants), s.settled_by
    found["annotations"] = list(s.annotations)
    return found


def contribution(made: Contribution, address: str) -> Iterator[dict[str, Any]]:
    """Each annotation of a file; `address` is its article's page."""
    head: dict[str, Any] = {"codebook": made.codebook, "by": made.by, "made": made.made.isoformat(),
            "text": made.text, "path": made.path}  # fmt: skip
    if made.independent:
        head["independent"] = True
    for annotation in made.annotations:
        targets: list[Any] = [
            _target(part, f"{address}article.txt", None) for part in annotation.content
        ]
        facts = [str(v) for v in (annotation.kind, annotation.form) if v]
        yield {
            "id": f"{address}#{annotation.id}",
            "type": "Annotation",
            "motivation": MOTIVATIONS[annotation.action],
            "created": f"{made.made.isoformat()}T00:00:00Z",
            "creator": _creator(made.by),
            "body": [*_tags((*facts, *(annotation.unverified or ()))), *_comment(annotation.note)],
            "target": targets or f"{address}#{annotation.target}",
            EXACT: given(annotation),
            CONTRIBUTION: head,
        }


def _quoted(article: Article, span: Span) -> Selector:
    """The words that name a span; of an article that is not shown whole those that are shown, and
    nothing around them: the place says the rest."""
    if article.left_out is None:
        return describe(span, article.text)
    end = min([span.end, *(gap.start for gap in article.gaps_in(span))])
    words = article.text[span.start : max(span.start, end)]
    return Selector(exact=words.rstrip(), start=span.start)


def _creator(handle: str) -> dict[str, str]:
    if handle == REFERENCE:
        return {"type": "Software", "name": "reference reading"}
    return {"type": "Person", "nickname": handle}


def _engine() -> dict[str, str]:
    return {"type": "Software", "name": "machine draft"}


def _tags(words: Iterable[str]) -> Iterator[dict[str, str]]:
    for word in words:
        yield {"type": "TextualBody", "purpose": "tagging", "value": word}


def _comment(note: str) -> Iterator[dict[str, str]]:
    if note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown",
               "value": note}  # fmt: skip


def _target(words: Selector, source: str, end: int | None) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": words.exact, "prefix": words.prefix,
             "suffix": words.suffix}  # fmt: skip
    selectors: list[dict[str, Any]] = [quote] if words.exact else []
    if words.start is not None:
        end = words.start + len(words.exact) if end is None else end
        selectors.append({"type": "TextPositionSelector", "start": words.start, "end": end})
    return {"source": source, "selector": selectors}
