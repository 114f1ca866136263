"""Passages that stand once in either text, and those of them that kept their order.

In: two lists of keys. Out: runs (old start, new start, length). Words in a row that both texts
have exactly once are the same words (P. Heckel, 1978, for lines; here for rows of words); the
heaviest chain of them in the same order is what nobody moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """`length` tokens that are the same from `old` and from `new` on."""

    old: int
    new: int
    length: int


def shared(old: Sequence[str], new: Sequence[str], size: int) -> list[Run]:
    """Rows of `size` or more tokens; each row of `size` stands once in either text."""
    here, there = _once(old, size), _once(new, size)
    found: list[Run] = []
    for row, at in here.items():
        to = there.get(row, -1)
        if at < 0 or to < 0:
            continue
        last = found[-1] if found else None
        if last and last.old - last.new == at - to and at <= last.old + last.length:
            found[-1] = Run(last.old, last.new, at + size - last.old)
        else:
            found.append(Run(at, to, size))
    return found


def _once(keys: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    """Where each row of `size` tokens begins, in text order; -1 if it stands more than once."""
    found: dict[tuple[str, ...], int] = {}
    for at, row in enumerate(zip(*(keys[n:] for n in range(size)), strict=False)):
        found[row] = -1 if row in found else at
    return found


def chain(runs: Sequence[Run]) -> list[Run]:
    """The heaviest sequence of runs that rises in both texts; what overlaps is cut.

    `runs` in the order of the old text. Takes n log n steps (a Fenwick tree of the best chains).
    """
    ranks = {run.new: rank for rank, run in enumerate(sorted(runs, key=lambda r: r.new), 1)}
    tree = [(0, -1)] * (len(ranks) + 2)
    links: list[int] = []
    for index, run in enumerate(runs):
        best, link, at = 0, -1, ranks[run.new] - 1
        while at > 0:
            best, link = max((best, link), tree[at])
            at &= at - 1
        links.append(link)
        at = ranks[run.new]
        while at < len(tree):
            tree[at] = max(tree[at], (best + run.length, index))
            at += at & -at
    at = max(tree, default=(0, -1))[1] if runs else -1
    # The heaviest of all ends somewhere; from there the links lead back to its beginning.
    found: list[Run] = []
    while at >= 0:
        found.append(runs[at])
        at = links[at]
    return _apart(found[::-1])


def _apart(runs: Sequence[Run]) -> list[Run]:
    found: list[Run] = []
    old = new = 0
    for run in runs:
        # Never all of it: what two runs share is shorter than the rows they are made of.
        cut = max(0, old - run.old, new - run.new)
        found.append(Run(run.old + cut, run.new + cut, run.length - cut))
        old, new = run.old + run.length, run.new + run.length
    return found
