"""Python and the browser cut and compare words alike."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.model import Entity
from ontherecord.site.finding.coding import rising, varint
from ontherecord.site.finding.names import names, sound
from ontherecord.site.finding.words import places, tokens
from tests.support.searching import ask, forms, needs_node

TEXTS = (
    "U.S. troops, the U.S.’s 1,000 men at 9.30 a.m.",
    "Mar’inka isn’t Marinka’s “we’re”",
    "naïve Zürich, ŁÓDŹ; Éric’s co-operation—and/or 3,5.7",
    "Київ Харків їжак й Ё",
    "क्षत्रिय हिन्दी العربيّة",
    "日本語 テスト",
    "a'b'c ''x'' '90s O’Neill's",
    "İstanbul ΣΊΣΥΦΟΣ ﬁne ½ ²",
    "e.g. i.e., J. F. K. J.F.K.",
    "🌧 $40 €5 #tag @name x_y",
    "",
)
VERBS = "stop ferry die lie see dye use bring try play go be admit visit refer panic singe fix"
OTHERS = "bridge the thing box echo hero as news weapon quiz bus"
WORDS = f"{VERBS} {OTHERS}".split()


@needs_node
def test_words_are_cut_alike(tmp_path: Path) -> None:
    """In any script, with any marks."""
    assert ask(tmp_path, [{"text": text} for text in TEXTS]) == [tokens(text) for text in TEXTS]


@needs_node
@given(
    st.lists(st.text(st.sampled_from("aZé'’.,-1 й́ІıﬁK\n"), max_size=12), min_size=40, max_size=40)
)
def test_any_signs_are_cut_alike(texts: list[str]) -> None:
    """Whatever stands side by side."""
    assert ask(Path(), [{"text": text} for text in texts]) == [tokens(text) for text in texts]


@needs_node
def test_inflections_are_made_alike(tmp_path: Path) -> None:
    """By the stated rule, written down twice."""
    made = ask(tmp_path, [{"text": word, "forms": True} for word in WORDS])
    assert {w: set(m) for w, m in zip(WORDS, made, strict=True)} == {w: forms(w) for w in WORDS}


def test_places_count_words_and_lines() -> None:
    """A new line stands between, so that no phrase goes over it."""
    assert places("The bridge.\n\nThe end") == {"the": [0, 3], "bridge": [1], "end": [4]}


def test_two_common_words_in_a_row_are_one_more() -> None:
    """On one line; a rare word between them parts them."""
    found = places("of the bridge\nof\nthe")
    assert found == {"of": [0, 4], "the": [1, 6], "of the": [0], "bridge": [2]}


def test_numbers_are_written_in_sevens() -> None:
    """The lowest bits first."""
    assert [varint(n) for n in (0, 127, 128, 300)] == [b"\0", b"\x7f", b"\x80\x01", b"\xac\x02"]
    assert rising([3, 3, 200]) == b"\x03\0\xc5\x01"


def test_one_name_sounds_alike_in_any_letters() -> None:
    """By the table of letters."""
    alike = (
        ("zelensky", "zelenskiy", "zelenskyy", "zelenskyi", "зеленскии"),
        ("oryol", "orel", "орел"), ("lugansk", "luhansk", "луганск"),
        ("syniehubov", "siniehubov"), ("shcherbakov", "щербаков"), ("khrushchev", "хрущев"),
    )  # fmt: skip
    for written in alike:
        assert len({sound(name) for name in written}) == 1, written
    assert sound("kim") == ""
    assert sound("kharkiv") != sound("kharkov")


def test_spellings_of_an_entry() -> None:
    """Last names of persons; the word in which names of places differ. What several share means
    none of them alone, and of one that holds another the shorter stands."""
    entities = (
        Entity(id="z", kind="place", name="Zaporizhzhia region",
               aliases=("Zaporozhye region", "Zaporizhzhia oblast")),
        Entity(id="a", kind="person", name="Ada Quill", aliases=("Kim Un",)),
        Entity(id="b", kind="person", name="Bo Quill"),
    )  # fmt: skip
    z, a, b = names(entities, {"b": {"Bo"}})
    assert set(z.instead) == {("zaporizhzhia",), ("zaporozhye",)}
    assert ("region",) not in z.keys and ("oblast",) not in z.keys
    assert set(a.instead) == {("ada", "quill"), ("kim", "un")} and ("quill",) in a.keys
    assert set(b.instead) == {("bo",)}
