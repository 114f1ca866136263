"""Between an archive's records and the engine's. In: a seed, a draft. Out: a `DraftInput`, an
`Article`: what the engine does not read is put back from today's files, never from the cache."""

from __future__ import annotations

from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.model import Article, ArticleSeed, Metadata


def given(seed: ArticleSeed) -> DraftInput:
    """All of a seed that the engine reads."""
    meta = seed.meta
    return DraftInput(slug=seed.slug, text=seed.text, title=meta.title, published=meta.date,
                      lang=meta.lang, outlet=meta.outlet.value,
                      parts=tuple(part for part in meta.regions if not part.beside))  # fmt: skip


def article(draft: Draft, meta: Metadata) -> Article:
    """The draft as the article that people's readings are merged into."""
    return Article(
        slug=draft.slug, text=draft.text, meta=meta,
        paragraphs=draft.paragraphs, sentences=draft.sentences,
        statements=draft.statements, possible=draft.possible,
        mentions=draft.mentions, entities=draft.entities,
    )  # fmt: skip
