"""Statement ids: short, all different, and stable."""

from __future__ import annotations

import re

from ontherecord.anchoring import identity
from ontherecord.anchoring.identity import statement_ids
from ontherecord.model import Span


def _span(start: int, end: int) -> tuple[Span, ...]:
    return (Span(start=start, end=end),)


def test_same_words_elsewhere_are_another_statement() -> None:
    """Two occurrences of the same words get two ids; another article gets others."""
    text = "it rains. it rains."
    one, two = statement_ids("a", text, [_span(0, 8), _span(10, 18)])
    assert one != two
    assert all(re.fullmatch(r"s-[0-9a-f]{6}", ident) for ident in (one, two))
    assert statement_ids("b", text, [_span(0, 8)]) != (one,)


def test_other_parts_of_the_text_may_change() -> None:
    """Words put before or after do not change an id."""
    before = statement_ids("a", "It rains, she said.", [_span(0, 8)])
    after = statement_ids("a", "Today. It rains, she said often.", [_span(7, 15)])
    assert before == after


def test_the_order_of_statements_does_not_matter() -> None:
    """Each content keeps its id, whichever others stand beside it."""
    text = "it rains. it pours."
    contents = [_span(0, 8), _span(10, 18)]
    assert statement_ids("a", text, contents[::-1]) == statement_ids("a", text, contents)[::-1]


def test_a_collision_makes_one_id_longer() -> None:
    """Digests that begin alike are told apart by more digits, of one of them only."""
    digests = ["abcdef01", "abcdef23", "0bcdef01"]
    assert identity._sizes(digests) == {"0bcdef01": 6, "abcdef01": 6, "abcdef23": 7}
