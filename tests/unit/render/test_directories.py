"""What the lists of people, places and organizations say beside a name."""

from __future__ import annotations

import pytest

from ontherecord.model import Archive, Entity
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.lists.directories import about, pages


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
    few = Archive(articles=(), entities=(Entity(id="a", kind="person", name="Ida Ren"),))
    html = next(iter(pages(catalogue(few)))).html
    assert "mention" not in html
    assert 'class="letter visually-hidden"' in html
    many = tuple(Entity(id=f"p{n}", kind="person", name=f"{chr(65 + n)}no Ren") for n in range(24))
    html = next(iter(pages(catalogue(Archive(articles=(), entities=many))))).html
    assert 'class="letter"' in html
    assert "By first name" in html
