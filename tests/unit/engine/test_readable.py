"""readable: the text as the language model reads it best, character for character as long."""

from __future__ import annotations

import pytest

from ontherecord.engine.text.readable import readable
from tests.support.engine import article_of

VERBS = frozenset(("warn", "shut", "deny", "shell", "say", "rise", "walk"))


def plain(text: str) -> str:
    """What the model is given for a text; its first block is the headline."""
    found = readable(text, article_of(text).paragraphs, VERBS.__contains__)
    assert len(found) == len(text)
    return found


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Clinic Will Shut by May, Mayor Warns", "Clinic will shut by May, Mayor warns"),
        ("PERU DENIES SHELLING FISHING BOATS", "Peru denies shelling Fishing boats"),
        ("Lind Says UN Told Peru to Walk", "Lind says UN Told Peru to walk"),
        ("Peru denies shelling the fishing boats", "Peru denies shelling the fishing boats"),
    ],
)
def test_headlines_are_cased_like_sentences(headline: str, read: str) -> None:
    """Verbs and small words in small letters; names, and words nobody knows, as they are."""
    body = "\n\nThe minister of Peru said that many boats came home in May."
    assert plain(headline + body).split("\n")[0] == read


def test_the_body_keeps_its_case() -> None:
    """Only a headline is cased anew."""
    text = "Boats came home.\n\nMayor Lind Said That The Boats Were Old."
    assert plain(text) == text


def test_rare_marks_become_plain_ones() -> None:
    """The model has hardly seen them; an apostrophe typed as a mark is an apostrophe."""
    assert plain("»It couldn‘t,« she said.") == '"It couldn\'t," she said.'
