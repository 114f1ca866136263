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


COURIER = Entity(id="elm-courier", kind="organization", name="Elm Courier")


def test_a_draft_is_marked_as_one() -> None:
    """With what that means; what a person made is not."""
    for state, marked in (("draft", True), ("confirmed", False)):
        one = msgspec.structs.replace(COURIER, state=state)
        made_of = catalogue(Archive(articles=(tiny.tiny_article(),), entities=(one,)))
        html = next(p for p in made(planned(made_of)) if p.url == "organizations/").html
        assert "Elm Courier" in html
        assert (DRAFTED in html) == (">draft</span>" in html) == marked
