"""What the contribute pages are made from: forge settings, the text's pieces, files by hand."""

from __future__ import annotations

import json
from html import unescape

import msgspec
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.model import Archive, Entity, Span
from ontherecord.render.base.forge import NOWHERE, Forge, forge
from ontherecord.render.contributing import archive_data, article_data, by_hand, page
from ontherecord.seeds import yamlfile
from ontherecord.seeds.contributions import contribution
from tests.support import tiny

ENTITIES = {entity.id: entity for entity in tiny.ENTITIES}
GIVEN = {
    "forge": "gitlab", "repository": "https://gitlab.com/shore/papers/archive/",
    "branch": "trunk", "folder": "/site/", "mail": "desk@example.org",
}  # fmt: skip


def test_settings_name_a_forge() -> None:
    """As mkdocs.yml has them, without the slashes that would double."""
    assert forge(GIVEN) == Forge(
        kind="gitlab", repository="https://gitlab.com/shore/papers/archive", branch="trunk",
        folder="site", mail="desk@example.org",
    )  # fmt: skip
    assert forge(None) == NOWHERE
    assert forge({"forge": "none", "repository": "https://x.org/a"}).repository == ""


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("github", "has the lines"),
        ({"forge": "sourceforge"}, "is one of github"),
        ({"forge": "github"}, "repository: is an address"),
        ({"forge": "github", "repository": "javascript:alert(1)"}, "repository: is an address"),
        ({"forge": "github", "repository": "https://github.com"}, "repository: is an address"),
        ({"repo": "x"}, "not “repo”"),
        ({"mail": "nobody"}, "is a mail address"),
        ({"mail": "a@b.org?bcc=c@d.org"}, "is a mail address"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told(settings: object, said: str) -> None:
    """In words that say what to write instead."""
    with pytest.raises(ValueError, match=r"extra|forge:|repository:|mail:") as fault:
        forge(settings)
    assert said in str(fault.value)


def test_the_page_holds_the_text_letter_by_letter() -> None:
    """Paragraphs and what lies between them are the article's text again, pictures included."""
    article = tiny.tiny_article()
    held = BeautifulSoup(page.page(article, ENTITIES).html, "html.parser")
    blocks = held.select("[data-start]")
    data = json.loads(unescape(article_data.data(article, ENTITIES)))
    pieces = [block.get_text() for block in blocks]
    gaps = data["gaps"]
    whole = gaps[0] + "".join(a + b for a, b in zip(pieces, gaps[1:], strict=True))
    assert whole == article.text
    for block, piece in zip(blocks, pieces, strict=True):
        start = int(str(block["data-start"]))
        assert article.text[start : start + len(piece)] == piece


def test_each_file_by_hand_has_a_name_of_its_own() -> None:
    """Passages of the outlet's own have no number: their first words tell them apart."""
    found = BeautifulSoup(page.page(tiny.tiny_article(), ENTITIES).html, "html.parser")
    names = [link.get_text() for link in found.select(".hand__more a")]
    assert len(names) == len(set(names)) > 3
    assert any(name.startswith("– “") for name in names)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_a_file_by_hand_can_be_read(words: str) -> None:
    """Whatever the article's first sentence is, the file for a new statement holds it."""
    article = tiny.tiny_article()
    sentence = msgspec.structs.replace(article.sentences[0], span=Span(start=0, end=len(words)))
    changed = msgspec.structs.replace(article, text=words, sentences=(sentence,))
    data, problems = yamlfile.read(by_hand.adding(changed), "x.yml")
    assert problems == ()
    assert data["annotations"][0]["content"][0]["exact"] == words
    found, problems = contribution(data, path="x.yml", locate=lambda _: (1, 1))
    assert (found is not None, problems) == (True, ())


def test_speakers_are_ids_only_where_the_glossary_has_them() -> None:
    """A machine draft of a name has no file, so a contribution writes it as words."""
    known = Entity(id="ida-ren", kind="person", name="Ida Ren", state="reference")
    data = json.loads(unescape(article_data.data(tiny.tiny_article(), {known.id: known})))
    by_id = {one["id"]: one["sources"][0]["speaker"] for one in data["statements"][:3]}
    assert by_id["s-a10003"] == "ida-ren"
    data = json.loads(unescape(article_data.data(tiny.tiny_article(), ENTITIES)))
    assert data["statements"][2]["sources"][0]["speaker"] == "Ida Ren"


def test_names_offered_are_those_with_a_page() -> None:
    """People and bodies; no place, nobody without a page; what is taken is known."""
    entities = (
        Entity(id="ida-ren", kind="person", name="Ida Ren", state="reference"),
        Entity(id="jo-doe", kind="person", name="Jo Doe", page=False, state="reference"),
        Entity(id="elm", kind="place", name="Elm", state="confirmed"),
        Entity(id="elm-courier", kind="organization", name="Elm Courier", type="news-outlet"),
    )
    made = archive_data.asset(Archive(articles=(), entities=entities), NOWHERE)
    data = json.loads(str(made.content))
    assert [(n.get("id", ""), n["name"]) for n in data["names"]] == [
        ("ida-ren", "Ida Ren"), ("", "Elm Courier")
    ]  # fmt: skip
    assert data["ids"] == ["elm", "ida-ren", "jo-doe"]
    assert data["places"] == ["elm"]
    assert data["whole"]


def test_a_large_archive_offers_whom_most_articles_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries with a file first; and it says that it does not name all."""
    monkeypatch.setattr(archive_data, "MOST", 2)
    entities = tuple(
        Entity(id=name, kind="organization", name=name.title(), state=state)
        for name, state in (
            ("draft", "draft"), ("elm-courier", "draft"), ("filed", "reference"),
        )
    )  # fmt: skip
    article = tiny.tiny_article()
    mention = msgspec.structs.replace(article.mentions[0], entity="elm-courier")
    named = msgspec.structs.replace(article, mentions=(mention,))
    made = archive_data.asset(Archive(articles=(named,), entities=entities), NOWHERE)
    data = json.loads(str(made.content))
    assert [one["name"] for one in data["names"]] == ["Filed", "Elm-Courier"]
    assert not data["whole"]
