"""Where the edges of a place are after an edit at them, and when a person has to look."""

from __future__ import annotations

import pytest

from ontherecord.anchoring.anchoring import reanchor
from ontherecord.anchoring.nearest import closest
from ontherecord.anchoring.reanchoring import alignment

SENTENCE = "The harbour master said on Monday that 12 boats were late because of the fog."
OLD = f"""Ferry runs late

{SENTENCE}

“We wait,” Ada Lind told the paper, and the crews nodded at the long pier.

Nobody at the ministry had counted the passengers who stayed behind.
"""
MANY = " ".join(f"w{n}x" for n in range(90))
"""More words than anything is looked for in."""


def _after(words: str, *changes: tuple[str, str], old: str = OLD) -> tuple[str, list[str]]:
    """Status and words now of words of the old text, which stand there once."""
    new = old
    for was, now in changes:
        assert was in new
        new = new.replace(was, now)
    assert old.count(words) == 1
    found = reanchor({"exact": words, "start": old.index(words)}, old, new)
    return found.status, [new[a:b] for a, b in found.spans]


@pytest.mark.parametrize(
    ("words", "was", "now", "place"),
    [
        ("12 boats were late", "12 boats", "boats", "boats were late"),
        ("boats were late", "12 boats", "12 or more baots", "baots were late"),
        ("harbour master said", "The harbour", "The old harbor", "harbor master said"),
        ("12 boats were late", "late because", "lately and mostly because", "12 boats were lately"),
        ("because of the fog", "the fog.", "the dense mist.", "because of the dense mist"),
        (
            "on Monday that 12 boats were late because of",
            "because of the fog",
            "owing to heavy fog",
            "on Monday that 12 boats were late owing to",
        ),
        ("We wait,” Ada Lind", "“We wait", "“We now all wait", "We now all wait,” Ada Lind"),
    ],
    ids=[
        "first word cut",
        "first word respelt behind new ones",
        "first word respelt behind a new one",
        "last word respelt before new ones",
        "last word in two words",
        "last words replaced with those behind them",
        "words put in after the first",
    ],
)
def test_an_edge_that_was_edited(words: str, was: str, now: str, place: str) -> None:
    """The place ends with what the word at its edge became, and takes in no neighbour."""
    assert _after(words, (was, now)) == ("changed", [place])


def test_words_beside_each_other_in_another_spelling() -> None:
    """Few are left letter for letter, but the wording is a form of the old one."""
    old = (
        "A clerk told reporters on Monday that the harbour labour office would be shut from noon "
        "to midnight because of the storm which had come over the town the evening before."
    )
    british, american = "the harbour labour office", "the harbor labor office"
    assert _after(british, (british, american), old=old) == ("changed", [american])


@pytest.mark.parametrize(
    ("words", "was", "now", "status", "place"),
    [
        ("12", "12", "about 15", "changed", "about 15"),
        ("12", "12", "about some 15", "changed", "about some 15"),
        ("12", "12", "more than about 15", "orphaned", ""),
        ("12", "12", "many", "needs-review", "many"),
        ("12", "12 boats", "15 ships", "orphaned", ""),
        ("boats", "12 boats", "12 ships, ferries", "needs-review", "ships, ferries"),
        ("boats", "12 boats", "12 boatss", "changed", "boatss"),
        ("boats", "boats were", "boatss weer", "changed", "boatss"),
        ("boats were late", "boats were late", "ships came in", "needs-review", "ships came in"),
        ("boats were late because", "boats were late because", "ships came in", "orphaned", ""),
        ("fog", "the fog.", "a fogg.", "changed", "fogg"),
        ("the fog", "the fog.", "a fogg.", "needs-review", "a fogg"),
        ("harbour", "The harbour", "An old harbor", "changed", "harbor"),
    ],
)
def test_words_of_which_none_is_left(
    words: str, was: str, now: str, status: str, place: str
) -> None:
    """A form of them, or another figure, is theirs; other words just in their place are looked
    at if they are few; of a longer change nothing can be told."""
    assert _after(words, (was, now)) == (status, [place] if place else [])


def test_words_of_which_none_is_left_but_in_a_note() -> None:
    """A person is shown the note that has them, whatever was written in their place."""
    words, note = "boats were late", "An earlier version said boats were late; that was a slip."
    new = OLD.replace(words, "boatss weer lte") + f"\n{note}\n"
    found = reanchor({"exact": words, "start": OLD.index(words)}, OLD, new)
    assert (found.status, found.doubt) == ("needs-review", "in-a-note")
    assert found.spans == ((new.rindex(words), new.rindex(words) + len(words)),)


def test_a_sentence_put_in_behind_other_last_words_is_not_theirs() -> None:
    """The words that replaced the last ones end with their sentence."""
    now = "the dense mist. Snow came down on all roads."
    status, place = _after("late because of the fog", ("the fog.", now))
    assert status != "exact"
    assert place == ["late because of the dense mist."]


def test_a_paragraph_that_was_replaced_does_not_lend_its_words() -> None:
    """The words began in a paragraph in whose stead another one stands."""
    words = "because of the fog.\n\n“We wait,” Ada Lind told"
    _, place = _after(words, (SENTENCE, "Snow is due on the coast by noon; roads are shut"))
    assert place == ["“We wait,” Ada Lind told"]


@pytest.mark.parametrize("words", [".. I went", "I went home to the old pier .."])
def test_half_a_mark_that_other_words_came_between(words: str) -> None:
    """What was selected of an ellipsis that stands elsewhere now cuts nothing off the words."""
    old = "He waited ... I went home to the old pier ... at noon."
    more = "and then after long hours of rain and of snow"
    _, place = _after(words, ("... I", f"... {more} I"), ("pier ..", f"pier {more} .."), old=old)
    assert place == [words.strip(". ")]


def test_a_mark_behind_one_word_that_others_came_between() -> None:
    """The comma of the next part of the sentence is not the word's any more."""
    old = "At last I went home, and slept at the old pier."
    status, place = _after("home,", ("home,", "home with two of the men,"), old=old)
    assert (status, place) == ("changed", ["home"])


def test_one_letter_behind_half_a_mark() -> None:
    """However short the words are."""
    old = "He waited ... I went home to the old pier at noon."
    new = old.replace("... I", "... and then after long hours of rain and of snow I")
    found = reanchor({"exact": ".. I", "start": old.index(".. I")}, old, new)
    assert [new[a:b] for a, b in found.spans] == ["I"]


def test_an_accent_is_not_cut_off() -> None:
    """A selection that stopped before a letter's accent takes it in, in two signs as well."""
    old = "He said the cafe\u0301 was shut and stood open."
    assert _after("the cafe", ("He", "Well. He"), old=old) == ("exact", ["the cafe\u0301"])


def test_signs_that_nobody_sees_are_no_words() -> None:
    """Only a soft hyphen was selected: nothing can be found again."""
    old = "He said so. \u00ad The gate was shut."
    assert _after("\u00ad", ("The gate", "A gate"), old=old) == ("orphaned", [])


def test_two_sentences_that_changed_places() -> None:
    """Words of both are two places, in the order in which they were selected."""
    one, other = "The pier was closed at noon.", "Two divers went down to look for the anchor."
    old, new = (f"Head.\n\n{a} {b} It was not found.\n" for a, b in ((one, other), (other, one)))
    found = reanchor({"exact": f"{one} {other}", "start": old.index(one)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("moved", [one, other])


@pytest.mark.parametrize("before", ["It rained.", "Did it rain?"])
@pytest.mark.parametrize("cut", [False, True], ids=["put in", "cut"])
def test_a_sentence_that_begins_as_the_next_one(before: str, cut: bool) -> None:
    """The word both begin with is told apart: the sentence that was there has its own."""
    short = f"Head.\n\n{before} The pier held through the night. Nobody slept.\n"
    long = short.replace("The pier", "The boat sank. The pier")
    old, new = (long, short) if cut else (short, long)
    found = reanchor({"exact": "The pier held", "start": old.index("The pier")}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("exact", ["The pier held"])


def test_a_day_put_in_before_the_same_day() -> None:
    """What was put in ends where the next words still are the old ones."""
    old, words = "Rain Sunday night, they wrote at the pier.", "Sunday night"
    new = old.replace(words, f"Sunday. Late {words}")
    assert reanchor({"exact": words, "start": old.index(words)}, old, new).spans == ((18, 30),)
    assert new[18:30] == words


def test_a_short_paragraph_that_left_two_words_behind() -> None:
    """That another one in its old place ends with the same word does not keep it there."""
    old = "Head.\n\nTwo men ran away.\n\nEnd of it.\n"
    now = "We walked away.\n\nEnd of it.\n\nTwo men ran away."
    assert _after("Two men ran", (old[7:-1], now), old=old) == ("moved", ["Two men ran"])


def test_a_paragraph_of_which_the_last_sentence_stays() -> None:
    """The rest moved to the end of the text; a sentence that stays is not lost with it."""
    rest, stays = (
        "Two divers went down at noon to look for the anchor with lamps.",
        "It was not found",
    )
    old = f"Head of it.\n\n{rest} {stays}.\n\nAll went home at last, they wrote."
    new = f"Head of it.\n\n{stays}.\n\nAll went home at last, they wrote.\n\n{rest}"
    found = reanchor({"exact": stays, "start": old.index(stays)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("moved", [stays])


@pytest.mark.parametrize(
    ("words", "was", "now"),
    [
        ("were late", "were late", f"were {' '.join(MANY.split()[:30])} late"),
        ("12 boats were late", "because of the fog. The", "owing to the fog.\n\nThe"),
        (
            "The pier was shut",
            "the fog. The pier was shut all",
            "the fog.\n\nThe pier was shut one",
        ),
    ],
    ids=["much put in between", "parted from the next sentence", "parted from the one before"],
)
def test_a_sentence_that_is_another_one_now(words: str, was: str, now: str) -> None:
    """Its words are left, but a person looks whether it still says the same."""
    old = OLD.replace("the fog.", "the fog. The pier was shut all of the day.")
    assert _after(words, (was, now), old=old)[0] == "needs-review"


def test_a_sentence_whose_half_stands_far_away() -> None:
    """What stands between the halves now is not counted as put into the sentence."""
    half = " and then two men rowed out to the far lighthouse with a lamp."
    old = f"Head.\n\nThe crew left the island at dawn,{half}\n\n{MANY}.\n\nThe end of it.\n"
    new = (
        f"Head.\n\nThe crew left the island at dawn, {MANY} z{half}\n\n{MANY}.\n\nThe end of it.\n"
    )
    words = "crew left the island"
    found = reanchor({"exact": words, "start": old.index(words)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("exact", [words])


def test_a_sentence_without_any_of_its_paragraph() -> None:
    """All that stood around it is gone, farther than neighbours are looked for."""
    gate = "the harbour gate was shut by two men"
    old = f"Head.\n\n{MANY} and {gate}. {MANY}.\n\nEnd.\n"
    new = f"Head.\n\nNow {gate}. Nobody else came.\n\nEnd.\n"
    found = reanchor({"exact": gate, "start": old.index(gate)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("needs-review", [gate])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A man came. Lind said the gate was shut", "needs-review"),
        ("A man came. Lind said the gate was shut today by men. Then he left.", "exact"),
        ("the gate was shut today by men. Then he left.", "needs-review"),
    ],
    ids=["ends within the sentence", "has all of it", "begins within it"],
)
def test_a_text_that_ends_where_the_context_goes_on(text: str, status: str) -> None:
    """Without the old text a sentence that is cut off is not seen to be the same."""
    quote = {"exact": "the gate was shut", "prefix": "Lind said ", "suffix": " today by men. Then"}
    assert reanchor(quote, None, text).status == status


def test_nothing_can_be_offered_from_a_text_without_words() -> None:
    """Spaces alone are alike to the space between two words."""
    assert closest("a gate", " ") is None


def test_texts_too_long_to_compare_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of two words that stand once still name their place; single words do not."""
    monkeypatch.setattr(alignment, "LARGEST", 0)
    old = "Fog: the red gate was shut, the harbourmasters wrote."
    new = "Rain, some say, the red door was shut again; harbourmasters say."
    found = alignment.align.__wrapped__(old, new)
    left = [key for key, to in zip(found.old.keys, found.image, strict=True) if to >= 0]
    assert left == ["the", "red", "was", "shut", "."]
