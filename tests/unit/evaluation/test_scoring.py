"""The figures that `evaluate` prints."""

from typing import Any

import pytest
import yaml

from ontherecord.evaluation.scoring import cases, figures, same, score_article, score_units
from tests.support.building import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/scoring/matching.yml").read_text())


def reading(marked: str) -> tuple[str, dict[str, Any]]:
    """Text without marks, and an answer whose statements are what stood between them."""
    text, statements, start = "", [], 0
    for character in marked:
        if character == "«":
            start = len(text)
        elif character == "»":
            statements.append({"content": [[start, len(text)]], "kind": "official-claim"})
        else:
            text += character
    return text, {"statements": statements}


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_statements_are_matched_by_their_words(case: dict[str, Any]) -> None:
    """Statements match one to one by at least half of their words."""
    text, gold = reading(case["gold"][0])
    same_text, draft = reading(case["draft"][0])
    assert text == same_text
    assert figures(score_article(text, gold, draft))["statements"] == case["statements"]


def test_wrong_kind_lowers_kind_and_leaves_statements() -> None:
    """Finding a statement and naming its kind are separate figures."""
    text, gold = reading("The mayor said «the bridge is closed».")
    draft = {"statements": [{**gold["statements"][0], "kind": "attributed-claim"}]}
    found = figures(score_article(text, gold, draft))
    assert (found["statements"], found["kind"], found["official claim"]) == (1.0, 0.0, 0.0)


def test_nothing_found_is_nought_and_no_crash() -> None:
    """An empty draft scores 0, an empty gold does too, and two empty ones give no figure."""
    text, gold = reading("The mayor said «the bridge is closed».")
    empty: dict[str, Any] = {"statements": []}
    assert figures(score_article(text, gold, empty))["statements"] == 0.0
    assert figures(score_article(text, empty, gold))["statements"] == 0.0
    assert "statements" not in figures(score_article(text, empty, empty))


def test_joint_needs_the_words_and_the_speaker() -> None:
    """A statement with a wrong speaker is found, and yet not right."""
    text, gold = reading("The mayor said «the bridge is closed» and «nobody was hurt».")
    first, second = gold["statements"]
    draft = {"statements": [{**first, "speaker": "Ana Peña"}, second]}
    named = {"statements": [{**first, "speaker": "Rui Costa"}, second]}
    found = figures(score_article(text, named, draft))
    assert (found["statements"], found["joint"], found["speaker"]) == (1.0, 0.5, 0.0)


def test_what_the_gold_does_not_say_is_not_measured() -> None:
    """Facts and names that were never labelled give no figure; an empty list of names does."""
    text, gold = reading("The mayor said «the bridge is closed».")
    draft = {**gold, "people": [{"name": "Rui Costa"}]}
    assert not {"speaker", "channel", "people"} & set(figures(score_article(text, gold, draft)))
    assert figures(score_article(text, {**gold, "people": []}, draft))["people"] == 0.0


def test_pieces_of_an_article_add_up_to_it() -> None:
    """Paragraphs and names can be resampled, since nothing is counted twice or lost."""
    text, gold = reading("A said «one two».\n\nB said «three four».\n\nNobody spoke.")
    pieces = score_units(text, gold, {"statements": gold["statements"][:1]})
    assert len(pieces) == 3
    assert sum(p["statements.tp"] for p in pieces) == 1
    assert sum(p["statements.fn"] for p in pieces) == 1
    assert cases(score_article(text, gold, gold), "official claim") == 4


@pytest.mark.parametrize(
    ("gold", "draft", "agree"),
    [
        ("Ana Peña", "Peña", True),
        ("Ana Peña", "Ana Pena", True),
        ("Ana Peña", "Rui Costa", False),
        ("unspecified", "", True),
        ("the police", "police", True),
        ("the police", "unspecified", False),
    ],
)
def test_speakers_agree_by_a_shared_word(gold: str, draft: str, agree: bool) -> None:
    """A surname is enough, accents and articles are not looked at."""
    assert same("speaker", {"speaker": gold}, {"speaker": draft}) is agree


def test_scores_add_up() -> None:
    """The figures of two articles are those of their counts together."""
    text, gold = reading("The mayor said «the bridge is closed».")
    total = score_article(text, gold, gold)
    total.update(score_article(text, gold, {"statements": []}))
    assert figures(total)["statements"] == 0.667
    assert figures(total)["statements recall"] == 0.5
