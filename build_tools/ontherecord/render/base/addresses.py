"""Where every page of the site is. In: a record or its id. Out: an address from the site's root.

The one place that knows: no other module and no template writes a page's address. How a page
links to an address stands in `links`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from urllib.parse import quote

from ontherecord.codebook.labels import LabelKey
from ontherecord.model import Article, Channel, Entity, EntityKind, Removal, SourceType

HOME = ""
ARTICLES = "articles/"
"""Newest first."""
OUTLETS = "outlets/"
EVENTS = "events/"
"""Events that several articles tell of."""
STATEMENTS = "statements/"
CODEBOOK = "codebook/"
METHODS = "methods/"
QUEUE = "queue/"
"""What waits for somebody."""
SEARCH = "search/"
LEARN = "learn/"
TEACHERS = "teachers/"
CORRECTIONS = "corrections/"
"""Those of the whole archive."""
FILES = "data/files/"
"""The whole archive to take away."""
ENTRY = "contribute/entry/"
"""A new person, place or organization."""
FOLDERS: dict[EntityKind, str] = {
    "person": "people",
    "place": "places",
    "organization": "organizations",
}

ABOUT = "about/"
CONTRIBUTE = "contribute/"
CONDUCT = "contributing/conduct/"
DATA = "data/"
DEVELOP = "contributing/develop/"
HOW_TO_ANNOTATE = "contributing/annotate/"
GUIDES = "contributing/"
KEEPERS = "contributing/keep/"
PRIVACY = "privacy/"
SEED_FILES = "contributing/files/"
"""The hand-written pages that others lead to; they lie in docs/. Below `GUIDES` are those for
contributors."""

FEED = "feed.xml"
CORRECTIONS_FEED = "corrections.xml"
ARCHIVE_DATA = "contribute/archive.json"
"""Files: what the forms need to know of the whole archive is fetched when one is opened."""

PRACTICE, CHANGES, SUGGEST = BELOW_ARTICLES = ("practice/", "corrections/", "contribute/")
"""Pages below an article's own."""
WORKSHEET, CITE = "worksheet", "cite"
"""Sections of the first of them. They were pages of their own: old-addresses.mjs leads on."""
NO_MONTH = "not-known"
FURTHER = {
    **{first: f"lists/{first}" for first in (ARTICLES, *(f"{name}/" for name in FOLDERS.values()))},
    TEACHERS: f"{TEACHERS}articles/",
}
"""Where pages 2 and up of a list are, if not below its first: articles/2/ might be an article."""


def article_url(article: Article | str) -> str:
    """The article's page; takes the record or its slug, as do those of pages below it."""
    slug = article if isinstance(article, str) else article.slug
    return f"{ARTICLES}{quote(slug)}/"


def practice_url(article: Article | str) -> str:
    """Where its labels are guessed first and then seen; further down worksheet and citations."""
    return f"{article_url(article)}{PRACTICE}"


def worksheet_url(article: Article | str) -> str:
    """Its text without labels, with tasks, to print: a section."""
    return f"{practice_url(article)}#{WORKSHEET}"


def cite_url(article: Article | str, statement: str = "") -> str:
    """Every citation of it and of its statements, or that of one statement, by its id: a
    section."""
    return f"{practice_url(article)}#{statement or CITE}"


def corrections_url(article: Article | str) -> str:
    """What was changed in its labels."""
    return f"{article_url(article)}{CHANGES}"


def contribute_url(article: Article | str) -> str:
    """Where its annotations are made and mended."""
    return f"{article_url(article)}{SUGGEST}"


def removed_urls(removal: Removal) -> tuple[str, ...]:
    """Where a page was that is taken down, then what stood below it if it was an article's."""
    url = f"{removal.address}/"
    return (url, *(url + end for end in BELOW_ARTICLES if url.startswith(ARTICLES)))


def directory_url(kind: EntityKind) -> str:
    """The list of people, of places or of organizations."""
    return f"{FOLDERS[kind]}/"


def entity_url(entity: Entity) -> str | None:
    """The entity's page; None if it has no page of its own."""
    return f"{directory_url(entity.kind)}{quote(entity.id)}/" if entity.page else None


def event_url(event_id: str) -> str:
    """The page that compares an event's articles."""
    return f"{EVENTS}{event_id}/"


def outlet_slugs(names: Iterable[str]) -> dict[str, str]:
    """What stands for each outlet in an address; names alike in a-z and 0-9 get a mark."""
    slugs: dict[str, str] = {}
    for name in names:
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "outlet"
        mark = hashlib.sha256(name.encode()).hexdigest()[:6]
        slugs[name] = f"{plain}-{mark}" if plain in slugs.values() else plain
    return slugs


def outlet_url(slug: str) -> str:
    """An outlet's list of articles; the slug is one of `outlet_slugs`."""
    return f"{OUTLETS}{slug}/"


def help_url(key: LabelKey) -> str:
    """What a label means, in short."""
    return f"{CODEBOOK}{key}/"


def label_url(key: str) -> str:
    """The first page of the statements with a label."""
    return f"{STATEMENTS}{quote(key)}/"


def names_url(key: str) -> str:
    """Whoever says statements with a label, and the places that they name."""
    return f"{label_url(key)}names/"


def pair_url(key: str, entity: Entity) -> str:
    """The statements with a label that an entry says, or that name it if it is a place."""
    return f"{label_url(key)}{directory_url(entity.kind)}{quote(entity.id)}/"


def only_id(key: str) -> str:
    """Where an entry's page begins to show only the statements with a label."""
    return f"only-{key}"


def only_url(key: str, entity: Entity) -> str:
    """An entry's page, with only the statements of a label."""
    return f"{entity_url(entity)}#{only_id(key)}"


def source_url(kind: SourceType) -> str:
    """Statements of a source type."""
    return f"{STATEMENTS}source/{kind}/"


def channel_url(channel: Channel) -> str | None:
    """Statements that came by a channel; None where the article states none."""
    return f"{STATEMENTS}channel/{channel}/" if channel != "not-stated" else None


def month_url(date: dt.date | None) -> str:
    """Statements of a month's articles, or of articles whose date is not known."""
    return f"{STATEMENTS}month/{f'{date:%Y-%m}' if date else NO_MONTH}/"


def outlet_statements_url(slug: str) -> str:
    """Statements in an outlet's articles; the slug is one of `outlet_slugs`."""
    return f"{STATEMENTS}outlet/{quote(slug)}/"


def further_url(first: str, number: int) -> str:
    """A later page of a list, by the address of its first page and its own number, from 2."""
    return f"{FURTHER.get(first, first)}{number}/"
