"""Full names by hand-made guesses, so that no language model is needed."""

import re
from typing import Any

import pytest
import yaml

from ontherecord.engine.entities import titled
from ontherecord.engine.entities.full_names import full_names
from ontherecord.engine.entities.parsed import Guessed, Parse, Token
from ontherecord.engine.lexicon import tables
from tests.support.building import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/entities/full_names.yml").read_text(encoding="utf-8"))


def parse_of(case: dict[str, Any]) -> Parse:
    text = case["text"]
    tokens = tuple(
        Token(start=m.start(), end=m.end(), text=m[0], pos=case.get("kinds", {}).get(m[0], "PROPN"))
        for m in re.finditer(r"[\w-]+", text)
    )
    found = (
        Guessed(start=text.index(words), end=text.index(words) + len(words), guess=guess)
        for words, guess in case["guesses"].items()
    )
    return Parse(tokens=tokens, names=tuple(found))


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_a_name_is_told_from_what_looks_like_one(case: dict[str, Any]) -> None:
    """The model's class is corrected by given names, offices, parts of speech and possessives."""
    assert full_names(case["text"], parse_of(case)) == case["names"]


def test_no_words_are_no_name() -> None:
    """A guess that holds nothing but white space is nobody's name, and stops nothing."""
    assert not titled.personal(" ")
    assert titled.personal(sorted(tables.given_names())[0])


def test_given_names_are_whole_capitalised_words() -> None:
    """No country, no adjective and no blank got into the table."""
    given = tables.given_names()
    assert len(given) > 3000
    assert all(re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)?", name) and name[0].isupper()
               for name in given)  # fmt: skip
    assert not given & {*tables.adjectives(), *(c.name for c in tables.countries())}
