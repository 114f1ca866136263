"""What the lists of people, places and organizations say beside a name."""

from __future__ import annotations

import pytest

from build_tools.model import Entity
from build_tools.render.directories import about


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
