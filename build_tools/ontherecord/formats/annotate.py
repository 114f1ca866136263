"""An article's machine draft as the JSON that `annotate --json` prints (design §7).

In: a drafted `Article`. Out: a plain dict, keys in the contract's order; spans are [start, end)
pairs in code points of the text.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import msgspec

from ontherecord.codebook.drafted import STANDING
from ontherecord.codebook.labels import overlap, sentence_labels, statements_in
from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.records.certainty import confidences, settled
from ontherecord.model import UNSPECIFIED, Article, Entity, NotSaid, Sentence, Span, Statement

CONTRACT = "1.3"
"""The version of this shape: the second number grows with keys that are added, the first if one
goes or means something else. 1.2 added `contract`, `codebook`, `ambiguous`, `candidates`,
`confidences`, `sure` and a sentence's `flags`; `speaker` of an open one is all candidates.
1.3 added `drafted` with its words in `standing`, `by_marks`, and the label `not-read`."""


def answer(article: Article) -> dict[str, Any]:
    """Everything the engine found in one article."""
    words = _mentions(article)
    return {
        "id": article.slug,
        "sha256": article.text_sha256,
        "contract": CONTRACT,
        "codebook": CODEBOOK,
        "drafted": article.meta.drafted,
        "standing": STANDING[article.meta.drafted],
        "statements": [_statement(s) for s in article.statements],
        "possible": [_statement(s) for s in article.possible],
        "sentences": [_sentence(s, article) for s in article.sentences],
        "people": [_person(e, words[e.id]) for e in _of(article, "person")],
        "places": [_place(e, words[e.id]) for e in _of(article, "place")],
        "organizations": [_organization(e, words[e.id]) for e in _of(article, "organization")],
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _statement(s: Statement) -> dict[str, Any]:
    first = s.sources[0] if s.sources else None
    sources = [source.span for source in s.sources if source.span]
    return {
        "content": _pairs(s.content),
        "cue": _pair(s.cues[0]) if s.cues else None,
        "source": _pair(sources[0]) if sources else None,
        "cues": _pairs(s.cues),
        "sources": _pairs(tuple(sources)),
        "quotes": _pairs(s.quotes),
        "form": s.form,
        "kind": s.kind,
        "unverified": list(s.unverified),
        "speaker": _speaker(s),
        "speakers": [source.speaker for source in s.sources],
        "source_type": first.type if first else "unspecified",
        "chain": list(s.chain),
        "channel": s.channel,
        "act": s.act,
        "said_when": s.said_when.isoformat() if s.said_when else None,
        "hedges": _pairs(s.hedges),
        "inserts": _pairs(s.inserts),
        "cue_flags": list(s.cue_flags),
        "attribution": s.attribution,
        "naming": first.naming if first else "none",
        "region": s.region,
        "ambiguous": s.ambiguous,
        "candidates": [one.speaker for one in s.candidates],
        "confidence": round(s.confidence, 3),
        "confidences": {
            name: round(share, 3) for name, share in msgspec.structs.asdict(confidences(s)).items()
        },
        "sure": settled(s),
        "by_marks": s.by_marks,
        "id": s.id,
        "why": " · ".join(reason.why for reason in s.reasons),
    }


def _speaker(s: Statement) -> str:
    """The first source's name; of several whom its words fit all, joined by a bar."""
    if s.candidates:
        return " | ".join(one.speaker for one in s.candidates)
    return s.sources[0].speaker if s.sources else UNSPECIFIED


def _sentence(sentence: Sentence, article: Article) -> dict[str, Any]:
    """`label` is the kind that covers most of the sentence; `labels` are all that apply; both are
    `not-read` where the engine reads only marks, or nothing, and nobody marked anything."""
    found = sentence_labels(
        sentence.span, article.statements, article.possible, read=article.meta.drafted
    )
    inside = statements_in(sentence.span, article.statements)
    covered: dict[str, int] = {}
    for s in (one for one in inside if not one.by_marks):
        words = sum(overlap(sentence.span, part) for part in s.content)
        covered[s.kind] = covered.get(s.kind, 0) + words
    unverified = dict.fromkeys([*sentence.flags, *(code for s in inside for code in s.unverified)])
    return {
        "span": _pair(sentence.span),
        "label": max(covered, key=lambda kind: covered[kind]) if covered else found[0],
        "unverified": sorted(unverified),
        "labels": list(found),
        "flags": ["not-said"] if sentence.not_said else [],
        "not_said": [_not_said(one) for one in sentence.not_said],
    }


def _not_said(flag: NotSaid) -> dict[str, Any]:
    """`who` did not say it; `source` are the words that name them, if they are known."""
    return {
        "who": flag.who.speaker,
        "span": _pair(flag.span),
        "source": _pair(flag.who.span) if flag.who.span else None,
    }


def _of(article: Article, kind: str) -> list[Entity]:
    return [entity for entity in article.entities if entity.kind == kind]


def _mentions(article: Article) -> defaultdict[str, list[str]]:
    """For each entity the distinct words that name it, in order of first appearance."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for m in article.mentions:
        found[m.entity][article.text[m.span.start : m.span.end]] = None
    return defaultdict(list, {entity: list(words) for entity, words in found.items()})


def _person(entity: Entity, mentions: list[str]) -> dict[str, Any]:
    return {
        "name": entity.name,
        "role": entity.roles[0].title if entity.roles else "",
        "mentions": mentions,
    }


def _place(entity: Entity, mentions: list[str]) -> dict[str, Any]:
    return {
        "name": entity.name,
        "type": entity.type,
        "country": entity.country,
        "lat": entity.lat,
        "lon": entity.lon,
        "mentions": mentions,
    }


def _organization(entity: Entity, mentions: list[str]) -> dict[str, Any]:
    return {
        "name": entity.name,
        "type": entity.type,
        "mentions": mentions,
    }
