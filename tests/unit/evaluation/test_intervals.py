"""Bootstrap intervals: the range a figure could have had."""

from collections import Counter

from ontherecord.evaluation.intervals import intervals

GOOD = Counter({"statements.tp": 9, "statements.fn": 1})
POOR = Counter({"statements.tp": 2, "statements.fn": 8})


def test_equal_articles_leave_no_doubt() -> None:
    """Where every article scores the same, so does every sample of them."""
    assert intervals([GOOD] * 6)["statements recall"] == (0.9, 0.9)


def test_unequal_articles_widen_the_range() -> None:
    """The interval reaches from samples of poor articles to samples of good ones."""
    low, high = intervals([GOOD, POOR] * 3)["statements recall"]
    assert 0.2 <= low < 0.55 < high <= 0.9


def test_the_same_counts_give_the_same_intervals() -> None:
    """The seed is fixed: a figure measured again is the same figure."""
    assert intervals([GOOD, POOR, POOR]) == intervals([GOOD, POOR, POOR])


def test_nothing_gives_no_interval() -> None:
    """Without units there is no range."""
    assert intervals([]) == {}
