"""The second bench: edits and decoys that no rule was written on, with the figures of issue 11.

Asked of everyday edits with the old text: 96 % exact, 99.3 % right or offered in the right place,
0.02 % on other words; 2 % of traps anchored. Without it 88 %, 0.1 % and 10 %. The rules were tuned
on even seeds; these are odd ones. Not reached everywhere: up to 0.05 % on other words on some texts
(a sentence in two halves that went apart), and without the old text just over 10 % of traps on one
set of texts.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from ontherecord.benchmarks import independent
from ontherecord.benchmarks.decoys import GONE, NOTES, where_stood
from ontherecord.benchmarks.edits import draft
from ontherecord.benchmarks.newsroom import NEWSROOM, undone
from ontherecord.benchmarks.reanchoring import INDEPENDENT, RIGHT, Row, measure, summary, texts
from tests.quality.test_reanchoring import FOLDERS
from tests.support.effort import EFFORT


def _rows(seeds: Sequence[int], count: int) -> dict[tuple[str, bool], Row]:
    given = texts(FOLDERS)
    rows: dict[tuple[str, bool], Row] = {}
    for name, cases in INDEPENDENT.items():
        for with_old in (True, False):
            row = rows[name, with_old] = Row(Counter(), Counter())
            for seed in seeds:
                found = measure(cases(given, seed, count), with_old=with_old)[""]
                row.verdicts.update(found.verdicts)
                row.statuses.update(found.statuses)
    return rows


def _holds(rows: dict[tuple[str, bool], Row]) -> None:
    print("\n".join(summary(f"{name}, {old}", row) for (name, old), row in rows.items()))
    edits, traps = rows["everyday edits", True], rows["traps", True]
    assert edits.share("exact") >= 96.0
    assert edits.share(*RIGHT) >= 99.3
    assert edits.share("wrong", "gone") <= 0.1
    assert traps.share("wrong", "gone") <= 2.0
    edits, traps = rows["everyday edits", False], rows["traps", False]
    assert edits.share("exact") >= 88.0
    assert edits.share("wrong", "gone") <= 0.1
    assert traps.share("wrong", "gone") <= 10.0
    assert rows["decoys beside", True].share("exact") >= 96.0


def test_a_sample() -> None:
    """One kept seed, some annotations of each text and kind."""
    rows = _rows((1,), 4)
    assert sum(rows["everyday edits", True].verdicts.values()) > 500
    assert sum(rows["traps", True].verdicts.values()) > 300
    _holds(rows)


@pytest.mark.soak
def test_many() -> None:
    """Ten kept seeds together."""
    _holds(_rows(range(3, 23, 2), 8 * EFFORT))


def test_the_decoys_are_many_and_foreign() -> None:
    """Notes in eight wordings and four languages at least, in words that name no correction."""
    assert sum(map(len, NOTES.values())) >= 8 and len({k.partition(",")[0] for k in NOTES}) >= 4
    given = texts(FOLDERS)[:1]
    kinds = {case.kind for case in independent.traps(given, 1, 8) if not case.true}
    assert kinds == set(GONE)


def test_gone_words_have_no_true_place() -> None:
    """The words of a trap come from nowhere, and stand in the new text all the same."""
    notes = [c for c in independent.traps(texts(FOLDERS)[:2], 1, 8) if c.kind.startswith("note")]
    assert notes and not any(case.true for case in notes)
    assert sum(c.selector["exact"] in c.new for c in notes) > 0.9 * len(notes)


def test_the_same_seed_makes_the_same_cases() -> None:
    """Figures can be looked at again."""
    given = texts(FOLDERS)[:2]
    for cases in INDEPENDENT.values():
        assert list(cases(given, 7, 2)) == list(cases(given, 7, 2))
        assert list(cases(given, 7, 2)) != list(cases(given, 9, 2))


def test_what_a_newsroom_does_moves_the_words_it_tells() -> None:
    """Each kind changes some text, and every old word it keeps is told from where it came."""
    given, by = texts(FOLDERS), random.Random(1)
    for kind, edit in NEWSROOM.items():
        made = [edit(draft(text), by) for text in given]
        changed = [
            (text, one) for text, one in zip(given, made, strict=True) if one and one.text != text
        ]
        assert changed, kind
        for text, one in changed:
            assert len(one.text) == len(one.origins), kind
            kept = [(c, text[o]) for c, o in zip(one.text, one.origins, strict=True) if o >= 0]
            same = sum(new.casefold() == old.casefold() for new, old in kept)
            assert same > 0.8 * len(kept) > 0.5 * len(text), kind


def test_an_edit_taken_back() -> None:
    """What was put in comes from nowhere; all else is where it was."""
    made = draft("one two").put(3, 3, " and", new=True)
    taken_back = undone(made, "one two")
    assert made.text == "one and two"
    assert [made.text[n] for n in taken_back.origins] == list("one two")


def test_a_decoy_does_not_stand_where_the_sentence_stood() -> None:
    """There a sentence with another figure is that sentence, edited."""
    text = "One came. Two left. Three stayed."
    rest = draft(text).put(10, 20, "")
    assert rest.text == "One came. Three stayed."
    assert where_stood(rest, (10, 19)) == range(9, 11)
    assert where_stood(draft(text).put(0, 10, ""), (0, 9)) == range(1)
