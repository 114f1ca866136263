"""What holds for a thousand people's files on one article."""

from __future__ import annotations

import random
from itertools import pairwise

import msgspec
import pytest

from ontherecord.merging.board import merge
from ontherecord.model import Article
from tests.support.effort import EFFORT
from tests.support.many_readings import draft, files


def ids(article: Article) -> set[str]:
    """Every annotation that an article remembers."""
    shown = (*article.statements, *article.outlet, *article.possible)
    found = {i for s in shown for i in s.annotations}
    found |= {a.id for s in shown for a in (*s.disputed_by, *s.settled)}
    return found | {a.id for a in article.orphans}


@pytest.mark.parametrize("seed", range(2 * EFFORT))
def test_a_thousand_files_in_any_order_give_the_same_bytes(seed: int) -> None:
    """Merged in three random orders the article is the same to the byte; annotations in are
    annotations out, by id; contents never overlap; merging again changes nothing."""
    every = files(1000, seed)
    merged, problems = merge(draft(), every, ())
    whole = msgspec.json.encode((merged, problems))
    rng = random.Random(seed)
    for _ in range(3):
        rng.shuffle(every)
        assert msgspec.json.encode(merge(draft(), every, ())) == whole
    assert ids(merged) == {a.id for file in every for a in file.annotations}
    parts = sorted(p for s in (*merged.statements, *merged.outlet) for p in s.content)
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert merge(merged, every, ())[0] == merged


def test_the_thousand_hold_what_they_have_to() -> None:
    """Among them are disputes that are open, some that are settled, and words that are lost."""
    merged, _ = merge(draft(), files(1000, 0), ())
    shown = (*merged.statements, *merged.outlet)
    assert any(s.disputed_by for s in shown)
    assert any(s.settled and s.settled_by for s in shown)
    assert merged.orphans
    assert any(s.state == "confirmed" for s in shown)
