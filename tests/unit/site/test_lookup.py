"""The table beside the index: words that Pagefind has only in longer ones, and names."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from ontherecord.site import lookup, packs
from ontherecord.site.search import IndexFailed, index
from tests.unit.site.test_search import site


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("The pier is safe, said the mayor’s “deputy”.", set()),
        ("a longer-range pier", set()),  # Pagefind takes these apart itself
        ("a “harbour-held pier”", {"harbour", "held"}),
        ("a “harbour-held harbour”", {"held"}),
        ("the mayor’s id s-3f", {"s", "3f"}),
        ("safe—Lind said", {"safe", "lind"}),
        ("0.67–0.80", {"067", "080"}),
        ("the U.S.-built pier", {"us", "built"}),
        ("“Méline-Noël”", {"meline", "noel"}),
    ],
)
def test_words_that_stand_only_in_longer_ones(content: str, found: set[str]) -> None:
    """Small letters, without diacritics and punctuation, as search asks for them."""
    assert lookup.missed(content) == found


def test_entries_are_found_by_every_name() -> None:
    """Names are keys as a whole; pages without names have none."""
    pieces = [("p1", "Ada Lind", "Ada Lind;Ліnd"), ("p2", "Lind", "Lind"), ("p3", "Lind", "")]
    assert lookup.of(pieces) == {"=adalind": ["p1"], "=lind": ["p2"], "=ліnd": ["p1"]}


def test_the_table_is_cut_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The head has the first key of each file, and together they are the table."""
    monkeypatch.setattr(lookup, "LONGEST", 40)
    monkeypatch.setattr(lookup, "_pieces", lambda _: [(f"p{n}", "", f"name {n}") for n in range(9)])
    lookup.write(tmp_path)
    folder = tmp_path / lookup.FOLDER
    head = json.loads((folder / "head.json").read_text())
    files = [json.loads((folder / f"{n}.json").read_text()) for n in range(len(head))]
    assert len(files) > 1
    assert head == [next(iter(file)) for file in files]
    assert {key: pages for file in files for key, pages in file.items()} == {
        f"=name{n}": [f"p{n}"] for n in range(9)
    }


def test_an_index_without_such_words_has_an_empty_table(tmp_path: Path) -> None:
    """Search finds a head all the same."""
    index(site(tmp_path))
    folder = tmp_path / "pagefind" / lookup.FOLDER
    assert json.loads((folder / "head.json").read_text()) == [""]
    assert json.loads((folder / "0.json").read_text()) == {}


@pytest.mark.parametrize("left", [0, 5, -1])
def test_a_piece_that_a_full_disk_cut_is_named(tmp_path: Path, left: int) -> None:
    """Wherever it was cut."""
    file = tmp_path / "pagefind" / "fragment" / "en_1.pf_fragment"
    file.parent.mkdir(parents=True)
    whole = gzip.compress(packs.SIGNATURE + b'{"content": "words", "meta": {}}')
    file.write_bytes(whole[:left])
    with pytest.raises(packs.Cut, match=r"pagefind/fragment/en_1\.pf_fragment"):
        lookup.write(tmp_path / "pagefind")


def test_an_index_that_a_full_disk_cut_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pagefind itself may not notice."""

    def cut(index: Path) -> None:
        raise packs.Cut(f"{index.name}/x is cut")

    monkeypatch.setattr(lookup, "write", cut)
    with pytest.raises(IndexFailed, match="pagefind/x is cut"):
        index(site(tmp_path))
