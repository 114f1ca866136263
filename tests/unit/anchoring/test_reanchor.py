"""One annotation after an edit: which status means what, with the old text and without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.anchoring.anchoring import reanchor
from tests.support.counting import GROWTH, growth
from tests.support.hostile import EDITED, find_again

OLD = """Ferry runs late

The harbour master said on Monday that 12 boats were late because of the fog.

“We wait,” Ada Lind told the paper, and the crews nodded at the long pier.

A third crew left the island before dawn, the owner of the line said.

Nobody at the ministry had counted the passengers who stayed behind.
"""
BOATS = "12 boats were late because of the fog"
Case = tuple[str, list[tuple[str, str]], str, str]
CASES: dict[str, Case] = {
    "nothing changed": (BOATS, [], "exact", BOATS),
    "words before it": (BOATS, [("Ferry", "The big ferry")], "exact", BOATS),
    "words right before it": (BOATS, [("that 12", "that some 12")], "exact", BOATS),
    "other quotation marks": ("“We wait,”", [("“", '"'), ("”", '"')], "exact", '"We wait,"'),
    "a space that does not break": (BOATS, [("12 boats", "12\u00a0boats")], "exact",
                                    BOATS.replace("12 ", "12\u00a0")),
    "a paragraph parted in it": (BOATS, [("late because", "late\n\nbecause")], "exact",
                                 BOATS.replace("late because", "late\n\nbecause")),
    "a typing slip": (BOATS, [("because of the", "becuase of the")], "changed",
                      BOATS.replace("because", "becuase")),
    "a figure, in more words": (BOATS, [("12 boats", "at least 15 boats")], "changed",
                                BOATS.replace("12", "at least 15")),
    "a figure alone": ("12", [("12 boats", "15 boats")], "changed", "15"),
    "words put in": (BOATS, [("were late", "were again late")], "changed",
                     BOATS.replace("late", "again late")),
    "another cue": ("told", [("told the", "assured the")], "needs-review", "assured"),
    "the sentence gone": ("A third crew left the island before dawn",
                          [("A third crew left the island before dawn, the owner of the line "
                            "said.\n\n", "")], "orphaned", ""),
    "a cue whose sentence is gone": ("said", [("A third crew left the island before dawn, the "
                                              "owner of the line said.\n\n", "")], "orphaned", ""),
}  # fmt: skip


def _edited(changes: list[tuple[str, str]]) -> str:
    text = OLD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def _selector(words: str, last: bool = False) -> dict[str, object]:
    start = OLD.rindex(words) if last else OLD.index(words)
    end = start + len(words)
    return {
        "exact": words, "prefix": OLD[max(0, start - 32) : start], "suffix": OLD[end : end + 32],
        "start": start, "end": end,
    }  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_status_and_place(what: str) -> None:
    """With the old text the place is what the old words became."""
    words, changes, status, now = CASES[what]
    new = _edited(changes)
    found = reanchor(_selector(words, last=words == "said"), OLD, new)
    assert found.status == status
    assert [new[a:b] for a, b in found.spans] == ([now] if now else [])


def test_a_moved_paragraph() -> None:
    """The same words in a paragraph that moved as a whole; changed there, they are `changed`."""
    head, boats, wait, third, nobody = OLD.strip().split("\n\n")
    new = "\n\n".join((head, third, wait, nobody, boats)) + "\n"
    spans = {w: reanchor(_selector(w), OLD, new) for w in (BOATS, "left the island before dawn")}
    assert "moved" in {one.status for one in spans.values()}
    assert all([new[a:b] for a, b in one.spans] == [w] for w, one in spans.items())
    again = new.replace("12 boats", "12 baots")
    assert reanchor(_selector(BOATS), OLD, again).status == "changed"
    # With another figure, and nobody beside it, it may as well be another claim.
    again = new.replace("12 boats", "13 boats")
    assert reanchor(_selector(BOATS), OLD, again).status == "needs-review"


def test_spaces_at_the_edges_belong_to_the_words() -> None:
    """A selection that begins or ends with a space keeps it where it still stands."""
    for old in (OLD, None):
        new = OLD.replace("Ferry", "The ferry")
        found = reanchor(_selector(" boats were late because "), old, new)
        assert [new[a:b] for a, b in found.spans] == [" boats were late because "]


def test_words_cut_are_no_other_claim() -> None:
    """Words cut and none put in: still the same statement."""
    words = "A third crew left the island before dawn"
    cut = OLD.replace("left the island before dawn", "left before dawn")
    found = reanchor(_selector(words), OLD, cut)
    assert found.status == "changed"
    assert [cut[a:b] for a, b in found.spans] == ["A third crew left before dawn"]


def test_a_like_claim_in_a_moved_paragraph() -> None:
    """One other word in a sentence that stands elsewhere may make it a claim about others."""
    head, boats, wait, third, nobody = OLD.strip().split("\n\n")
    like = third.replace("island", "harbour")
    new = "\n\n".join((head, like, boats, wait, nobody)) + "\n"
    for words in ("A third crew left", "before dawn", "the owner of the line said"):
        assert reanchor(_selector(words), OLD, new).status in ("needs-review", "orphaned")


def test_a_link_with_the_words_is_no_place() -> None:
    """The sentence as an item of a list of links, its paragraph gone."""
    third = "A third crew left the island before dawn, the owner of the line said."
    new = OLD.replace(f"{third}\n\n", "") + f"\nRelated:\n• {third}\n• Sun due at noon\n"
    for words in ("A third crew left", third):
        for old in (OLD, None):
            assert reanchor(_selector(words), old, new).status == "needs-review"


def test_a_new_paragraph_beside_the_words_is_not_theirs() -> None:
    """The words reached into a paragraph in whose place another one stands now."""
    words = "12 boats were late because of the fog.\n\n“We wait,” Ada Lind told the paper"
    wait = OLD.split("\n\n")[2]
    new = OLD.replace(wait, "Snow is due on the coast by noon. Roads are shut.")
    found = reanchor(_selector(words), OLD, new)
    assert [new[a:b] for a, b in found.spans] == [words.split("\n\n", maxsplit=1)[0]]


def test_a_stop_that_became_a_comma() -> None:
    """Two sentences made one: the words between them are not put in between the old ones."""
    words = "A third crew left the island before dawn, the owner of the line said."
    new = OLD.replace("line said.\n\nNobody", "line said, and nobody")
    found = reanchor(_selector(words), OLD, new)
    assert [new[a:b] for a, b in found.spans] == [words[:-1] + ","]


def test_sentences_in_another_order() -> None:
    """Within their paragraph they are followed."""
    one, other = "The pier was closed at noon.", "Two divers went down to look for the anchor."
    old = f"Head.\n\n{one} {other} It was not found.\n"
    new = f"Head.\n\n{other} {one} It was not found.\n"
    for words in (one, other, "went down", "closed at noon"):
        start = old.index(words)
        found = reanchor({"exact": words, "start": start}, old, new)
        assert [new[a:b] for a, b in found.spans] == [words]
        assert found.status in ("exact", "moved")


def test_two_paragraphs_that_moved_together() -> None:
    """They are one place."""
    head, boats, wait, third, nobody = OLD.strip().split("\n\n")
    words = "the owner of the line said.\n\nNobody at the ministry"
    new = "\n\n".join((third, nobody, head, boats, wait)) + "\n"
    found = reanchor(_selector(words), OLD, new)
    assert [new[a:b] for a, b in found.spans] == [words]


def test_a_paragraph_put_into_the_words() -> None:
    """Two places, without the foreign paragraph between them."""
    words = "12 boats were late because of the fog.\n\n“We wait,” Ada Lind told the paper"
    new = OLD.replace("“We wait", "A storm is due tonight over all the islands.\n\n“We wait")
    found = reanchor(_selector(words), OLD, new)
    assert [new[a:b] for a, b in found.spans] == words.split("\n\n")


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version said “12 boats were late because of the fog”.\n\n",
        "“12 boats were late because of the fog”\n\n",
        "12 boats were late because of the fog\n\n",
    ],
)
@pytest.mark.parametrize("at", ["Ferry", "Nobody", "A third"])
def test_words_only_in_what_was_put_in(note: str, at: str) -> None:
    """A correction note or a pull quote is no place to move to: a person looks."""
    line = "The harbour master said on Monday that 12 boats were late because of the fog.\n\n"
    new = OLD.replace(line, "").replace(at, note + at, 1)
    for old in (OLD, None):
        assert reanchor(_selector(BOATS), old, new).status == "needs-review"
    changed = OLD.replace("12 boats", "14 boats").replace(at, note + at, 1)
    found = reanchor(_selector(BOATS), OLD, changed)
    assert found.status == "needs-review"


def test_a_pull_quote_beside_the_words() -> None:
    """What still stands in its place stays there."""
    new = OLD.replace("Ferry", "12 boats were late because of the fog\n\nFerry", 1)
    found = reanchor(_selector(BOATS), OLD, new)
    assert found.status == "exact" and found.spans[0][0] > new.index("Ferry")


def test_another_article_at_the_same_place() -> None:
    """Nothing is left; words as frequent as “said” are not taken for the old ones."""
    other = "The council said on Friday that the budget was balanced.\n\nA clerk said so twice.\n"
    for words in (BOATS, "said", "The harbour master said", "A third crew"):
        assert reanchor(_selector(words), OLD, other).status == "orphaned"


@pytest.mark.parametrize(
    ("selector", "status"),
    [
        ({"exact": "the ministry"}, "exact"),
        ({"exact": "the ministry", "prefix": None, "suffix": None, "start": None}, "exact"),
        ({"exact": "said"}, "needs-review"),
        ({"exact": "said", "suffix": " on Monday that"}, "exact"),
        ({"exact": "counted the passengers", "prefix": "at the ministry had ",
          "suffix": " who stayed behind."}, "exact"),
        ({"exact": "counted teh passengers", "prefix": "at the ministry had ",
          "suffix": " who stayed behind."}, "changed"),
        ({"exact": "no such words are here"}, "orphaned"),
        ({"exact": ""}, "orphaned"),
        ({}, "orphaned"),
    ],
)  # fmt: skip
def test_a_quote_alone(selector: dict[str, object], status: str) -> None:
    """Without the old text words and context decide."""
    assert reanchor(selector, None, OLD).status == status


def test_position_alone() -> None:
    """With the old text a position names the words."""
    start = OLD.index(BOATS)
    found = reanchor({"start": start, "end": start + len(BOATS)}, OLD, "New line.\n\n" + OLD)
    assert found.status == "exact" and found.spans == ((start + 11, start + 11 + len(BOATS)),)


def test_no_character_is_cut() -> None:
    """Marks that belong to a letter or a picture stay with it; offsets are the text's own."""
    old = "He said the cafe\u0301 was shut 👩🏽 today and the door stood open all night."
    new = "Well. He said the café was shut 👩🏽 today and the door stood open all night."
    for words in ("the cafe\u0301", "shut 👩🏽", "the cafe"):
        start = old.index(words)
        found = reanchor({"exact": words, "start": start}, old, new)
        ((a, b),) = found.spans
        assert new[a:b] in ("the café", "shut 👩🏽")
        assert found.status == "exact"


@pytest.mark.parametrize("words", ["the bell and the bell", "l and the bell", "bell bell"])
def test_words_that_reach_into_themselves_are_not_the_only_ones(words: str) -> None:
    """Two places that share words are two: without the old text a person looks."""
    text = "They rang the bell and the bell and the bell, a toy bell bell bell."
    assert reanchor({"exact": words}, None, text).status == "needs-review"


GATE = "Lind said the gate was shut today. "
SHUT = {"exact": "the gate was shut", "prefix": "Lind said ", "suffix": " today. "}


def test_of_places_that_are_alike_the_position_tells() -> None:
    """Words and context stand twice: exact only where they stood, else the nearest is offered."""
    text = GATE * 2
    second = text.rindex("the gate was shut")
    place = ((second, second + len("the gate was shut")),)
    for start, status in ((second, "exact"), (second - 2, "needs-review")):
        found = reanchor({**SHUT, "start": start}, None, text)
        assert (found.status, found.spans) == (status, place)
    assert reanchor(SHUT, None, text).status == "needs-review"


@pytest.mark.parametrize(
    ("before", "status"),
    [("", "exact"), ("• ", "needs-review")],
    ids=["a paragraph", "an item of a list"],
)
def test_words_that_are_only_cited(before: str, status: str) -> None:
    """The same words and context in a list of links are no sure place."""
    assert reanchor(SHUT, None, f"It rained.\n\n{before}{GATE}\n").status == status


@pytest.mark.parametrize(
    ("suffix", "status"), [(" today.", "exact"), (" for a week by the", "needs-review")]
)
def test_few_words_need_both_sides(suffix: str, status: str) -> None:
    """A side that is the same is not enough for words that stand in many claims."""
    given = {"exact": "was shut", "prefix": "Lind said the gate ", "suffix": suffix}
    assert reanchor(given, None, f"A man came. {GATE}").status == status


@pytest.mark.parametrize(("times", "status"), [(5, "exact"), (501, "needs-review")])
def test_words_that_stand_everywhere_have_no_sure_place(times: int, status: str) -> None:
    """Beyond a number of places no more are looked at, so none is the only one."""
    given = {"exact": "said", "prefix": "the mayor of Elm ", "suffix": " that the bridge was safe"}
    text = "At noon the mayor of Elm said that the bridge was safe. " + "Novak said so. " * times
    assert reanchor(given, None, text).status == status


PIER = "The pier was shut on Monday. Lind said {} at noon. It rained all day."
SAFE = "the bridge is safe and will open"


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        (f"“{SAFE}”", f"“it held” “{SAFE}” “all is well”", "exact"),
        (f"“{SAFE}”", f"“it held”, “{SAFE}” and “all is well”", "exact"),
        (f'"{SAFE}"', f"“it held”, “{SAFE}” and “all is well”", "exact"),
        (SAFE, f"“it held”, “{SAFE}” and “all is well”", "needs-review"),
        (SAFE, f"“{SAFE}”", "needs-review"),
        (SAFE, f"“it held” {SAFE}", "exact"),
        (SAFE, f"{SAFE} “all is well”", "exact"),
        (f"“{SAFE}”", SAFE, "exact"),
    ],
    ids=[
        "quoted on both sides",
        "more quoted beside it",
        "other marks",
        "quoted now",
        "marks put in",
        "a mark before",
        "a mark behind",
        "marks taken away",
    ],
)
def test_marks_that_stood_there_are_nobodys_new_quotation(
    before: str, after: str, status: str
) -> None:
    """Marks around the words are a sign that they are quoted only where there were none."""
    old, new = PIER.format(before), PIER.format(after)
    found = reanchor({"exact": SAFE, "start": old.index(SAFE)}, old, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == (status, [SAFE])


TEXTS = st.lists(
    st.sampled_from(
        ["a", "b", "said", "the", "12", "“", "”", ".", "\n\n", " ", "e\u0301", "—", "\0"]
    ),
    max_size=60,
).map("".join)


@given(TEXTS, TEXTS, st.data())
def test_any_text(old: str, new: str, data: st.DataObject) -> None:
    """Spans lie in the new text, in order where one passage; only orphans have none."""
    start = data.draw(st.integers(0, max(0, len(old) - 1)))
    end = data.draw(st.integers(start, len(old)))
    for before in (old, None):
        found = reanchor({"exact": old[start:end], "start": start}, before, new)
        assert all(0 <= a < b <= len(new) for a, b in found.spans)
        assert bool(found.spans) == (found.status != "orphaned")


@given(TEXTS, st.data())
def test_the_same_text(text: str, data: st.DataObject) -> None:
    """Where nothing changed every word stays in its place."""
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    if any(map(str.isalnum, text[start:end])) and text[start:end].strip() == text[start:end]:
        found = reanchor({"exact": text[start:end], "start": start}, text, text)
        assert found.status == "exact"
        assert found.spans == ((start, end),)
        after = "Head.\n\n" + text
        moved = reanchor({"exact": text[start:end], "start": start}, text, after)
        assert moved.status == "exact"


@pytest.mark.parametrize("kind", EDITED)
def test_hostile_texts_cost_their_length(kind: str) -> None:
    """One letter repeated takes the work of an article of that size."""

    def anchoring(size: int) -> Callable[[], object]:
        old, new = EDITED[kind](size)
        return lambda: find_again(old, new)

    assert growth(anchoring, 3_000) < GROWTH


LINE = "A third crew left the island before dawn, the owner of the line said.\n\n"
THIRD = "A third crew left the island before dawn"
SAID = "A third crew left the island before dawn, the owner of the line said."


@pytest.mark.parametrize(
    "note",
    [
        "We no longer stand by “{}”",
        "{} Not so, it turned out.",
        "Der Satz „{}“ ist entfallen.",
        "On lisait ici : « {} » Il n'en est rien.",
        "Donde ponía {} no debía poner nada.",
        "Ми вилучили речення «{}» на прохання читачів.",
    ],
)
@pytest.mark.parametrize("at", ["Ferry", "The harbour"])
def test_a_note_in_any_words(note: str, at: str) -> None:
    """The sentence is gone, and a note quotes it: no keyword is needed to see that it is new."""
    new = OLD.replace(LINE, "").replace(at, note.format(SAID) + "\n\n" + at, 1)
    found = reanchor(_selector(THIRD), OLD, new)
    assert (found.status, found.doubt) == ("needs-review", "in-a-note")
    assert [new[a:b] for a, b in found.spans] == [THIRD]
    if not note.startswith("{}"):
        # Without the old text only a part of a longer sentence tells; the first is one still.
        assert reanchor(_selector(THIRD), None, new).status == "needs-review"


def test_words_put_in_beside_are_no_note_while_neighbours_stand() -> None:
    """A sentence inserted before and words inside: what stood beside it is beside it still."""
    new = OLD.replace("A third", "Rain is due by noon, forecasters wrote. A third", 1)
    assert reanchor(_selector(THIRD), OLD, new).status == "exact"
    gone = "“We wait,” Ada Lind told the paper, and the crews nodded at the long pier.\n\n"
    assert reanchor(_selector(BOATS), OLD, OLD.replace(gone, "")).status == "exact"


def test_items_of_a_list_beside_their_neighbours() -> None:
    """A paragraph's sentences made a list stand where they stood."""
    old = OLD.replace("Nobody at", "The sea was calm. Nobody at")
    new = old.replace("The sea was", "• The sea was").replace(" Nobody at", "\n• Nobody at")
    selector = {"exact": "The sea was calm", "start": old.index("The sea")}
    assert reanchor(selector, old, new).status == "exact"


def test_half_of_the_words_again_is_no_edit() -> None:
    """A note took the first half of the words, the second stands where it stood: no one place."""
    words = "The harbour master said on Monday that 12 boats were late because of the fog"
    new = OLD.replace(words, f"Here stood “{words}”, no more.\n\n{words.replace('12', '9')}")
    assert reanchor(_selector(words), OLD, new).status == "needs-review"


HEADED = f"Ferry: no boats today\nBy: Ada Lind\nDate: Monday\nPlace: the long pier\n\n{OLD}"
"""With lines at the top that nobody wrapped, and blank lines below."""
BYLINE = "By: Ada Lind"


def _headed(changes: list[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    new = HEADED
    for one, other in changes:
        assert one in new
        new = new.replace(one, other, 1)
    found = reanchor({"exact": BYLINE, "start": HEADED.index(BYLINE)}, HEADED, new)
    return found.status, tuple(new[a:b] for a, b in found.spans)


def test_short_lines_under_one_another_are_no_sentence() -> None:
    """Their neighbours are the other lines: beside them they stay, elsewhere they are quoted."""
    spread = [("today\nBy", "today\n\n\nBy"), ("Lind\nDate", "Lind\n\n\nDate")]
    listed = [("Ferry:", "- Ferry:"), ("By:", "- By:"), ("Date:", "- Date:"), ("Place", "- Place")]
    gone = [(f"{BYLINE}\n", "")]
    assert _headed(spread) == ("exact", (BYLINE,))
    assert _headed(listed) == ("exact", (BYLINE,))
    for quoting in (f"Scratch {BYLINE}, which was never true.", f"[{BYLINE}](https://example.org)"):
        put_in = [*gone, ("Date: Monday\n", f"Date: Monday\n{quoting}\n")]
        assert _headed(put_in) == ("needs-review", (BYLINE,))


PARTED = OLD.replace("Nobody at", "The sea was calm at noon. Nobody at")
CALM = "The sea was calm at noon"


def _parted(new: str, words: str = CALM) -> tuple[str, list[str]]:
    found = reanchor({"exact": words, "start": PARTED.index(words)}, PARTED, new)
    return found.status, [new[a:b] for a, b in found.spans]


def test_a_sentence_that_is_a_paragraph_elsewhere_may_be_a_pull_quote() -> None:
    """Where it stood, beside the rest of its paragraph, it was only parted from it."""
    old = PARTED + "\nRain is due by noon, forecasters wrote.\n"
    nobody = "Nobody at the ministry had counted the passengers who stayed behind."
    assert _parted(old.replace(f" {nobody}", f"\n\n{nobody}"), nobody)[0] == "exact"
    fresh = "Shops on both shores opened again at ten."
    alone = old.replace(f"{CALM}. {nobody}", f"{fresh}\n\n{nobody}\n\nA bus runs instead.")
    selector = {"exact": "passengers", "start": old.index("passengers")}
    found = reanchor(selector, old, alone)
    assert (found.status, found.spans[0][0]) == ("needs-review", alone.index("passengers"))


def test_words_over_two_items_of_a_list_are_two_places() -> None:
    """The mark of the second item belongs to neither sentence, and nothing was changed."""
    new = PARTED.replace("The sea", "• The sea").replace(" Nobody", "\n• Nobody")
    assert _parted(new, f"{CALM}. Nobody") == ("exact", [f"{CALM}.", "Nobody"])


def test_marks_put_around_marks() -> None:
    """A quotation quoted once more: the second pair of marks is somebody else's."""
    wait = "“We wait,” Ada Lind told the paper, and the crews nodded at the long pier."
    new = OLD.replace(wait, f"“{wait}”")
    found = reanchor(_selector("We wait"), OLD, new)
    assert (found.status, [new[a:b] for a, b in found.spans]) == ("needs-review", ["We wait"])


@pytest.mark.parametrize(
    "note", ["We no longer stand by *{}*", "On lisait ici : *{}* Il n'en est rien."]
)
def test_several_sentences_in_a_note(note: str) -> None:
    """They stand beside one another as before, and together in words newly put in."""
    both = PARTED[PARTED.index(CALM) :].strip()
    new = PARTED.replace(both, "").replace("Ferry", note.format(both) + "\n\nFerry", 1)
    assert _parted(new) == ("needs-review", [CALM])


def test_words_in_a_note_are_offered_before_what_replaced_them() -> None:
    """Another sentence stands in the old place; the words themselves stand in a note."""
    new = OLD.replace(SAID, "A dog barked at the owner of the kiosk all night, neighbours said.")
    new = new.replace("Ferry", f"We no longer stand by “{SAID}”\n\nFerry", 1)
    found = reanchor(_selector(THIRD), OLD, new)
    assert (found.status, found.doubt) == ("needs-review", "in-a-note")
    assert [new[a:b] for a, b in found.spans] == [THIRD]
