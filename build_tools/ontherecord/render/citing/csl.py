"""Citations for reference managers that read CSL-JSON (citationstyles.org, schema 1.0.2).

In: an `Article`. Out: its items as plain data; fields that nobody knows are left out.
"""

from __future__ import annotations

from typing import Any

from ontherecord.model import Article, Known, Statement
from ontherecord.render.base.page import Site
from ontherecord.render.citing import plain
from ontherecord.render.words import wording


def items(article: Article, entities: plain.Entities, site: Site) -> list[dict[str, Any]]:
    """The article's item, then one for each statement."""
    statements = (item(article, entities, site, s) for s in plain.cited(article))
    return [item(article, entities, site), *statements]


def key(article: Article, statement: Statement | None = None) -> str:
    """The name of an item: the article's slug, with the statement's id behind it."""
    return f"{article.slug}-{statement.id}" if statement else article.slug


def item(
    article: Article, entities: plain.Entities, site: Site, statement: Statement | None = None
) -> dict[str, Any]:
    """One item. `archive_location` and `custom.plain` are what a reader sees on the site."""
    meta = article.meta
    line = (
        plain.of_statement(article, statement, entities) if statement else plain.of_article(article)
    )
    found = {
        "id": key(article, statement),
        "type": "article-newspaper",
        "title": meta.title,
        "author": [{"literal": meta.authors.value}] if meta.authors.value else [],
        "container-title": meta.outlet.value,
        "issued": _issued(article),
        "language": meta.lang,
        "URL": address(article, site, statement) or meta.url.value,
        "archive": "On the Record",
        "archive_location": plain.address(article, statement),
        "annote": note(article, statement),
        "custom": {"plain": line},
    }
    return {name: value for name, value in found.items() if value}


def address(article: Article, site: Site, statement: Statement | None = None) -> str:
    """The full address on the web; "" if nobody has said where the site lies."""
    return f"{site.address}{plain.address(article, statement)}" if site.address else ""


def note(article: Article, statement: Statement | None = None) -> str:
    """What must not be lost: what is inferred or not stated, the exact copy, the reading."""
    head = plain.rest(article, statement) if statement else f"{plain.copy(article)}."
    return f"{head} {about(article)}".rstrip()


def about(article: Article) -> str:
    """Which facts of the article are inferred or not stated, and where its original is; maybe
    nothing."""
    meta = article.meta
    known = (("outlet", meta.outlet), ("date", meta.published), ("byline", meta.authors))
    said = [words for name, value in known if (words := _standing(name, value))]
    original = f"Original: {meta.url.value}" if meta.url.value else ""
    return " ".join(part for part in (f"{'; '.join(said).capitalize()}." if said else "", original)
                    if part)  # fmt: skip


def _standing(name: str, value: Known) -> str:
    if not value.value:
        return f"{name} {wording.NOT_KNOWN}"
    return f"{name} inferred" if value.basis == "inferred" else ""


def _issued(article: Article) -> dict[str, list[list[int]]]:
    day = article.meta.date
    return {"date-parts": [[day.year, day.month, day.day]]} if day else {}
