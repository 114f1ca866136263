"""What the questions are drawn from: an article's statements, counted once.

In: an `Article` and the archive's entities. Out: `Facts`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ontherecord.model import Article, Entity, Record, Statement
from ontherecord.render.words.mix import words
from ontherecord.render.words.speaking import in_a_sentence, named, speaker_name, unheard


class Facts(Record, frozen=True):
    """An article's sourcing in figures; words are those of statements, not of the whole text."""

    statements: tuple[Statement, ...]
    words: int
    official: int
    by_speaker: tuple[tuple[str, int], ...]
    """Named speakers, as in the middle of a sentence, and their words, most first."""
    unheard: tuple[str, ...]
    """People the text names who are no source here, most often named first. Bodies are left out:
    whoever speaks for one is a source of its own."""
    texts: dict[str, str]
    """Each statement's words by its id."""


def facts(article: Article, entities: Mapping[str, Entity]) -> Facts:
    """Everything the rules look at; statements that people dispute, or of which the text leaves the
    speaker open, are left out."""
    settled = tuple(s for s in article.statements if not s.disputed_by and not s.candidates)
    counts = {s.id: _count(article, s) for s in settled}
    said: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for s in settled:
        for source in s.sources:
            if named(source):
                name = speaker_name(source, entities)
                said[name] += counts[s.id]
                shown.setdefault(name, in_a_sentence(article, source, entities))
    return Facts(
        statements=settled,
        words=sum(counts.values()),
        official=sum(counts[s.id] for s in settled if s.kind == "official-claim"),
        by_speaker=tuple((shown[name], number) for name, number in said.most_common()),
        unheard=_unheard(article, entities),
        texts={s.id: " ".join(article.text[p.start : p.end] for p in s.content) for s in settled},
    )


def _count(article: Article, statement: Statement) -> int:
    return sum(words(article.text, part) for part in statement.content)


def _unheard(article: Article, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    often = Counter(m.entity for m in article.mentions)
    found = (e for e in unheard(article, entities) if e.kind == "person")
    return tuple(e.name for e in sorted(found, key=lambda e: -often[e.id]))
