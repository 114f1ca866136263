"""What an article page says about its copy: outlet, date, rights, how to cite.

In: an `Article`. Out: words. What is not known is said to be not known (design §2).
"""

from __future__ import annotations

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Record
from ontherecord.render.base import links
from ontherecord.render.base.catalogue import READ_REGIONS
from ontherecord.render.citing import plain
from ontherecord.render.words import wording
from ontherecord.render.words.mix import words


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
    known = (("Outlet", meta.outlet), ("Published", meta.published), ("Byline", meta.authors),
             ("Address", meta.url))  # fmt: skip
    reasons = [(name, f"{value.basis.replace('-', ' ')}: {value.why}") for name, value in known
               if value.why]  # fmt: skip
    rights = [("Rights", meta.rights or wording.NOT_KNOWN)]
    return Head(
        outlet=wording.outlet(article),
        date=wording.published(article),
        byline=f"by {wording.known(meta.authors)}" if meta.authors.value
        else f"byline {wording.NOT_KNOWN}",
        words=counted(sum(words(article.text, span) for span in read), "word"),
        facts=(*rights, *reasons),
        original=links.on_the_web(meta.url.value),
        citation=plain.of_article(article),
    )  # fmt: skip


def found_by(article: Article) -> dict[str, str]:
    """What search filters by and shows beside a result; "" is left out."""
    meta = article.meta
    return {
        "outlet": meta.outlet.value,
        "year": str(meta.date.year) if meta.date else "",
        "about": f"{wording.outlet(article)}, {wording.published(article)}",
    }
