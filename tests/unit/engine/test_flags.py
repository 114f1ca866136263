"""flags: who did not say what, on the sentence that tells it (codebook §4.0)."""

from __future__ import annotations

import pytest

from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import DraftInput


def unsaid(text: str) -> list[tuple[str, str]]:
    """Who did not say what, in text order."""
    made = draft(DraftInput(slug="case", text=text))
    assert made.statements == ()
    return [
        (one.who.speaker, text[one.span.start : one.span.end])
        for sentence in made.sentences
        for one in sentence.not_said
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No engineer said the dam would hold.", [("No engineer", "the dam would hold")]),
        (
            "The ministry refused to say whether it would pay.",
            [("ministry", "whether it would pay")],
        ),
        ("The ministry declined to comment.", []),
    ],
)
def test_a_sentence_tells_who_did_not_say_what(text: str, found: list[tuple[str, str]]) -> None:
    """A flag with the speaker and the words; a refusal without content has neither."""
    assert unsaid(text) == found


def test_what_was_not_said_is_no_statement_for_others() -> None:
    """A disclaimer that “could not confirm the account” reaches the statement before it."""
    text = "The mayor said that forty houses had burned. The Post could not confirm the account."
    made = draft(DraftInput(slug="case", text=text))
    assert [s.unverified for s in made.statements] == [("U1",)]
