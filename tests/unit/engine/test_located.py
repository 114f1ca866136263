"""Labels that name words are found in the text."""

import pytest

from ontherecord.evaluation.located import located

TEXT = 'She said "no" twice. He said "no" once.'


def test_words_are_found_in_order() -> None:
    """The same words in two statements are two places."""
    rows = [{"content": ['"no"'], "quotes": ['"no"']}, {"content": ['"no"']}]
    found = located(TEXT, {"kind": "note", "statements": rows})
    assert [s["content"] for s in found["statements"]] == [[[9, 13]], [[29, 33]]]
    assert [s["quotes"] for s in found["statements"]] == [[[9, 13]], []]
    assert found["kind"] == "note"


def test_offsets_stay_as_they_are() -> None:
    """Labels may give offsets in code points instead."""
    found = located(TEXT, {"statements": [{"content": [[0, 3], [4, 8]]}]})
    assert found["statements"][0]["content"] == [[0, 3], [4, 8]]


def test_words_that_are_not_there_are_named() -> None:
    """A mistyped label says what was looked for, and behind which words."""
    with pytest.raises(ValueError, match="“maybe” is not in the text behind “She said"):
        located(TEXT, {"statements": [{"content": ["She said"]}, {"content": ["maybe"]}]})
