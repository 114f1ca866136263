"""A taken article → its receipt: what it came from, what of it was left out, what is doubted.

In: a `Taken` and where it came from. Out: a `Received`, and its sentences for a keeper.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from ontherecord.codebook.words import counted
from ontherecord.importing.page.taken import Taken
from ontherecord.model import LeftKind, NotTaken, Received, Where

MOST = 60
"""Left-out blocks that are listed."""
BEGINS = 12
"""Words of each."""
WHERE: dict[Where, str] = {
    "before": "before the article’s first words",
    "between": "between its paragraphs",
    "after": "behind its last words",
    "aside": "beside it",
    "others": "in a block about other articles or about the outlet",
    "box": "in a box that offers or asks something",
    "comments": "among the comments",
    "form": "in a form",
    "foot": "at the page’s foot",
    "menu": "in a menu",
    "hidden": "hidden on the page",
}
"""Where a block stood, which is why it was left out."""
KINDS: dict[LeftKind, tuple[str, str]] = {
    "paragraph": ("paragraph", ""), "list": ("list entry", "list entries"),
    "caption": ("caption", ""), "table": ("table", ""),
}  # fmt: skip


def receipt(taken: Taken, data: bytes, came_from: str, part: str = "") -> Received:
    """What is kept of how the article was taken."""
    listed = tuple(
        NotTaken(kind=left.kind, where=left.where, words=len(left.text.split()),
                 begins=" ".join(left.text.split()[:BEGINS]))
        for left in taken.left_out[:MOST]
    )  # fmt: skip
    return Received(
        came_from=came_from,
        part=part,
        sha256=hashlib.sha256(data).hexdigest(),
        words=len(taken.text.split()),
        doubts=taken.doubts,
        left_out=listed,
        more=max(0, len(taken.left_out) - MOST),
    )


def left_in_words(one: Received) -> Iterator[str]:
    """A line for each kind of thing and place, the most words first."""
    counts: Counter[tuple[LeftKind, Where]] = Counter()
    words: Counter[tuple[LeftKind, Where]] = Counter()
    for left in one.left_out:
        counts[left.kind, left.where] += 1
        words[left.kind, left.where] += left.words
    for (kind, where), length in words.most_common():
        named = counted(counts[kind, where], *KINDS[kind])
        yield f"left out: {named} {WHERE[where]} ({counted(length, 'word')})"
    if one.more:
        yield f"left out: {one.more} more"
