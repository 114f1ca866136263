"""Names of places find the place that is meant."""

from typing import Any

import pytest
import yaml

from ontherecord.engine.lexicon import gazetteer
from tests.support.building import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/gazetteer/resolve.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{c['name']} {c['country']}" for c in CASES])
def test_a_name_finds_the_place_meant(case: dict[str, Any]) -> None:
    """The likeliest place wins; what the article names around it decides between equals."""
    found = gazetteer.resolve(
        case["name"], named=frozenset(case.get("named", ())), beside=case.get("beside", "")
    )
    assert (found and found.kind) == case["kind"]
    assert (found.country if found else None) == case["country"]


def test_a_region_and_its_city_are_different_entries() -> None:
    """Mykolaiv and the Mykolaiv region have their own points on the map."""
    city, region = gazetteer.resolve("Mykolaiv"), gazetteer.resolve("Mykolaiv region")
    assert city is not None
    assert region is not None
    assert (city.lat, city.lon) != (region.lat, region.lon)


def test_spellings_of_one_town_are_one_place() -> None:
    """Oryol, Orel and Orël are the same line of the table."""
    assert gazetteer.resolve("Oryol") == gazetteer.resolve("Orel") == gazetteer.resolve("Orël")


@pytest.mark.parametrize("name", ["Łódź", "Saint-Étienne", "N’Djamena", "São Paulo"])
def test_marks_and_apostrophes_do_not_matter(name: str) -> None:
    """A name without its marks finds what the name with them finds."""
    assert gazetteer.resolve(name) == gazetteer.resolve(gazetteer.fold(name))
    assert gazetteer.resolve(name) is not None


def test_country_names_by_code() -> None:
    """Codes lead to English names, and unknown ones to nothing."""
    assert gazetteer.country_name("UA") == "Ukraine"
    assert gazetteer.country_name("QQ") == ""
    assert gazetteer.country_code("Czech Republic") == "CZ"


def test_every_name_of_the_table_finds_its_places() -> None:
    """The index is sorted and complete: the first, the last and every thousandth name."""
    places, names = gazetteer._table()
    lines = names.splitlines()
    assert lines == sorted(lines, key=lambda line: line.split(b"\t")[0])
    for line in (*lines[::1000], lines[-1]):
        name, begins = line.split(b"\t")
        found = [f"{p.kind} {p.name} {p.country}" for p in gazetteer.candidates(name.decode())]
        cells = [places[int(at) :].split(b"\n", 1)[0].decode().split("\t") for at in
                 begins.split(b",")]  # fmt: skip
        assert found == [" ".join(cell[:3]) for cell in cells]


def test_a_name_that_is_not_in_the_table_finds_nothing() -> None:
    """Nor does one that begins, ends or goes on like another."""
    assert not any(map(gazetteer.candidates, ("", "Parisx", "Mykolai", "0", "zzzzz", "\u0001")))
