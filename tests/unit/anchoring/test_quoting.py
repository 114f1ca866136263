"""A quote and its context, without the text it was made on: when its place is sure."""

from __future__ import annotations

import pytest

from ontherecord.anchoring.anchoring import reanchor

GATE = "The gate was shut by two men today"
GATE_BEFORE, GATE_AFTER = "It rained hard on Monday. ", ". He left then at noon."
COUNTED = "counted all of the passengers of the ferry"
BEFORE, AFTER = "Nobody at the ministry had ", " who stayed behind on the island."
SLIP = COUNTED.replace("counted", "countd")


def _found(quote: tuple[str, str, str], text: str, **more: object) -> tuple[str, list[str]]:
    exact, prefix, suffix = quote
    given = {"exact": exact, "prefix": prefix, "suffix": suffix, **more}
    found = reanchor(given, None, text)
    return found.status, [text[a:b] for a, b in found.spans]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{GATE_BEFORE}{GATE}{GATE_AFTER}", "exact"),
        (f"It rained hard on Monday. Lind says {GATE}{GATE_AFTER}", "needs-review"),
        (f"{GATE_BEFORE}{GATE}, Lind says{GATE_AFTER}", "needs-review"),
        (f"{GATE_BEFORE}{GATE}. Nobody slept a minute.", "exact"),
        (f"Nobody slept a minute. {GATE}{GATE_AFTER}", "exact"),
        (f"Nobody slept a minute. {GATE}. Snow came down.", "needs-review"),
        ("It is so. " * 80 + f"{GATE_BEFORE}{GATE}. Nobody slept a minute.", "exact"),
    ],
    ids=["both sides", "begins within another", "ends within another", "another sentence behind",
         "another sentence before", "others on both sides", "one side, far away"],
)  # fmt: skip
def test_the_same_words(text: str, status: str) -> None:
    """One neighbour is enough where the sentence is a sentence still."""
    found, (place,) = _found((GATE, GATE_BEFORE, GATE_AFTER), f"A.\n\n{text}\n\nB.", start=3)
    assert (found, place) == (status, GATE)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        (
            (f"It rained. {GATE}", "Fog came in. ", ". Nobody came until "),
            f"Fog came in. It rained. {GATE}, as we wrote then.",
        ),
        (
            (
                f"{GATE[4:]} as well",
                "reporters that on Monday night a ",
                " who had come with the",
            ),
            f"He wrote that the {GATE[4:]} as well who had come with the ferry of the day.",
        ),
    ],
    ids=["two sentences of which the last goes on", "a part of a sentence, another one before it"],
)
def test_the_same_words_in_somebody_elses_sentence(quote: tuple[str, str, str], text: str) -> None:
    """One side of the context is the same, but the sentence may be one that quotes them."""
    assert _found(quote, f"A man came.\n\n{text}") == ("needs-review", [quote[0]])


@pytest.mark.parametrize(
    ("now", "before", "after", "status"),
    [
        (SLIP, BEFORE, AFTER, "changed"),
        (SLIP, "", AFTER, "needs-review"),
        (SLIP, BEFORE, ".", "needs-review"),
        (SLIP, BEFORE, ". Snow fell on the whole town.", "needs-review"),
        (SLIP, "Snow fell. We ", AFTER, "needs-review"),
        ("seen any of the lorries of the ferry", BEFORE, AFTER, "needs-review"),
        ("counted all of the lorries", BEFORE, AFTER, "needs-review"),
    ],
    ids=["a slip", "nothing before", "nothing behind", "others behind", "others before",
         "a like claim", "a half of it"],
)  # fmt: skip
def test_words_that_changed(now: str, before: str, after: str, status: str) -> None:
    """Sure if nearly all is left, and context on both sides; a like claim is looked at."""
    text = f"A man came.\n\n{before}{now}{after}\n\nAll went home."
    assert _found((COUNTED, BEFORE, AFTER), text) == (status, [now])


@pytest.mark.parametrize("between", ["", "A man came. " * 60], ids=["near", "far"])
def test_changed_words_that_stand_twice(between: str) -> None:
    """With the same context neither is the one; the first is offered."""
    line = f"{BEFORE}{SLIP}{AFTER}\n\n"
    text = f"A man came.\n\n{line}{between}\n\n{line}All went home."
    assert _found((COUNTED, BEFORE, AFTER), text) == ("needs-review", [SLIP])


def test_changed_words_that_stand_again_elsewhere() -> None:
    """Among other words they are no second place."""
    text = f"A man came.\n\n{BEFORE}{SLIP}{AFTER}\n\nAs if we {SLIP} at all.\n\nAll went home."
    assert _found((COUNTED, BEFORE, AFTER), text) == ("changed", [SLIP])


def test_context_that_was_not_given_need_not_stand() -> None:
    """A quote from a text's beginning has nothing before it."""
    text = f"Snow fell on the town.\n\nWe {SLIP}{AFTER}\n\nAll went home."
    assert _found((COUNTED, "", AFTER), text) == ("changed", [SLIP])


def test_rows_that_stand_everywhere_draw_no_crowd() -> None:
    """Frequent words far away do not outweigh the rare ones beside each other."""
    text = f"{'of the ferry ' * 60}\n\n{BEFORE}{SLIP}{AFTER}\n\nAll went home."
    assert _found((COUNTED, BEFORE, AFTER), text) == ("changed", [SLIP])
    assert _found((COUNTED, BEFORE, AFTER), "Snow fell on the town.") == ("orphaned", [])
