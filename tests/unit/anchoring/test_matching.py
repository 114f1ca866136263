"""Rows of words that two texts share, and where exactly a change between them begins and ends."""

from __future__ import annotations

import pytest

from ontherecord.anchoring.reanchoring.edges import GONE, drop_chance, gaps, slide
from ontherecord.anchoring.reanchoring.passages import moved
from ontherecord.anchoring.reanchoring.reordering import reorder
from ontherecord.anchoring.reanchoring.runs import Run, chain, shared
from ontherecord.anchoring.reanchoring.words import words


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("a b c d", "a b c d", [Run(0, 0, 4)]),
        ("a b c", "x a b c y", [Run(0, 1, 3)]),
        ("a b c d e f", "d e f a b c", [Run(0, 3, 3), Run(3, 0, 3)]),
        ("a b c a b c", "a b c", []),
        ("a b c", "a b c a b c", []),
        ("a b", "a b", []),
        ("a b c x a b c d", "a b c d", [Run(5, 1, 3)]),
        ("z a b c z z z a b c d e", "z a b c d e", [Run(8, 2, 4)]),
    ],
    ids=[
        "all",
        "within",
        "two",
        "twice before",
        "twice now",
        "too few",
        "what is single",
        "cut by a copy",
    ],
)
def test_rows_that_stand_once_in_either_text(old: str, new: str, found: list[Run]) -> None:
    """Three words in a row name a place, unless they stand twice."""
    assert shared(old.split(), new.split(), 3) == found


@pytest.mark.parametrize(
    ("runs", "kept"),
    [
        ([], []),
        ([Run(0, 9, 2)], [Run(0, 9, 2)]),
        ([Run(0, 9, 2), Run(2, 0, 5)], [Run(2, 0, 5)]),
        ([Run(0, 0, 2), Run(2, 9, 3), Run(5, 2, 2)], [Run(0, 0, 2), Run(2, 9, 3)]),
        ([Run(0, 0, 2), Run(2, 9, 3), Run(5, 2, 4)], [Run(0, 0, 2), Run(5, 2, 4)]),
        ([Run(0, 5, 2), Run(2, 0, 1), Run(3, 7, 2)], [Run(0, 5, 2), Run(3, 7, 2)]),
        ([Run(0, 0, 5), Run(3, 9, 5)], [Run(0, 0, 5), Run(5, 11, 3)]),
        ([Run(0, 0, 5), Run(9, 3, 5)], [Run(0, 0, 5), Run(11, 5, 3)]),
        ([Run(0, 0, 5), Run(4, 2, 5), Run(9, 9, 5)],
         [Run(0, 0, 5), Run(7, 5, 2), Run(9, 9, 5)]),
    ],
    ids=["none", "one", "the heavier of two", "what rises", "what rises and is heavier",
         "past a light one", "overlap before", "overlap now", "overlap both"],
)  # fmt: skip
def test_the_heaviest_runs_that_rise(runs: list[Run], kept: list[Run]) -> None:
    """What nobody moved; where two runs share tokens, the first has them."""
    assert chain(runs) == kept


@pytest.mark.parametrize(
    ("image", "size", "found"),
    [
        ([0, 1, 2], 3, []),
        ([], 0, []),
        ([0, GONE, 1], 2, [(1, 2, 1, 1)]),
        ([0, 2], 3, [(1, 1, 1, 2)]),
        ([1, GONE, 3], 5, [(0, 0, 0, 1), (1, 2, 2, 3), (3, 3, 4, 5)]),
        ([GONE, 0, GONE], 1, [(0, 1, 0, 0), (2, 3, 1, 1)]),
    ],
)
def test_gaps_between_matches(
    image: list[int], size: int, found: list[tuple[int, int, int, int]]
) -> None:
    """Old start and end, new start and end; at the texts' ends as well."""
    assert list(gaps(image, size)) == found


SHORT = "It rained. The pier held. Nobody slept."
LONG = "It rained. The boat sank. The pier held. Nobody slept."
SHORT_TWO, LONG_TWO = (text.replace("The", "The old") for text in (SHORT, LONG))


@pytest.mark.parametrize(
    ("short", "long", "right", "amiss"),
    [
        (SHORT, LONG, [*range(3), *range(7, 14)], {3: 3}),
        (SHORT, LONG, [*range(3), *range(7, 14)], {2: 6}),
        (SHORT_TWO, LONG_TWO, [*range(3), *range(8, 16)], {3: 3, 4: 4}),
    ],
    ids=["its first word", "the stop before it", "its first two words"],
)
@pytest.mark.parametrize("cut", [False, True], ids=["put in", "cut"])
def test_a_whole_sentence_is_what_came_or_went(
    short: str, long: str, right: list[int], amiss: dict[int, int], cut: bool
) -> None:
    """Whichever of two words alike a difference took for the old one."""
    taken = [amiss.get(n, to) for n, to in enumerate(right)]
    if cut:
        size = words(long).size
        right, taken = (
            [given.index(n) if n in given else GONE for n in range(size)]
            for given in (right, taken)
        )
    slide(taken, words(long if cut else short), words(short if cut else long))
    assert taken == right


def test_matches_between_larger_changes_are_chance() -> None:
    """A word or two alike between two rewritten passages are nobody's; a long row stays."""
    old = words("Boats were late because of dense fog, the harbour master told us")
    for alike, stays in (("of", False), ("because of dense fog , the harbour", True)):
        row = alike.split()
        new = words(f"Several ferries waited {' '.join(row)} somebody at the ministry wrote")
        start, first = old.keys.index(row[0]), new.keys.index(row[0])
        image = [GONE] * old.size
        image[start : start + len(row)] = range(first, first + len(row))
        given = image.copy()
        drop_chance(image, old, new)
        assert image == (given if stays else [GONE] * old.size)


def test_nothing_is_chance_where_words_were_only_put_in() -> None:
    """Two long sentences inserted around a short word: it stands where it stood."""
    old, new = words("a b"), words("One long sentence a another long sentence b the last sentence")
    image = [3, 7]
    drop_chance(image, old, new)
    assert image == [3, 7]


def test_chance_is_looked_for_behind_what_was_only_put_in() -> None:
    """Insertions end no round: the word of chance behind them is seen, the long row kept."""
    old = words("Fog rolled over the whole harbour. boats were late of dense mist everywhere")
    new = words(
        "Fog then rolled slowly over the whole harbour. several ferries waited of somebody wrote so"
    )
    row = [*words("Fog rolled over the whole harbour.").keys, "of"]
    image = [GONE] * old.size
    for token in row:
        image[old.keys.index(token)] = new.keys.index(token)
    drop_chance(image, old, new)
    assert [key for key, to in zip(old.keys, image, strict=True) if to >= 0] == row[:-1]


def _reordered(old: str, new: str) -> tuple[list[int], list[int]]:
    """Image and passages, where sentences that kept their order are matched by hand."""
    one, other = words(old), words(new)
    image, taken = [GONE] * one.size, bytearray(other.size)
    start = one.keys.index("head")
    for step in range(2):
        image[start + step] = to = other.keys.index("head") + step
        taken[to] = 1
    passage = [0] * one.size
    reorder(one, other, image, passage, taken)
    assert [n for n, held in enumerate(taken) if held] == sorted(n for n in image if n >= 0)
    return image, passage


@pytest.mark.parametrize(
    ("old", "new", "follows"),
    [
        ("Head. It rained hard.", "It rained hard. Head.", True),
        ("It rained hard. Head.", "Head. It rained hard.", True),
        ("Head.\n\nIt rained hard.", "It rained hard.\n\nHead.", False),
        ("Head. It rained hard.", "It rained hard.\n\nHead.", False),
        ("Head. It rained hard.", "It rained hard. It rained hard. Head.", False),
        ("Head. It rained.", "It rained hard. Head.", False),
        ("Head. So.", "So. Head.", False),
    ],
    ids=["before", "behind", "other paragraphs", "a paragraph of its own", "twice in a row",
         "other words", "too short"],
)  # fmt: skip
def test_sentences_in_another_order(old: str, new: str, follows: bool) -> None:
    """A whole sentence beside an old neighbour is followed, as a passage of its own."""
    image, passage = _reordered(old, new)
    matched = [n for n, to in enumerate(image) if to >= 0 and passage[n]]
    assert [words(new).keys[image[n]] for n in matched] == (
        ["it", "rained", "hard", "."] if follows else []
    )
    assert {passage[n] for n in matched} == ({1} if follows else set())


def _moved(old: str, new: str, *, held: str) -> tuple[list[str], frozenset[int]]:
    """Words that moved, and the doubtful passages; `held` stands in its place."""
    one, other = words(old), words(new)
    image, taken = [GONE] * one.size, bytearray(other.size)
    for key in words(held).keys:
        image[one.keys.index(key)] = to = other.keys.index(key)
        taken[to] = 1
    passage = [0] * one.size
    doubtful = moved(one, other, shared(one.keys, other.keys, 5), image, passage, taken)
    return [key for key, n in zip(one.keys, passage, strict=True) if n], doubtful


def test_a_paragraph_in_its_place_has_no_copy_elsewhere() -> None:
    """The same paragraph again, further down, is nobody's: the first one stands where it stood."""
    there = "Two men ran"
    found, _ = _moved(f"Head.\n\n{there}\n\nEnd.", f"Head.\n\n{there}\n\nEnd.\n\n{there}",
                      held=f"Head {there} End")  # fmt: skip
    assert found == []


@pytest.mark.parametrize(("short", "follows"), [("Two men ran", True), ("So so", False)])
def test_a_short_paragraph_that_moved(short: str, follows: bool) -> None:
    """Three words are enough if they are all of it, and stand once in either text."""
    old, new = f"Head.\n\n{short}\n\nEnd.", f"Head.\n\nEnd.\n\n{short}"
    keys = words(short).keys if follows else []
    assert _moved(old, new, held="Head End")[0] == keys
    assert _moved(old, f"{new}\n\n{short}", held="Head End")[0] == []
    assert _moved(old.replace(short, f"{short}\n\n{short}"), new, held="Head End")[0] == []


def test_what_was_matched_by_chance_comes_along() -> None:
    """A comma that a difference left in the old place goes with its paragraph; so does nothing
    that stands alone between other words."""
    head = "Two divers, they wrote at noon on Monday, went down with lamps and ropes to look for"
    gone, came = f"{head} the anchor near our pier of it", f"{head} some chain a man lost of lead"
    old, new = words(f"Head.\n\n{gone}\n\nEnd."), words(f"Head.\n\nNow, then.\n\nEnd.\n\n{came}")
    image, taken = [GONE] * old.size, bytearray(new.size)
    for key in ("head", "end", ","):
        image[old.keys.index(key)] = to = new.keys.index(key)
        taken[to] = 1
    passage = [0] * old.size
    moved(old, new, shared(old.keys, new.keys, 5), image, passage, taken)
    along = words(head).keys
    first = new.size - words(came).size
    left = [(key, to) for key, to in zip(old.keys, image, strict=True) if to >= first]
    assert left == [(key, first + n) for n, key in enumerate(along)]
    assert not taken[new.keys.index(",")] and sum(taken) == len(along) + 2


def test_a_short_paragraph_that_moved_beside_a_half_of_a_long_one() -> None:
    """That the long one is only quoted in part hides no other that moved."""
    half = "An earlier version of this said that two men went down to look for the anchor"
    long = f"{half} which the ferry had lost on its way to the far island that very same night"
    short = "It rained all day"
    old = f"Head.\n\n{long}\n\n{short}\n\nEnd."
    new = f"Head.\n\nEnd.\n\n{half} and a few more words of somebody\n\n{short}"
    found, doubtful = _moved(old, new, held="Head End")
    assert (found, doubtful) == (words(short).keys, frozenset())


P = "Two divers went down to look for the anchor"


@pytest.mark.parametrize(
    ("there", "follows", "sure"),
    [
        (P, 9, True),
        (f"{P} again", 9, True),
        (P.replace("anchor", "chain"), 8, False),
        (f"We wrote: “{P}”", 9, False),
        (f"Not so: {P} is what an earlier version of this said", 0, True),
        ("Two divers went down to see who had shut all of it", 0, True),
    ],
    ids=["as it was", "a word more", "another word", "in a note", "in a long note", "a half of it"],
)
def test_a_paragraph_that_stands_elsewhere(there: str, follows: int, sure: bool) -> None:
    """It moved if most of it left and most of the new one came from it; a person looks at a
    quotation of it, and at one that is built alike."""
    found, doubtful = _moved(f"Head.\n\n{P}\n\nEnd.", f"Head.\n\nEnd.\n\n{there}", held="Head End")
    assert len(found) == follows
    assert (not doubtful) == sure
