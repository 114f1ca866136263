"""One article as one TEI file. In: an `Article` and what the archive knows. Out: its XML."""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.export.tei import body, voices
from ontherecord.export.tei.facts import facts, flag
from ontherecord.export.tei.header import header
from ontherecord.export.tei.markup import el, joined
from ontherecord.model import Article, Entity
from ontherecord.render.base.page import Site

NAMESPACE = "http://www.tei-c.org/ns/1.0"


def document(article: Article, entities: Mapping[str, Entity], site: Site, engine: str) -> str:
    """The file; `entities` are those that may be shown (see `privacy`)."""
    shown = voices.named(article, entities)
    speaking = voices.voices(article, shown)
    every = (*article.statements, *article.outlet, *article.possible)
    unsaid = tuple(body.unsaid(article))
    found = el(
        "TEI",
        header(article, site, engine),
        el(
            "standOff",
            voices.lists(shown, speaking), body.spans(article), joined(map(facts, every)),
            joined(flag(found, ident) for ident, found in unsaid),
        ) if every or shown or unsaid else joined(()),
        body.text(article, speaking, {entity.id: entity.kind for entity in shown}),
        xmlns=NAMESPACE,
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{found}\n'
