"""Old words that stand in newly inserted text: a correction note, a pull quote.

In: an `Alignment` and old tokens. Out: the place of the repetition, for a person to look at.
"""

from __future__ import annotations

from ontherecord.anchoring.reanchoring.alignment import Alignment
from ontherecord.anchoring.reanchoring.rows import BETWEEN, joined

TOO_MANY = 500
"""Places of the same words from which on no more are looked at."""
SHORTEST = 3
"""Words of letters or figures; fewer are in any text."""


def echo(alignment: Alignment, first: int, last: int) -> tuple[int, int] | None:
    """The first place where the same words stand and most of them came from nowhere."""
    keys = alignment.old.keys[first : last + 1]
    # Marks at the edges are those of the sentence around, and another one in a quotation.
    while keys and not keys[0][0].isalnum():
        keys = keys[1:]
    while keys and not keys[-1][0].isalnum():
        keys = keys[:-1]
    if sum(key[0].isalnum() for key in keys) < SHORTEST:
        return None
    new = alignment.new
    row = BETWEEN + BETWEEN.join(keys) + BETWEEN
    whole = joined(new.text)
    at, start, counted = whole.find(row), 0, 0
    for _ in range(TOO_MANY):
        if at < 0:
            break
        start, counted = start + whole.count(BETWEEN, counted, at), at
        stop = start + len(keys)
        if sum(alignment.taken[start:stop]) * 2 < len(keys):
            return new.starts[start], new.ends[stop - 1]
        at = whole.find(row, at + 1)
    return None
