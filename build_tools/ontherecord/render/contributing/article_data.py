"""What the form of one article starts from: its statements' facts, its sentences and quotations.

In: an `Article`. Out: JSON without the signs that HTML reads; spans count code points of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ontherecord.codebook.labels import LABELS
from ontherecord.codebook.values import ACTS
from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.text import quotations
from ontherecord.model import OFFICIAL_TYPES, Article, Entity, Source, Span, Statement
from ontherecord.render.article import cards
from ontherecord.render.base import structured
from ontherecord.render.words.speaking import speaker_name
from ontherecord.render.words.statements import numbered

Entities = Mapping[str, Entity]


def data(article: Article, entities: Entities) -> str:
    """Everything the scripts of the contribute page read."""
    numbers = numbered(article)
    shown = (*article.statements, *article.possible, *article.outlet)
    outlet = article.meta.outlet
    found = {
        "slug": article.slug,
        "path": article.path or f"seeds/articles/{article.slug}",
        "sha256": article.text_sha256,
        "codebook": CODEBOOK,
        "outlet": outlet.value if outlet.basis == "stated" and outlet.value else
        cards.OUTLET_IN_WORDS,
        "gaps": gaps(article),
        "left_out": _pairs(article.gaps),
        "sentences": [_pair(s.span) for s in article.sentences if article.shows(s.span)],
        "quotes": [_pair(q.span) for q in quotations.find(article.text, article.paragraphs)],
        "labels": {label.key: label.title for label in LABELS},
        "acts": {key: act.card for key, act in ACTS.items()},
        "official": sorted(OFFICIAL_TYPES),
        "statements": [statement(article, s, numbers[s.id], entities) for s in shown],
    }  # fmt: skip
    return structured.as_text(found)


def gaps(article: Article) -> list[str]:
    """The text before, between and after the paragraphs: with them it is whole again."""
    spans = [p.span for p in article.paragraphs]
    edges = [Span(start=0, end=0), *spans, Span(start=len(article.text), end=len(article.text))]
    return [article.text[before.end : after.start] for before, after in pairwise(edges)]


def statement(article: Article, s: Statement, number: str, entities: Entities) -> dict[str, Any]:
    """One statement as the form starts from it; `number` is its note's."""
    return {
        "id": s.id,
        "number": number,
        "state": s.state,
        "words": " … ".join(" ".join(article.text[p.start : p.end].split()) for p in s.content),
        "content": _pairs(s.content),
        "cue": _pairs(s.cues),
        "sources": [_source(source, entities) for source in s.sources],
        "form": s.form,
        "kind": "" if s.by_marks else s.kind,
        "unverified": list(s.unverified),
        "chain": list(s.chain),
        "channel": s.channel,
        "act": s.act,
        "said_when": s.said_when.isoformat() if s.said_when else "",
        "hedges": _pairs(s.hedges),
        "cue_flags": list(s.cue_flags),
        "ambiguous": s.ambiguous,
        "candidates": [speaker_name(one, entities) for one in s.candidates],
        "not_said": s.not_said.speaker if s.not_said else "",
        "note": s.note,
        **_disagreement(s),
    }


def _disagreement(s: Statement) -> dict[str, Any]:
    """The annotations between which a third person can decide, and whose they are (§12)."""
    if not s.disputed_by:
        return {"disputed": [], "disputants": []}
    theirs = [a.id for a in s.disputed_by]
    return {
        "disputed": list(dict.fromkeys([*s.annotations, *theirs])),
        "disputants": list(dict.fromkeys([*s.by, *s.disputants])),
    }


def _source(source: Source, entities: Entities) -> dict[str, Any]:
    """The speaker by id only where the glossary has a file of it: elsewhere an id leads nowhere."""
    entity = entities.get(source.entity or "")
    known = entity is not None and entity.state != "draft"
    return {
        "span": _pair(source.span) if source.span else None,
        "speaker": entity.id if known and entity else source.speaker,
        "type": source.type,
        "naming": source.naming,
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(found: tuple[Span, ...]) -> list[list[int]]:
    return [_pair(span) for span in found]
