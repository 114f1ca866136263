"""Attributions → classified statements and entities: the second half of a machine draft.

In: a parsed document, its article, what `attribute` found. Out: the article with statements,
possible statements, mentions, entities and sentence flags. Read `facts/__init__.py` for the rules.
"""

from __future__ import annotations

from typing import Any

import msgspec

from ontherecord.anchoring.identity import statement_ids
from ontherecord.engine.calibration import SETTLED_FROM, calibrated, of_kind, of_speaker
from ontherecord.engine.entities import parsed
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.find import find
from ontherecord.engine.facts import RULES, Case
from ontherecord.engine.facts.case import Surroundings
from ontherecord.engine.flags import flagged
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.speakers.resolve import resolve
from ontherecord.engine.speakers.ways import way_of
from ontherecord.model import Entity, Source, Statement


def classify(doc: Any, article: Draft, attributions: tuple[Attribution, ...]) -> Draft:
    """The article's machine draft, complete. `doc`: what `nlp.parse` returned for its text."""
    named = find(article, parsed.read(doc))
    cast = without_asides(named.cast, article, attributions)
    resolved = resolve(article.text, cast, attributions)
    told = [i for i, a in enumerate(attributions) if not a.unsaid]
    around = Surroundings.of(
        article, tuple(attributions[i] for i in told), tuple(resolved[i] for i in told)
    )
    ids = statement_ids(article.slug, article.text, [a.content for a in attributions])
    made = [
        _statement(ids[i], Case(around=around, attribution=a, resolved=r))
        for i, (a, r) in enumerate(zip(attributions, resolved, strict=True))
    ]
    by_name = {e.name: e.id for e in reversed(named.entities) if e.kind != "place"}
    said = [s for s, a in zip(made, attributions, strict=True) if not a.unsaid]
    unsaid = [s for s, a in zip(made, attributions, strict=True) if a.unsaid]
    linked = [_linked(s, by_name) for s in sorted(said, key=lambda s: s.content[0])]
    speaking = {source.entity for s in linked for source in s.voices}
    sure = tuple(s for s in linked if s.confidence >= SETTLED_FROM)
    return msgspec.structs.replace(
        article,
        statements=sure,
        possible=tuple(s for s in linked if s.confidence < SETTLED_FROM),
        sentences=flagged(article, sure, unsaid),
        entities=tuple(_with_page(e, speaking) for e in named.entities),
        mentions=named.mentions,
    )


def without_asides(cast: Cast, article: Draft, attributions: tuple[Attribution, ...]) -> Cast:
    """The cast as running text names it: nobody in a caption or a credit that the page sets apart
    is meant by a “he” behind it. A caption that says something itself keeps its people."""
    asides = [p.span for p in article.paragraphs if p.part and p.region in ("caption", "credit")]
    said = {s.start for a in attributions for s in a.sources}
    asides = [a for a in asides if not any(a.start <= at < a.end for at in said)]
    if not asides:
        return cast
    actors = []
    for actor in cast.actors:
        there = [any(a.start <= m.start < a.end for a in asides) for m in actor.mentions]
        kept = tuple(m for m, aside in zip(actor.mentions, there, strict=True) if not aside)
        if kept:
            actors.append(msgspec.structs.replace(actor, mentions=kept))
    return msgspec.structs.replace(cast, actors=tuple(actors))


def _statement(identity: str, case: Case) -> Statement:
    """The facts of the syntax, then every rule in order."""
    a = case.attribution
    statement = Statement(
        id=identity, content=a.content, quotes=a.quotes, inserts=a.inserts, cues=a.cues,
        form=a.form, attribution=a.basis, region=a.region, reasons=a.reasons,
        confidence=calibrated(a.confidence),
    )  # fmt: skip
    for rule in RULES:
        statement = rule(statement, case)
    return _with_confidences(statement, case)


def _with_confidences(statement: Statement, case: Case) -> Statement:
    """How sure the kind and the speaker are, by what they rest on."""
    way = way_of(case.origin, case.attribution)
    ground = next((r.ground for r in statement.reasons if r.name == "source-type"), "")
    return msgspec.structs.replace(
        statement, kind_confidence=of_kind(ground, way), speaker_confidence=of_speaker(way)
    )


def _linked(statement: Statement, by_name: dict[str, str]) -> Statement:
    """Sources that are entities of the article carry the entity's id."""
    sources = tuple(_with_entity(s, by_name) for s in statement.sources)
    candidates = tuple(_with_entity(s, by_name) for s in statement.candidates)
    return msgspec.structs.replace(statement, sources=sources, candidates=candidates)


def _with_entity(source: Source, by_name: dict[str, str]) -> Source:
    return msgspec.structs.replace(source, entity=by_name.get(source.speaker))


def _with_page(entity: Entity, speaking: set[str | None]) -> Entity:
    """Whoever speaks gets a page, too (design §5)."""
    return msgspec.structs.replace(entity, page=entity.page or entity.id in speaking)
