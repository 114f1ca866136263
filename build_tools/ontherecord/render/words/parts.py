"""Why an article is shown in parts, and how much of it is missing, in words for readers.

In: an `Article`. Out: plain English.
"""

from __future__ import annotations

from ontherecord.archive.redaction.passages import FIRST_WORDS
from ontherecord.codebook.words import counted
from ontherecord.model import Article, Publish, Record, Span
from ontherecord.render.base import links
from ontherecord.render.words import wording
from ontherecord.render.words.mix import words
from ontherecord.seeds.metadata_fields import PUBLISH


def shown(publish: Publish) -> str:
    """What is shown: "each statement in its sentence"."""
    limit = f" ({FIRST_WORDS} at most)" if publish == "labels-only" else ""
    return PUBLISH[publish] + limit


class InParts(Record, frozen=True):
    """What an article's page says where it does not show the whole."""

    what: str
    why: str
    original: str
    """The address of the whole; "" where our copy does not say it."""
    where: str
    """What leads there, or where it has to be looked for."""


def in_parts(article: Article) -> InParts | None:
    """None where the whole text is shown."""
    publish = article.meta.publish
    if article.left_out is None or publish is None:
        return None
    original = links.on_the_web(article.meta.url.value)
    outlet = (
        wording.outlet(article) if article.meta.outlet.value else "the outlet that published it"
    )
    return InParts(
        what=shown(publish),
        why="The text belongs to its publisher, and this archive has no leave to copy all of it.",
        original=original,
        where=f"Read the whole at {outlet}" if original
        else f"Our copy does not say where it was published; look for its title at {outlet}.",
    )  # fmt: skip


def missing(article: Article, span: Span) -> str:
    """How much of a stretch is left out: "12 words"."""
    return counted(sum(words(article, gap) for gap in article.gaps_in(span)), "word")
