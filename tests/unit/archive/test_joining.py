"""Over the whole archive one thing is one entry; what the texts leave open is proposed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from ontherecord.archive.collect import collect
from ontherecord.archive.joining import join
from ontherecord.archive.joining.grounds import OPEN, SURE
from ontherecord.archive.joining.telling import joined, proposals
from ontherecord.archive.link import index, link
from ontherecord.model import Archive, Removal
from ontherecord.render.about.former import joined as moved_entries
from tests.support import counting, drafted

CASES = drafted.read()
Pairs = set[tuple[str, str, str]]


def together(case: dict[str, Any]) -> Any:
    """The case's articles linked with its files and joined."""
    files = drafted.glossary(case)
    linked = tuple(link(a, index(files)) for a in drafted.articles(case))
    removed = tuple(Removal(address=a, date=dt.date(2024, 1, 1)) for a in case.get("removed", ()))
    return join(linked, files, removed)


def wanted(given: dict[str, list[str]]) -> Pairs:
    """What a case expects; a number behind an address tells two lines of it apart."""
    return {("/".join(at.split("/")[:2]), to, ground) for at, (to, ground) in given.items()}


@pytest.mark.parametrize("case", CASES, ids=[c["case"] for c in CASES])
def test_a_case(case: dict[str, Any]) -> None:
    """Joined, proposed, or left alone, each on its ground."""
    done = together(case)
    assert {(j.address, j.to, j.ground) for j in done.joined} == wanted(case.get("joined", {}))
    assert {(a.address, a.to, a.ground) for a in done.alike} == wanted(case.get("alike", {}))


def test_every_ground_has_a_case() -> None:
    """No reason without an example; each join has near misses above."""
    shown = {g for c in CASES for k in ("joined", "alike") for _, g in c.get(k, {}).values()}
    assert shown == {*SURE, *OPEN}


def case_of(words: str) -> dict[str, Any]:
    return next(c for c in CASES if words in c["case"])


def test_a_joined_draft_brings_its_roles_and_spellings() -> None:
    """The entry has what both articles say; mentions and statements lead there."""
    done = together(case_of("office and the country of the one person"))
    entities = collect(done.articles, (), ()).entities
    (person,) = (e for e in entities if e.kind == "person")
    assert (person.id, person.aliases) == ("olena-marchuk", ("Marchuk",))
    assert {r.article for r in person.roles} == {"a", "b"}
    assert {m.entity for a in done.articles for m in a.mentions} == {"olena-marchuk", "ukraine"}


def test_a_keeper_is_told_what_to_write() -> None:
    """Names, articles, why, the file and the line; neither is an error."""
    case = case_of("initials alone")
    done = together(case)
    archive = msgspec.structs.replace(
        collect(done.articles, (), ()), joined=done.joined, alike=done.alike
    )
    assert joined(archive) == ()
    (told,) = proposals(archive)
    assert (told.path, told.level, told.code) == (
        "seeds/organizations/shore-relief-fund.yml", "warning", "perhaps-same",
    )  # fmt: skip
    assert "“SRF” (organizations/srf, 1 article: b)" in told.what
    assert told.why == OPEN["initials"]
    assert "name: Shore Relief Fund" in told.fix
    assert "same_as: [organizations/srf]" in told.fix


def test_a_join_says_how_to_undo_it_and_obeys() -> None:
    """What the line says is what parts the two again."""
    case = case_of("bodies that our table knows")
    done = together(case)
    archive = msgspec.structs.replace(collect(done.articles, (), ()), joined=done.joined)
    (told,) = joined(archive)
    assert "different_from: [organizations/eu]" in told.fix
    parted = together({**case, "files": {"organizations/european-union": {
        "name": "European Union", "different_from": ["organizations/eu"]}}})  # fmt: skip
    assert parted.joined == () and parted.alike == ()


def test_nothing_is_told_of_whoever_has_no_page() -> None:
    """A proposal names nobody whom the archive withholds."""
    done = together(case_of("a mayor of another town"))
    assert proposals(Archive(articles=(), entities=(), alike=done.alike)) == ()


def test_two_files_of_keepers_are_never_one() -> None:
    """However clear the texts are: only a keeper can make one file of two."""
    done = together({
        "files": {"organizations/eu": {"name": "EU", "type": "igo"},
                  "organizations/european-union": {"name": "European Union", "type": "igo"}},
        "articles": {},
    })  # fmt: skip
    assert done.joined == ()


def test_the_old_address_leads_on() -> None:
    """A page that moves by itself; none where nothing is to lead to, or somebody else is there."""
    done = together(case_of("bodies that our table knows"))
    archive = msgspec.structs.replace(collect(done.articles, (), ()), joined=done.joined)
    (page,) = moved_entries(archive, {"organizations/european-union/"})
    assert (page.url, page.page().moved_to) == ("organizations/eu/", "../european-union/")
    assert (
        tuple(moved_entries(archive, {"organizations/eu/", "organizations/european-union/"})) == ()
    )
    assert tuple(moved_entries(archive, set())) == ()


MANY = [
    {"text": "President Olena Marchuk of Ukraine signed. The European Union paid.",
     "people": {"Olena Marchuk": "President of Ukraine"}, "bodies": {"European Union": "igo"}},
    {"text": "Ukrainian President Marchuk met the EU in Kiev.",
     "people": {"Marchuk": "Ukrainian President"}, "bodies": {"EU": "igo"},
     "places": {"Kiev": "town, Ukraine"}},
    {"text": "Minister Petr Novotny and Minister Karel Novotny met.",
     "people": {"Petr Novotny": "Minister", "Karel Novotny": "Minister"}},
    {"text": "Minister Novotny spoke in Kyiv.", "people": {"Novotny": "Minister"},
     "places": {"Kyiv": "town, Ukraine"}},
]  # fmt: skip


def test_four_times_the_articles_take_four_times_the_work() -> None:
    """One president in all of them, by surname or in full, and a body under two names."""

    def prepared(size: int) -> Callable[[], object]:
        case = {"articles": {f"{n:04}": MANY[n % len(MANY)] for n in range(size)}}
        articles = drafted.articles(case)
        return lambda: join(articles, ())

    assert counting.growth(prepared, 40) < counting.GROWTH
