"""What the lists of people, places and organizations say beside a name."""

from __future__ import annotations

import msgspec
import pytest

from ontherecord.model import Archive, Entity
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.base.plan import made
from ontherecord.render.lists.directories import DRAFTED, about, planned
from tests.support import tiny


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        (Entity(id="a", kind="place", name="Elm", type="town", country="Utopia"), "town, Utopia"),
        (Entity(id="b", kind="place", name="Utopia", type="country", country="Utopia"), "country"),
        (Entity(id="c", kind="place", name="Elm", type="other"), ""),
        (Entity(id="d", kind="organization", name="Elm Watch", type="police-emergency"),
         "police or rescue service"),
        (Entity(id="e", kind="person", name="Ida Ren"), ""),
    ],
)  # fmt: skip
def test_a_few_plain_words(entity: Entity, words: str) -> None:
    """A type and a country where they tell something; no key of the program, nothing twice."""
    assert about(entity) == words


def test_a_list_counts_nothing_that_is_not_there() -> None:
    """No "0 mentions"; few entries need no letters above them, many persons say which letters."""
    ren = Entity(id="a", kind="person", name="Ida Ren", state="reference")
    few = Archive(articles=(), entities=(ren,))
    html = next(made(planned(catalogue(few)))).html
    assert "mention" not in html
    assert 'class="letter visually-hidden"' in html
    many = tuple(
        Entity(id=f"p{n}", kind="person", name=f"{chr(65 + n)}no Ren", state="reference")
        for n in range(24)
    )
    html = next(made(planned(catalogue(Archive(articles=(), entities=many))))).html
    assert 'class="letter"' in html
    assert "By first name" in html


def listed(*entities: Entity, number: int = 1) -> tuple[str, str]:
    """The list of an archive whose articles are copies of one: what is in it, what is folded."""
    first = tiny.tiny_article()
    copies = (msgspec.structs.replace(first, slug=f"{first.slug}-{n}") for n in range(number))
    archive = Archive(articles=tuple(copies), entities=entities)
    page = next(p for p in made(planned(catalogue(archive))) if p.url == "organizations/")
    before, _, after = page.html.partition("<details")
    return before, after


COURIER = Entity(id="elm-courier", kind="organization", name="Elm Courier")


def test_a_draft_that_one_article_names_is_folded() -> None:
    """It keeps its page, and the fold leads there; nothing is lost."""
    before, after = listed(COURIER)
    assert "Elm Courier" not in before
    assert "Also named (1)" in after and 'href="elm-courier/"' in after


def test_two_articles_or_a_file_put_an_entry_on_the_list() -> None:
    """A draft is marked as one, with what that means; what a person made is not."""
    before, after = listed(COURIER, number=2)
    assert "Elm Courier" in before and after == ""
    assert DRAFTED in before and ">draft</span>" in before
    kept = msgspec.structs.replace(COURIER, state="confirmed")
    before, after = listed(kept)
    assert "Elm Courier" in before and after == ""
    assert DRAFTED not in before


def test_who_speaks_is_on_the_list() -> None:
    """One article is enough for a draft that says something."""
    archive = tiny.tiny_archive()
    html = next(p.html for p in made(planned(catalogue(archive))) if p.url == "people/")
    assert "Ida Ren" in html and "<details" not in html


def test_each_page_of_a_long_list_folds_its_part_of_the_alphabet() -> None:
    """Nobody is folded twice, and nobody is left out."""
    kept = [Entity(id=f"k{n:03}", kind="organization", name=f"K {n:03}", state="reference")
            for n in range(250)]  # fmt: skip
    folded = [Entity(id=f"f{n}", kind="organization", name=name)
              for n, name in enumerate(("A first", "K 100 b", "K 220 b", "Z last"))]  # fmt: skip
    archive = Archive(articles=(), entities=(*kept, *folded))
    found = [p.html.partition("<details")[2] for p in made(planned(catalogue(archive)))
             if p.section == "organizations/"]  # fmt: skip
    there = [[e.name for e in folded if e.name in html] for html in found]
    assert there == [["A first", "K 100 b"], ["K 220 b", "Z last"]]
