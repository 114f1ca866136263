"""When words that are left are no longer surely the same statement's: a person looks."""

from __future__ import annotations

import pytest

from ontherecord.anchoring.anchoring import reanchor

BRIDGE = (
    "The mayor of Elm said that the bridge would be closed for the whole of the next week because "
    "of the storm."
)
CLOSED = "the bridge would be closed for the whole of the next week"
CREW = "A third crew left the island before dawn, the owner of the line said."
GATE = "The gate was shut by two men"
OLD = f"""Ferry runs late

A man came. {BRIDGE} He left.

{CREW}

Nobody came. {GATE}, he said. All went home.
"""


def _after(words: str, was: str, now: str) -> tuple[str, str, list[str]]:
    """Status, doubt and words of a place after one edit."""
    assert OLD.count(words) == OLD.count(was) == 1
    new = OLD.replace(was, now)
    found = reanchor({"exact": words, "start": OLD.index(words)}, OLD, new)
    return found.status, found.doubt, [new[a:b] for a, b in found.spans]


@pytest.mark.parametrize(
    ("others", "sure"),
    [
        ({"storm": "stormy"}, True),
        ({"Elm": "Oakland", "bridge": "school"}, True),
        ({"Elm": "Oakland", "bridge": "school", "week": "winter", "storm": "flooding"}, False),
        ({"mayor": "owner", "bridge": "school", "storm": "flooding"}, False),
    ],
    ids=["a spelling", "two other words", "four other words", "three longer ones"],
)
def test_a_claim_that_is_built_alike_in_the_old_ones_place(
    others: dict[str, str], sure: bool
) -> None:
    """With too many other words it is about others, whether or not they stand in the place."""
    now = BRIDGE
    for was, word in others.items():
        now = now.replace(was, word)
    inside, around = "be closed for", "The mayor of Elm said that the bridge would"
    assert (_after(inside, BRIDGE, now)[0] != "needs-review") == sure
    assert (_after(around, BRIDGE, now)[0] != "needs-review") == sure


@pytest.mark.parametrize(
    ("put_in", "sure"),
    [
        ("at first for a day only but later on, once the water had risen,", True),
        (", the bridge would be closed again, closed", False),
        (", the bridge would be shut as it had been all winter, closed", True),
        (" ".join(f"word{n}" for n in range(25)), True),
        (" ".join(f"word{n}" for n in range(26)), False),
    ],
    ids=[
        "other words",
        "the same words",
        "a few of them",
        "as much as an edit",
        "more than an edit",
    ],
)
def test_what_is_put_in_between_the_words(put_in: str, sure: bool) -> None:
    """New words change them; the words once more, or very many, are another sentence's."""
    status, _, (place,) = _after(CLOSED, "closed for", f"closed {put_in} for")
    assert place.startswith("the bridge would") and place.endswith("the next week")
    assert status == ("changed" if sure else "needs-review")


@pytest.mark.parametrize(
    "note",
    [
        f"We no longer stand by our words that {CREW}",
        f"{CREW[:-1]}, as we wrote here in an earlier version of this text.",
        f"Corrected on Monday: {CREW[:-1]}, we wrote.",
    ],
    ids=["before", "behind", "around"],
)
@pytest.mark.parametrize("words", [CREW[:28], "the owner of the line said"])
def test_a_note_in_the_old_place(note: str, words: str) -> None:
    """The paragraphs beside it stand, but its sentence became a part of somebody's new one."""
    assert _after(words, CREW, note) == ("needs-review", "in-a-note", [words])


@pytest.mark.parametrize("now", [f"Corrected: {CREW}", f"{CREW} So it was."])
def test_a_word_before_or_a_sentence_behind_is_no_note(now: str) -> None:
    """One word beside it, or a sentence of its own, does not make it a part of another."""
    assert _after(CREW[:28], CREW, now) == ("exact", "", [CREW[:28]])


@pytest.mark.parametrize(
    ("now", "sure"),
    [
        (GATE, False),
        (f"Nobody came.\n\n{GATE}\n\nHe said all went home.", False),
        (f"Nobody came. {GATE}\n\nhe said. All went home.", True),
        (f"{GATE}\n\nNo man came, he said.", False),
        (f"Nobody came. “{GATE}, he said”. All went home.", False),
        (f"Nobody came. “Yes”\n\n{GATE}, he said. All went home.", True),
        (f"“Nobody came.”\n\n{GATE}, he said.\n\n“All went home.”", True),
        (f"Nobody came. {GATE}”, he said. All went home.", True),
        (f"Nobody came. “{GATE}, he said. All went home.", True),
    ],
    ids=[
        "all that is left",
        "a paragraph amid the rest",
        "parted from its end",
        "a paragraph alone",
        "between new marks",
        "behind a mark's paragraph",
        "between others' marks",
        "one mark behind",
        "one mark before",
    ],
)
def test_words_set_apart_or_quoted(now: str, sure: bool) -> None:
    """A pull quote has nothing of old beside it, a quotation has marks on both sides."""
    status, _, place = _after(GATE, f"Nobody came. {GATE}, he said. All went home.", now)
    assert place == [GATE]
    assert (status == "exact") == sure


@pytest.mark.parametrize(
    ("words", "now", "status"),
    [
        ("12 boats were late", "12 boats came late", "changed"),
        ("12 boats were late because", "12 boats sank fast when", "changed"),
        ("boats were late because of the storm", "boats sank fast in one big wave", "needs-review"),
        ("were late because of the storm", "were kept in the harbour by one wave", "orphaned"),
    ],
    ids=["one other word", "two words left", "one long word left", "one short word left"],
)
def test_other_words_in_a_sentence_that_stands(words: str, now: str, status: str) -> None:
    """However much of a long sentence is left, the words themselves have to be."""
    old = (
        "The mayor of Elm told reporters at the town hall on Monday that 12 boats were late "
        "because of the storm while the harbour office, which had counted passengers and lorries "
        "since early morning, promised tickets without surcharge for everybody whose journey would "
        "end only after midnight."
    )
    new = old.replace(words, now)
    found = reanchor({"exact": words, "start": old.index(words)}, old, new)
    assert found.status == status
    assert [new[a:b] for a, b in found.spans] == ([now] if status != "orphaned" else [])


@pytest.mark.parametrize("rest", ["", "A man came.\n\n"], ids=["alone", "amid the rest"])
@pytest.mark.parametrize("words", [GATE, f"{GATE}."], ids=["without its stop", "a sentence"])
def test_a_sentence_that_got_a_paragraph_is_no_pull_quote(words: str, rest: str) -> None:
    """Whole with its stop it is as it was, whatever else stands there."""
    old = f"A man came. {GATE}. He left.\n\nThe end."
    new = f"{rest}{GATE}.\n\n{rest and 'He left. '}The end."
    found = reanchor({"exact": words, "start": old.index(GATE)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("exact", [words])


def test_words_that_are_the_whole_text_now() -> None:
    """Nothing stands beside them, neither before nor behind."""
    old = f"A man came. {GATE}, he said. He left.\n\nThe end."
    found = reanchor({"exact": GATE, "start": old.index(GATE)}, old, GATE)
    assert (found.status, found.spans) == ("needs-review", ((0, len(GATE)),))


@pytest.mark.parametrize(
    ("text", "was", "now", "status"),
    [
        ("He counted them. There were 12.", "12", "15", "changed"),
        ("He counted them. There were twelve.", "twelve", "twlve", "changed"),
        ("He counted them. There were many.", "many", "few", "needs-review"),
    ],
    ids=["a figure", "a spelling", "another word"],
)
def test_the_last_word_of_a_text(text: str, was: str, now: str, status: str) -> None:
    """Before its last stop a figure or a spelling is followed as anywhere."""
    new = text.replace(was, now)
    found = reanchor({"exact": was, "start": text.index(was)}, text, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == (status, [now])


def test_words_at_the_very_beginning() -> None:
    """Offset 0 is a position like any other."""
    old, new = (
        "Fog came. Then more Fog came. It rained.",
        "Fog came. Then more Fog came. Rain fell.",
    )
    found = reanchor({"exact": "Fog came", "start": 0}, old, new)
    assert (found.status, found.spans) == ("exact", ((0, 8),))


@pytest.mark.parametrize("now", ["15", "twelv"], ids=["a figure", "a spelling"])
def test_words_before_the_last_one_of_a_text(now: str) -> None:
    """Another figure or spelling at the very end leaves its sentence the same."""
    old = f"He counted them. There were {'12' if now.isdigit() else 'twelve'}."
    new = f"He counted them. There were {now}."
    found = reanchor({"exact": "There were", "start": 17}, old, new)
    assert (found.status, found.spans) == ("exact", ((17, 27),))


LINES = "Only 12 ferries late\n\nIt rained all day in the town."
TWO = "Fog came over the wide town at last. Nobody slept that night in any of the houses."
LEFT = "It rained all week and the boat left on Monday."


@pytest.mark.parametrize(
    ("old", "words", "was", "now", "place"),
    [
        (LINES, "12", "12 ferries late", "15 ferries early", "15"),
        (LINES.replace("Only 12", "Fog, 12"), "Fog", "Fog, 12", "Fog\n\nToday 12", "Fog"),
        (TWO, "over the wide town at last. Nobody slept", "the wide town", "our poor harbour",
         "over our poor harbour at last. Nobody slept"),
        (LEFT, "boat left on", "the boat left on", "on", "on"),
        (BRIDGE, "closed for the whole of the next week", BRIDGE,
         BRIDGE.replace("mayor", "owner").replace("bridge", "school").replace("next", "first"),
         "closed for the whole of the first week"),
    ],
    ids=["a figure whose headline ends otherwise", "the first word in a line of its own",
         "the first of two sentences", "the last word alone", "a claim about others, and a word"],
)  # fmt: skip
def test_a_place_that_only_a_person_can_accept(
    old: str, words: str, was: str, now: str, place: str
) -> None:
    """Something stands there, but too much of the words or of what was around them is others'."""
    new = old.replace(was, now)
    found = reanchor({"exact": words, "start": old.index(words)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("needs-review", [place])


SNOW = "Snow fell on the whole town from the early morning on until the late evening."


def test_a_slip_in_a_sentence_that_stands_among_new_ones() -> None:
    """A letter typed amiss near its end makes it no other sentence."""
    old = "Head of it.\n\nThe gate was shut at dawn by two men.\n\nEnd of it.\n"
    new = f"{SNOW}\n\nThe gate was shut at dawn by tow men.\n\n{SNOW}\n"
    found = reanchor({"exact": "gate was shut", "start": old.index("gate")}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("exact", ["gate was shut"])


def test_a_sentence_in_marks_that_became_the_first_paragraph() -> None:
    """Words by chance alike in the paragraph behind it do not make that a note on it."""
    old = f"Nobody came at noon. “{GATE}.” He left for the pier.\n\nThe end."
    new = f"“{GATE}.”\n\n{SNOW}"
    found = reanchor({"exact": "gate was shut", "start": old.index("gate")}, old, new)
    assert (found.status, found.doubt) == ("exact", "")
    assert [new[a:b] for a, b in found.spans] == ["gate was shut"]


def test_what_stood_behind_a_sentence_became_the_first_paragraph() -> None:
    """Parted from it, and with a word changed, the sentence may be about others."""
    gate, words = "The gate was shut at dawn by two men.", "gate was shut"
    behind = "Nobody who had come by the last ferry of the night knew where to go."
    old = f"{SNOW}\n\n{gate} {behind}\n\nAll went home."
    new = f"{behind}\n\n{SNOW}\n\n{gate.replace('dawn', 'dusk')}\n\nAll went home."
    found = reanchor({"exact": words, "start": old.index(words)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("needs-review", [words])


@pytest.mark.parametrize(
    ("now", "sure"),
    [
        (f"Updated: {GATE}. All went home early", True),
        (f"We wrote: {GATE}. All went home early", False),
    ],
    ids=["a word", "two words"],
)
def test_new_words_before_a_sentence_of_which_all_before_is_gone(now: str, sure: bool) -> None:
    """One word makes no note of it, whatever the text ends with."""
    gone = " ".join(f"w{n}x" for n in range(90))
    old = f"Head.\n\n{gone}.\n\n{GATE}.\n\nAll went home."
    found = reanchor({"exact": GATE, "start": old.index(GATE)}, old, now)
    assert [now[a:b] for a, b in found.spans] == [GATE]
    assert (found.status, found.doubt) == (("exact", "") if sure else ("needs-review", "in-a-note"))
