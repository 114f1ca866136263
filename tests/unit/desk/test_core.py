"""The pure parts: the order, which drafts are hidden, the pace."""

from __future__ import annotations

from ontherecord.desk import blind, pace, queue
from ontherecord.desk.queue import Waiting


def one(slug: str, ident: str, *, doubt: float = 0.1, words: int = 10, who: str = "",
        headline: bool = False, place: int = 0) -> Waiting:  # fmt: skip
    return Waiting(slug=slug, id=ident, place=place, who=who, doubt=doubt, words=words,
                   headline=headline)  # fmt: skip


def test_what_pays_comes_first() -> None:
    """Doubt before certainty, long before short, a headline before the body."""
    found = [
        one("a", "sure", doubt=0.02), one("a", "doubtful", doubt=0.5),
        one("b", "long", doubt=0.1, words=40), one("b", "headline", doubt=0.3, headline=True),
    ]  # fmt: skip
    assert [w.id for w in queue.ordered(found, "pays")] == ["headline", "doubtful", "long", "sure"]
    assert queue.ordered(found, "text") == tuple(found)


def test_names_that_recur_weigh_more() -> None:
    often = [one("a", f"s{n}", who="port authority") for n in range(10)]
    (first, *_) = queue.ordered([one("a", "x", who="somebody"), *often], "pays")
    assert first.who == "port authority"


def test_one_draft_in_ten_is_hidden_the_same_each_time() -> None:
    ids = [f"s-{n:06x}" for n in range(100)]
    found = blind.chosen("ada", "slug", ids)
    assert len(found) == 10
    assert found == blind.chosen("ada", "slug", list(reversed(ids)))
    assert found != blind.chosen("bo", "slug", ids)
    many = sum(len(blind.chosen("ada", f"slug-{n}", ids[:4])) for n in range(500))
    assert 150 < many < 250


def test_the_coach_says_what_is_left_and_when_nobody_reads_so_fast() -> None:
    slow = [pace.Step(seconds=12, words=25, changed=n == 0) for n in range(12)]
    found = pace.coach(slow, 100)
    assert found.words == "100 left · about 20 minutes at this pace · 1 of 12 drafts changed (8 %)"
    assert found.fast == ""
    quick = [pace.Step(seconds=0.5, words=25) for _ in range(12)]
    assert "faster than people read" in pace.coach(quick, 5).fast
    assert pace.coach(quick[:9], 5).fast == ""
    assert pace.coach([], 5).words == "5 left"
