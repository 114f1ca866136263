"""Lists of statements by label and name."""

from __future__ import annotations

from collections import Counter

import pytest
from bs4 import BeautifulSoup

from ontherecord.render.base import addresses
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.browsing import pairs as browsing
from ontherecord.render.browsing.pairs import LEAST, pairs
from ontherecord.render.pages import pages
from tests.support.made_archive import archive as made_archive
from tests.support.searching import Reader


def test_pairs_are_those_of_the_export_with_five_and_more() -> None:
    """Speakers and places; each with exactly its statements."""
    archive = made_archive(40)
    reader = Reader(archive)
    right: Counter[tuple[str, str, str]] = Counter()
    for at in range(len(reader.rows)):
        for label in reader.values(at, "label"):
            for facet in ("speaker", "place"):
                for name in reader.values(at, facet):
                    right[label, facet, name] += 1
    found = {
        (p.label.key, "place" if p.entity.kind == "place" else "speaker", p.entity.id): len(p.found)
        for p in pairs(catalogue(archive))
    }
    entries = {entity.id for entity in archive.entities}
    assert found == {k: n for k, n in right.items() if n >= LEAST and k[2] in entries}
    assert found


def test_each_pair_has_a_place_that_its_label_leads_to() -> None:
    """Through the label's list of names; a site of few files has none."""
    archive = made_archive(40)
    made = {page.url: page for page in pages(archive)}
    for pair in pairs(catalogue(archive)):
        url, _, anchor = pair.url.partition("#")
        soup = BeautifulSoup(made[url].html, "html.parser")
        if anchor:
            place = soup.find(id=anchor)
            assert place and f"{pair.label.plural} alone: {len(pair.found)} of" in place.get_text()
            chips = soup.select(f"#said ~ .group .entry .chip--{pair.label.key}")
            assert len(chips) == len(pair.found)
        else:
            assert pair.title in made[url].html
        assert f"{pair.entity.id}/" in made[addresses.names_url(pair.label.key)].html
    assert "By speaker and place" in made[addresses.STATEMENTS].html


def test_a_list_on_several_pages_is_shown_on_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry's page that goes on elsewhere could show a part of it alone."""
    archive = made_archive(40)
    of_speakers = [p for p in pairs(catalogue(archive)) if p.entity.kind != "place"]
    assert of_speakers and all(pair.on_entry for pair in of_speakers)
    monkeypatch.setattr(browsing, "PER_PAGE", LEAST)
    long = [p for p in pairs(catalogue(archive)) if p.entity.kind != "place"]
    assert any(not pair.on_entry for pair in long)
    assert all(pair.url.endswith(f"{pair.entity.id}/") for pair in long if not pair.on_entry)
