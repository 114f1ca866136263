"""A statement's card for other sites' pages: what it shows, and what it keeps back."""

from __future__ import annotations

import msgspec
from bs4 import BeautifulSoup

from ontherecord.archive.privacy import withhold
from ontherecord.model import Archive, Article, Entity, Mention
from ontherecord.render.base.withheld import INSTEAD
from ontherecord.render.citing import embed, plain
from ontherecord.render.pages import planned
from tests.support import tiny
from tests.support.tiny import STATEMENTS, at, tiny_archive, tiny_article

ENTITIES = {entity.id: entity for entity in tiny_archive().entities}


def soup(article: Article) -> BeautifulSoup:
    return BeautifulSoup(embed.page(article, ENTITIES).html, "html.parser")


def test_every_cited_statement_has_a_card() -> None:
    """Its words, one plain sentence, labels in words, the way to its place; no scripts."""
    article = tiny_article()
    cards = soup(article).select(".embed")
    assert [card["id"] for card in cards] == [s.id for s in plain.cited(article)]
    first = cards[0]
    assert first.select_one("a[target=_top]")["href"] == f"../#{article.statements[0].id}"  # type: ignore[index]
    assert first.select_one(".embed__plain").get_text().endswith(".")  # type: ignore[union-attr]
    possible = next(c for c in cards if c["id"] == article.possible[0].id)
    assert "Possible, not settled" in possible.get_text()
    assert not embed.page(article, ENTITIES).scripts


def test_a_private_person_is_not_named() -> None:
    """Neither in the words nor as who said them: the page that shows it is not the article's."""
    neighbour = msgspec.structs.replace(
        STATEMENTS[0].sources[0], speaker="Ida Ren", type="witness-affected", entity="ida"
    )
    said = tuple(msgspec.structs.replace(s, sources=(neighbour,)) for s in STATEMENTS[:1])
    person = Entity(id="ida", kind="person", name="Ida Ren")
    mention = Mention(span=at("Ida Ren"), entity="ida")
    article = msgspec.structs.replace(
        tiny_article(), statements=said, possible=(), outlet=(), mentions=(mention,)
    )
    (held,) = withhold(Archive(articles=(article,), entities=(person,))).articles
    html = BeautifulSoup(embed.page(held, {}).html, "html.parser").select_one(".embed")
    assert html and "Ida Ren" not in html.get_text()
    assert "A witness or a person affected" in html.get_text()
    assert INSTEAD in html.get_text() or "Ida" not in html.get_text()


def test_a_site_of_few_files_has_none() -> None:
    urls = {one.url for one in planned(tiny.tiny_archive(), packed=True)}
    assert not [url for url in urls if url.endswith("embed/")]
    assert [one.url for one in planned(tiny.tiny_archive()) if one.url.endswith("embed/")]
