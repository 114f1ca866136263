"""What an article page says about its copy: outlet, date, rights, how to cite.

In: an `Article`. Out: words. What is not known is said to be not known (design §2).
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.model import Article, Known, Metadata, Record
from ontherecord.render.base import links
from ontherecord.render.citing import plain
from ontherecord.render.words import wording
from ontherecord.render.words.mix import long
from ontherecord.render.words.parts import shown
from ontherecord.seeds.metadata import are_settled
from ontherecord.seeds.metadata_fields import KNOWN_FIELDS, METADATA


class Head(Record, frozen=True):
    """What is known about the article, and what is said not to be known."""

    outlet: str
    date: str
    byline: str
    words: str
    facts: tuple[tuple[str, str], ...]
    original: str
    citation: str


def head(article: Article) -> Head:
    meta = article.meta
    facts = [*_plain(meta), *_shown(meta), *_reasons(meta)]
    return Head(
        outlet=wording.outlet(article),
        date=wording.published(article),
        byline=f"by {wording.known(meta.authors)}" if meta.authors.value
        else f"byline {wording.NOT_KNOWN}",
        words=long(article),
        facts=tuple(facts),
        original=links.on_the_web(meta.url.value),
        citation=plain.of_article(article),
    )  # fmt: skip


def _plain(meta: Metadata) -> Iterator[tuple[str, str]]:
    """What the page lists as it is given; what has to be there and is not is said not to be."""
    for name, field in METADATA.items():
        value = getattr(meta, name)
        if field.term and isinstance(value, str) and (value or field.needed):
            yield field.term, value or wording.NOT_KNOWN


def _shown(meta: Metadata) -> Iterator[tuple[str, str]]:
    """How much of the text is here, once somebody has settled it."""
    if meta.publish and are_settled(meta):
        yield "Shown here", shown(meta.publish)


def _reasons(meta: Metadata) -> Iterator[tuple[str, str]]:
    """Why an editor takes something for known that our copy does not state."""
    for name in KNOWN_FIELDS:
        value: Known = getattr(meta, name)
        if value.why:
            yield METADATA[name].term, f"{value.basis.replace('-', ' ')}: {value.why}"
