"""What an article page says about its copy: outlet, date, rights, how to cite.

In: an `Article`. Out: words. What is not known is said to be not known (design §2).
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Known, Metadata, Record
from ontherecord.render.base import links
from ontherecord.render.base.catalogue import READ_REGIONS
from ontherecord.render.citing import plain
from ontherecord.render.words import wording
from ontherecord.render.words.mix import words
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
    read = (p.span for p in article.paragraphs if p.region in READ_REGIONS)
    byline = (f"by {wording.known(meta.authors)}" if meta.authors.value
              else f"byline {wording.NOT_KNOWN}")  # fmt: skip
    length = counted(sum(words(article.text, span) for span in read), "word")
    told = ("Byline, length", f"{byline}; {length}")
    return Head(
        outlet=wording.outlet(article),
        date=wording.published(article),
        byline=byline,
        words=length,
        facts=(told, *_plain(meta), *_reasons(meta)),
        original=links.on_the_web(meta.url.value),
        citation=plain.of_article(article),
    )  # fmt: skip


def _plain(meta: Metadata) -> Iterator[tuple[str, str]]:
    """What the page lists as it is given; what has to be there and is not is said not to be."""
    for name, field in METADATA.items():
        value = getattr(meta, name)
        if field.term and isinstance(value, str) and (value or field.needed):
            yield field.term, value or wording.NOT_KNOWN


def _reasons(meta: Metadata) -> Iterator[tuple[str, str]]:
    """Why an editor takes something for known that our copy does not state."""
    for name in KNOWN_FIELDS:
        value: Known = getattr(meta, name)
        if value.why:
            yield METADATA[name].term, f"{value.basis.replace('-', ' ')}: {value.why}"
