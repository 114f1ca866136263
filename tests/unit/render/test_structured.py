"""What machines read: schema.org data, the feed, robots.txt, the manifest, preview pictures."""

from __future__ import annotations

import datetime as dt
import io
import json
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from PIL import Image

from ontherecord.codebook.version import CODEBOOK_DAY
from ontherecord.model import Archive, Article, Entity
from ontherecord.render.assets import assets
from ontherecord.render.base import structured
from ontherecord.render.base.page import Site
from ontherecord.render.lists import feed
from ontherecord.render.pages import pages
from ontherecord.site import preview_pictures
from tests.support.building import ROOT
from tests.support.tiny import tiny_archive, tiny_article

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = Site(name="On & On", description="Who says <this>?")
AT_HOME = msgspec.structs.replace(SITE, address="https://archive.example/paper/")
FACE = (ROOT / "docs/assets/fonts/literata-latin.woff2").read_bytes()


def filed() -> Archive:
    """The small archive, whose entries somebody filed: they have pages."""
    found = tiny_archive()
    return msgspec.structs.replace(found, entities=tuple(
        msgspec.structs.replace(one, state="reference") for one in found.entities
    ))  # fmt: skip


def data_of(url: str, archive: Archive | None = None) -> dict[str, Any]:
    found = {page.url: page.data for page in pages(archive or filed())}
    read: dict[str, Any] = json.loads(found[url])
    return read


def test_an_article_is_a_news_article_with_its_quotations() -> None:
    """Title, outlet, date; every direct quote with who says it and where it stands."""
    data = data_of("articles/tiny-flood/")
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == "2024-03-06"
    assert data["publisher"] == {"@type": "NewsMediaOrganization", "name": "Elm Gazette"}
    assert "author" not in data, "a byline that is not in our copy is not invented"
    quotes = {part["@id"]: part for part in data["hasPart"]}
    assert quotes["#s-a10003"]["text"] == "“Nobody sleeps tonight,”"
    assert quotes["#s-a10003"]["spokenByCharacter"] == [
        {"@type": "Person", "name": "Ida Ren", "alternateName": ["Ren"],
         "url": "../../people/ida-ren/"}
    ]  # fmt: skip
    assert set(quotes) == {"#s-a10002", "#s-a10003"}


def test_no_page_states_a_verdict() -> None:
    """Nothing is called a review of a claim, anywhere."""
    assert "ClaimReview" not in "".join(page.data for page in pages(tiny_archive()))


def test_who_has_no_page_for_being_named_once_is_named_without_a_link() -> None:
    """A page that is not there is no address to hand out; the name stands in the article."""
    data = data_of("articles/tiny-flood/", tiny_archive())
    (part,) = (one for one in data["hasPart"] if one["@id"] == "#s-a10003")
    assert part["spokenByCharacter"] == [
        {"@type": "Person", "name": "Ida Ren", "alternateName": ["Ren"]}
    ]
    assert data["mentions"] and not any("url" in one for one in data["mentions"])


def test_someone_without_a_page_is_not_named_to_machines() -> None:
    """A private person’s words may be read; their name is not handed out (design §5)."""
    archive = filed()
    ren = msgspec.structs.replace(archive.entities[0], page=False)
    data = data_of(
        "articles/tiny-flood/",
        msgspec.structs.replace(archive, entities=(ren, *archive.entities[1:])),
    )
    assert "Ida Ren" not in json.dumps(data["hasPart"]) + json.dumps(data["mentions"])


def test_data_cannot_end_its_script_element() -> None:
    """A hostile title stays inside the JSON string."""
    text = structured.as_text({"name": "</script><script>alert(1)</script>&"})
    assert "<" not in text
    assert json.loads(text)["name"] == "</script><script>alert(1)</script>&"


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        (Entity(id="a", kind="place", name="A", type="country"), "Country"),
        (Entity(id="a", kind="place", name="A", type="town", lat=1.5, lon=2.5), "Place"),
        (Entity(id="a", kind="organization", name="A", type="gov-national"),
         "GovernmentOrganization"),
        (Entity(id="a", kind="organization", name="A", type="news-agency"),
         "NewsMediaOrganization"),
        (Entity(id="a", kind="organization", name="A", type="company"), "Organization"),
    ],
)  # fmt: skip
def test_an_entity_has_its_type(entity: Entity, expected: str) -> None:
    """The types are schema.org's; a known position is told."""
    data = json.loads(structured.entity(entity))
    assert data["@type"] == expected
    assert ("geo" in data) == (entity.lat is not None)


def dated(slug: str, day: dt.date | None) -> Article:
    return msgspec.structs.replace(tiny_article(), slug=slug, last_reading=day)


def entries(archive: Archive) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(feed.asset(archive, SITE).content)
    assert root.findtext(f"{ATOM}title") == "On & On"
    return root.findall(f"{ATOM}entry")


def test_the_feed_tells_newest_readings_first() -> None:
    """By the day of the last reading, else of publication; ids do not depend on the address."""
    days = {"old": dt.date(2024, 5, 1), "new": dt.date(2025, 1, 2), "unread": None}
    archive = Archive(articles=tuple(dated(s, d) for s, d in days.items()), entities=())
    found = entries(archive)
    links = [e.find(f"{ATOM}link") for e in found]
    assert [x.get("href") for x in links if x is not None] == [
        "articles/new/", "articles/old/", "articles/unread/"
    ]  # fmt: skip
    assert next(e.findtext(f"{ATOM}updated") for e in found) == "2025-01-02T00:00:00Z"
    ids = [e.findtext(f"{ATOM}id") or "" for e in found]
    assert len(set(ids)) == 3
    assert all(i.startswith("urn:uuid:") for i in ids)


def test_an_empty_archive_has_a_valid_feed() -> None:
    """A fresh archive's feed has no entry and all that Atom asks for."""
    archive = Archive(articles=(), entities=())
    assert entries(archive) == []
    root = ElementTree.fromstring(feed.asset(archive, SITE).content)
    assert root.findtext(f"{ATOM}updated") == f"{CODEBOOK_DAY}T00:00:00Z"


def test_the_site_map_is_named_where_the_address_is_known() -> None:
    """robots.txt needs a full address for it; the manifest needs none."""
    here = {a.path: a.content for a in assets(tiny_archive(), SITE)}
    there = {a.path: a.content for a in assets(tiny_archive(), AT_HOME)}
    assert "Sitemap" not in str(here["robots.txt"])
    assert "Sitemap: https://archive.example/paper/sitemap.xml" in str(there["robots.txt"])
    manifest = json.loads(here["manifest.webmanifest"])
    assert (manifest["name"], manifest["start_url"]) == ("On & On", "./")
    for icon in manifest["icons"]:
        assert (ROOT / "docs" / icon["src"]).exists()


def test_a_preview_picture_has_the_size_it_says() -> None:
    """1200 × 630, and small; the same bytes every time."""
    made = {
        card.path: card.content for card in preview_pictures.cards(tiny_archive(), AT_HOME, FACE)
    }
    assert set(made) == {"card.png", "articles/tiny-flood/card.png"}
    for content in made.values():
        assert isinstance(content, bytes)
        assert Image.open(io.BytesIO(content)).size == (1200, 630)
        assert len(content) < 40_000
    assert made == {
        card.path: card.content for card in preview_pictures.cards(tiny_archive(), AT_HOME, FACE)
    }


def test_a_title_in_other_letters_is_not_written_in_boxes() -> None:
    """Letters the face does not have are seen before they are drawn."""
    assert preview_pictures.writable("“Harbour’s crews”, 1890?", FACE)
    assert not preview_pictures.writable("Гавань", FACE)
