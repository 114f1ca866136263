"""The whole archive in another shape, as files of a folder (design §7).

In: an `Archive`, its contributions and what is known of the site. Out: `Asset`s.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator

from ontherecord.export.rows import as_csv, rows
from ontherecord.export.tei.document import document
from ontherecord.formats import webannotation
from ontherecord.model import Archive, Record, Seeds
from ontherecord.render.assets import assets
from ontherecord.render.base import addresses
from ontherecord.render.base.page import Asset, Page, Site
from ontherecord.render.pages import pages

_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")


class Whole(Record, frozen=True):
    """What an export is made from."""

    archive: Archive
    seeds: Seeds
    site: Site


def jsonld(whole: Whole) -> Iterator[Asset]:
    """Every contribution as W3C Web Annotations, a file an article; `import` reads it back."""
    for seed in whole.seeds.articles:
        address = f"{whole.site.address}{addresses.article_url(seed.slug)}"
        items = [i for c in seed.contributions for i in webannotation.contribution(c, address)]
        found = webannotation.collection(f"{address}annotations.jsonld", seed.meta.title, items)
        yield Asset(path=f"{seed.slug}.jsonld", content=_json(found))


def csv(whole: Whole) -> Iterator[Asset]:
    """One table of all statements."""
    table = as_csv(list(rows(whole.archive, whole.site.address)))
    yield Asset(path="statements.csv", content=table)


def sqlite(whole: Whole) -> Iterator[Asset]:
    """The same table as a database, with the articles' texts beside it."""
    found = list(rows(whole.archive, whole.site.address))
    names = list(found[0]) if found else ["article", "statement"]
    with sqlite3.connect(":memory:") as base:
        base.execute("create table articles (slug text primary key, title text, text text)")
        articles = ((a.slug, a.meta.title, a.text) for a in whole.archive.articles)
        base.executemany("insert into articles values (?, ?, ?)", articles)
        base.execute(f"create table statements ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        values = (tuple(row.values()) for row in found)
        base.executemany(f"insert into statements values ({marks})", values)
        base.commit()
        yield Asset(path="archive.sqlite", content=base.serialize())
    base.close()


def tei(whole: Whole) -> Iterator[Asset]:
    """One TEI file an article: its text letter for letter, and all that is recorded about it."""
    entities = {entity.id: entity for entity in whole.archive.entities}
    for article in whole.archive.articles:
        found = document(article, entities, whole.site, whole.archive.engine)
        yield Asset(path=f"{article.slug}.xml", content=found)


def as_pages(whole: Whole) -> Iterator[Asset]:
    """Every page as a plain file, for generators that run no plugins (design §5)."""
    for page in pages(whole.archive):
        yield Asset(path=page.source, content=_file(page))
    yield from assets(whole.archive, whole.site)


def _file(page: Page) -> str:
    """Front matter and the page's HTML, which Markdown leaves as it is."""
    head = {"title": page.title, "description": page.description, "kind": page.kind}
    lines = "".join(f"{n}: {json.dumps(value, ensure_ascii=False)}\n" for n, value in head.items())
    # An empty line would end the block of HTML; as a reference it reads the same.
    body = _EMPTY_LINE.sub("\n&#10;", page.html)
    return f'---\n{lines}---\n<div class="page page--{page.kind}">\n{body}\n</div>\n'


def _json(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


KINDS: dict[str, Callable[[Whole], Iterator[Asset]]] = {
    "jsonld": jsonld, "csv": csv, "sqlite": sqlite, "tei": tei, "pages": as_pages,
}  # fmt: skip
