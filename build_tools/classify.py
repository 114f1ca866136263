"""Attributions → classified statements and entities: the second half of a machine draft.

In: a parsed document, its article, what `attribute` found. Out: the article with statements,
possible statements, mentions, entities and sentence flags. Read `rules/__init__.py` for the rules.
"""

from __future__ import annotations

from typing import Any

import msgspec

from build_tools.attribute.record import Attribution
from build_tools.entities import Named, find
from build_tools.entity import parsed
from build_tools.identity import statement_ids
from build_tools.model import Article, Entity, Sentence, Source, Statement
from build_tools.resolution.voice import Resolved
from build_tools.resolve import resolve
from build_tools.rules import RULES, Case
from build_tools.rules.u1_stated import is_unclear

POSSIBLE_BELOW = 0.4
"""Confidence under which a finding is "possible attribution, not settled" (design §4)."""
GUESSED_SPEAKER = 0.9
"""Factor for a source that is found only by pointing back: own decision, measured on nothing."""


def classify(doc: Any, article: Article, attributions: tuple[Attribution, ...]) -> Article:
    """The article's machine draft, complete. `doc`: what `nlp.parse` returned for its text."""
    named = find(article, parsed.read(doc))
    resolved = resolve(article.text, named.cast, attributions)
    contents = tuple(part for a in attributions for part in a.content)
    ids = statement_ids(article.slug, article.text, [a.content for a in attributions])
    made = [
        _statement(ids[i], Case(article=article, attribution=a, resolved=r, contents=contents))
        for i, (a, r) in enumerate(zip(attributions, resolved, strict=True))
    ]
    linked = [_linked(s, named) for s in sorted(made, key=lambda s: s.content[0])]
    sure = tuple(s for s in linked if s.confidence >= POSSIBLE_BELOW)
    return msgspec.structs.replace(
        article,
        statements=sure,
        possible=tuple(s for s in linked if s.confidence < POSSIBLE_BELOW),
        sentences=tuple(_flagged(article, s, sure) for s in article.sentences),
        entities=tuple(_with_page(e, linked) for e in named.entities),
        mentions=named.mentions,
    )


def _statement(identity: str, case: Case) -> Statement:
    """The facts of the syntax, then every rule in order."""
    a = case.attribution
    statement = Statement(
        id=identity, content=a.content, quotes=a.quotes, inserts=a.inserts, cues=a.cues,
        form=a.form, attribution=a.basis, region=a.region, reasons=a.reasons,
        confidence=round(a.confidence * _certainty(case.resolved), 3),
    )  # fmt: skip
    for rule in RULES:
        statement = rule(statement, case)
    return statement


def _certainty(resolved: Resolved) -> float:
    return GUESSED_SPEAKER if resolved.voices[0].by else 1.0


def _linked(statement: Statement, named: Named) -> Statement:
    """Sources that are entities of the article carry the entity's id."""
    by_name = {e.name: e.id for e in reversed(named.entities) if e.kind != "place"}
    sources = tuple(_with_entity(s, by_name) for s in statement.sources)
    return msgspec.structs.replace(statement, sources=sources)


def _with_entity(source: Source, by_name: dict[str, str]) -> Source:
    return msgspec.structs.replace(source, entity=by_name.get(source.speaker))


def _with_page(entity: Entity, statements: list[Statement]) -> Entity:
    """Whoever speaks gets a page, too (design §5)."""
    speaks = any(s.entity == entity.id for t in statements for s in t.sources)
    return msgspec.structs.replace(entity, page=entity.page or speaks)


def _flagged(article: Article, sentence: Sentence, statements: tuple[Statement, ...]) -> Sentence:
    """U1 on a sentence of the outlet's that says itself what is not known (§9)."""
    words = article.text[sentence.span.start : sentence.span.end]
    for s in statements:
        for part in s.content:
            a, b = max(part.start, sentence.span.start), min(part.end, sentence.span.end)
            if a < b:
                at = sentence.span.start
                words = words[: a - at] + " " * (b - a) + words[b - at :]
    if not is_unclear(" ".join(words.split())):
        return sentence
    return msgspec.structs.replace(sentence, flags=("U1",))
