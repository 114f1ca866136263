"""No page grows with the archive, and no file beside the pages: twice the articles make more pages,
not longer ones. Held in bytes, on an archive of 60 articles and on one of 120 that begins alike.

Lists are cut shorter here than they are, so that 60 articles fill them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

import msgspec
import pytest

from ontherecord.model import Archive, Article, Contribution, Entity, Known
from ontherecord.render import assets, pages
from ontherecord.render.about import queue
from ontherecord.render.base.page import Site
from ontherecord.render.browsing import pages as browsing
from ontherecord.render.contributing import archive_data
from ontherecord.render.corrections import feed, latest
from ontherecord.render.learning import teachers
from ontherecord.render.lists import directories
from ontherecord.render.lists.paging import leaves
from ontherecord.render.maps import points
from ontherecord.render.profile import page as profile
from tests.support import town

SITE = Site(name="Shore", description="An archive", address="https://a.example/")
FULL = 10
ROOM = 1.06
"""A page may say a greater number; no list on it may be longer."""
CUTS = [
    (queue, "MOST"), (latest, "NEWEST"), (feed, "NEWEST"), (archive_data, "MOST"),
    (browsing, "PER_PAGE"), (teachers, "PER_PAGE"), (directories, "PER_PAGE"),
    (profile, "PER_PAGE"), (points, "MOST"),
]  # fmt: skip
LATER = re.compile(r"/\d+/$")
"""A list's later pages: the last one is not full."""


def archive(articles: int) -> Archive:
    """So many copies of the town's two articles, in one outlet over two years, each with a filed
    person, a place and a body of its own, and a reader's confirmation."""
    made = [_copy(number) for number in range(articles)]
    own = tuple(entity for number in range(articles) for entity in _own(number))
    return Archive(articles=tuple(made), entities=(*town.ENTITIES, *own))


def _copy(number: int) -> Article:
    article = (town.harbour, town.market)[number % 2]()
    day = dt.date(2024, 1, 1) + dt.timedelta(days=number % 600)
    meta = msgspec.structs.replace(
        article.meta, published=Known(value=day.isoformat(), basis="stated"),
        outlet=Known(value="Elm Gazette", basis="stated"),
    )  # fmt: skip
    mentions = tuple(
        msgspec.structs.replace(article.mentions[0], entity=entity.id) for entity in _own(number)
    )
    statements = tuple(msgspec.structs.replace(s, disputants=()) for s in article.statements)
    confirmed = Contribution(
        made=day, by="kit", text=article.meta.sha256, codebook="1.2", annotations=(),
        path=f"seeds/articles/a{number:04}/annotations/kit.yml",
    )  # fmt: skip
    return msgspec.structs.replace(
        article, slug=f"a{number:04}", meta=meta, mentions=(*article.mentions, *mentions),
        statements=statements, contributions=(confirmed,),
    )  # fmt: skip


def _own(number: int) -> Iterable[Entity]:
    letter = chr(ord("A") + number % 26)
    return (
        Entity(id=f"p{number:04}", kind="person", name=f"{letter}na Reed {number:04}",
               state="reference"),
        Entity(id=f"t{number:04}", kind="place", name=f"{letter}lm {number:04}", state="reference",
               type="town", lat=number % 60, lon=number % 90, position_source="made up"),
        Entity(id=f"o{number:04}", kind="organization", name=f"{letter} Watch {number:04}",
               type="police-emergency", state="reference"),
    )  # fmt: skip


def sizes(made: Archive) -> dict[str, int]:
    """Bytes of every page and of every file, by address."""
    found = {one.url: len(one.page().html.encode()) for one in pages.planned(made)}
    return found | {one.path: len(one.bytes) for one in assets.assets(made, SITE)}


def test_twice_the_articles_make_no_page_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every address that both have, be it the first page of a list or the names for the forms."""
    for module, name in CUTS:
        monkeypatch.setattr(module, name, FULL)
    monkeypatch.setattr(leaves, "__defaults__", (FULL,))
    few, many = sizes(archive(60)), sizes(archive(120))
    assert len(many) > 1.7 * len(few)
    grown = {url: (few[url], many[url]) for url in few.keys() & many.keys()
             if many[url] > ROOM * few[url] + 200 and not LATER.search(url)}  # fmt: skip
    assert grown == {}
