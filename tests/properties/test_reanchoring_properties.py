"""What holds for every annotation and every edit: nothing is lost, no place is outside the text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from ontherecord.anchoring.anchoring import reanchor
from ontherecord.anchoring.reanchoring.found import Anchored

WORDS = (
    "ferry",
    "harbour",
    "said",
    "the",
    "a",
    "12",
    "1,300",
    "Ada",
    "Müller",
    "e\u0301cole",
    "😀",
)
MARKS = (". ", ", ", " ", " ", " ", "\n", "\n\n", " — ", "’s ", " “", "” ", "\u00a0", "\u200d", "!")
PROSE = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)), max_size=80).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)
JOINERS = "\u200c\u200d\ufe0e\ufe0f"
GARBAGE = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary())
ANY_TEXT = st.one_of(PROSE, st.text(st.characters(), max_size=80))


@st.composite
def selections(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """Some characters of a text as a selector, with some context or none."""
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    room = draw(st.sampled_from((0, 8, 32)))
    return {
        "exact": text[start:end], "prefix": text[max(0, start - room) : start],
        "suffix": text[end : end + room], "start": start, "end": end,
    }  # fmt: skip


def _cuts(selector: dict[str, Any], text: str) -> bool:
    """Whether an edge parts a word, or marks from the letter or picture that they belong to."""
    for at in (selector["start"], selector["end"]):
        beside = text[max(0, at - 1) : at + 1]
        if at and beside.isalnum() and len(beside) > 1:
            return True
        if any(unicodedata.combining(c) or c in JOINERS for c in beside):
            return True
    return False


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_whole(found: Anchored, text: str) -> bool:
    """Spans lie in the text, hold something, do not overlap; only orphans have none."""
    places = sorted(found.spans)
    inside = all(0 <= start < end <= len(text) for start, end in places)
    apart = all(one[1] <= other[0] for one, other in pairwise(places))
    return inside and apart and bool(places) == (found.status != "orphaned")


@given(ANY_TEXT, ANY_TEXT, st.data())
def test_any_edit(old: str, new: str, data: st.DataObject) -> None:
    """With the old text and without; `exact` and `moved` mean the same words."""
    selector = data.draw(selections(old))
    for before in (old, None):
        found = reanchor(selector, before, new)
        assert _is_whole(found, new)
        if found.status in ("exact", "moved") and not _cuts(selector, old):
            words = "".join(new[a:b] for a, b in found.spans)
            assert _letters(words) == _letters(selector["exact"])


@given(PROSE, st.data())
def test_nothing_changed(text: str, data: st.DataObject) -> None:
    """The same text: the same place, to the character."""
    selector = data.draw(selections(text))
    found = reanchor(selector, text, text)
    if selector["exact"].strip():
        place = (selector["start"], selector["end"])
        assert found == Anchored(status="exact", spans=(place,))
    else:
        assert found.status == "orphaned"


@given(PROSE, st.integers(1, 9), st.integers(1, 9), st.data())
def test_edits_outside_do_not_touch_the_words(
    text: str, first: int, last: int, data: st.DataObject
) -> None:
    """Whatever other words are put in before or behind: they are never taken for the old ones."""
    before, after = "Rain fell on hills. " * first, "Crowds sang, unheard. " * last
    selector = data.draw(selections(text))
    assume(not _cuts(selector, text))
    for new in (f"{before}\n\n{text}", f"{text}\n\n{after}", f"{before}\n\n{text}\n\n{after}"):
        found = reanchor(selector, text, new)
        words = "".join(new[a:b] for a, b in found.spans)
        if any(map(str.isalnum, selector["exact"])) and found.status != "needs-review":
            assert _letters(words) == _letters(selector["exact"])


@given(PROSE, st.data())
def test_a_cut_outside_leaves_the_words(text: str, data: st.DataObject) -> None:
    """The paragraphs behind the selected words deleted: the words are where they were."""
    kept = "The keeper of the lighthouse counted seven red boats."
    selector = data.draw(selections(kept))
    found = reanchor(selector, f"{kept}\n\n{text}", kept)
    if any(map(str.isalnum, selector["exact"])):
        words = "".join(kept[a:b] for a, b in found.spans)
        assert selector["exact"].strip() in words


@given(
    st.dictionaries(st.sampled_from(("exact", "prefix", "suffix", "start", "end", "x")), GARBAGE),
    st.one_of(st.none(), ANY_TEXT),
    ANY_TEXT,
)
def test_no_selector_is_an_error(selector: dict[str, Any], old: str | None, new: str) -> None:
    """Missing keys, other types, wrong positions, half of a surrogate pair: an answer still."""
    assert _is_whole(reanchor(selector, old, new), new)


@given(PROSE, PROSE, st.data())
def test_as_many_answers_as_annotations(old: str, new: str, data: st.DataObject) -> None:
    """Every annotation gets one of the five statuses, the same again when asked in any order."""
    asked = {f"a{n}": data.draw(selections(old)) for n in range(5)}
    answers = {name: reanchor(selector, old, new) for name, selector in asked.items()}
    again = {name: reanchor(asked[name], old, new) for name in reversed(asked)}
    counted = Counter(found.status for found in answers.values())
    known = ("exact", "changed", "moved", "needs-review", "orphaned")
    assert sum(counted[status] for status in known) == len(asked)
    assert again == answers
