"""People, places and roles from an article's own words."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from ontherecord.engine.classify import classify
from ontherecord.engine.entities.find import find
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.entities.roles import roles_at
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.text import nlp
from ontherecord.model import Entity
from tests.support.building import ROOT
from tests.support.counting import GROWTH, growth
from tests.support.hostile import ODD_NAMES
from tests.support.marked import article_of, unmark

FOLDER = ROOT / "tests/cases/entities"
PEOPLE = yaml.safe_load((FOLDER / "people.yml").read_text(encoding="utf-8"))
BODIES = yaml.safe_load((FOLDER / "bodies.yml").read_text(encoding="utf-8"))
ROLES = yaml.safe_load((FOLDER / "roles.yml").read_text(encoding="utf-8"))


def drafted(text: str, date: str = "") -> Draft:
    article = article_of(text, date)
    return classify(nlp.parse(text, article.paragraphs), article, ())


def of_kind(article: Draft, kind: str) -> dict[str, Entity]:
    return {e.name: e for e in article.entities if e.kind == kind}


@pytest.mark.parametrize("case", PEOPLE, ids=[c["name"] for c in PEOPLE])
def test_people_and_places_are_found_and_told_apart(case: dict[str, Any]) -> None:
    """Each person once with all surface forms; each setting once with its type."""
    article = drafted(case["text"])
    people, places = of_kind(article, "person"), of_kind(article, "place")
    assert {n: sorted(e.aliases) for n, e in people.items()} == {
        n: sorted(forms) for n, forms in case["people"].items()
    }
    for name, titles in case.get("roles", {}).items():
        assert [r.title for r in people[name].roles] == titles
    assert {n: e.type for n, e in places.items()} == case["places"]


@pytest.mark.parametrize("case", BODIES, ids=[c["name"] for c in BODIES])
def test_bodies_are_told_from_places_people_and_events(case: dict[str, Any]) -> None:
    """Each body once with its other forms."""
    bodies = of_kind(drafted(case["text"]), "organization")
    assert {n: sorted(e.aliases) for n, e in bodies.items()} == {
        n: sorted(forms) for n, forms in case["bodies"].items()
    }


@pytest.mark.parametrize("case", ROLES, ids=[c["text"] for c in ROLES])
def test_a_role_is_what_the_text_says_beside_the_name(case: dict[str, Any]) -> None:
    """Before the name, before its comma, or in the apposition after it; never a clause."""
    text, marks = unmark(case["text"])
    span = marks[0][1]
    assert list(roles_at(text, span.start, span.end)) == case["roles"]


@pytest.mark.parametrize("piece", ODD_NAMES)
def test_strange_texts_cost_their_length(piece: str) -> None:
    """Thousands of characters of one kind are looked at in one pass."""

    def finding(size: int) -> Callable[[], object]:
        text = piece * (size // len(piece))
        article = Draft(slug="x", text=text)
        return lambda: find(article, Parse())

    assert growth(finding, 1_000) < GROWTH


def test_roles_are_dated_by_the_article() -> None:
    """A role carries the article and its date, because offices change."""
    article = drafted("Mayor Hanna Orlenko said it rained.", "2024-05-27")
    role = of_kind(article, "person")["Hanna Orlenko"].roles[0]
    assert (role.article, str(role.date)) == ("case", "2024-05-27")


def test_mentions_never_overlap_and_point_at_entities() -> None:
    """Every mention names an entity of the article, and none covers another."""
    article = drafted(
        "Mayor Hanna Orlenko met NATO chief Per Lund in Kyiv. Lund then left Ukraine."
    )
    known = {e.id for e in article.entities}
    ends = 0
    for mention in article.mentions:
        assert mention.entity in known
        assert mention.span.start >= ends
        ends = mention.span.end


def test_a_place_has_its_country_and_point() -> None:
    """Town, country and coordinates come from the gazetteer, with its credit."""
    place = of_kind(drafted("The bridge in Snihurivka, Ukraine, was closed."), "place")[
        "Snihurivka"
    ]
    assert place.country == "Ukraine"
    assert round(place.lat or 0) == 47
    assert "GeoNames" in place.position_source


def test_a_small_place_has_no_point_unless_the_text_names_its_country() -> None:
    """Many villages share a name; none is chosen for the reader."""
    place = of_kind(drafted("The bridge in Snihurivka was closed."), "place")["Snihurivka"]
    assert (place.country, place.lat, place.position_source) == ("", None, "")


def test_relatives_of_nobody_public_get_no_page() -> None:
    """Only people who act in public or speak get a page (design §5)."""
    found = of_kind(drafted("Lena Ost, a nurse, met Governor Ada Roy in Lviv."), "person")
    assert (found["Lena Ost"].page, found["Ada Roy"].page) == (False, True)
