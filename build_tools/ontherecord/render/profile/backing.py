"""Roles and facts, each with the article or address it rests on, and its date.

In: an `Entity` and the catalogue. Out: lines for the page. Roles are the articles' own words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from ontherecord.model import Entity, Fact, Record, Role
from ontherecord.render.about import former, tombstones
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue
from ontherecord.render.words import wording


class RoleLine(Record, frozen=True):
    """One role, however many articles give it."""

    title: str
    article: str
    """The newest of them."""
    href: str | None
    when: str
    """The newest article's date, and since when there are others."""


class FactLine(Record, frozen=True):
    text: str
    source: str
    href: str | None
    date: str


def role_lines(entity: Entity, catalogue: Catalogue, url: str) -> list[RoleLine]:
    """Each title once, the newest first; an undated one stands last."""
    by_title: dict[str, list[Role]] = {}
    for role in entity.roles:
        by_title.setdefault(role.title.casefold(), []).append(role)
    groups = [sorted(found, key=lambda r: _date(r, catalogue)) for found in by_title.values()]
    groups.sort(key=lambda found: _date(found[-1], catalogue), reverse=True)
    return [_line(found, catalogue, url) for found in groups]


def _date(role: Role, catalogue: Catalogue) -> dt.date:
    article = catalogue.articles.get(role.article)
    return role.date or (article.meta.date if article else None) or dt.date.min


def _line(found: list[Role], catalogue: Catalogue, url: str) -> RoleLine:
    newest = found[-1]
    article, href = cited(newest.article, catalogue, url)
    return RoleLine(title=newest.title, article=article, href=href, when=_when(found, catalogue))


def _when(found: list[Role], catalogue: Catalogue) -> str:
    """ "27 May 2024", or "27 May 2024; in 3 articles since 2 March 2023"."""
    first, last = _date(found[0], catalogue), _date(found[-1], catalogue)
    words = "" if last == dt.date.min else wording.day(last)
    number = len({role.article for role in found})
    if number < 2:
        return words
    since = f" since {wording.day(first)}" if dt.date.min < first < last else ""
    return "; ".join(filter(None, (words, f"in {number:,} articles{since}")))


def fact_lines(facts: Iterable[Fact], catalogue: Catalogue, url: str) -> list[FactLine]:
    """Facts in the order of the file."""
    return [_fact(fact, catalogue, url) for fact in facts]


def _fact(fact: Fact, catalogue: Catalogue, url: str) -> FactLine:
    """A fact with its source: an article of the archive, an address, or words."""
    words, href = cited(fact.source.removeprefix("article:"), catalogue, url)
    if links.on_the_web(fact.source):
        href = fact.source
        words = (urlsplit(href).hostname or words).removeprefix("www.")
    return FactLine(
        text=fact.text, source=words, href=href, date=wording.day(fact.date) if fact.date else ""
    )


def cited(name: str, catalogue: Catalogue, url: str) -> tuple[str, str | None]:
    """An article's title and link; of one that was taken down or is gone, that; else the words."""
    article = catalogue.articles.get(name)
    if article:
        return article.meta.title, links.relative(url, addresses.article_url(article))
    removal = tombstones.of_article(catalogue.archive, name)
    if removal:
        return tombstones.CITED, links.relative(url, addresses.removed_urls(removal)[0])
    if any(one.article == name for one in catalogue.archive.published):
        return former.CITED, links.relative(url, addresses.article_url(name))
    return name, None
