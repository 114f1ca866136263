"""Joining the drafts of any archive: nothing is lost, and neither order nor repetition matters."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.archive.joining import join
from ontherecord.model import Article
from tests.support import drafted

PEOPLE = {
    "Olena Marchuk": "President of Ukraine", "Taras Marchuk": "Ukrainian judge",
    "Marchuk": "Ukrainian President", "Washington": "", "Ada Lind": "Mayor", "Lind": "Mayor",
    "Norway": "",
}  # fmt: skip
PLACES = {
    "Ukraine": "country, Ukraine", "Kyiv": "town, Ukraine", "Kiev": "town, Ukraine",
    "Norway": "country, Norway", "Bergen": "town, Norway", "Washington": "town, United States",
    "Georgia": "country, Georgia",
}  # fmt: skip
STATES = {"Washington": "region, United States", "Georgia": "region, United States"}
BODIES = {
    "EU": "igo", "European Union": "igo", "U.N.": "", "UN": "igo", "United Nations": "igo",
    "SRF": "", "Shore Relief Fund": "ngo", "Bergen": "", "State Railway Force": "ngo",
}  # fmt: skip
SAYS = ("gov-national", "gov-subnational", "witness-affected", "unspecified")


@st.composite
def archives(draw: st.DrawFn) -> tuple[Article, ...]:
    """Up to six articles that name some of these, each name under one kind."""
    made: dict[str, Any] = {}
    for slug in "abcdef"[: draw(st.integers(1, 6))]:
        people = draw(st.sets(st.sampled_from(sorted(PEOPLE)), max_size=3))
        places = draw(st.sets(st.sampled_from(sorted(PLACES)), max_size=3)) - people
        bodies = draw(st.sets(st.sampled_from(sorted(BODIES)), max_size=3)) - people - places
        sorts = {**PLACES, **(STATES if draw(st.booleans()) else {})}
        names = sorted({*people, *places, *bodies})
        made[slug] = {
            "text": "; ".join(names) + ".",
            "people": {n: draw(st.sampled_from(("", PEOPLE[n]))) for n in sorted(people)},
            "places": {n: sorts[n] for n in sorted(places)},
            "bodies": {n: BODIES[n] for n in sorted(bodies)},
            "says": {n: draw(st.sampled_from(SAYS)) for n in sorted(people | bodies)
                     if draw(st.booleans())},
        }  # fmt: skip
    return drafted.articles({"articles": made})


@given(archives(), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(articles: tuple[Article, ...], random: Any) -> None:
    """The same joins, proposals and articles, in whatever order they come."""
    shuffled = list(articles)
    random.shuffle(shuffled)
    one, other = join(articles, ()), join(tuple(shuffled), ())
    assert (one.joined, one.alike) == (other.joined, other.alike)
    assert {a.slug: a for a in one.articles} == {a.slug: a for a in other.articles}


@given(archives())
def test_joining_twice_is_joining_once(articles: tuple[Article, ...]) -> None:
    """What is joined rests on nothing that joining made."""
    once = join(articles, ()).articles
    assert join(once, ()).articles == once


@given(archives())
def test_nothing_is_lost(articles: tuple[Article, ...]) -> None:
    """Every mention and statement is there, at its place, and leads to an entry of its article."""
    for before, after in zip(articles, join(articles, ()).articles, strict=True):
        assert [m.span for m in before.mentions] == [m.span for m in after.mentions]
        assert [(s.id, s.content) for s in before.statements] == [
            (s.id, s.content) for s in after.statements
        ]
        there = {e.id for e in after.entities}
        assert {m.entity for m in after.mentions} <= there
        assert {s.entity for one in after.statements for s in one.sources} <= there
        assert before.text == after.text


@given(archives())
def test_one_id_is_one_kind_and_one_place(articles: tuple[Article, ...]) -> None:
    """No page mixes a person with a town, or two places that lie apart."""
    kinds: dict[str, set[object]] = {}
    for article in join(articles, ()).articles:
        for entity in article.entities:
            where = (entity.lat, entity.lon) if entity.kind == "place" else None
            kinds.setdefault(entity.id, set()).add((entity.kind, where))
    assert all(len(found) == 1 for found in kinds.values())
