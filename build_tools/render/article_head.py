"""What an article page says about its copy: outlet, date, rights, how to cite, which text.

In: an `Article`. Out: words. What is not known is said to be not known (design §2).
"""

from __future__ import annotations

from build_tools import __version__
from build_tools.model import Article, Record
from build_tools.render import codebook, wording
from build_tools.render.catalogue import READ_REGIONS
from build_tools.render.mix import words


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
        words=wording.counted(sum(words(article.text, span) for span in read), "word"),
        facts=(*rights, *reasons),
        original=meta.url.value if meta.url.value.startswith(("https://", "http://")) else "",
        citation=citation(article),
    )  # fmt: skip


def citation(article: Article) -> str:
    """One plain line for a list of sources; the sha256 names the exact text."""
    return (
        f"“{article.meta.title}.” {wording.outlet(article)}, {wording.published(article)}. "
        f"Annotated copy “{article.slug}” in On the Record, codebook {codebook.version()}, "
        f"text sha256 {article.meta.sha256[:16]}."
    )


def data(article: Article, engine: str) -> tuple[tuple[str, str], ...]:
    """The facts at the foot of the page: which text, which codebook, which program."""
    return (
        ("Text", f"sha256 {article.meta.sha256}"),
        ("Codebook", codebook.version()),
        ("Made with", f"On the Record {__version__}" + (f", engine {engine}" if engine else "")),
        ("Rights in the text", article.meta.rights or wording.NOT_KNOWN),
        ("Annotations", "CC BY 4.0"),
    )


def found_by(article: Article) -> dict[str, str]:
    """What search filters by and shows beside a result; "" is left out."""
    meta = article.meta
    return {
        "outlet": meta.outlet.value,
        "year": str(meta.date.year) if meta.date else "",
        "about": f"{wording.outlet(article)}, {wording.published(article)}",
    }
