"""Words that are not as they look, and those of many languages that are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.problems.lookalikes import (
    ALIKE,
    lost_joiner,
    mixed_word,
    piled_marks,
    script,
    shape,
)

SOUND = (
    "Ada Lind", "Zoë D’Arcy-Ünal", "Владимир Зеленский", "ООО «Vector»", "Αθήνα", "東京タワー",
    "Nguyễn Thị Minh", unicodedata.normalize("NFD", "Nguyễn Thị Thuỷ Tiên"), "می‌خواهم", "क्‍ष",
    "👩‍👩‍👧", "5 µm", "שָׁלוֹם", "مُحَمَّدٌ", "Kyiv / Київ", "T-34", "COVID-19 в Москве",
)  # fmt: skip
ACUTE = "\u0301"
CHARACTERS = st.characters(codec="utf-8")


@pytest.mark.parametrize("words", SOUND)
def test_sound_words(words: str) -> None:
    """Every language is written as it is written, also two of them side by side."""
    assert (mixed_word(words), piled_marks(words), lost_joiner(words)) == ("", "", "")


@pytest.mark.parametrize(
    ("words", "found"),
    [("the \u0410da", "\u0410da"), ("p\u0430ypal", "p\u0430ypal"), ("\u039fslo", "\u039fslo"),
     ("Кpем\u043bь", "Кpем\u043bь"), ("O\u2019\u0421onnor", "O\u2019\u0421onnor")],
)  # fmt: skip
def test_mixed_words(words: str, found: str) -> None:
    """The word with a letter of another script."""
    assert mixed_word(words) == found


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_joiners_that_join_nothing(joiner: str) -> None:
    """Between Latin letters, at an end, in Cyrillic."""
    for words in (f"Ada{joiner}Lind", f"Ada{joiner}", f"Ки{joiner}ев"):
        assert lost_joiner(words) == joiner


@given(st.text(CHARACTERS), st.integers(1, 9))
def test_marks(words: str, count: int) -> None:
    """Four on a letter are some language's; five are no language's, wherever they stand."""
    assert bool(piled_marks("o" + ACUTE * count)) == (count > 4)
    assert piled_marks(f"{words} o{ACUTE * 5} {words}")


@given(st.text(CHARACTERS), st.text(CHARACTERS))
def test_shape(one: str, other: str) -> None:
    """It is the same however a name is typed, and of ASCII names with other letters never."""
    assert shape(shape(one)) == shape(one) == shape(f" {one} ")
    if one.isascii() and other.isascii() and shape(one) == shape(other):
        assert one.casefold().split() == other.casefold().split()


def test_letters_of_the_same_shape() -> None:
    """In Latin, Cyrillic and Greek."""
    assert shape("\u0421\u041e\u0421\u041e") == shape("\u0421\u043e\u0441\u043e") == shape("Coco")
    assert shape("\u039fsl\u03bf") == shape("Oslo") and shape("Кремль") != shape("Kremlin")
    assert {script("a"), script("\u0430"), script("\u03b1")} == set(ALIKE)
