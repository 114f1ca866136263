"""What the pages' scripts answer from the index is what reading everything finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontherecord.model import Archive
from ontherecord.site.finding.found import Other
from tests.support.made_archive import archive as made_archive
from tests.support.searching import Reader, ask, forms, needs_node, tokens, write_index

pytestmark = needs_node
PAGES = (
    Other(url="about/", title="About bridges", kind="help", about="Help",
          parts=(("", "The bridge of the ferry"), ("words", "weapons of the year"))),
    Other(url="contributing/how/", title="How to claim", kind="contributing", about="",
          parts=(("", "said the claims"),)),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive() -> Archive:
    return made_archive(300)


@pytest.fixture(scope="module")
def reader(archive: Archive) -> Reader:
    return Reader(archive, PAGES)


@pytest.fixture(scope="module")
def folder(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_index(archive, tmp_path_factory.mktemp("index"), PAGES)


@pytest.mark.parametrize(
    "words",
    ["bridge", "weapon", "stop", "ferry", "of", "a", "U.S.", "naive", "Zurich", "don't", "1000",
     "the", "$40", "report", "Gazette"],
)  # fmt: skip
def test_a_word_is_held_by_what_holds_it(folder: Path, reader: Reader, words: str) -> None:
    """In statements, articles and other pages, in any of its forms, and nowhere else."""
    (found,) = ask(folder, [{"q": words}])
    right = reader.holding([forms(word) for word in tokens(words)])
    assert {name: found[name] for name in right} == right
    assert right["articles"]


@pytest.mark.parametrize(
    "phrase", ["longer range", "the bridge", "of the", "a claim", "said said", "the of a",
               "bridges U.S. harbour", "year $40"],
)  # fmt: skip
def test_a_phrase_stands_in_a_row(folder: Path, reader: Reader, phrase: str) -> None:
    """Its very words, one after another on one line."""
    (found,) = ask(folder, [{"q": f"“{phrase}”"}])
    right = reader.holding([{word} for word in tokens(phrase)])
    assert {name: found[name] for name in right} == right


def test_every_spelling_of_a_name_finds_the_same(folder: Path, reader: Reader) -> None:
    """Also beside another word."""
    spelled = ("Kyiv", "Kiev", "Київ")
    answers = ask(folder, [{"q": f"{name} ferry"} for name in spelled])
    names = {"kyiv", *tokens("Kiev Київ")}
    one, other = reader.holding([names]), reader.holding([forms("ferry")])
    for found in answers:
        for kind in one:
            assert found[kind] == sorted({*one[kind]} & {*other[kind]})


@pytest.mark.parametrize("words", ["helicopter", "bridg", "zel", "wea", "orban"])
def test_what_is_nowhere_is_named(folder: Path, words: str) -> None:
    """No shorter and no longer word is taken for it."""
    (found,) = ask(folder, [{"q": f"{words} ferry"}])
    assert found["absent"] == [words]
    assert not found["statements"] and not found["articles"] and not found["others"]


def test_near_words_and_names_are_offered(folder: Path) -> None:
    """Longer words, and those one slip away."""
    begun, slipped = ask(folder, [{"q": "bridg"}, {"q": "wepon"}])
    assert begun["instead"] == ["bridge", "bridges"]
    assert slipped["instead"] == ["weapon"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Zelenski", "Zelensky"), ("Зеленский", "Zelenskyy"), ("Quilan", "Quillan"),
     ("Zlenskyy", "Zelenskyy")],
)  # fmt: skip
def test_a_slip_in_a_name_is_forgiven_and_told(folder: Path, typed: str, meant: str) -> None:
    """By its sound in any letters, or one slip in five letters."""
    found, right = ask(folder, [{"q": typed}, {"q": meant}])
    assert [one["from"] for one in found["mended"]] == [typed]
    assert found["statements"] == right["statements"] != []
    assert found["named"] == right["named"] != []


@pytest.mark.parametrize(
    ("q", "read"),
    [
        ("unverified kiev", [("label", "unverified-report"), ("place", "kyiv")]),
        ("claims by Ada Quill", [("speaker", "ada-quill")]),
        ("what did Zelensky say", [("speaker", "bo-zelensky")]),
        ("Quillan 2023", [("year", "2023"), ("speaker", "cy-quill")]),
        ("official claims from Quillan in Orel",
         [("label", "official-claim"), ("speaker", "cy-quill"), ("place", "orel")]),
        ("“unverified” kiev", []),
        ("kiev ferry", []),
        ("2023", []),
        ("1987 kiev", []),
    ],
)  # fmt: skip
def test_what_a_query_says_of_statements(
    folder: Path, reader: Reader, q: str, read: list[tuple[str, str]]
) -> None:
    """Labels, speakers, places and years beside other words; undone, they are words again."""
    found, undone = ask(folder, [{"q": q}, {"q": q, "asWords": True}])
    assert [tuple(one) for one in found["read"]] == read
    assert undone["read"] == []
    if read:
        assert found["statements"] == reader.having(read)
