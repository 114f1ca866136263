"""Practice's pure module in the browser: what is right, what is next, what is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.e2e.test_modules import call, cases

pytestmark = pytest.mark.e2e


def test_the_next_question_is_the_first_open_one(blank: Page) -> None:
    """Who comes back goes on where an answer is missing."""
    found = cases("practice")
    for answers, due in found["next"]:
        assert call(blank, "practice-model", "next", found["items"], answers) == due


def test_every_find_counts_the_same(blank: Page) -> None:
    """A named office, the quotation and the unchecked report weigh one each."""
    found = cases("practice")
    for answers, total, questions, finds in found["score"]:
        score = call(blank, "practice-model", "score", found["items"], answers)
        assert score["all"] == total
        assert {key: count["right"] for key, count in score["questions"].items()} == questions
        assert {key: count["right"] for key, count in score["finds"].items()} == finds
        assert {count["of"] for count in score["questions"].values()} == {2}
        assert {count["of"] for count in score["finds"].values()} == {1}


def test_what_was_read_otherwise_can_be_tried_again(blank: Page) -> None:
    """Only those passages lose their answers."""
    found = cases("practice")
    for answers, due in found["again"]:
        chosen = call(blank, "practice-model", "again", found["items"], answers)
        assert [item["id"] for item in chosen] == due
        rest = call(blank, "practice-model", "without", answers, chosen)
        assert set(rest) == set(answers) - set(due)


def test_what_a_browser_kept_is_never_trusted(blank: Page) -> None:
    """Another version, another article, broken text: dropped, never an error."""
    found = cases("practice")
    for kept, due in found["parse"]:
        assert call(blank, "practice-model", "parse", kept, found["items"]) == due


def test_what_is_kept_comes_back(blank: Page) -> None:
    """Writing and reading are each other's opposite; an answer leaves the old record alone."""
    items = cases("practice")["items"]
    one = call(blank, "practice-model", "answered", {}, "s-1", 2, "none")
    assert one == {"s-1": [None, None, "none"]}
    text = call(blank, "practice-model", "format", one)
    assert call(blank, "practice-model", "parse", text, items) == one


@pytest.mark.parametrize("right", range(9))
def test_a_result_in_words_never_scolds(blank: Page, right: int) -> None:
    """Each result has words of its own kind, without a verdict on anyone."""
    words = call(blank, "practice-model", "inWords", {"right": right, "of": 8})
    assert words.endswith(".")
    assert not any(word in words.lower() for word in ("wrong", "fail", "bad", "outlet"))
